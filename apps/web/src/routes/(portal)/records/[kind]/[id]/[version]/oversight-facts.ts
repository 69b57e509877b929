// What a report and the records of urging and inspecting say, as name and value.
import type { RecordBodies } from '@camket/domain/publication/records'
import type { OversightKind } from '@camket/domain/oversight/feed-words'
import { recordFactWords as words } from '@camket/domain/oversight/record-facts-words'
import { actionStateNames } from '@camket/domain/oversight/inspection/page-words'
import { findingPageWords } from '@camket/domain/oversight/inspection/public-words'
import { doubtGroundNames } from '@camket/domain/oversight/names'
import { stepNames } from '@camket/domain/progress/names'
import { recordKindNames } from '@camket/domain/publication/portal/terms'
import { withdrawingRoles } from '@camket/domain/publication/withdraw/words'
import type { Voice } from '#lib/speech/voice.ts'
import type { Fact } from './fact.ts'

type Speech = Pick<Voice, 'say' | 'day'>
type Name = keyof typeof words
type Row = readonly [name: Name, value: string | null, isOwnWords?: true]
type Bodies = Pick<RecordBodies, OversightKind | 'update'>

/** Fields without a value are left out: what is not said has no line. */
export function oversightFacts<Kind extends keyof Bodies>(
  kind: Kind,
  body: Bodies[Kind],
  speech: Speech,
): Fact[] {
  return rowsOf[kind](body, speech).flatMap(([name, value, isOwnWords = false]) =>
    value === null || value === '' ? [] : [{ name: speech.say(words[name]), value, isPlanWords: isOwnWords }],
  )
}

type Speaker = Bodies['finding']['by']

function spoken({ name, role }: Speaker, { say }: Speech): string {
  const said = withdrawingRoles[role]
  return `${say(said)}, ${name}`
}

const pieces = (evidence: readonly { readonly title: string | null }[], { say }: Speech): string =>
  evidence.length === 0 ? '' : evidence.map(({ title }) => title ?? say(words.withheld)).join('; ')

const thing = ({ kind, id }: { kind: keyof typeof recordKindNames; id: string }, { say }: Speech): string =>
  `${say(recordKindNames[kind])} ${id}`

const rowsOf: { [Kind in keyof Bodies]: (body: Bodies[Kind], speech: Speech) => readonly Row[] } = {
  update: (body, speech) => [
    ['body', body.body.name, true],
    ['commitment', body.commitment],
    ['step', speech.say(stepNames[body.step])],
    ['evidenceStep', speech.say(stepNames[body.evidenceStep])],
    ['asOf', speech.day(body.asOf)],
    ['statement', body.statement, true],
    ['evidence', pieces(body.evidence, speech), true],
  ],
  round: (body, speech) => [
    ['title', body.title, true],
    ['frozenAt', speech.say(words.frozen, { size: body.frozenAt.size, day: speech.day(body.frozenAt.day) })],
    ['plan', body.list.plan],
    ['list', String(body.list.count)],
    ['sample', String(body.sample)],
    ['seals', body.seals.map(seal => spoken(seal, speech)).join('; '), true],
    ['drawn', body.drawn?.join(', ') ?? null],
    ['sealBy', body.sealBy === undefined ? null : speech.day(body.sealBy)],
    ['openBy', body.openBy === undefined ? null : speech.day(body.openBy)],
    ['abandoned', body.abandoned?.reason ?? null, true],
    ['abandonedBy', body.abandoned?.by ? spoken(body.abandoned.by, speech) : null, true],
    ['notOpened', body.abandoned?.missing.map(({ name }) => name).join('; ') || null, true],
    ['repeats', body.repeats ?? null],
    ['by', spoken(body.by, speech)],
  ],
  review: (body, speech) => [
    ['by', spoken(body.by, speech)],
    ['commitment', body.commitment],
    ['round', body.round],
    ['step', speech.say(stepNames[body.step])],
    ['asOf', speech.day(body.asOf)],
    ['reasons', body.reasons, true],
    ['evidence', pieces(body.evidence, speech), true],
    ['blind', speech.say(body.blind ? words.yes : words.no)],
  ],
  answer: (body, speech) => [
    ['by', spoken(body.by, speech)],
    ['of', thing(body.of, speech)],
    ['commitment', body.commitment],
    ['text', body.text, true],
    ['evidence', pieces(body.evidence, speech), true],
  ],
  finding: (body, speech) => [
    ['by', spoken(body.by, speech)],
    ['inspection', `${body.inspection.title}, ${speech.day(body.inspection.on)}`, true],
    ['body', body.body.name, true],
    ['commitment', body.commitment],
    ['text', body.text, true],
    ['recommendation', body.recommendation, true],
    ['outcome', body.outcome === undefined ? null : speech.say(findingPageWords[body.outcome])],
    ['noTasks', body.noTasks ?? null, true],
    ['evidence', pieces(body.evidence, speech), true],
  ],
  action: (body, speech) => [
    ['body', body.body.name, true],
    ['from', thing(body.from, speech)],
    ['commitment', body.commitment],
    ['text', body.text, true],
    ['due', speech.day(body.due)],
    ['firstDue', body.firstDue === body.due ? null : speech.day(body.firstDue)],
    ['state', speech.say(actionStateNames[body.state])],
    ['said', body.said, true],
    ['evidence', pieces(body.evidence, speech), true],
    ['on', speech.day(body.on)],
    ['by', spoken(body.by, speech)],
  ],
  decision: (body, speech) => [
    ['meeting', `${body.meeting.title}, ${speech.day(body.meeting.on)}`, true],
    ['text', body.text, true],
    ['plan', body.plan],
    ['commitments', body.commitments.join(', ')],
    ['by', spoken(body.by, speech)],
  ],
  proposal: (body, speech) => [
    ['title', body.title, true],
    ['to', body.to, true],
    ['symbol', body.symbol],
    ['sentOn', speech.day(body.sentOn)],
    ['answerBy', body.answerBy && speech.day(body.answerBy)],
    ['text', body.text, true],
    ['commitments', body.commitments.join(', ')],
    ['answer', body.answer && `${speech.day(body.answer.on)}: ${body.answer.text}`, true],
    ['by', spoken(body.by, speech)],
  ],
  doubt: (body, speech) => [
    ['doubted', thing(body.of, speech)],
    ['commitment', body.commitment],
    ['receivedOn', speech.day(body.receivedOn)],
    ['showsOn', speech.day(body.showsOn)],
    ['text', body.shown?.contradicts ?? (body.withheld === null ? speech.say(words.sealed) : null), true],
    ['link', body.shown?.link ?? null],
    [
      'withheld',
      body.withheld && `${speech.say(doubtGroundNames[body.withheld.ground])}. ${body.withheld.reason}`,
      true,
    ],
    ['answerBy', body.answerBy && speech.day(body.answerBy)],
    ['seal', body.seal],
  ],
}
