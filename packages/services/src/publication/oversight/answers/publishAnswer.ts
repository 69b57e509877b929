import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { OversightBodies } from '@camket/domain/oversight/feed-words'
import { isOwnClaim } from '@camket/domain/progress/who-sees'
import type { Entry } from '@camket/domain/publication/portal-rows'
import type { Tx } from '@camket/storage/open'
import { numberedSoFar } from '../../append/newestRecord.ts'
import type { Door } from '../../../kernel/door.ts'
import { faultPoint } from '../../../kernel/fault.ts'
import {
  answeredThing,
  isAnswerer,
  type Answerable,
  type AnsweredThing,
} from '../../../oversight/answers/answered-thing.ts'
import type { AnswerCode } from '../../../oversight/answers/draftAnswer.ts'
import { loadAnswer, type StoredAnswer } from '../../../oversight/answers/stored-answers.ts'
import { speakerOf } from '../../../oversight/inspection/speaker.ts'
import { appendRecords } from '../../append/appendRecords.ts'
import { lockHead } from '../../append/head.ts'
import { publish } from '../../append/publishTogether.ts'
import { maskerOfPublished } from '../../hiddenNames.ts'
import { dayRecord } from '../../publishDay.ts'
import { applyAnswer } from '../review/applyAnswer.ts'

type Outcome = Result<{ readonly answer: string; readonly index: number }, AnswerCode>

/**
 * Publishes a submitted answer: the agency's one answer to a doubt or to a review. Never by whoever drafted it. Sent twice it is
 * one answer.
 */
export async function publishAnswer(
  door: Door,
  input: { of: Answerable; edition: number },
): Promise<Outcome> {
  const { of, edition } = input
  let wasDone = false
  const act = {
    action: 'decideAnswer',
    subject: `${of.kind}:${of.id}`,
    input: { approve: edition },
    isChange: (outcome: Outcome) => outcome.ok && !wasDone,
  } as const
  const outcome = await publish<Outcome>(door, act, async tx => {
    const thing = await answeredThing(tx, door.tenant, of)
    if (thing === null) return refused('no-such-doubt', { doubt: of.id })
    if (!isAnswerer(door.author, thing)) return refused('not-yours-to-answer')
    const held = await loadAnswer(tx, { tenant: door.tenant, ...thing }, { lock: true })
    wasDone = held?.state === 'published' && held.edition === edition + 1 && thing.answer !== null
    if (wasDone) return accepted({ answer: thing.answer as string, index: -1 })
    if (thing.answer !== null) return refused('answered-already')
    if (held?.state !== 'submitted') return refused('answer-not-submitted')
    if (isOwnClaim(door.author, held.drafters)) return refused('own-answer')
    if (held.edition !== edition) return refused('newer-answer', { by: held.editedBy })
    return append(tx, door, { thing, held })
  })
  if (outcome.ok && !wasDone) faultPoint('answer-committed')
  return outcome
}

async function append(
  tx: Tx,
  door: Door,
  { thing, held }: { thing: AnsweredThing; held: StoredAnswer },
): Promise<Outcome> {
  const { tenant } = door
  const { kind, id: of, version, index, commitment, plan } = thing
  const masker = await maskerOfPublished(tx, tenant, plan)
  const body: OversightBodies['answer'] = {
    of: { kind, id: of, version },
    commitment,
    text: masker.mask(held.text),
    evidence: [],
    by: await speakerOf(tx, tenant, door.author),
  }
  const head = await lockHead(tx)
  const record = {
    kind: 'answer',
    id: `${of}.a${(await answersSoFar(tx, tenant, of)) + 1}`,
    version: 1,
    previous: [index],
    body,
  } as const
  const entries = await appendRecords(tx, { door, head }, [...dayRecord(head, door.now), record])
  const entry = entries.at(-1) as Entry
  await applyAnswer(tx, { entry, body, plan })
  await tx
    .updateTable('answer_draft')
    .set({ state: 'published', edition: held.edition + 1, edited_at: door.now })
    .where('tenant', '=', tenant)
    .where('of_kind', '=', kind)
    .where('of_id', '=', of)
    .execute()
  faultPoint('answer-before-commit')
  return accepted({ answer: record.id, index: entry.index })
}

/** How many answers it ever had; a withdrawn one keeps its number. */
const answersSoFar = (tx: Tx, tenant: string, of: string): Promise<number> =>
  numberedSoFar(tx, { tenant, kind: 'answer', named: `${of}.a` })
