// The body of a record, judged by hand: its one form, and the fields of its kind.
import { canonicalJson, NotCanonical } from '@camket/domain/kernel/canonical'

/** Fields of each kind in their order; those with a question mark may be missing. */
const fieldsOf: Readonly<Record<string, string>> = {
  body: 'aliases kind name short successors validFrom validTo',
  plan: 'cited corrected corrections? coverage date issuer kind pages province redactions symbol text title',
  commitment:
    'agencies beside by cited clears deadlines groups label milestones? number overruled passage plan recurring rights text under words?',
  restriction: 'because beside by label limits number passage plan sheet text told under',
  amendment: 'changes ground of reason',
  day: 'on timeZone',
  tombstone: 'decision ground of office reason replacedBy role',
  calendar: 'confirmed days source year',
  update:
    'asOf body commitment evidence evidenceStep figure milestone ofVersion percent role since statement step',
  'roll-up': 'checkpoint counts day origin root size vkey',
  round: 'abandoned by drawn frozenAt list openBy? opened repeats? sample sealBy? seals title',
  review: 'asOf beside blind by commitment evidence ofVersion reasons round shown step',
  answer: 'by commitment evidence of text',
  finding: 'body by commitment evidence inspection noTasks? outcome? recommendation text',
  action: 'body by commitment due evidence firstDue from on openedOn said setBy state text was',
  decision: 'by commitments meeting plan text',
  proposal: 'answer answerBy by commitments sentOn symbol text title to',
  doubt: 'answerBy commitment of receivedOn seal shown showsOn withheld',
}

/** Each set of fields that a kind may have, as one text; made when first asked for. */
const setsOf = new Map<string, ReadonlySet<string> | null>()

function fieldSets(kind: string): ReadonlySet<string> | null {
  const made = setsOf.get(kind)
  if (made !== undefined) return made
  const fields = Object.hasOwn(fieldsOf, kind) ? fieldsOf[kind]! : null
  let sets: string[] | null = fields === null ? null : ['']
  for (const field of fields?.split(' ') ?? []) {
    const name = field.replace('?', '')
    const further = sets!.map(set => (set === '' ? name : `${set} ${name}`))
    sets = field === name ? further : [...sets!, ...further]
  }
  const known = sets === null ? null : new Set(sets)
  setsOf.set(kind, known)
  return known
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The value of a body in its one form, with the fields of its kind; null for every other bytes. */
export function readBody(kind: string, bytes: Uint8Array): object | null {
  try {
    const text = decoder.decode(bytes)
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !isInForm(text, value)) return null
    const sets = fieldSets(kind)
    return sets === null || sets.has(Object.keys(value).join(' ')) ? value : null
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
