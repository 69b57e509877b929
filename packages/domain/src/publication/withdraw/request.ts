// What an office asks for when it withdraws something, and what stands in the way of it.
import { z } from 'zod'
import type { Refusal } from '../../kernel/refusal.ts'
import type { PublicationCode } from '../codes.ts'
import { foldVietnamese } from '../../kernel/fold.ts'
import { printedWords } from '../../plans/persons/printed-words.ts'
import { typedWords } from '../../kernel/typed-words.ts'
import { grounds, isWholeForPersonal, withdrawalGrounds } from './grounds.ts'

const id = z.string().min(1).max(200)
const words = z.array(z.string().trim().min(2).max(300)).min(1).max(10).readonly()

/** What may be said of no plan at all. */
export const planlessKinds = ['finding', 'action', 'decision', 'proposal'] as const

export const withdrawalTargetSchema = z.discriminatedUnion('scope', [
  /** Words of a published plan: masked in everything that is published of it. */
  z.strictObject({ scope: z.literal('words'), plan: id, words }),
  /** Words of what is said of no plan, and of what hangs together with it; where it is of one plan, the words of that plan. */
  z.strictObject({ scope: z.literal('words-of'), kind: z.enum(planlessKinds), id, words }),
  z.strictObject({
    scope: z.literal('commitment'),
    id,
    /** The plan's text still holds the passage: it is masked there too, or it stays. */
    passage: z.enum(['mask', 'stays']),
  }),
  z.strictObject({ scope: z.literal('restriction'), id, passage: z.enum(['mask', 'stays']) }),
  /** A report of an agency, with its evidence. */
  z.strictObject({ scope: z.literal('update'), id }),
  /** A review, with its answer. */
  z.strictObject({ scope: z.literal('review'), id }),
  /** An answer to a review or a doubt; the agency may answer anew. */
  z.strictObject({ scope: z.literal('answer'), id }),
  /** A doubt that has appeared, with its answer; the name of a third person in it is masked as words of the plan. */
  z.strictObject({ scope: z.literal('doubt'), id }),
  /** A finding of an inspection, with the tasks that came of it. */
  z.strictObject({ scope: z.literal('finding'), id }),
  /** A dated task, with all its steps. */
  z.strictObject({ scope: z.literal('action'), id }),
  /** A decision of the committee, with the tasks that came of it. */
  z.strictObject({ scope: z.literal('decision'), id }),
  /** A proposal, with its answer. */
  z.strictObject({ scope: z.literal('proposal'), id }),
  z.strictObject({ scope: z.literal('plan'), id }),
  z.strictObject({
    scope: z.literal('body'),
    id,
    /** Plans that give the name of the body: it is masked there too, or it stays. To be chosen where there are any. */
    names: z.enum(['mask', 'stays']).optional(),
  }),
])
export type WithdrawalTarget = z.output<typeof withdrawalTargetSchema>

export const withdrawalWhySchema = z.strictObject({
  ground: z.enum(withdrawalGrounds),
  reason: typedWords.trim().min(10).max(1000),
  /** Number and date of the judgment or decision, where the ground rests on one. */
  decision: typedWords.trim().min(3).max(300).nullable(),
})
export type WithdrawalWhy = z.output<typeof withdrawalWhySchema>

/** What of the reasons does not go with what is to be withdrawn; empty when they fit. */
export function unfitting(target: WithdrawalTarget, why: WithdrawalWhy): Refusal<PublicationCode>[] {
  const ground = grounds[why.ground]
  const { scope } = target
  const values = { ground: why.ground, scope }
  const out: Refusal<PublicationCode>[] = []
  if (!ground.scopes.includes(scope)) out.push({ code: 'ground-does-not-fit', values })
  else if (why.decision === null && isWholeForPersonal(why.ground, scope)) {
    out.push({ code: 'whole-needs-decision', values })
  }
  if (ground.needsDecision && why.decision === null) out.push({ code: 'decision-missing', values })
  if ('words' in target && !ground.needsDecision && !areOfPersons(target.words)) {
    out.push({ code: 'words-of-no-person', values })
  }
  return out
}

const office =
  /^(?:các\s+)?(?:sở|ban|bộ|uỷ ban|ủy ban|ubnd|hđnd|hội đồng|công an|tòa án|toà án|viện|văn phòng|thanh tra|chi cục|cục|tổng cục|phòng|mặt trận|ubmttq|liên đoàn|tỉnh đoàn|đoàn (?:thanh niên|thể|đại biểu|luật sư)|hội|đảng|tỉnh ủy|thành ủy|quân|trung tâm|trường|báo|đài)(?=[\s,;.]|$)/iu

/** Each is a name, a number or an address of mail; none is the name of an office, which has no private life. */
export function areOfPersons(lines: readonly string[]): boolean {
  return lines.every(line => isOfPerson(line) && !office.test(line.trim()))
}

/**
 * Whether all that would be masked is a person's, as it is printed and not as it was typed: a sentence of the plan does not
 * become a name because somebody types it with capitals. `found` are the stretches, each spelling once. A name in small
 * letters is one where it also stands as names are printed, or where it has lost its marks too.
 */
export function areFoundOfPersons(found: readonly string[], typed: readonly string[]): boolean {
  // What was masked before is nobody's concern any more.
  const lines = found.map(line => line.replaceAll('█', ' ').trim())
  const printed = lines.filter(
    line => areOfPersons([line]) && printedWords(line).some(word => !word.allCapitals),
  )
  const [names, given] = [printed, typed.filter(line => areOfPersons([line]))].map(each =>
    each.map(foldedWords),
  )
  return lines.every(line => {
    if (areOfPersons([line])) return true
    const isUnmarked = line === foldVietnamese(line) && printedWords(line).length > 1
    return (isUnmarked ? [...names!, ...given!] : names!).some(name =>
      ` ${name} `.includes(` ${foldedWords(line)} `),
    )
  })
}

const foldedWords = (line: string): string =>
  printedWords(line)
    .map(({ folded }) => folded)
    .join(' ')

const mail = /^[^\s@]{1,64}@[^\s@]+\.[^\s@]+$/
/** Nobody's name is longer; a heading in capitals is. */
const longestInCapitals = 5

// A sentence of the plan begins with a capital too; of a name or a street most words do.
function isOfPerson(line: string): boolean {
  const plain = line.trim()
  if (mail.test(plain) || isNumberOfPerson(plain)) return true
  const words = printedWords(plain)
  const isHeading =
    words.length > longestInCapitals && words.every(word => word.allCapitals || /^\d/.test(word.key))
  const capitals = words.filter(word => word.capital).length
  return !isHeading && words.length <= 12 && capitals > 0 && capitals * 2 >= words.length
}

/** A telephone or identity number: no date, and no sum of money, which is grouped by threes and begins with no zero. */
function isNumberOfPerson(line: string): boolean {
  if (!/^\+?[\d\s.\-()]+$/.test(line)) return false
  const digits = line.replace(/\D/g, '').length
  const isDate = /^\d{1,2}\s*[-.]\s*\d{1,2}\s*[-.]\s*\d{4}$/.test(line)
  const isSum = /^[1-9]\d{0,2}(?:[.\s]\d{3})+$/.test(line)
  return digits >= 8 && digits <= 15 && !isDate && !isSum
}
