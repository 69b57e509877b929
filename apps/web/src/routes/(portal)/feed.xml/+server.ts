import { fill, type Language } from '@camket/domain/kernel/language'
import { recordKindNames } from '@camket/domain/publication/portal/terms'
import { historyWords } from '@camket/domain/publication/portal/about'
import { frameWords } from '@camket/domain/publication/portal/words'
import { withdrawalWords } from '@camket/domain/publication/withdraw/words'
import { changes, type Change } from '@camket/services/publication/reading/history'
import { publicFile } from '#lib/server/files.ts'
import { entryId, takenBy } from '#lib/server/lists/withdrawn-entries.ts'
import { publicDoor } from '#lib/server/published.ts'
import { xmlText } from '#lib/server/xml.ts'
import { addressIn } from '#lib/speech/address.ts'
import { recordAddress } from '#lib/speech/record-address.ts'
import type { RequestHandler } from './$types'

const feedLength = 50

function titleOf(change: Change, language: Language): string {
  const { kind, id, words, withdrawn, withdraws } = change
  const thing = (of: { kind: Change['kind']; id: string }) => ({
    ...of,
    kind: recordKindNames[of.kind][language],
  })
  if (withdrawn) {
    const told = withdrawn.isReplaced ? historyWords.withdrawnReplaced : historyWords.withdrawnThing
    return fill(told[language], { ...thing({ kind, id }), version: change.version })
  }
  const told = `${recordKindNames[kind][language]}: `
  if (!withdraws) return told + words
  const { version } = withdraws
  return `${told}${fill(withdrawalWords.thingVersion[language], { ...thing(withdraws), version })}. ${words}`
}

/** Atom (RFC 4287): what was published, newest first. Its time is that of the newest record, never of the reading. */
export const GET: RequestHandler = async event => {
  const { locals, url } = event
  const { language, tenant } = locals
  const list = await changes(publicDoor(event), { limit: feedLength })
  const at = (path: string): string => xmlText(url.origin + addressIn(language, path))
  const entry = (told: { id: string; title: string; at: string; path: string }): string =>
    [
      `<entry><id>${xmlText(`tag:${url.hostname},2026:${told.id}`)}</id>`,
      `<title>${xmlText(told.title)}</title><updated>${told.at}</updated>`,
      `<link href="${at(told.path)}"/></entry>`,
    ].join('')
  const entries = list.lines.map(change => {
    const { withdrawn } = change
    const named = { id: entryId(change), title: titleOf(change, language) }
    // A reader's program fetches an entry anew by its time: so it takes withdrawn words out of what it keeps.
    return withdrawn === null
      ? { ...named, at: change.publishedAt, path: recordAddress(change) }
      : { ...named, at: withdrawn.at, path: '/withdrawals' }
  })
  const newest = list.lines[0]?.publishedAt ?? '1970-01-01T00:00:00Z'
  const text = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${at('/feed.xml')}</id>
<title>${xmlText(`${frameWords.name[language]}: ${tenant.name}`)}</title>
<updated>${newest}</updated>
<author><name>${xmlText(tenant.name)}</name></author>
<link rel="self" href="${at('/feed.xml')}"/><link href="${at('/history')}"/>
${[...entries, ...takenBy(list.lines, language)].map(entry).join('\n')}
</feed>
`
  return publicFile(text, { type: 'application/atom+xml; charset=utf-8', of: list })
}
