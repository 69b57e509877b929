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

const fields = ['digest', 'id', 'kind', 'previous', 'publishedAt', 'tenant', 'version'] as const
export type EnvelopeField = (typeof fields)[number]

type Checks = Readonly<Record<EnvelopeField, (value: unknown) => boolean>>
const isText = (value: unknown): boolean => typeof value === 'string' && value !== '' && value.length <= 300
const isIndex = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0
const checks: Checks = {
  digest: value => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value),
  // Names of files and parts of addresses: nothing that a terminal or a browser would take for more.
  id: value => typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9._-]{0,299}$/.test(value),
  kind: value => typeof value === 'string' && /^[a-z][a-z-]{0,40}$/.test(value),
  previous: value => Array.isArray(value) && value.every(isIndex) && new Set(value).size === value.length,
  publishedAt: isInstant,
  tenant: isText,
  version: value => isIndex(value) && (value as number) >= 1,
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The envelope that an entry's bytes are; else the field that is wrong (`form`: no such object at all). */
export function readEnvelope(entry: Uint8Array): Envelope | { readonly wrong: EnvelopeField | 'form' } {
  let value: unknown
  try {
    const text = decoder.decode(entry)
    value = JSON.parse(text)
    // Written in its one form: a key that stands twice, a blank or another order would read differently elsewhere.
    if (typeof value !== 'object' || value === null || inOrder(value) !== text) return { wrong: 'form' }
  } catch {
    return { wrong: 'form' }
  }
  const given = value as Record<EnvelopeField, unknown>
  const wrong = fields.find(field => !checks[field](given[field]))
  return wrong === undefined ? (given as Envelope) : { wrong }
}

function inOrder(value: object): string {
  const given = value as Readonly<Record<string, unknown>>
  const { digest, id, kind, previous, publishedAt, tenant, version } = given
  return JSON.stringify({ digest, id, kind, previous, publishedAt, tenant, version })
}

// Records published together carry the same instant.
let lastInstant = ''

function isInstant(value: unknown): boolean {
  if (value === lastInstant) return true
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value)) return false
  const at = Date.parse(value)
  if (Number.isNaN(at) || new Date(at).toISOString() !== value) return false
  lastInstant = value
  return true
}
