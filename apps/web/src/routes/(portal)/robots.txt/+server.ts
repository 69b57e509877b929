import type { RequestHandler } from './$types'

/** Search engines may read what is public; the office, the gallery and the counter are nothing to find. */
export const GET: RequestHandler = ({ url }) =>
  new Response(
    `User-agent: *\nDisallow: /office\nDisallow: /en/office\nDisallow: /gallery\nDisallow: /doubt?\nDisallow: /doubt/\nDisallow: /en/doubt?\nDisallow: /en/doubt/\n\nSitemap: ${url.origin}/sitemap.xml\n`,
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  )
