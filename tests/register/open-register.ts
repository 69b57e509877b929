// A fresh register with one tenant for a test file, and the doors into it.
import { commandLine, theServer, type Author } from '../../packages/domain/src/kernel/author.ts'
import type { Door, PublicDoor, Register } from '../../packages/services/src/kernel/door.ts'
import { runReading, type Reader } from '../../packages/services/src/commitments/runReading.ts'
import { getDraft, type Draft } from '../../packages/services/src/commitments/getDraft.ts'
import { createSignInLink } from '../../packages/services/src/people/createSignInLink.ts'
import { createTenant } from '../../packages/services/src/people/createTenant.ts'
import { signInWithLink } from '../../packages/services/src/people/signInWithLink.ts'
import { importPlan } from '../../packages/services/src/plans/importPlan.ts'
import { lookAgain } from '../../packages/services/src/publication/lookAgain.ts'
import { publishPlan, type Published } from '../../packages/services/src/publication/publishPlan.ts'
import { readingOf, shortPlan, type PlanHead, type PlanLine } from './plan-text.ts'
import { acceptEvery } from './accept-every.ts'

export const noon = new Date('2026-11-20T05:00:00Z')

export interface Doors {
  readonly secretariat: Door
  readonly operator: Door
  readonly server: Door
  readonly open: PublicDoor
}

export function valueOf<Value>(
  outcome: { ok: true; value: Value } | { ok: false; refusals: unknown },
): Value {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusals)}`)
  return outcome.value
}

export async function openTenant(register: Register, tenant = 'minh-son', now = noon): Promise<Doors> {
  const as = (author: Author): Door => ({ register, tenant, author, now })
  const operator = as(commandLine)
  const name = `Ban Chỉ đạo ${tenant}`
  const origin = tenant === 'minh-son' ? null : `https://${tenant}.example`
  valueOf(await createTenant(operator, { name, origin, timeZone: 'Asia/Ho_Chi_Minh' }))
  const { token } = valueOf(await createSignInLink(operator))
  // Days pass between the steps of a test; how old a proof may be is asked in tests/people.
  const {
    provedAt: _provedAt,
    session: _session,
    ...author
  } = valueOf(await signInWithLink(operator, { token })).author
  return { secretariat: as(author), operator, server: as(theServer), open: { register, tenant } }
}

export const readerOf =
  (lines: readonly PlanLine[], head: PlanHead = {}): Reader =>
  async () => ({ reading: readingOf(lines, head), pages: [] })

/** Imports and reads a synthetic plan; the bytes name it, so that two of them are two plans. */
export async function draftOf(
  door: Door,
  lines: readonly PlanLine[] = shortPlan,
  head: PlanHead = {},
): Promise<Draft> {
  const bytes = Buffer.from(JSON.stringify([lines, head]))
  const { plan } = valueOf(await importPlan(door, { name: 'ke-hoach.docx', bytes }))
  await runReading(door, plan, readerOf(lines, head))
  return valueOf(await getDraft(door, { plan }))
}

/** A published plan, every unit accepted as read. */
export async function published(
  door: Door,
  lines: readonly PlanLine[] = shortPlan,
  head: PlanHead = {},
): Promise<Published & { plan: string }> {
  const { plan, edition } = await draftOf(door, lines, head)
  valueOf(await acceptEvery(door, { plan, edition, reason: 'đã đọc' }))
  return { ...valueOf(await publishAsShown(door, plan)), plan }
}

/** As the page before the button does it: whoever publishes was shown the likely names and says how many they were. */
export async function publishAsShown(door: Door, plan: string): ReturnType<typeof publishPlan> {
  const { persons } = valueOf(await lookAgain(door, { plan }))
  return publishPlan(door, { plan, persons: persons.length })
}
