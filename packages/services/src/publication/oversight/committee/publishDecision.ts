import { checkInput } from '@camket/domain/kernel/check-input'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { CommitteeCode } from '@camket/domain/oversight/committee/codes'
import { decisionSchema, type DecisionInput } from '@camket/domain/oversight/committee/input'
import type { WorkCode } from '@camket/domain/commitments/work/codes'
import type { InspectionCode } from '@camket/domain/oversight/inspection/codes'
import type { PublicationCode } from '@camket/domain/publication/codes'
import type { Entry } from '@camket/domain/publication/portal-rows'
import type { RecordBodies } from '@camket/domain/publication/records'
import type { Tx } from '@camket/storage/open'
import { todayOf } from '../../../commitments/work/today.ts'
import type { Door } from '../../../kernel/door.ts'
import { faultPoint } from '../../../kernel/fault.ts'
import { isId } from '../../../kernel/new-id.ts'
import { selectMeetings, type StoredMeeting } from '../../../oversight/committee/stored-meetings.ts'
import { speakerOf } from '../../../oversight/inspection/speaker.ts'
import { appendRecords } from '../../append/appendRecords.ts'
import { lockHead } from '../../append/head.ts'
import { insertChanges, wordsOf } from '../../append/portalTables.ts'
import { publish } from '../../append/publishTogether.ts'
import { dayRecord } from '../../publishDay.ts'
import { appendActions } from '../inspection/openAction.ts'
import { aboutOf, unfittingWords } from './about.ts'
import { replaceDecision } from './committeeRows.ts'
import { madeOf, noteMade, type Made } from './forms.ts'

type Code = 'not-allowed' | 'bad-input' | CommitteeCode | InspectionCode | WorkCode | PublicationCode
type Outcome = Result<Made & { readonly isSame?: true }, Code>

interface Decided {
  /** UUID of the form: sent twice it is one decision. */
  readonly form: string
  readonly meeting: string
  readonly decision: DecisionInput
}

/**
 * Publishes what a meeting decided, with the dated tasks that come of it, in one step. Not before the day of the meeting, and
 * never about a clause that limits a freedom.
 */
export async function publishDecision(door: Door, input: Decided): Promise<Outcome> {
  const checked = checkInput(decisionSchema, input.decision)
  if (!checked.ok) return checked
  if (!isId(input.form)) return refused('bad-input', { field: 'form', problem: 'invalid_format' })
  const act = {
    action: 'publishDecision',
    subject: `meeting:${input.meeting}`,
    input: checked.value,
    isChange: (outcome: Outcome) => outcome.ok && outcome.value.isSame !== true,
  } as const
  const outcome = await publish<Outcome>(door, act, tx =>
    decide(tx, door, { ...input, decision: checked.value }),
  )
  if (outcome.ok) faultPoint('committee-committed')
  return outcome
}

async function decide(tx: Tx, door: Door, { form, meeting: id, decision }: Decided): Promise<Outcome> {
  const { tenant } = door
  // The head first: a withdrawal holds it when it masks meetings.
  const head = await lockHead(tx)
  const meeting = await selectMeetings(tx, tenant).where('id', '=', id).forUpdate().executeTakeFirst()
  if (meeting === undefined) return refused('no-such-meeting', { meeting: id })
  const made = await madeOf(tx, tenant, form)
  if (made !== null) return accepted({ ...made, isSame: true })
  const today = await todayOf(tx, door)
  if (meeting.on > today) return refused('meeting-to-come', { on: meeting.on, today })
  const written = await recordOf(tx, door, { meeting, decision })
  if (!written.ok) return written
  const record = {
    kind: 'decision',
    id: `${id}.d${(await decisionsOf(tx, tenant, id)) + 1}`,
    version: 1,
    previous: [],
    body: written.value,
  } as const
  const entries = await appendRecords(tx, { door, head }, [...dayRecord(head, door.now), record])
  const entry = entries.at(-1) as Entry
  await replaceDecision(tx, entry, record.body)
  await insertChanges(tx, [{ entry, kind: 'decision', words: wordsOf('decision', record.body) }])
  const opened = await appendActions(tx, door, {
    from: { kind: 'decision', id: record.id },
    of: entry.index,
    by: record.body.by,
    actions: decision.tasks,
  })
  if (!opened.ok) return opened
  const done = { id: record.id, version: 1, index: entry.index }
  await noteMade(tx, tenant, { form, made: done })
  faultPoint('committee-before-commit')
  return accepted(done)
}

async function recordOf(
  tx: Tx,
  { tenant, author }: Door,
  { meeting, decision }: { meeting: StoredMeeting; decision: DecisionInput },
): Promise<Result<RecordBodies['decision'], CommitteeCode>> {
  const fit = unfittingWords(decision.text)
  if (!fit.ok) return fit
  const about = await aboutOf(tx, tenant, decision.commitments)
  if (!about.ok) return about
  const { commitments, plan, mask } = about.value
  return accepted({
    meeting: { id: meeting.id, on: meeting.on, title: mask(meeting.title) },
    text: mask(decision.text),
    plan,
    commitments,
    by: await speakerOf(tx, tenant, author),
  })
}

/** Every decision of the meeting that was ever published, withdrawn ones too: no id is given twice. */
async function decisionsOf(tx: Tx, tenant: string, meeting: string): Promise<number> {
  const { n } = await tx
    .selectFrom('record')
    .select(eb => eb.fn.countAll<string>().as('n'))
    .where('tenant', '=', tenant)
    .where('kind', '=', 'decision')
    .where('version', '=', 1)
    .where('id', 'like', `${meeting}.d%`)
    .executeTakeFirstOrThrow()
  return Number(n)
}
