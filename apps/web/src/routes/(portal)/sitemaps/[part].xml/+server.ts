import { error } from '@sveltejs/kit'
import { languages } from '@camket/domain/kernel/language'
import { publicFile } from '#lib/server/files.ts'
import { publicDoor } from '#lib/server/published.ts'
import { plansOfPart, sitemapType } from '#lib/server/sitemap.ts'
import { xmlText } from '#lib/server/xml.ts'
import { addressIn } from '#lib/speech/address.ts'
import type { RequestHandler } from './$types'

const standing = [
  '/',
  '/plans',
  '/commitments',
  '/progress',
  '/restrictions',
  '/agencies',
  '/rights',
  '/groups',
  '/years',
]
const standingToo = [
  '/upcoming',
  '/overdue',
  '/updates',
  '/amendments',
  '/oversight',
  '/actions',
  '/decisions',
  '/proposals',
  '/how-it-counts',
  '/how-evidence-is-judged',
  '/history',
  '/withdrawals',
  '/roll-up',
  '/how-it-reads',
  '/about',
]

/** The pages worth finding: the standing ones and each plan, in both languages; commitments are reached from their plans. */
export const GET: RequestHandler = async event => {
  const part = /^[1-9]\d{0,3}$/.test(event.params.part) ? Number(event.params.part) : error(404)
  const list = await plansOfPart(publicDoor(event), part)
  if (list.lines.length === 0 && part > 1) error(404)
  const plans = list.lines.flatMap(({ id }) => [
    `/plans/${encodeURIComponent(id)}`,
    `/plans/${encodeURIComponent(id)}/text`,
    `/plans/${encodeURIComponent(id)}/time-line`,
  ])
  const urls = [...(part === 1 ? [...standing, ...standingToo] : []), ...plans].flatMap(path =>
    languages.map(
      language => `<url><loc>${xmlText(event.url.origin + addressIn(language, path))}</loc></url>`,
    ),
  )
  const text = `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`
  return publicFile(text, { type: sitemapType, of: list })
}
