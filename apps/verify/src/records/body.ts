// The body of a record, judged by hand: its one form, and the fields of its kind.
import { canonicalJson, NotCanonical } from '@camket/domain/kernel/canonical'

/** Fields of each kind in their order; a plan may have `corrections` too. */
const fieldsOf: Readonly<Record<string, string>> = {
  body: 'aliases kind name short successors validFrom validTo',
  plan: 'cited corrected coverage date issuer kind pages province redactions symbol text title',
  commitment:
    'agencies beside by cited clears deadlines groups label number overruled passage plan recurring rights text under',
  restriction: 'because beside by label limits number passage plan sheet text told under',
  amendment: 'changes ground of reason',
  day: 'on timeZone',
  tombstone: 'decision ground of office reason replacedBy role',
  calendar: 'confirmed days source year',
  'roll-up': 'checkpoint counts day origin root size vkey',
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The value of a body in its one form, with the fields of its kind; null for every other bytes. */
export function readBody(kind: string, bytes: Uint8Array): object | null {
  try {
    const text = decoder.decode(bytes)
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !isInForm(text, value)) return null
    const fields = fieldsOf[kind]
    const given = Object.keys(value).join(' ')
    const isOfKind = fields === undefined || given === fields || given.replace(' corrections', '') === fields
    return isOfKind ? value : null
  } catch (error) {
    if (!isOfForm(error)) throw error
    return null
  }
}

/**
 * A key that stands twice, a blank, a number written otherwise: readers elsewhere would read other words. Nearly every body
 * is told in the quick way; where the writing of JavaScript is not the canonical one, or half a letter may hide, the slow way.
 */
function isInForm(text: string, value: object): boolean {
  return (!text.includes('\\u') && JSON.stringify(value) === text) || canonicalJson(value) === text
}

/** What a value of the wrong form makes fail: it is the record's fault, not the program's. */
export function isOfForm(error: unknown): boolean {
  return (
    error instanceof NotCanonical ||
    error instanceof TypeError ||
    error instanceof SyntaxError ||
    error instanceof RangeError ||
    // Too deep a value, as one browser says it.
    (error instanceof Error && error.name === 'InternalError')
  )
}
