import { randomBytes } from 'node:crypto'
import { checkInput } from '@camket/domain/kernel/check-input'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { CommitteeCode } from '@camket/domain/oversight/committee/codes'
import { meetingSchema, type MeetingInput } from '@camket/domain/oversight/committee/input'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../kernel/door.ts'
import { isId } from '../../kernel/new-id.ts'
import { write } from '../../kernel/write.ts'
import { selectMeetings, type StoredMeeting } from './stored-meetings.ts'

interface Saved {
  readonly meeting: string
  readonly edition: number
}
type Outcome = Result<Saved & { readonly isSame?: true }, 'not-allowed' | 'bad-input' | CommitteeCode>

interface Change {
  /** UUID of the form: a plan that is sent twice is one meeting. */
  readonly form: string
  /** The meeting that is changed, and the edition that was seen; left out for a new one. */
  readonly of?: { readonly meeting: string; readonly edition: number }
  readonly meeting: MeetingInput
}

/** Plans a meeting of the committee or changes it. Day and name stay once a decision of it is published. */
export async function saveMeeting(door: Door, input: Change): Promise<Outcome> {
  const checked = checkInput(meetingSchema, input.meeting)
  if (!checked.ok) return checked
  if (!isId(input.form)) return refused('bad-input', { field: 'form', problem: 'invalid_format' })
  const act = {
    action: 'saveMeeting',
    subject: input.of === undefined ? `meeting-form:${input.form}` : `meeting:${input.of.meeting}`,
    input: checked.value,
    isChange: (outcome: Outcome) => outcome.ok && outcome.value.isSame !== true,
  } as const
  const wanted = checked.value
  return write<Outcome>(door, act, tx =>
    input.of === undefined
      ? plan(tx, door, { form: input.form, wanted })
      : change(tx, door, { ...input.of, wanted }),
  )
}

async function plan(
  tx: Tx,
  { tenant, author }: Door,
  { form, wanted }: { form: string; wanted: MeetingInput },
): Promise<Outcome> {
  const { size } = await tx
    .selectFrom('record_head')
    .select('size')
    .where('tenant', '=', tenant)
    .executeTakeFirstOrThrow()
  const row = await tx
    .insertInto('meeting')
    .values({
      tenant,
      id: `${wanted.on}-${randomBytes(4).toString('hex')}`,
      form,
      on_day: wanted.on,
      title: wanted.title,
      agenda: JSON.stringify(wanted.agenda),
      size,
      edited_by: author.name,
    })
    .onConflict(conflict => conflict.columns(['tenant', 'form']).doNothing())
    .returning(['id', 'edition'])
    .executeTakeFirst()
  if (row !== undefined) return accepted({ meeting: row.id, edition: row.edition })
  const there = await selectMeetings(tx, tenant).where('form', '=', form).executeTakeFirstOrThrow()
  return accepted({ meeting: there.id, edition: there.edition, isSame: true })
}

async function change(
  tx: Tx,
  { tenant, author }: Door,
  { meeting, edition, wanted }: { meeting: string; edition: number; wanted: MeetingInput },
): Promise<Outcome> {
  const held = await selectMeetings(tx, tenant).where('id', '=', meeting).forUpdate().executeTakeFirst()
  if (held === undefined) return refused('no-such-meeting', { meeting })
  if (isSame(held, wanted) && held.edition === edition + 1) {
    return accepted({ meeting, edition: held.edition, isSame: true })
  }
  if (held.edition !== edition) return refused('newer-meeting', { by: held.editedBy })
  const moves = held.on !== wanted.on || held.title !== wanted.title
  if (moves && (await hasDecided(tx, tenant, meeting))) return refused('meeting-decided')
  await tx
    .updateTable('meeting')
    .set({ on_day: wanted.on, title: wanted.title, agenda: JSON.stringify(wanted.agenda) })
    .set({ edited_by: author.name, edition: edition + 1 })
    .where('tenant', '=', tenant)
    .where('id', '=', meeting)
    .execute()
  return accepted({ meeting, edition: edition + 1 })
}

const isSame = ({ on, title, agenda }: StoredMeeting, wanted: MeetingInput): boolean =>
  on === wanted.on && title === wanted.title && JSON.stringify(agenda) === JSON.stringify(wanted.agenda)

async function hasDecided(tx: Tx, tenant: string, meeting: string): Promise<boolean> {
  const found = await tx
    .selectFrom('committee_form')
    .select('made')
    .where('tenant', '=', tenant)
    .where('made', 'like', `${meeting}.d%`)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
