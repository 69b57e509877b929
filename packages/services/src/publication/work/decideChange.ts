import { z } from 'zod'
import { typedWords } from '@camket/domain/kernel/typed-words'
import { amendedBy } from '@camket/domain/commitments/work/change'
import type { WorkCode } from '@camket/domain/commitments/work/codes'
import { firstLetters } from '@camket/domain/kernel/cut'
import { checkInput } from '@camket/domain/kernel/check-input'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import { commitmentChangeSchema } from '@camket/domain/publication/amend'
import type { PublicationCode } from '@camket/domain/publication/codes'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../kernel/door.ts'
import { faultPoint } from '../../kernel/fault.ts'
import { write } from '../../kernel/write.ts'
import { loadCommitment } from '../../commitments/work/load-commitment.ts'
import {
  lockRequest,
  openAt,
  settleRequest,
  type ChangeRequest,
} from '../../commitments/work/stored-requests.ts'
import { noteEvents } from '../../commitments/work/work-events.ts'
import { publish } from '../append/publishTogether.ts'
import { amendWithin } from './amendWithin.ts'

const at = { request: z.string().max(60), edition: z.int().min(1) }
const inputSchema = z.discriminatedUnion('decision', [
  z.strictObject({
    decision: z.literal('granted'),
    ...at,
    /** Why, in the secretariat's words; published behind the agency's reason. */
    answer: typedWords.trim().min(3).max(800),
    /** The instrument that it rests on, as cited. */
    ground: typedWords.trim().min(1).max(500).nullable(),
  }),
  z.strictObject({
    decision: z.literal('refused'),
    ...at,
    answer: typedWords.trim().min(3).max(2000),
  }),
])
export type Decision = z.input<typeof inputSchema>
type Checked = z.output<typeof inputSchema>

type Code = WorkCode | 'not-allowed' | 'bad-input' | 'newer-edit' | PublicationCode
interface Decided {
  readonly commitment: string
  /** Version that granting it published; null where it was refused. */
  readonly version: number | null
}
type Outcome = Result<Decided, Code>

/**
 * Grants or refuses what an agency asked. Granting publishes the amendment, old beside new, in the same transaction: there
 * is no request that counts as granted and is not public. Whoever asked may not decide.
 */
export async function decideChange(door: Door, input: Decision): Promise<Outcome> {
  const checked = checkInput(inputSchema, input)
  if (!checked.ok) return checked
  const given = checked.value
  const act = {
    action: 'decideChange',
    subject: `request:${given.request}`,
    input: given,
    isChange: (outcome: Outcome & { isOld?: true }) => outcome.ok && outcome.isOld !== true,
  } as const
  if (given.decision === 'refused') return write<Outcome>(door, act, tx => decide(tx, door, given))
  const outcome = await publish<Outcome>(door, act, tx => decide(tx, door, given))
  if (outcome.ok) faultPoint('amend-committed')
  return outcome
}

async function decide(tx: Tx, door: Door, given: Checked): Promise<Outcome & { isOld?: true }> {
  const found = await lockRequest(tx, door.tenant, given.request)
  if (!found.ok) return found
  const request = found.value
  const { commitment } = request
  if (isSame(request, given)) return { ...accepted({ commitment, version: request.made }), isOld: true }
  const open = openAt(request, given.edition)
  if (!open.ok) return open
  const { account } = door.author
  if (account !== null && account === request.askedAccount) return refused('own-request')
  const version = given.decision === 'granted' ? await grant(tx, door, { request, given }) : accepted(null)
  if (!version.ok) return version
  const { author, now } = door
  const settled = { by: author.name, account: author.account, at: now, answer: given.answer }
  await settleRequest(
    tx,
    { tenant: door.tenant, request },
    { state: given.decision, ...settled, made: version.value },
  )
  const event = { commitment, body: request.body, what: given.decision, ground: request.asked.kind }
  await noteEvents(tx, door, [{ ...event, words: given.answer }])
  return accepted({ commitment, version: version.value })
}

/** The same form sent twice. */
function isSame({ state, answer, edition }: ChangeRequest, given: Checked): boolean {
  return state === given.decision && answer === given.answer && edition === given.edition + 1
}

async function grant(
  tx: Tx,
  door: Door,
  work: { request: ChangeRequest; given: Extract<Checked, { decision: 'granted' }> },
): Promise<Result<number, Code>> {
  const { request, given } = work
  const loaded = await loadCommitment(tx, door.tenant, request.commitment)
  if (!loaded.ok) return loaded
  const changes = amendedBy(request.asked, loaded.value.body)
  if (!changes.ok) return changes
  const checked = checkInput(commitmentChangeSchema, {
    changes: changes.value,
    reason: reasonOf(request, given.answer),
    ground: given.ground,
  })
  if (!checked.ok) return checked
  const { commitment } = request
  const amended = await amendWithin(tx, door, {
    commitment,
    version: loaded.value.version,
    checked: checked.value,
  })
  return amended.ok ? accepted(amended.value.version) : amended
}

// Published in the language of the record: what the agency asked, and why the secretariat agreed.
function reasonOf({ bodyName, reason }: ChangeRequest, answer: string): string {
  const asked = reason.replace(/[.\s]+$/, '')
  return `${firstLetters(bodyName, 150)} đề nghị: ${asked}. Cơ quan Thường trực đồng ý: ${answer}`
}
