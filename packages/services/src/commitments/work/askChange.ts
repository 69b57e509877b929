import { z } from 'zod'
import { oddTyped, typedWords } from '@camket/domain/kernel/typed-words'
import { askedOf, wantedSchema, type Asked, type Wanted } from '@camket/domain/commitments/work/change'
import type { WorkCode } from '@camket/domain/commitments/work/codes'
import { agencyTexts } from '@camket/domain/commitments/work/milestones'
import { checkInput } from '@camket/domain/kernel/check-input'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../kernel/door.ts'
import { isId } from '../../kernel/new-id.ts'
import { write } from '../../kernel/write.ts'
import { loadCalendar } from '../calendar/loadYears.ts'
import { limitingIn } from '../../plans/checkClause.ts'
import { reportedMilestones } from './load-commitment.ts'
import { mayReport, type Reportable } from './mayReport.ts'
import { todayOf } from './today.ts'
import { noteEvents } from './work-events.ts'

const inputSchema = z.strictObject({
  /** Made by the form that asks, so that the same form sent twice is one request. */
  request: z.string().refine(isId),
  commitment: z.string().min(1).max(200),
  /** Version of the commitment that was looked at. */
  version: z.int().min(1),
  wanted: wantedSchema,
  /** Published with the amendment when it is granted. */
  reason: typedWords.trim().min(3).max(1000),
})
export type ChangeAsked = z.input<typeof inputSchema>

type Code = WorkCode | 'not-allowed' | 'bad-input' | 'newer-edit' | 'restrictive-wording'
type Outcome = Result<{ readonly request: string; readonly isNew: boolean }, Code>

/**
 * Asks the secretariat for more time, another wording, the agency's own words or milestones: by the lead that accepted the
 * commitment. One of a kind is open at a time. Words that would limit a freedom are refused: what is asked for would
 * be published as part of a promise.
 */
export async function askChange(door: Door, input: ChangeAsked): Promise<Outcome> {
  const checked = checkInput(inputSchema, input)
  if (!checked.ok) return checked
  const given = checked.value
  const act = {
    action: 'askChange',
    subject: `commitment:${given.commitment}`,
    input: given,
    isChange: (outcome: Outcome) => outcome.ok && outcome.value.isNew,
  } as const
  return write<Outcome>(door, act, async tx => {
    const { tenant, author } = door
    const mine = await mayReport(tx, { tenant, author, commitment: given.commitment, lock: true })
    if (!mine.ok) return mine
    const before = await sentBefore(tx, tenant, { given, body: mine.value.body })
    if (before !== null) return before
    if (mine.value.version !== given.version) return refused('newer-edit', { version: mine.value.version })
    const odd = oddTyped(given.wanted, mine.value.commitment)
    if (odd !== null) return odd
    const limiting = limitingIn(wordsOf(given.wanted))
    if (limiting !== null) return refused('restrictive-wording', { ...limiting })
    const asked = askedOf(given.wanted, mine.value.commitment, {
      today: await todayOf(tx, door),
      calendar: await loadCalendar(tx, tenant),
      reported: await reportedMilestones(tx, { tenant, commitment: given.commitment }),
    })
    if (!asked.ok) return asked
    return store(tx, door, { given, asked: asked.value, mine: mine.value })
  })
}

type Given = z.output<typeof inputSchema>

/** What the same form brought already, and what is in the way of it; null where neither is. */
async function sentBefore(
  tx: Tx,
  tenant: string,
  { given, body }: { given: Given; body: string },
): Promise<Outcome | null> {
  const rows = await tx
    .selectFrom('change_request')
    .select(['id', 'body', 'commitment', 'kind', 'state'])
    .where('tenant', '=', tenant)
    .where(eb =>
      eb.or([
        eb('id', '=', given.request),
        eb('commitment', '=', given.commitment).and('state', '=', 'asked'),
      ]),
    )
    .execute()
  const sent = rows.find(({ id }) => id === given.request)
  if (sent !== undefined) {
    const isOwn =
      sent.body === body && sent.commitment === given.commitment && sent.kind === given.wanted.kind
    return isOwn ? accepted({ request: given.request, isNew: false }) : refused('no-such-request')
  }
  return rows.some(({ kind }) => kind === given.wanted.kind) ? refused('request-open') : null
}

function wordsOf(wanted: Wanted): Array<{ field: string; text: string }> {
  if (wanted.kind === 'extension') return []
  if (wanted.kind === 'event') return [{ field: 'source', text: wanted.source }]
  if (wanted.kind === 'target') return [{ field: 'text', text: wanted.text }]
  return agencyTexts(wanted)
}

async function store(
  tx: Tx,
  door: Door,
  { given, asked, mine }: { given: Given; asked: Asked; mine: Reportable },
): Promise<Outcome> {
  const { request, commitment, version, reason } = given
  await tx
    .insertInto('change_request')
    .values({
      tenant: door.tenant,
      id: request,
      commitment,
      version,
      body: mine.body,
      kind: asked.kind,
      asked: JSON.stringify(asked),
      reason,
      state: 'asked',
      asked_by: door.author.name,
      asked_account: door.author.account,
      asked_at: door.now,
      decided_by: null,
      decided_account: null,
      decided_at: null,
      answer: null,
      made: null,
    })
    .execute()
  await noteEvents(tx, door, [
    { commitment, body: mine.body, what: 'asked', ground: asked.kind, words: reason },
  ])
  return accepted({ request, isNew: true })
}
