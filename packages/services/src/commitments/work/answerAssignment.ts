import { z } from 'zod'
import { typedWords } from '@camket/domain/kernel/typed-words'
import { stateAfter } from '@camket/domain/commitments/work/assignment'
import { handBackGrounds, type WorkCode } from '@camket/domain/commitments/work/codes'
import { checkInput } from '@camket/domain/kernel/check-input'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../kernel/door.ts'
import type { EditRefusal } from '../../kernel/edit.ts'
import { write } from '../../kernel/write.ts'
import { mayRead } from './mayReport.ts'
import type { StoredAssignment } from './stored-assignments.ts'
import { lastChange, noteEvents } from './work-events.ts'

const at = { commitment: z.string().min(1).max(200), edition: z.int().min(1) }
const answerSchema = z.discriminatedUnion('answer', [
  z.strictObject({ answer: z.literal('accept'), ...at }),
  z.strictObject({
    answer: z.literal('hand-back'),
    ...at,
    ground: z.enum(handBackGrounds),
    reason: typedWords.trim().min(3).max(2000),
  }),
])
export type Answer = z.input<typeof answerSchema>
type Checked = z.output<typeof answerSchema>

interface Answered {
  readonly ok: true
  readonly value: { readonly edition: number; readonly isNew: boolean }
}
type Outcome = Answered | EditRefusal<WorkCode | 'not-allowed' | 'bad-input', StoredAssignment>

/**
 * The body's answer to an assignment: accepted, or handed back with a ground of the list and words. The same answer sent
 * twice is one. Refused with `newer-assignment` and the difference when the part changed after `edition`.
 */
export async function answerAssignment(door: Door, input: Answer): Promise<Outcome> {
  const checked = checkInput(answerSchema, input)
  if (!checked.ok) return checked
  const answer = checked.value
  const act = {
    action: 'answerAssignment',
    subject: `commitment:${answer.commitment}`,
    input: answer,
    isChange: (outcome: Outcome) => outcome.ok && outcome.value.isNew,
  } as const
  return write<Outcome>(door, act, async tx => {
    const { tenant, author } = door
    const found = await mayRead(tx, { tenant, author, commitment: answer.commitment, lock: true })
    if (!found.ok) return found
    const { mine } = found.value
    if (mine === null) return refused('not-your-work')
    if (isSame(mine, answer)) return accepted({ edition: mine.edition, isNew: false })
    if (mine.edition !== answer.edition) return overtaken(tx, door, { mine, answer })
    return record(tx, door, { mine, answer })
  })
}

function isSame(mine: StoredAssignment, answer: Checked): boolean {
  if (answer.answer === 'accept') return mine.state === 'accepted'
  return mine.state === 'handed-back' && mine.ground === answer.ground && mine.reason === answer.reason
}

interface Work {
  readonly mine: StoredAssignment
  readonly answer: Checked
}

async function record(
  tx: Tx,
  door: Door,
  { mine, answer }: Work,
): Promise<Result<Answered['value'], WorkCode>> {
  const state = stateAfter(mine.state, answer.answer)
  if (state === null) return refused('assignment-state', { state: mine.state })
  const why =
    answer.answer === 'accept'
      ? { ground: null, reason: null }
      : { ground: answer.ground, reason: answer.reason }
  const edition = mine.edition + 1
  await tx
    .updateTable('assignment')
    .set({ state, ...why, answered_at: door.now, edition })
    .where('tenant', '=', door.tenant)
    .where('commitment', '=', mine.commitment)
    .where('body', '=', mine.body)
    .execute()
  const what = answer.answer === 'accept' ? 'accepted' : 'handed-back'
  const event = {
    commitment: mine.commitment,
    body: mine.body,
    what,
    ground: why.ground,
    words: why.reason,
  } as const
  await noteEvents(tx, door, [event])
  return accepted({ edition, isNew: true })
}

async function overtaken(tx: Tx, door: Door, { mine, answer }: Work): Promise<Outcome> {
  const last = await lastChange(tx, door.tenant, mine)
  return {
    ...refused('newer-assignment', { edition: mine.edition }),
    difference: {
      edition: mine.edition,
      editedBy: last?.by ?? '',
      editedAt: last?.at ?? mine.assignedAt,
      theirs: [mine],
      yours: answer,
    },
  }
}
