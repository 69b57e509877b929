// One attack: what the operator does to a copy of the honest register, and what each of those outside says of it.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { vi } from 'vitest'
import { RefusedError } from '../../apps/cli/src/command.ts'
import { openWitnessDoor } from '../../apps/cli/src/witness/door.ts'
import type { Finding } from '../../apps/verify/src/finding.ts'
import type { Phrase } from '../../packages/domain/src/kernel/language.ts'
import { hex } from '../../packages/log/src/hash.ts'
import { keyFolder } from '../../packages/services/src/publication/log/key-folder.ts'
import { holdSigner } from '../../packages/services/src/publication/log/signer.ts'
import { rebuildPortal } from '../../packages/services/src/publication/rebuildPortal.ts'
import { valueOf, type Doors } from '../register/open-register.ts'
import { copyKeys } from './copy-keys.ts'
import type { Copy } from './databases.ts'
import type { Lie } from './front.ts'
import { doorsOf, type Honest } from './honest.ts'
import { serving } from './serving.ts'
import {
  asSuperuser,
  keyIn,
  rewriteRecord,
  signAs,
  storedIn,
  tenant,
  type Key,
  type Sql,
  type Stored,
} from './superuser.ts'
import { aDayLater, monitorOnce, showToWitness, verifyAt, type Answered, type Seen } from './watching.ts'

/** That a log showed two faces is what these attacks are for; it is in the witness's answer already. */
function tellFault(what: unknown): void {
  if (!(what instanceof RefusedError)) console.error(what)
}

/** Said by another than those who are always asked: the register's own signer, the asking of witnesses, the web server. */
interface Noted {
  readonly who: Phrase
  readonly code: string
  readonly words: Phrase
}

/** Everything the evil operator has in hand. */
export interface Evil {
  readonly honest: Honest
  readonly register: Copy
  readonly witness: Copy
  readonly doors: Doors
  /** A place of his own. */
  readonly folder: string
  /** The key folder of this copy. */
  readonly keys: string
  readonly origin: string
  readonly key: () => Key
  sql<Value>(work: (sql: Sql) => Promise<Value>): Promise<Value>
  /** Replaces the whole record by what `change` makes of it, tables and signature included. */
  forge(change: (rows: Stored[]) => readonly Stored[], key?: Key): Promise<void>
  /** From here on his web server lies. */
  lie(lie: Lie): void
  /** The clock of all who come after, where it is not ours; null: ours again. */
  readAt(at: Date | null): void
  /** Readers look at this instead of the served address: what somebody saved or was given while it was served. */
  lookAt(what: (address: string) => Promise<string>): void
  /** Another checkpoint that somebody kept. */
  keptIs(file: string): void
  /** What somebody else than the four said on the way. */
  note(noted: Noted): void
}

export interface Attack {
  /** In the list of our attacks. */
  readonly number: number
  readonly what: Phrase
  /** The state that is attacked; the newest unless told. */
  readonly from?: 'older' | 'newest'
  /** Honest work that must not be taken for an attack. */
  readonly isControl?: boolean
  /** Whose kept things are compared: of today unless told. */
  readonly kept?: 'older' | 'newest'
  act(evil: Evil): Promise<void>
  /** Exactly what each must say: codes of what does not hold or needs a look, in the order told. */
  readonly expect: Expected
}

interface Expected {
  readonly alone: readonly string[]
  readonly kept?: readonly string[]
  readonly monitor?: readonly string[]
  readonly daily?: readonly string[]
  readonly witness?: readonly number[] | null
  readonly noted?: readonly string[]
  /** The register's own web server fails on the way. */
  readonly faults?: boolean
}

export interface Heard {
  /** `camket verify --evidence` with nothing but the address. */
  readonly alone: Seen
  /** The same with the key, the policy and a checkpoint that lay outside. */
  readonly kept: Seen
  readonly monitor: Seen
  /** The monitor once its daily check of everything is due. */
  readonly daily: Seen
  readonly witness: Answered | null
  readonly noted: readonly Noted[]
  /** What the register's web server wrote about faults of its own. */
  readonly faults: readonly string[]
}

