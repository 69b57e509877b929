// What the record of a plan, a commitment or a restrictive clause says, field by field, in the words that its versions are compared in.
import { recordWords } from '@camket/domain/publication/portal/record-words'
import type { RecordBodies } from '@camket/domain/publication/records'
import { changeInWords, fieldNames } from '#lib/components/versions/contract.ts'
import type { Voice } from '#lib/speech/voice.ts'
import type { Fact } from './fact.ts'

type Things = Pick<RecordBodies, 'plan' | 'commitment' | 'restriction'>

/** A plan's text, with what each passage is, has a page of its own. */
const fieldsOf: { readonly [Kind in keyof Things]: ReadonlyArray<keyof Things[Kind] & string> } = {
  plan: ['kind', 'symbol', 'title', 'date', 'issuer', 'province'],
  commitment: ['label', 'text', 'agencies', 'deadlines', 'recurring', 'milestones', 'words'],
  restriction: ['label', 'text'],
}
const ownWords: ReadonlySet<string> = new Set(['symbol', 'title', 'issuer', 'province', 'label', 'text'])

export const isThing = (kind: string): kind is keyof Things => Object.hasOwn(fieldsOf, kind)

/** Fields that the record does not have are left out; what it has without a value is said to be none. */
export function thingFacts<Kind extends keyof Things>(
  kind: Kind,
  body: Things[Kind],
  { say, language }: Pick<Voice, 'say' | 'language'>,
): Fact[] {
  return fieldsOf[kind].flatMap(field => {
    const value = body[field] as never
    if (value === undefined) return []
    const words = changeInWords({ field, old: null, new: value }, language).after
    const name = fieldNames[field]?.[language] ?? field
    return [
      { name, value: words ?? say(recordWords.none), isPlanWords: words !== null && ownWords.has(field) },
    ]
  })
}
