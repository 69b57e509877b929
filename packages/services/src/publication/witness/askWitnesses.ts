// The log's half of C2SP tlog-witness: shows the newest checkpoint to every witness of the policy that has an address.
import { accepted, type Result } from '@camket/domain/kernel/refusal'
import {
  graveOutcomes,
  isGrave,
  outcomeOfStatus,
  type AskingOutcome,
} from '@camket/domain/publication/witness/codes'
import { formatAddCheckpoint, parseCosignatureLines, parseLatestSize } from '@camket/log/add-checkpoint'
import { cosignersOf } from '@camket/log/checkpoint'
import { LogError } from '@camket/log/error'
import { formatSignatureLine, maxNoteBytes, parseNote, type Vkey } from '@camket/log/note'
import { parsePolicy } from '@camket/log/policy'
import { consistencyProof } from '@camket/log/proof'
import { createTileReader } from '@camket/log/tile-reader'
import { bytesOf } from '@camket/log/text'
import { sql } from '@camket/storage/sql'
import type { Door } from '../../kernel/door.ts'
import { read, write } from '../../kernel/write.ts'
import { tileBytes } from '../log/signing-state.ts'
import { cosignaturesIn } from './cosignatures.ts'
import { checkpointIn, type SignedHead } from '../reading/log/checkpoint.ts'

/** More than the longest list of cosignatures. */
export const maxAnswerBytes = maxNoteBytes

/** Sends one request body to a witness; `unreachable` and `slow` where no answer came. Throws where the asker itself stops. */
export type Post = (
  url: string,
  body: Uint8Array,
) => Promise<{ readonly status: number; readonly body: Uint8Array } | 'unreachable' | 'slow'>

export interface Asked {
  readonly name: string
  readonly outcome: AskingOutcome
  /** Of a witness that knows a longer log: how long. */
  readonly knownSize: number | null
}

interface Plan {
  readonly head: SignedHead
  readonly witnesses: ReadonlyArray<{
    readonly name: string
    readonly vkey: Vkey
    readonly url: string
    /** Size of its newest cosignature, 0 for none. */
    readonly cosigned: number
  }>
}

/** How long a witness that failed is left alone: a minute, then twice as long each time, an hour at most. */
const patienceMs = (failures: number): number => Math.min(3_600_000, 60_000 * 2 ** Math.min(failures, 6))

/**
 * Asks every witness that did not cosign the newest checkpoint when it was last asked and whose turn it is, one after the
 * other, and keeps what they give. With `atOnce` a person asks, and everybody who has an address is asked: who cosigned
 * already may have seen more since, who failed may have been mended. No refusal of a witness keeps anything from being
 * published.
 */
export async function askWitnesses(
  door: Door,
  post: Post,
  { atOnce = false }: { readonly atOnce?: boolean } = {},
): Promise<Result<readonly Asked[], 'not-allowed'>> {
  const planned = await read(door, 'cosign', () => plan(door, atOnce))
  if (!planned.ok) return planned
  const asked: Asked[] = []
  if (planned.value === null) return accepted(asked)
  const { head, witnesses } = planned.value
  for (const witness of witnesses) {
    const got = await ask(door, { head, witness, post })
    const kept = await keep(door, { head, vkey: witness.vkey, got })
    if (!kept.ok) return kept
    asked.push({ name: witness.name, outcome: got.outcome, knownSize: got.knownSize })
  }
  return accepted(asked)
}

async function plan({ register, tenant, now }: Door, atOnce: boolean): Promise<Plan | null> {
  return register.inSnapshot(tenant, 'server', async tx => {
    const head = await checkpointIn(tx, tenant)
    const row = await tx
      .selectFrom('log_policy')
      .select('policy')
      .where('tenant', '=', tenant)
      .executeTakeFirst()
    if (head === null || row === undefined) return null
    const states = await tx.selectFrom('log_asking').selectAll().where('tenant', '=', tenant).execute()
    const lines = new Map((await cosignaturesIn(tx, tenant)).map(line => [line.vkey, line.size]))
    const witnesses = parsePolicy(row.policy).witnesses.flatMap(({ name, vkey, url }) => {
      const cosigned = lines.get(vkey.text) ?? 0
      const state = states.find(known => known.vkey === vkey.text)
      const isDue = atOnce || isTurn(state, { now, isCosigned: cosigned === head.size })
      return url !== null && isDue ? [{ name, vkey, url, cosigned }] : []
    })
    return { head, witnesses }
  })
}

interface State {
  readonly asked_at: Date
  readonly failures: number
}

/** Whoever was never asked is asked even where its line stands there: a restore brings lines back, and forgets the askings. */
function isTurn(state: State | undefined, at: { readonly now: Date; readonly isCosigned: boolean }): boolean {
  if (state === undefined) return true
  if (state.failures === 0) return !at.isCosigned
  return at.now.getTime() - state.asked_at.getTime() >= patienceMs(state.failures - 1)
}

interface Got {
  readonly outcome: AskingOutcome
  readonly knownSize: number | null
  readonly line: { readonly text: string; readonly at: Date } | null
}

interface Asking {
  readonly head: SignedHead
  readonly witness: Plan['witnesses'][number]
  readonly post: Post
}

const failed = (outcome: AskingOutcome, knownSize: number | null = null): Got => ({
  outcome,
  knownSize,
  line: null,
})

