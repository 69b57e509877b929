// What the agencies of the example report, and what is amended: the same steps that officials take, seat by seat.
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { SeatRole } from '@camket/domain/kernel/author'
import type { Refusal } from '@camket/domain/kernel/refusal'
import { seatRoleNames } from '@camket/domain/people/role-names'
import type { ClaimData } from '@camket/domain/progress/claim'
import type { EvidenceInput } from '@camket/domain/progress/evidence'
import { answerAssignment } from '../commitments/work/answerAssignment.ts'
import type { Door } from '../kernel/door.ts'
import { localDay } from '../kernel/local-day.ts'
import { listBodies } from '../people/listBodies.ts'
import { attachEvidence } from '../progress/evidence/attachEvidence.ts'
import { startClaim } from '../progress/startClaim.ts'
import { submitClaim } from '../progress/submitClaim.ts'
import { amendCommitment } from './amendCommitment.ts'
import { publishUpdate } from './publishUpdate.ts'

type Piece = Pick<EvidenceInput, 'kind' | 'title' | 'datedOn' | 'onProduct' | 'whole' | 'source'> &
  Partial<EvidenceInput> & { readonly file?: string }

interface Report {
  /** First words of the commitment. */
  readonly words: string
  /** Name of the agency that leads it. */
  readonly body: string
  readonly data: ClaimData
  readonly evidence: readonly Piece[]
}

interface Extension {
  readonly words: string
  readonly deadline: { readonly text: string; readonly on: string }
  readonly reason: string
  readonly ground: string
  /** Day of its ground. */
  readonly notBefore: string
}

export interface ProgressScript {
  readonly amendments: readonly Extension[]
  readonly reports: readonly Report[]
}

interface Of {
  readonly slug: string
  /** Where the files of the evidence lie. */
  readonly folder: string
  readonly script: ProgressScript
  readonly timeZone: string
}

/** Publishes what the clock allows of it: nobody reports of a day that is still to come. Throws where a step is refused. */
export async function loadExampleProgress(door: Door, of: Of): Promise<void> {
  const today = localDay(door.now, of.timeZone) ?? ''
  const accepted = new Set<string>()
  for (const report of of.script.reports) {
    if (report.data.asOf > today) continue
    const commitment = await commitmentAt(door, of.slug, report.words)
    const seats = await seatsOf(door, report.body)
    if (!accepted.has(commitment)) {
      valueOf(await answerAssignment(seats.focal, { answer: 'accept', commitment, edition: 1 }))
      accepted.add(commitment)
    }
    await publishReport(seats, { commitment, report, folder: of.folder })
  }
  for (const { words, deadline, notBefore, reason, ground } of of.script.amendments) {
    if (notBefore > today) continue
    const commitment = await commitmentAt(door, of.slug, words)
    const moved = { ...deadline, kind: 'date', rule: 'gia hạn', doubts: [], from: 'office' } as const
    const changes = { deadlines: [{ ...moved, doubts: [] }] }
    valueOf(await amendCommitment(door, { commitment, version: 1, changes, reason, ground }))
  }
}

interface Seats {
  readonly focal: Door
  readonly authority: Door
}

async function seatsOf(door: Door, name: string): Promise<Seats> {
  const body = valueOf(await listBodies(door)).find(known => known.name === name)
  if (body === undefined) throw new Error(`example: no body ${name}`)
  const as = (role: SeatRole): Door => {
    const called = `${seatRoleNames[role].vi}, ${body.short ?? body.name}`
    return { ...door, author: { role, seat: randomUUID(), account: null, body: body.id, name: called } }
  }
  return { focal: as('focal-point'), authority: as('validating-authority') }
}

async function publishReport(
  { focal, authority }: Seats,
  { commitment, report, folder }: { commitment: string; report: Report; folder: string },
): Promise<void> {
  let { claim, edition } = valueOf(await startClaim(focal, { commitment, data: report.data }))
  for (const { file, ...given } of report.evidence) {
    const nothing = { withheld: null, url: null, quote: null, figure: null }
    const upload =
      file === undefined
        ? null
        : { name: basename(file), bytes: await readFile(join(folder, 'evidence', file)) }
    const piece = { ...nothing, ...given }
    edition = valueOf(await attachEvidence(focal, { claim, edition, piece, upload })).edition
  }
  edition = valueOf(await submitClaim(focal, { claim, edition })).edition
  valueOf(await publishUpdate(authority, { claim, edition }))
}

async function commitmentAt({ register, tenant }: Door, plan: string, words: string): Promise<string> {
  const row = await register.asPortal(tenant, tx =>
    tx
      .selectFrom('portal_commitment')
      .select('id')
      .where('tenant', '=', tenant)
      .where('plan', '=', plan)
      .where(eb => eb(eb.fn('strpos', ['text', eb.val(words)]), '>', 0))
      .executeTakeFirst(),
  )
  if (row === undefined) throw new Error(`example: no commitment with the words ${words}`)
  return row.id
}

function valueOf<Value>(
  outcome: { ok: true; value: Value } | { ok: false; refusals: ReadonlyArray<Refusal> },
): Value {
  if (outcome.ok) return outcome.value
  throw new Error(`example: refused ${JSON.stringify(outcome.refusals)}`)
}