/** Runs an attack on a copy of its own and asks everybody. */
export async function underAttack(honest: Honest, attack: Attack): Promise<Heard> {
  const { copies, older, newest, witness: watching, front, witnessDoor } = honest
  const moment = attack.from === 'older' ? older : newest
  const folder = mkdtempSync(join(honest.folder, 'attack-'))
  const keys = join(folder, 'keys')
  copyKeys(moment.keys, keys)
  const witnessKeys = join(folder, 'witness-keys')
  copyKeys(watching.keys, witnessKeys)
  const [register, witness] = await Promise.all([copies.of(moment.database), copies.of(watching.database)])
  witnessDoor.door = openWitnessDoor(witness, keyFolder(witnessKeys), tellFault)
  const told: Told = { noted: [], what: null, since: null }
  const faults: string[] = []
  const write = process.stderr.write
  process.stderr.write = (line: unknown): boolean => faults.push(String(line)) > 0
  try {
    await attack.act(evilOf({ honest, register, witness, folder, told }))
    const asked = await serving(register, front, address => askAll(honest, { attack, folder, address, told }))
    return { ...asked, faults: faults.filter(line => line.startsWith('fault ')) }
  } finally {
    process.stderr.write = write
    vi.useRealTimers()
    holdSigner(null)
    front.lie = null
    witnessDoor.door = null
    await Promise.all([register.close(), witness.close()])
    copies.drop(register, witness)
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Told {
  readonly noted: Noted[]
  what: ((address: string) => Promise<string>) | null
  since: string | null
}

interface Attacked {
  readonly honest: Honest
  readonly register: Copy
  readonly witness: Copy
  readonly folder: string
  readonly told: Told
}

function evilOf({ honest, register, witness, folder, told }: Attacked): Evil {
  const keys = join(folder, 'keys')
  const doors = doorsOf(register, honest.authors.secretariat)
  // Named after its first key.
  const { publicKey } = keyIn(keys, 'x').vkey
  const origin = `${tenant}-${hex(publicKey).slice(0, 8)}.localhost/log`
  const own = (): Key => keyIn(keys, origin)
  return {
    honest,
    register,
    witness,
    doors,
    folder,
    keys,
    origin,
    key: own,
    sql: work => asSuperuser(register.url, work),
    forge: (change, key = own()) => forgedIn({ register, doors, keys, key }, change),
    lie: lie => void (honest.front.lie = lie),
    readAt: at => void (at === null ? vi.useRealTimers() : vi.useFakeTimers({ toFake: ['Date'], now: at })),
    lookAt: what => void (told.what = what),
    keptIs: file => void (told.since = file),
    note: noted => void told.noted.push(noted),
  }
}

interface Forging {
  readonly register: Copy
  readonly doors: Doors
  readonly keys: string
  readonly key: Key
}

/** Replaces the whole record of a register by what `change` makes of it, tables and signature included. */
export async function forgedIn(
  { register, doors, keys, key }: Forging,
  change: (rows: Stored[]) => readonly Stored[],
): Promise<void> {
  await asSuperuser(register.url, async sql => {
    const head = await rewriteRecord(sql, change(await storedIn(sql)))
    await signAs(sql, head, { key, keys })
  })
  valueOf(await rebuildPortal(doors.operator))
}

interface Asking {
  readonly attack: Attack
  readonly folder: string
  readonly address: string
  readonly told: Told
}

async function askAll({ outside, witnessDoor }: Honest, asking: Asking): Promise<Omit<Heard, 'faults'>> {
  const { attack, folder, address, told } = asking
  const isOlder = attack.kept === 'older'
  const since = isOlder ? outside.keptOlder : outside.kept
  const keep = join(folder, 'monitor')
  cpSync(isOlder ? outside.monitorOlder : outside.monitor, keep, { recursive: true })
  const later = aDayLater(keep, join(folder, 'monitor-later'))
  const mine = ['--key', outside.key, '--policy', outside.policy, '--evidence']
  const what = (await told.what?.(address)) ?? address
  return {
    alone: await verifyAt(what, ['--evidence']),
    kept: await verifyAt(what, [...mine, '--since', told.since ?? since]),
    monitor: await monitorOnce(address, ['--keep', keep]),
    daily: await monitorOnce(address, ['--keep', later]),
    witness: await showToWitness(address, witnessDoor.url),
    noted: told.noted,
  }
}

/** Each thing that does not hold or needs a look, once, in the order told; but for what is told in the first minutes only and of the follower's own files. */
export function wantingIn({ findings }: Seen): Finding[] {
  const seen = new Set<string>(['cosignatures-to-come', 'kept-contradiction'])
  const isNew = ({ code }: Finding): boolean => !seen.has(code) && seen.add(code) !== undefined
  return findings.filter(({ level }) => level === 'fault' || level === 'warning').filter(isNew)
}

export const codesOf = (seen: Seen): string[] => wantingIn(seen).map(({ code }) => code)
