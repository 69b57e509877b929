// The envelope of a record, read strictly by hand: the page that checks carries no schema library.
export interface Envelope {
  readonly tenant: string
  readonly kind: string
  readonly id: string
  readonly version: number
  readonly publishedAt: string
  readonly previous: readonly number[]
  readonly digest: string
}

export type EnvelopeField = keyof Envelope

/** What stands behind each key in the one form of JSON, in the order of the keys; of a text that is JSON. */
const written: Readonly<Record<EnvelopeField, string>> = {
  digest: '"[0-9a-f]{64}"',
  // Names of files and parts of addresses: nothing that a terminal or a browser would take for more.
  id: '"[A-Za-z0-9][A-Za-z0-9._-]{0,299}"',
  kind: '"[a-z][a-z-]{0,40}"',
  previous: String.raw`\[[\d,]*\]`,
  // A year of four digits; the rest is told by writing it again.
  publishedAt: String.raw`"\d{4}-[-\d:.T]+Z"`,
  tenant: String.raw`"[^"\\\x00-\x1f]{1,300}"`,
  version: String.raw`[1-9]\d{0,14}`,
}
const fields = Object.keys(written) as EnvelopeField[]
const all = (form: string): RegExp => new RegExp(`^${form}$`)
const form = all(String.raw`\{${fields.map(field => `"${field}":${written[field]}`).join()}\}`)

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The envelope that an entry's bytes are; else the field that is wrong (`form`: no such object at all). */
export function readEnvelope(entry: Uint8Array): Envelope | { readonly wrong: EnvelopeField | 'form' } {
  try {
    const text = decoder.decode(entry)
    const given = JSON.parse(text) as Envelope
    if (form.test(text) && isInstant(given.publishedAt) && isOnce(given.previous)) return given
    // Written in its one form: a key that stands twice, a blank or another order would read differently elsewhere.
    if (text[0] !== '{' || JSON.stringify(given, fields) !== text) return { wrong: 'form' }
    const wrong = fields.find(field => !all(written[field]).test(JSON.stringify(given[field])))
    return { wrong: wrong ?? (isOnce(given.previous) ? 'publishedAt' : 'previous') }
  } catch {
    // No text, no JSON, or nested deeper than a value can be written.
    return { wrong: 'form' }
  }
}

const isOnce = (indexes: readonly number[]): boolean =>
  indexes.every(Number.isSafeInteger) && new Set(indexes).size === indexes.length

// Records published together carry the same instant.
let lastInstant = ''

/** Of a text that is written like an instant whether there is such a day and time. */
function isInstant(text: string): boolean {
  if (text === lastInstant) return true
  if (new Date(text).toJSON() !== text) return false
  lastInstant = text
  return true
}
