import { createHash } from 'node:crypto'
import { checkInput } from '@camket/domain/kernel/check-input'
import { accepted, refused, type Refusal, type Result } from '@camket/domain/kernel/refusal'
import { fieldFormat } from '@camket/domain/oversight/field/taken'
import { sentSchema, type ReceiptAnswer, type Sent } from '@camket/domain/oversight/field/sent'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../kernel/door.ts'
import { turnedAway } from '../../kernel/turned-away.ts'
import { read } from '../../kernel/write.ts'
import { loadReported } from '../../progress/around-claim.ts'
import type { Upload } from '../../progress/evidence/attachEvidence.ts'
import { doContent, madeBy } from './doContent.ts'
import { loadOwnPackage, overPackage } from './packages.ts'

export interface Received extends ReceiptAnswer {
  readonly item: string
  /** By the server's clock. */
  readonly receivedAt: Date
  /** As the device said; a statement. */
  readonly notedAt: Date
}

export interface Sending {
  /** The bytes as they came, which are remembered by their digest. */
  readonly text: string
  readonly upload: Upload | null
}

type Outcome = Result<Received, string>

/**
 * Takes in one thing that was written without a line: a draft of a report, a note, a finding, or a piece of evidence of one of
 * these. It is done by the very action that the office's own forms use, and its receipt is written in the same transaction. The
 * same bytes under the same id get the same receipt however often they come; other bytes are refused.
 */
export async function receiveItem(door: Door, sending: Sending): Promise<Outcome> {
  const refusal = await turnedAway(door, 'takeAlong')
  if (refusal !== null) return refusal
  const checked = checkInput(sentSchema, parsed(sending.text))
  if (!checked.ok) return checked
  const sent = checked.value
  if (sent.format !== fieldFormat) return refused('field-other-format')
  const known = { sent, digest: digestOf(sending) }
  const before = await read(door, 'takeAlong', async tx => {
    return (await answerBefore(tx, door, known)) ?? (await fallen(tx, door, sent))
  })
  if (!before.ok) return before
  if (before.value !== null) return before.value
  const outcome = await doContent({ ...door, alongside: alongside(door, known) }, sent.content, {
    id: sent.item,
    upload: sending.upload,
  })
  // Also after a refusal: the same thing may have come twice at one moment, and the other was first.
  const after = await read(door, 'takeAlong', tx => answerBefore(tx, door, known))
  if (after.ok && after.value !== null && (after.value.ok || outcome.ok)) return after.value
  return outcome.ok ? refused('field-package-unknown') : outcome
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function digestOf({ text, upload }: Sending): string {
  const hash = createHash('sha256').update(createHash('sha256').update(text).digest())
  if (upload !== null) hash.update(upload.name).update('\0').update(upload.bytes)
  return hash.digest('hex')
}

interface Known {
  readonly sent: Sent
  readonly digest: string
}

/** What was answered to this sending before; null where it has never come. */
async function answerBefore(tx: Tx, door: Door, { sent, digest }: Known): Promise<Outcome | null> {
  const row = await tx
    .selectFrom('field_receipt as r')
    .innerJoin('field_package as p', join =>
      join.onRef('p.tenant', '=', 'r.tenant').onRef('p.id', '=', 'r.package'),
    )
    .select(['r.digest', 'r.answer', 'r.received_at as receivedAt', 'r.noted_at as notedAt', 'p.account'])
    .where('r.tenant', '=', door.tenant)
    .where('r.id', '=', sent.item)
    .executeTakeFirst()
  if (row === undefined) return null
  if (row.account !== door.author.account || row.digest !== digest) return refused('field-other-bytes')
  const { answer, receivedAt, notedAt } = row
  return accepted({ item: sent.item, ...answer, receivedAt, notedAt })
}

interface AlsoRefused {
  readonly ok: false
  readonly refusals: ReadonlyArray<Refusal>
}

interface Done {
  readonly edition: number
  readonly alreadyHere?: boolean
}

/** In the transaction of the act itself: the package still stands, the words that were read are the newest, and the receipt is kept. */
function alongside(door: Door, { sent, digest }: Known) {
  const { tenant, now } = door
  return async (tx: Tx, outcome: unknown): Promise<AlsoRefused | null> => {
    const fell = await fallen(tx, door, sent)
    if (fell !== null) return fell
    const { edition, alreadyHere } = (outcome as { value: Done }).value
    // Its id stands under other words, for these very bytes would have their receipt: they are shown beside these.
    if (alreadyHere === true) return refused('newer-claim', { by: door.author.name, edition })
    const { made, subject } = madeBy(sent.content)
    const row = await tx
      .insertInto('field_receipt')
      .values({
        tenant,
        id: sent.item,
        package: sent.package,
        digest,
        subject,
        answer: JSON.stringify({ made, edition }),
        received_at: now,
        noted_at: new Date(sent.notedAt),
      })
      .onConflict(conflict => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    return row === undefined ? refused('field-other-bytes') : null
  }
}

/** Why nothing is taken in any more, whatever it says: the package is over or another's, or the commitment reads otherwise now. */
async function fallen(tx: Tx, door: Door, { package: id, content }: Sent): Promise<AlsoRefused | null> {
  const taken = await loadOwnPackage(tx, door, id)
  if (!taken.ok) return taken
  const over = overPackage(taken.value, door.now)
  if (over !== null || content.kind !== 'claim') return over
  const of = await loadReported(tx, door, content.commitment)
  return of === null || of.version === content.seen ? null : refused('field-amended', { version: of.version })
}
