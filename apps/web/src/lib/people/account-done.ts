// What was just done to the own account, told on the page that one comes back to.
import { fill, type Language, type Phrase } from '@camket/domain/kernel/language'
import { ownWords } from '@camket/domain/people/pages/account-words'

const sentences: Readonly<Record<string, Phrase>> = {
  saved: ownWords.done,
  invitationStopped: ownWords.invitationStopped,
  keyAdded: ownWords.keyAdded,
  keyRemoved: ownWords.keyRemoved,
  passwordRemoved: ownWords.passwordRemoved,
  passwordChanged: ownWords.passwordChanged,
  phoneChanged: ownWords.phoneChanged,
  ended: ownWords.ended,
}

/** The address that tells it; a number that the change gave stands with it. */
export function told(address: string, what: string, value: unknown): string {
  const ended = typeof value === 'object' && value !== null && 'ended' in value ? Number(value.ended) : 1
  return `${address}?done=${what}${what === 'ended' ? `&count=${ended}` : ''}`
}

/** The sentence that an address asks for; null where it asks for none of ours. */
export function doneAt(url: URL, language: Language): string | null {
  const what = url.searchParams.get('done') ?? ''
  if (!Object.hasOwn(sentences, what)) return null
  const count = /^\d{1,4}$/.exec(url.searchParams.get('count') ?? '')?.[0] ?? '1'
  return fill(sentences[what]![language], { count })
}
