// The witness's half of C2SP tlog-witness: it never cosigns two heads of one log that do not follow from each other.
import { fill } from '@camket/domain/kernel/language'
import { accepted, type Result } from '@camket/domain/kernel/refusal'
import { witnessTooFast } from '@camket/domain/publication/witness/refusal-words'
import {
  formatCosignatureLines,
  formatLatestSize,
  latestSizeType,
  maxAddCheckpointBytes,
  parseAddCheckpoint,
  type AddCheckpoint,
} from '@camket/log/add-checkpoint'
import { openCheckpoint, parseCheckpoint, type OpenedCheckpoint } from '@camket/log/checkpoint'
import { cosign } from '@camket/log/cosignature'
import { LogError } from '@camket/log/error'
import { emptyRoot, sameBytes } from '@camket/log/hash'
import { parseNote, parseVkey, type NoteSignature, type Vkey } from '@camket/log/note'
import { verifyConsistency } from '@camket/log/proof'
import { bytesOf } from '@camket/log/text'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../kernel/door.ts'
import { faultPoint } from '../../kernel/fault.ts'
import { write } from '../../kernel/write.ts'
import type { KeyFolder } from '../log/key-folder.ts'
import { isJustJudged, lineOfJustNow, noteLine } from './again.ts'
import { keepContradiction, type Contradiction, type KnownHead } from './contradictions.ts'
import { isInPace, mostHeadsAMinute } from './pace.ts'
import { addToSeen, readSeen } from './seen-heads.ts'
import { noteUnproven } from './unproven.ts'
import { witnessSign, witnessVkey } from './witnessKey.ts'

export interface WitnessAnswer {
  readonly status: 200 | 400 | 403 | 404 | 409 | 422 | 429 | 503
  readonly type: string
  readonly body: Uint8Array
  /** Proof that this log showed two faces, where this request brought it: for whoever runs the witness. */
  readonly contradiction: Contradiction | null
}

/** A body that is longer is no request. */
export const maxRequestBytes = maxAddCheckpointBytes

const plain = 'text/plain; charset=utf-8'
const tooFast = `${witnessTooFast.vi}\n${witnessTooFast.en}\n`
const nothing = new Uint8Array()

/**
 * Answers one `add-checkpoint`. The new head is durable, beside the key and then in the database, before the cosignature
 * exists, and two requests of one log wait for each other, so that whatever happens to this process no two inconsistent
 * heads bear its name.
 */
export async function answerAddCheckpoint(
  door: Door,
  keys: KeyFolder,
  body: Uint8Array,
): Promise<WitnessAnswer> {
  const asked = parsed(body)
  if (asked === null) return answer(400)
  const act = {
    action: 'cosign',
    subject: `log:${asked.origin}`,
    input: null,
    isChange: (outcome: Judged) => outcome.ok && outcome.value.changed,
  } as const
  const outcome = await write<Judged>(door, act, async tx => judge(tx, door, { ...asked, keys }))
  faultPoint('witness-committed')
  if (!outcome.ok) return answer(403)
  const { seen, status, size, contradiction } = outcome.value
  if (status === 409) return { status, type: latestSizeType, body: formatLatestSize(size), contradiction }
  if (status === 429) return { ...answer(status), body: bytesOf(fill(tooFast, { most: mostHeadsAMinute })) }
  if (seen === null) return { ...answer(status), contradiction }
  return cosigned(door, keys, { ...seen, origin: asked.origin })
}

type Judged = Result<
  {
    readonly status: WitnessAnswer['status']
    readonly size: number
    readonly changed: boolean
    /** What may be cosigned. */
    readonly seen: { readonly text: string; readonly vkey: Vkey } | null
    readonly contradiction: Contradiction | null
  },
  never
>

interface Asked extends AddCheckpoint {
  readonly origin: string
}

interface Judging extends Asked {
  readonly keys: KeyFolder
}

function parsed(body: Uint8Array): Asked | null {
  try {
    const asked = parseAddCheckpoint(body)
    return { ...asked, origin: parseCheckpoint(parseNote(asked.checkpoint).text).origin }
  } catch (error) {
    if (error instanceof LogError) return null
    throw error
  }
}

const same = { status: 200, changed: false, contradiction: null } as const

