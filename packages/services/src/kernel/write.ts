// The one write door: every change goes through it, with its author and an audit row, in one transaction.
import { createHash } from 'node:crypto'
import type { Refusal } from '@camket/domain/kernel/refusal'
import type { OfficeAction } from '@camket/domain/kernel/actions'
import type { Author as Actor } from '@camket/domain/kernel/author'
import { canonicalJson } from '@camket/domain/kernel/canonical'
import type { Author, FirstRows, Statement, Tx } from '@camket/storage/open'
import type { Door } from './door.ts'
import type { DoorRefusal } from './may.ts'
import { noteIfDenied, turnedAway } from './turned-away.ts'
import { newId } from './new-id.ts'
import { newSalt } from './salt.ts'
import { outMeanwhile } from './still-in.ts'

export interface Act<Outcome = never> {
  readonly action: OfficeAction
  /** What is acted on, e.g. `plan:<id>`: an id, never words that somebody typed. */
  readonly subject: string
  /** What was handed in, as JSON values: the audit keeps a salted digest, never the values. */
  readonly input: unknown
  /** False of an outcome that changed nothing: it leaves no audit row. */
  readonly isChange?: (outcome: Outcome) => boolean
  /** A first statement, as `First` says, that is sent along with the opening: the work is given its rows. */
  readonly first?: Statement
}

export interface Refused {
  readonly ok: false
  readonly refusals: ReadonlyArray<Refusal>
}

/** Rolls a transaction back and carries the refusal out of it. */
export class RolledBack extends Error {
  readonly outcome: Refused
  constructor(outcome: Refused) {
    super('refused')
    this.outcome = outcome
  }
}

/**
 * Runs `work` in one transaction and writes the audit row with it. A refusal that `work` gives back rolls everything
 * back, the audit row too; so does a throw. Refused as `refusalAt` says when the author may not do the action (and counted), and with
 * `session-over` when the author was shut out since the door was opened.
 */
export async function write<Outcome extends { readonly ok: boolean }>(
  door: Door,
  act: Act<Outcome>,
  work: (tx: Tx, rows: FirstRows) => Promise<Outcome>,
): Promise<Outcome | DoorRefusal> {
  const refusal = await turnedAway(door, act.action)
  if (refusal !== null) return refusal
  try {
    const run = async (tx: Tx, rows: FirstRows) => {
      const out = await outMeanwhile(tx, door)
      if (out !== null) throw new RolledBack(out)
      const outcome = await work(tx, rows)
      if (!outcome.ok) throw new RolledBack(outcome as unknown as Refused)
      if (act.isChange?.(outcome) ?? true) await audit(tx, door, act)
      const also = (await door.alongside?.(tx, outcome)) ?? null
      if (also !== null) throw new RolledBack(also)
      return outcome
    }
    const [tenant, author] = [door.tenant, storedAuthor(door.author)]
    if (act.first === undefined) return await door.register.withTenant(tenant, author, tx => run(tx, []))
    return await door.register.withFirst({ tenant, author, first: act.first }, run)
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error
    await noteIfDenied(door, act.action, error.outcome)
    return error.outcome as unknown as Outcome
  }
}

async function audit(tx: Tx, door: Door, act: Omit<Act, 'isChange' | 'first'>): Promise<void> {
  await tx.insertInto('audit').values(auditRow(door, act)).execute()
}

/**
 * What the audit keeps of an act. A bare digest of a name is found by trying names: each has a salt of its own, which goes
 * when what the act was about is withdrawn.
 */
export function auditRow(door: Door, act: Omit<Act, 'isChange' | 'first'>) {
  const given: unknown = JSON.parse(JSON.stringify(act.input ?? null))
  const inner = createHash('sha256').update(canonicalJson(given)).digest()
  const salt = newSalt()
  return {
    tenant: door.tenant,
    id: newId(door.now),
    at: door.now,
    author: storedAuthor(door.author),
    account: door.author.account,
    role: door.author.role,
    action: act.action,
    subject: act.subject,
    digest: createHash('sha256').update(salt).update(inner).digest('hex'),
    salt: salt.toString('hex'),
  }
}

export function storedAuthor(author: Actor): Author {
  if (author.role === 'operator' || author.role === 'server') return author.role
  return `seat:${author.seat ?? ''}`
}

const reading =
  (how: 'withTenant' | 'inSnapshot') =>
  async <Value>(
    door: Door,
    action: OfficeAction,
    work: (tx: Tx) => Promise<Value>,
  ): Promise<{ ok: true; value: Value } | DoorRefusal> => {
    const refusal = await turnedAway(door, action)
    if (refusal !== null) return refusal
    const value = await door.register[how](door.tenant, storedAuthor(door.author), work)
    return { ok: true, value }
  }

/** An office read: the author's role must be let, and nothing is written. */
export const read = reading('withTenant')

/** The same in one snapshot: what its statements count belongs together, whatever is written meanwhile. */
export const readSnapshot = reading('inSnapshot')
