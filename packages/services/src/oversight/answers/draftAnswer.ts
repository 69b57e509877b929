import { checkInput } from '@camket/domain/kernel/check-input'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import { answerInputSchema } from '@camket/domain/oversight/doubt/answer'
import type { DoubtCode } from '@camket/domain/oversight/doubt/codes'
import { handOf } from '@camket/domain/progress/who-sees'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import type { Door } from '../../kernel/door.ts'
import { write } from '../../kernel/write.ts'
import { answeredThing, isAnswerer, type Answerable, type AnsweredThing } from './answered-thing.ts'
import { loadAnswer, type StoredAnswer } from './stored-answers.ts'

export type AnswerCode = 'not-allowed' | 'bad-input' | DoubtCode
type Outcome = Result<{ readonly edition: number }, AnswerCode>

export interface Drafting {
  readonly of: Answerable
  readonly text: string
  /** The edition that the author saw; 0 where there was no draft. */
  readonly edition: number
  /** Hands it to whoever may publish it. */
  readonly submit: boolean
}

/** Saves the agency's answer, and hands it to its validating authority where asked. Sent twice it is saved once. */
export async function draftAnswer(door: Door, input: Drafting): Promise<Outcome> {
  const checked = checkInput(answerInputSchema, { text: input.text })
  if (!checked.ok) return checked
  const { of, edition, submit } = input
  const { text } = checked.value
  let wasDone = false
  const act = {
    action: 'draftAnswer',
    subject: `${of.kind}:${of.id}`,
    input: { text, edition, submit },
    isChange: (outcome: Outcome) => outcome.ok && !wasDone,
  } as const
  return write<Outcome>(door, act, async tx => {
    const thing = await answeredThing(tx, door.tenant, of)
    if (thing === null) return refused('no-such-doubt', { doubt: of.id })
    if (!isAnswerer(door.author, thing)) return refused('not-yours-to-answer')
    if (thing.answer !== null) return refused('answered-already')
    const held = await loadAnswer(tx, { tenant: door.tenant, ...thing }, { lock: true })
    const state = submit ? 'submitted' : 'draft'
    wasDone = held?.edition === edition + 1 && held.text === text && held.state === state
    if (wasDone) return accepted({ edition: edition + 1 })
    const closed = closedTo(held, edition)
    if (closed !== null) return closed
    await save(tx, door, { thing, held, text, state })
    return accepted({ edition: edition + 1 })
  })
}

function closedTo(held: StoredAnswer | null, edition: number): Extract<Outcome, { ok: false }> | null {
  if (held?.state === 'submitted') return refused('answer-submitted-already')
  if ((held?.edition ?? 0) === edition) return null
  return refused('newer-answer', { by: held?.editedBy ?? '' })
}

interface Saving {
  readonly thing: AnsweredThing
  readonly held: StoredAnswer | null
  readonly text: string
  readonly state: 'draft' | 'submitted'
}

async function save(tx: Tx, door: Door, { thing, held, text, state }: Saving): Promise<void> {
  const hand = handOf(door.author)
  const drafters = [...new Set([...(held?.drafters ?? []), ...(hand === null ? [] : [hand])])]
  const { kind: of_kind, id: of_id, commitment, plan, body } = thing
  const now = { body, text, state, drafters, edited_by: door.author.name, edited_at: door.now }
  // What another body had begun goes: nobody reads on in it.
  await tx
    .deleteFrom('answer_draft')
    .where('tenant', '=', door.tenant)
    .where('of_kind', '=', of_kind)
    .where('of_id', '=', of_id)
    .where('body', 'is distinct from', body)
    .execute()
  await tx
    .insertInto('answer_draft')
    .values({ tenant: door.tenant, of_kind, of_id, commitment, plan, ...now, edition: 1 })
    .onConflict(conflict =>
      conflict
        .columns(['tenant', 'of_kind', 'of_id'])
        .doUpdateSet({ ...now, edition: sql`answer_draft.edition + 1` }),
    )
    .execute()
}
