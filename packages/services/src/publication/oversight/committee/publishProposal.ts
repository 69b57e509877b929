import { randomBytes } from 'node:crypto'
import { checkInput } from '@camket/domain/kernel/check-input'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { CommitteeCode } from '@camket/domain/oversight/committee/codes'
import {
  proposalAnswerSchema,
  proposalSchema,
  type ProposalAnswer,
  type ProposalInput,
} from '@camket/domain/oversight/committee/input'
import type { PublicationCode } from '@camket/domain/publication/codes'
import type { Entry } from '@camket/domain/publication/portal-rows'
import type { Tx } from '@camket/storage/open'
import { todayOf } from '../../../commitments/work/today.ts'
import type { Door } from '../../../kernel/door.ts'
import { faultPoint } from '../../../kernel/fault.ts'
import { isId } from '../../../kernel/new-id.ts'
import { speakerOf } from '../../../oversight/inspection/speaker.ts'
import { appendRecords, type NewRecord } from '../../append/appendRecords.ts'
import { lockHead, type LockedHead } from '../../append/head.ts'
import { newestRecord } from '../../append/newestRecord.ts'
import { insertChanges, wordsOf } from '../../append/portalTables.ts'
import { publish } from '../../append/publishTogether.ts'
import { dayRecord } from '../../publishDay.ts'
import { aboutOf, maskOf, unfittingWords } from './about.ts'
import { replaceProposal } from './committeeRows.ts'
import { madeOf, noteMade, type Made } from './forms.ts'

type Code = 'not-allowed' | 'bad-input' | CommitteeCode | PublicationCode
type Outcome = Result<Made & { readonly isSame?: true }, Code>

const changed = (outcome: Outcome): boolean => outcome.ok && outcome.value.isSame !== true

/** Publishes a proposal that was sent to those above the committee. `form` is a UUID: sent twice it is one. */
export async function publishProposal(
  door: Door,
  input: { form: string; proposal: ProposalInput },
): Promise<Outcome> {
  const checked = checkInput(proposalSchema, input.proposal)
  if (!checked.ok) return checked
  const { sentOn, answerBy } = checked.value
  if (answerBy !== null && answerBy < sentOn) {
    return refused('answer-due-before-sent', { on: answerBy, sentOn })
  }
  const subject = `proposal-form:${input.form}`
  return under(door, { form: input.form, subject, input: checked.value }, async tx => {
    const today = await todayOf(tx, door)
    if (sentOn > today) return refused('sent-ahead', { on: sentOn, today })
    const fit = unfittingWords(`${checked.value.title}. ${checked.value.text}`)
    if (!fit.ok) return fit
    const about = await aboutOf(tx, door.tenant, checked.value.commitments)
    if (!about.ok) return about
    const { mask, commitments } = about.value
    const { title, text, to, symbol } = checked.value
    const words = { title: mask(title), text: mask(text), to: mask(to), symbol: symbol && mask(symbol) }
    const by = await speakerOf(tx, door.tenant, door.author)
    const body = { ...words, sentOn, answerBy, commitments, answer: null, by }
    const id = `p-${randomBytes(5).toString('hex')}`
    return accepted({ kind: 'proposal', id, version: 1, previous: [], body } as const)
  })
}

interface Answered {
  readonly form: string
  readonly proposal: string
  /** Version of the proposal that was seen. */
  readonly version: number
  readonly answer: ProposalAnswer
}

/** Publishes what was answered to a proposal, as its next version. */
export async function answerProposal(door: Door, input: Answered): Promise<Outcome> {
  const checked = checkInput(proposalAnswerSchema, input.answer)
  if (!checked.ok) return checked
  const answer = checked.value
  const subject = `proposal:${input.proposal}`
  return under(door, { form: input.form, subject, input: answer }, async tx => {
    const { tenant } = door
    const newest = await newestRecord(tx, {
      tenant,
      kind: 'proposal',
      id: input.proposal.replaceAll('\0', ''),
    })
    if (newest === null) return refused('no-such-proposal', { proposal: input.proposal })
    const { entry, body } = newest
    if (body.answer !== null) return refused('proposal-answered', { on: body.answer.on })
    if (entry.version !== input.version) return refused('newer-proposal')
    const today = await todayOf(tx, door)
    if (answer.on > today) return refused('answer-ahead', { on: answer.on, today })
    if (answer.on < body.sentOn) return refused('answer-before-sent', { on: answer.on, sentOn: body.sentOn })
    const mask = await maskOf(tx, tenant, body.commitments)
    const { on, text, symbol } = answer
    const said = { on, text: mask(text), symbol: symbol && mask(symbol) }
    const by = await speakerOf(tx, tenant, door.author)
    const version = entry.version + 1
    const next = { ...body, answer: said, by }
    return accepted({ kind: 'proposal', id: entry.id, version, previous: [entry.index], body: next } as const)
  })
}

interface Form {
  readonly form: string
  readonly subject: string
  readonly input: unknown
}
type ProposalVersion = Extract<NewRecord, { kind: 'proposal' }>

async function under(
  door: Door,
  { form, ...act }: Form,
  write: (tx: Tx) => Promise<Result<ProposalVersion, Code>>,
): Promise<Outcome> {
  if (!isId(form)) return refused('bad-input', { field: 'form', problem: 'invalid_format' })
  const outcome = await publish<Outcome>(
    door,
    { action: 'publishProposal', isChange: changed, ...act },
    async tx => {
      const head = await lockHead(tx)
      const made = await madeOf(tx, door.tenant, form)
      if (made !== null) return accepted({ ...made, isSame: true })
      const record = await write(tx)
      return record.ok ? append(tx, door, { head, form, record: record.value }) : record
    },
  )
  if (outcome.ok) faultPoint('committee-committed')
  return outcome
}

async function append(
  tx: Tx,
  door: Door,
  { head, form, record }: { head: LockedHead; form: string; record: ProposalVersion },
): Promise<Outcome> {
  const entries = await appendRecords(tx, { door, head }, [...dayRecord(head, door.now), record])
  const entry = entries.at(-1) as Entry
  await replaceProposal(tx, { entry, first: await firstOf(tx, entry) }, record.body)
  await insertChanges(tx, [{ entry, kind: 'proposal', words: wordsOf('proposal', record.body) }])
  const done = { id: entry.id, version: entry.version, index: entry.index }
  await noteMade(tx, door.tenant, { form, made: done })
  faultPoint('committee-before-commit')
  return accepted(done)
}

/** Entry of the first version, which is the proposal's place in every list. */
async function firstOf(tx: Tx, { tenant, id, version, index }: Entry): Promise<number> {
  if (version === 1) return index
  const row = await tx
    .selectFrom('record')
    .select('index')
    .where('tenant', '=', tenant)
    .where('kind', '=', 'proposal')
    .where('id', '=', id)
    .where('version', '=', 1)
    .executeTakeFirstOrThrow()
  return row.index
}
