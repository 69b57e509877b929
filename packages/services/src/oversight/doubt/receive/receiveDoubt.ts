// The counter: what anybody may hand in. It gives back a receipt and nothing else, and keeps nothing of who came: no audit row
// with its instant, no address, no device (docs/decisions/0026-whoever-doubts-leaves-no-trace.md).
import { createHash, randomBytes, randomInt } from 'node:crypto'
import { checkInput } from '@camket/domain/kernel/check-input'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { DoubtCode } from '@camket/domain/oversight/doubt/codes'
import { sealedBytes } from '@camket/domain/oversight/doubt/published'
import { batchOf, showsOn } from '@camket/domain/oversight/doubt/terms'
import {
  doubtFileTypes,
  doubtInputSchema,
  type Doubted,
  type DoubtText,
} from '@camket/domain/oversight/doubt/text'
import type { ProgressCode } from '@camket/domain/progress/codes'
import { publicFileName } from '@camket/domain/progress/file-types'
import type { Tx } from '@camket/storage/open'
import type { Gate } from '../../../kernel/door.ts'
import { localDay } from '../../../kernel/local-day.ts'
import { checkFile, fileLine, type CheckedFile } from '../../../progress/files/check-file.ts'
import { doubtCalendar, loadDoubtDays } from '../days.ts'
import { doubtedThing, type DoubtedThing } from './doubted-thing.ts'
import { isFullOf } from './room.ts'
import { formMark, once } from './once.ts'
import { isSpent, passFrom, spend, type Pass } from './passes.ts'

export interface Receipt {
  /** Public id of the doubt. */
  readonly doubt: string
  /** 64 hexadecimal digits; with the text it opens the seal. Shown once. */
  readonly salt: string
  readonly seal: string
  readonly receivedOn: string
  readonly showsOn: string
  /** Instant (ISO) of the full hour at which the receipt is in the public record. */
  readonly batch: string
  readonly text: DoubtText
}

export interface HandedIn {
  readonly pass: string
  readonly of: Doubted
  readonly contradicts: string
  readonly link: string | null
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | null
}

type Code = 'bad-input' | DoubtCode | ProgressCode
type Outcome = Result<Receipt, Code>

/**
 * Takes in one doubt about one public claim. The same form sent twice with the same pass is one doubt, and gets the same receipt.
 * Refused where the claim is not public, or has another version by now than the one that was read.
 */
export async function receiveDoubt(gate: Gate, given: HandedIn): Promise<Outcome> {
  const checked = checkInput(doubtInputSchema, { contradicts: given.contradicts, link: given.link })
  if (!checked.ok) return refusedInput(checked.refusals)
  const within = <Value>(work: (tx: Tx) => Promise<Value>) =>
    gate.register.withTenant(gate.tenant, 'server', work)
  const pass = await within(tx => passFrom(tx, gate, given.pass))
  if (pass === null) return refused('pass-missing')
  const { kind, id, version } = given.of
  const form = formMark([{ kind, id, version }, checked.value, given.file?.name], given.file?.bytes ?? null)
  return once<Outcome>(gate, { pass, form }, async () => {
    // Before the file is looked at: whoever has no good pass makes nobody work.
    if (await within(tx => isSpent(tx, gate.tenant, pass.digest))) return refused('pass-spent')
    const file = given.file === null ? null : await fileFrom(given.file)
    if (file !== null && !file.ok) return file
    return within(tx => take(tx, gate, { ...given, ...checked.value, pass, file: file?.value ?? null }))
  })
}

function refusedInput(refusals: ReadonlyArray<{ readonly values: Readonly<Record<string, unknown>> }>) {
  const fields = new Set(refusals.map(({ values }) => values['field']))
  if (fields.has('contradicts')) return refused<Code>('doubt-too-short')
  return fields.has('link')
    ? refused<Code>('doubt-link-unfit')
    : refused<Code>('bad-input', { field: 'input', problem: 'invalid' })
}

/** Apart from the officials' line: who floods the counter with files keeps no official from reporting. */
const atCounter = fileLine(1, 8)

/** A name that somebody typed may be their own: the file is called by its digest. */
async function fileFrom(file: NonNullable<HandedIn['file']>): Promise<Result<CheckedFile, Code>> {
  const checked = await checkFile(file, 'file', atCounter)
  if (!checked.ok) return checked
  if (!doubtFileTypes.includes(checked.value.type)) return refused('doubt-file-kind')
  return accepted({ ...checked.value, name: publicFileName(checked.value) })
}

interface Taking extends Omit<HandedIn, 'file' | 'pass'> {
  readonly pass: Pass
  readonly file: CheckedFile | null
}

async function take(tx: Tx, gate: Gate, given: Taking): Promise<Outcome> {
  const { tenant } = gate
  const text = textOf(given)
  const thing = await doubtedThing(tx, tenant, given.of)
  if (thing === null) return refused('no-such-doubted', { id: given.of.id })
  if (thing.version !== given.of.version) return refused('doubted-moved-on', { version: thing.version })
  const full = await isFullOf(tx, tenant, given.file?.bytes.byteLength ?? 0)
  if (full !== null) return refused(full)
  if (!(await spend(tx, tenant, given.pass))) return refused('pass-spent')
  return accepted(await store(tx, gate, { ...madeOf(text), text, thing, file: given.file }))
}

function textOf({ of, contradicts, link, file }: Taking): DoubtText {
  const { kind, id, version } = of
  const facts =
    file === null
      ? null
      : { digest: file.digest, name: file.name, type: file.type, size: file.bytes.byteLength }
  return { of: { kind, id, version }, contradicts, link, file: facts }
}

interface Made {
  readonly id: string
  readonly salt: Buffer
  readonly seal: string
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Id and salt are drawn: neither follows from the pass or the text, whatever key somebody has. */
function madeOf(text: DoubtText): Made {
  const salt = randomBytes(32)
  const id = `d-${Array.from({ length: 16 }, () => letters[randomInt(letters.length)]).join('')}`
  return { id, salt, seal: createHash('sha256').update(salt).update(sealedBytes(text)).digest('hex') }
}

interface Storing extends Made {
  readonly text: DoubtText
  readonly thing: DoubtedThing
  readonly file: CheckedFile | null
}

async function store(tx: Tx, gate: Gate, { text, thing, file, ...made }: Storing): Promise<Receipt> {
  const { tenant, now } = gate
  const head = await tx
    .selectFrom('record_head')
    .select('time_zone as timeZone')
    .where('tenant', '=', tenant)
    .executeTakeFirstOrThrow()
  const receivedOn = localDay(now, head.timeZone) ?? now.toISOString().slice(0, 10)
  const shows = showsOn(await doubtCalendar(tx, tenant), receivedOn, await loadDoubtDays(tx, tenant))
  const batch = batchOf(now)
  await tx
    .insertInto('doubt_text')
    .values({
      tenant,
      ...made,
      of_kind: text.of.kind,
      of_id: text.of.id,
      of_version: text.of.version,
      of_index: thing.index,
      commitment: thing.commitment,
      received_on: receivedOn,
      shows_on: shows,
      batch,
      text: JSON.stringify(text),
    })
    .execute()
  if (file !== null) {
    const { digest, type, bytes } = file
    await tx
      .insertInto('doubt_file')
      .values({ tenant, doubt: made.id, digest, type, bytes: Buffer.from(bytes) })
      .execute()
  }
  const { id: doubt, salt, seal } = made
  return {
    doubt,
    salt: salt.toString('hex'),
    seal,
    receivedOn,
    showsOn: shows,
    batch: batch.toISOString(),
    text,
  }
}
