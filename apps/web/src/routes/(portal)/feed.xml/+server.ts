import { recordKindNames } from '@camket/domain/publication/portal/terms'
import { frameWords } from '@camket/domain/publication/portal/words'
import { changes, type Change } from '@camket/services/publication/reading/history'
import { publicFile } from '#lib/server/files.ts'
import { publicDoor } from '#lib/server/published.ts'
import { xmlText } from '#lib/server/xml.ts'
import { addressIn } from '#lib/speech/address.ts'
import { recordAddress } from '#lib/speech/record-address.ts'
import type { RequestHandler } from './$types'

const feedLength = 50

/** Atom (RFC 4287): what was published, newest first. Its time is that of the newest record, never of the reading. */
export const GET: RequestHandler = async event => {
  const { locals, url } = event
  const { language, tenant } = locals
  const list = await changes(publicDoor(event), { limit: feedLength })
  const at = (path: string): string => xmlText(url.origin + addressIn(language, path))
  const entry = (change: Change): string => {
    const title = `${recordKindNames[change.kind][language]}: ${change.words}`
    return [
      `<entry><id>${xmlText(`tag:${url.hostname},2026:${change.kind}/${change.id}/${change.version}`)}</id>`,
      `<title>${xmlText(title)}</title><updated>${change.publishedAt}</updated>`,
      `<link href="${at(recordAddress(change))}"/></entry>`,
    ].join('')
  }
  const newest = list.lines[0]?.publishedAt ?? '1970-01-01T00:00:00Z'
  const text = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${at('/feed.xml')}</id>
<title>${xmlText(`${frameWords.name[language]}: ${tenant.name}`)}</title>
<updated>${newest}</updated>
<author><name>${xmlText(tenant.name)}</name></author>
<link rel="self" href="${at('/feed.xml')}"/><link href="${at('/history')}"/>
${list.lines.map(entry).join('\n')}
</feed>
`
  return publicFile(text, { type: 'application/atom+xml; charset=utf-8', of: list })
}
