// The one signer of this process. Whoever publishes here waits for its signature; `camket start` also signs what others left.
import { theServer } from '@camket/domain/kernel/author'
import { accepted, type Refusal } from '@camket/domain/kernel/refusal'
import type { Register } from '../../kernel/door.ts'
import { ensureLogKey } from './ensureLogKey.ts'
import { keyFolder, mendable, type KeyFolder } from './key-folder.ts'
import { dropRetired } from './rotateKey.ts'
import { signComing, type Coming } from './signComing.ts'
import { signHead } from './signHead.ts'

interface SignerOptions {
  readonly keys: KeyFolder
  /** Public host of the server, for the name of a log that has none of its own. */
  readonly host?: string
  /** Hears why a head is not signed, once until it changes, and null when it is signed again. */
  readonly tell: (tenant: string, why: Refusal | null) => void
  /** Hears of what is our fault, such as a database that is away. */
  readonly fault: (tenant: string, error: unknown) => void
}

export interface Signer {
  readonly keys: KeyFolder
  /**
   * Signs what is committed now, and with `coming` what is being committed, once it is: whoever holds the head's lock
   * calls when its commit is on its way. Those who call while a signature is under way share the next one. Never throws: what is committed stays
   * published, why it is not signed is told, and the next call tries again.
   */
  signed(register: Register, tenant: string, coming?: Coming): Promise<void>
}

let held: Signer | null | undefined

/** Hands over where the keys are; null when nothing is to be signed here any more. */
export function holdSigner(options: SignerOptions | null): void {
  held = options === null ? null : signerOf(options)
}

/**
 * Null where nobody handed over a key folder: publishing is then whole, and some other process signs. The development
 * server, which nobody hands anything, signs with the keys in `CAMKET_DEV_KEYS`.
 */
export function theSigner(env: Readonly<Record<string, string | undefined>> = process.env): Signer | null {
  if (held !== undefined) return held
  const root = env['CAMKET_DEV_KEYS']
  if (root === undefined || root === '') return null
  const warn = (tenant: string, why: unknown) => {
    if (why !== null)
      process.emitWarning(`${tenant}: ${why instanceof Error ? why.message : JSON.stringify(why)}`)
  }
  held = signerOf({ keys: keyFolder(root), tell: warn, fault: warn })
  return held
}

function signerOf({ keys, host, tell, fault }: SignerOptions): Signer {
  const told = new Map<string, string>()
  const tellOnce = (tenant: string, why: Refusal | null) => {
    const words = JSON.stringify(why)
    if ((told.get(tenant) ?? 'null') === words) return
    told.set(tenant, words)
    tell(tenant, why)
  }
  const tidied = new WeakMap<Register, Set<string>>()
  /** Once a process; what fails is left to the next signature. */
  const tidy = async (register: Register, tenant: string) => {
    const done = tidied.get(register) ?? new Set<string>()
    tidied.set(register, done)
    if (done.has(tenant)) return
    await dropRetired({ register, tenant }, keys)
    done.add(tenant)
  }
  const turns = new WeakMap<Register, Map<string, Turn>>()
  const turnOf = (register: Register, tenant: string) => {
    const ofRegister = turns.get(register) ?? new Map<string, Turn>()
    turns.set(register, ofRegister)
    const sign: Turn = async coming => {
      try {
        const why = await signOnce({ register, tenant, keys, host, coming })
        tellOnce(tenant, why)
        if (why === null) await tidy(register, tenant)
      } catch (error) {
        fault(tenant, error)
      }
    }
    const turn = ofRegister.get(tenant) ?? inTurns(sign)
    ofRegister.set(tenant, turn)
    return turn
  }
  return { keys, signed: (register, tenant, coming) => turnOf(register, tenant)(coming) }
}

type Turn = (coming?: Coming) => Promise<void>

/**
 * One at a time, of a work that never throws; those who come meanwhile wait for one more, which begins after they came.
 * Of several that are coming the last one counts: it is called for when those before it are committed.
 */
function inTurns(work: Turn): Turn {
  let running: Promise<void> | null = null
  let next: Promise<void> | null = null
  let newest: Coming | undefined
  const begin = (): Promise<void> => {
    const coming = newest
    newest = undefined
    const turn = work(coming).finally(() => {
      if (running === turn) running = null
    })
    running = turn
    return turn
  }
  return coming => {
    newest = coming ?? newest
    if (running === null) return begin()
    next ??= running.then(() => {
      next = null
      return begin()
    })
    return next
  }
}

interface Log {
  readonly register: Register
  readonly tenant: string
  readonly keys: KeyFolder
  readonly host: string | undefined
  readonly coming: Coming | undefined
}

async function signOnce({ register, tenant, keys, host, coming }: Log): Promise<Refusal | null> {
  const door = { register, tenant, author: theServer, now: new Date() }
  if (coming !== undefined) {
    const along = await mendable(keys, tenant, async () => accepted(await signComing(door, keys, coming)))
    if (!along.ok) return along.refusals[0]!
    if (along.value) return null
  }
  const signed = await signHead(door, keys)
  if (signed.ok) return null
  if (signed.refusals[0]?.code !== 'no-log-key') return signed.refusals[0]!
  const ready = await ensureLogKey(door, keys, host)
  if (!ready.ok) return ready.refusals[0]!
  const first = await signHead(door, keys)
  return first.ok ? null : first.refusals[0]!
}
