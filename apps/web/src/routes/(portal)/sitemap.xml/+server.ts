import { listPlans } from '@camket/services/publication/reading/listPlans'
import { publicFile } from '#lib/server/files.ts'
import { publicDoor } from '#lib/server/published.ts'
import { plansInPart, sitemapType } from '#lib/server/sitemap.ts'
import { xmlText } from '#lib/server/xml.ts'
import type { RequestHandler } from './$types'

/** Where the parts of the site's map stand: the standing pages with the newest plans, then the older plans. */
export const GET: RequestHandler = async event => {
  const list = await listPlans(publicDoor(event), { limit: 1 })
  const parts = Math.max(1, Math.ceil(list.total / plansInPart))
  const files = Array.from(
    { length: parts },
    (_, index) => `<sitemap><loc>${xmlText(`${event.url.origin}/sitemaps/${index + 1}.xml`)}</loc></sitemap>`,
  )
  const text = `<?xml version="1.0" encoding="utf-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${files.join('\n')}
</sitemapindex>
`
  return publicFile(text, { type: sitemapType, of: list })
}