async function judge(tx: Tx, door: Door, asked: Judging): Promise<Judged> {
  const no = (
    status: WitnessAnswer['status'],
    size = 0,
    contradiction: Contradiction | null = null,
  ): Judged => accepted({ status, size, changed: false, seen: null, contradiction })
  const vkey = await witnessVkey(tx, door.tenant)
  if (vkey === null) return no(404)
  const here = { keys: asked.keys, tenant: door.tenant, origin: asked.origin }
  const stored = tx
    .selectFrom('witnessed_log')
    .select(['size', 'root', 'vkeys', 'note', 'seen_at'])
    .where('tenant', '=', door.tenant)
    .where('origin', '=', asked.origin)
  const last = await stored.executeTakeFirst()
  if (last === undefined) return no(404)
  if (isJustJudged(door, asked, { log: last, seen: await readSeen(here) })) {
    const { text } = parseNote(asked.checkpoint)
    return accepted({ ...same, size: last.size, seen: { text, vkey } })
  }
  const log = await stored.forUpdate().executeTakeFirstOrThrow()
  const opened = signedByItsLog(asked, log.vkeys)
  if (opened === null) return no(403)
  const seen = await readSeen(here)
  const known = furthest(log, seen)
  // Whatever else is wrong with the request: the log signed both.
  const contradiction = await keepContradiction(here, known, { ...opened, checkpoint: asked.checkpoint })
  if (asked.oldSize > opened.size) return no(400, 0, contradiction)
  if (asked.oldSize !== known.size) return no(409, known.size, contradiction)
  if (!follows(opened, { oldSize: known.size, oldRoot: known.root, proof: asked.proof })) {
    await noteUnproven(here, { known: known.size, size: opened.size, now: door.now })
    return no(422, 0, contradiction)
  }
  // Only now: whoever shows what the log did not sign, or what does not follow, uses nothing of it up.
  if (opened.size > known.size && !isInPace(door, asked.origin)) return no(429)
  if (!(await addToSeen(asked.keys, door.tenant, { after: seen, next: opened }))) return no(503)
  await tx
    .updateTable('witnessed_log')
    .set({
      size: opened.size,
      root: Buffer.from(opened.root),
      note: Buffer.from(asked.checkpoint).toString('utf8'),
      seen_at: door.now,
    })
    .where('tenant', '=', door.tenant)
    .where('origin', '=', asked.origin)
    .execute()
  faultPoint('witness-before-commit')
  const [size, changed] = [opened.size, opened.size > log.size]
  return accepted({ status: 200, size, changed, seen: { text: opened.note.text, vkey }, contradiction: null })
}

function signedByItsLog(asked: Asked, vkeys: readonly string[]): OpenedCheckpoint | null {
  try {
    return openCheckpoint(asked.checkpoint, { vkeys: vkeys.map(parseVkey), origin: asked.origin })
  } catch (error) {
    if (error instanceof LogError) return null
    throw error
  }
}

interface Known {
  readonly oldSize: number
  readonly oldRoot: Uint8Array
  readonly proof: readonly Uint8Array[]
}

function follows({ size, root }: OpenedCheckpoint, { oldSize, oldRoot, proof }: Known): boolean {
  if (size === 0) return proof.length === 0 && sameBytes(root, emptyRoot)
  if (oldSize === 0) return proof.length === 0
  try {
    verifyConsistency({ oldSize, size, oldRoot, root, proof: [...proof] })
    return true
  } catch (error) {
    if (error instanceof LogError) return false
    throw error
  }
}

/** A database that was restored has forgotten what was cosigned since; the file beside the key has not. */
function furthest(log: KnownHead, seen: Omit<KnownHead, 'note'> | null): KnownHead {
  return seen !== null && seen.size > log.size ? { ...seen, note: null } : log
}

async function cosigned(
  door: Door,
  keys: KeyFolder,
  { origin, text, vkey }: { readonly origin: string; readonly text: string; readonly vkey: Vkey },
): Promise<WitnessAnswer> {
  const given = (line: NoteSignature): WitnessAnswer => ({
    ...answer(200),
    body: formatCosignatureLines([line]),
  })
  const before = lineOfJustNow(door, origin, text)
  if (before !== null) return given(before)
  const sign = await witnessSign(keys, door.tenant, vkey)
  // The head is kept all the same: asking again brings the cosignature once the key is there.
  if (!sign.ok) return answer(503)
  const time = Math.floor(door.now.getTime() / 1000)
  const line = cosign(text, { vkey, time, sign: sign.value })
  noteLine(door, origin, { text, line })
  return given(line)
}

const answer = (status: WitnessAnswer['status']): WitnessAnswer => ({
  status,
  type: plain,
  body: nothing,
  contradiction: null,
})
