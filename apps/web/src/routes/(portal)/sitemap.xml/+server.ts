import { listPlans } from '@camket/services/publication/reading/listPlans'
import { publicFile } from '#lib/server/files.ts'
import { publicDoor } from '#lib/server/published.ts'
import { xmlText } from '#lib/server/xml.ts'
import { addressIn } from '#lib/speech/address.ts'
import { languages } from '@camket/domain/kernel/language'
import type { RequestHandler } from './$types'

const standing = ['/', '/plans', '/commitments', '/restrictions', '/agencies', '/rights', '/groups', '/years']
const standingToo = ['/history', '/how-it-reads', '/about']

/** The pages worth finding: the standing ones and each plan, in both languages; commitments are reached from their plans. */
export const GET: RequestHandler = async event => {
  const list = await listPlans(publicDoor(event), { limit: 200 })
  const plans = list.lines.flatMap(({ id }) => [
    `/plans/${encodeURIComponent(id)}`,
    `/plans/${encodeURIComponent(id)}/text`,
  ])
  const urls = [...standing, ...standingToo, ...plans].flatMap(path =>
    languages.map(
      language => `<url><loc>${xmlText(event.url.origin + addressIn(language, path))}</loc></url>`,
    ),
  )
  const text = `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`
  return publicFile(text, { type: 'application/xml; charset=utf-8', of: list })
}