async function ask(door: Door, { head, witness, post }: Asking): Promise<Got> {
  let oldSize = witness.cosigned
  // A witness that knows another size says which: the second request begins there.
  for (let requests = 0; requests < 2; requests += 1) {
    const answer = await post(
      `${witness.url.replace(/\/$/, '')}/add-checkpoint`,
      await request(door, head, oldSize),
    )
    if (typeof answer === 'string') return failed(answer)
    if (answer.status === 200) return cosignature({ head, vkey: witness.vkey, now: door.now }, answer.body)
    if (answer.status !== 409) return failed(outcomeOfStatus(answer.status))
    const known = knownSize(answer.body)
    if (known === null) return failed('bad-answer')
    // After C2SP tlog-witness this too is the answer to a head of the size that it knows and another root.
    if (oldSize === head.size && known === oldSize) return failed('does-not-follow')
    if (known > head.size) return failed('knows-more', known)
    // It asks for a proof from the very size that it was given one from.
    if (known === oldSize) return failed('refused')
    oldSize = known
  }
  // Somebody else shows it other heads meanwhile.
  return failed('busy')
}

async function request({ register, tenant }: Door, head: SignedHead, oldSize: number): Promise<Uint8Array> {
  const proof =
    oldSize === 0 || oldSize === head.size
      ? []
      : await register.inSnapshot(tenant, 'server', async tx => {
          const reader = createTileReader(
            async ({ width, ...place }) => (await tileBytes(tx, tenant, place)).subarray(0, width * 32),
            head.size,
          )
          return consistencyProof(reader, { oldSize, size: head.size })
        })
  return formatAddCheckpoint({ oldSize, proof, checkpoint: bytesOf(head.note) })
}

function knownSize(body: Uint8Array): number | null {
  try {
    return parseLatestSize(body)
  } catch (error) {
    if (error instanceof LogError) return null
    throw error
  }
}

/** A witness whose clock is further ahead would count as recent for as long as it likes. */
const clocksMayDifferMs = 600_000

/** Takes the one line that this witness signed over this very checkpoint; everything else in the answer is passed over. */
function cosignature(
  { head, vkey, now }: { readonly head: SignedHead; readonly vkey: Vkey; readonly now: Date },
  body: Uint8Array,
): Got {
  try {
    const { text } = parseNote(bytesOf(head.note))
    const signatures = parseCosignatureLines(body).filter(
      ({ name, id }) => name === vkey.name && id === vkey.id,
    )
    const [cosigner] = cosignersOf({ text, signatures }, { vkeys: [vkey] })
    const [signature] = signatures
    if (cosigner === undefined || signature === undefined) return failed('bad-answer')
    if (cosigner.time * 1000 > now.getTime() + clocksMayDifferMs) return failed('clock-ahead')
    const line = { text: formatSignatureLine(signature), at: new Date(cosigner.time * 1000) }
    return { outcome: 'cosigned', knownSize: null, line }
  } catch (error) {
    if (error instanceof LogError) return failed('bad-answer')
    throw error
  }
}

const isKeptGrave = sql`log_asking.outcome in (${sql.join(graveOutcomes)})`

/**
 * What stands there already, where that is grave: a witness that has seen other entries has not forgotten them because it is
 * away, because its machine or a server in front of it fails, or because it no longer knows this log or its key.
 */
const whatItSaid = {
  outcome: sql<AskingOutcome>`case when ${isKeptGrave} then log_asking.outcome else excluded.outcome end`,
  known_size: sql<
    number | null
  >`case when ${isKeptGrave} then log_asking.known_size else excluded.known_size end`,
  said_at: sql<Date | null>`case when ${isKeptGrave} then log_asking.said_at else excluded.said_at end`,
}

async function keep(
  door: Door,
  { head, vkey, got }: { readonly head: SignedHead; readonly vkey: Vkey; readonly got: Got },
): Promise<Result<null, 'not-allowed'>> {
  const { tenant, now } = door
  const act = {
    action: 'cosign',
    subject: `witness:${vkey.name}`,
    input: { size: head.size, outcome: got.outcome },
    // A failure is kept as a state: one row a witness, none an attempt.
    isChange: () => got.line !== null,
  } as const
  return write<Result<null, 'not-allowed'>>(door, act, async tx => {
    if (got.line !== null) {
      const { text: line, at } = got.line
      await tx
        .insertInto('log_cosignature')
        .values({ tenant, size: head.size, vkey: vkey.text, at, line })
        .onConflict(conflict => conflict.columns(['tenant', 'size', 'vkey']).doUpdateSet({ at, line }))
        .execute()
      // Only the newest is ever shown; who wants the older ones keeps checkpoints.
      await tx
        .deleteFrom('log_cosignature')
        .where('tenant', '=', tenant)
        .where('vkey', '=', vkey.text)
        .where('size', '<', head.size)
        .execute()
    }
    const state = { asked_at: now, outcome: got.outcome, known_size: got.knownSize, said_at: now }
    await tx
      .insertInto('log_asking')
      .values({ tenant, vkey: vkey.text, ...state, failures: got.line === null ? 1 : 0 })
      .onConflict(conflict =>
        conflict.columns(['tenant', 'vkey']).doUpdateSet(eb => ({
          ...state,
          ...(!isGrave(got.outcome) && got.line === null && whatItSaid),
          failures: got.line === null ? eb('log_asking.failures', '+', 1) : eb.val(0),
        })),
      )
      .execute()
    return accepted(null)
  })
}
