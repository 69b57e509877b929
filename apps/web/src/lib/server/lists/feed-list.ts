import { frameWords } from '@camket/domain/publication/portal/words'
import type { Language } from '@camket/domain/kernel/language'
import { addressIn } from '#lib/speech/address.ts'
import { xmlText } from '../xml.ts'
import type { Happening } from './happenings.ts'

export interface FeedOf {
  readonly origin: string
  readonly language: Language
  readonly tenantName: string
  readonly title: string
  /** Addresses of the feed and of its page, without language. */
  readonly feed: string
  readonly page: string
}

/** Atom (RFC 4287). Its time is that of its newest line, never of the reading. */
export function atomOf(happenings: readonly Happening[], of: FeedOf): string {
  const host = new URL(of.origin).hostname
  const at = (path: string): string => xmlText(of.origin + addressIn(of.language, path))
  const newest = happenings.reduce(
    (latest, { at: when }) => (when > latest ? when : latest),
    '1970-01-01T00:00:00Z',
  )
  const entries = happenings.map(({ id, title, description, at: when, path }) =>
    [
      `<entry><id>${xmlText(`tag:${host},2026:${id}`)}</id><title>${xmlText(title)}</title>`,
      `<updated>${when}</updated><summary>${xmlText(description)}</summary><link href="${at(path)}"/></entry>`,
    ].join(''),
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${of.language}">
<id>${at(of.feed)}</id>
<title>${xmlText(`${frameWords.name[of.language]}: ${of.title}, ${of.tenantName}`)}</title>
<updated>${newest}</updated>
<author><name>${xmlText(of.tenantName)}</name></author>
<link rel="self" href="${at(of.feed)}"/><link href="${at(of.page)}"/>
${entries.join('\n')}
</feed>
`
}
