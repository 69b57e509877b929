// Hashing a password costs 64 MiB and a good part of a core for a while: so few at a time that the server goes on serving, and a
// short queue; who comes after that is told to come again. Browsers that are known go first.
import { availableParallelism } from 'node:os'
import { hash, verify } from '@node-rs/argon2'
import { asTyped } from '@camket/domain/people/proof/password'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { KeyCode } from '../proof/kept-secret.ts'
import { theVault } from '../proof/vault.ts'
import type { Lane } from './admission.ts'

/** Above the floor of ASVS 5.0 (argon2id, which is 2, with 46 MiB and one pass). Memory in KiB. */
const cost = { algorithm: 2, memoryCost: 65_536, timeCost: 2, parallelism: 1 } as const

/** One core is left to whoever is at work. */
const atOnce = Math.min(2, Math.max(1, availableParallelism() - 1))
const mostWaiting = { known: 34 - atOnce, unknown: 10 - atOnce } as const

const waiting: Record<Lane, Array<() => void>> = { known: [], unknown: [] }
let running = 0

type Code = 'busy' | KeyCode

/**
 * The PHC string of a password. It is keyed by a secret that the database does not have: who steals the table alone cannot
 * begin to guess.
 */
export async function hashPassword(
  tenant: string,
  password: string,
  lane: Lane,
): Promise<Result<string, Code>> {
  const secret = theVault().derived(tenant, 'password')
  if (!secret.ok) return secret
  return inLane(lane, () => hash(asTyped(password), { ...cost, secret: secret.value }))
}

/** Whether a password is the one. With no hash as much is worked as with one, and the answer is no. */
export async function isPassword(
  tenant: string,
  {
    stored,
    password,
    lane,
  }: { readonly stored: string | null; readonly password: string; readonly lane: Lane },
): Promise<Result<boolean, Code>> {
  const secret = theVault().derived(tenant, 'password')
  if (!secret.ok) return secret
  const typed = asTyped(password)
  return inLane(lane, async () => {
    if (stored !== null) return verify(stored, typed, { secret: secret.value })
    await hash(typed, { ...cost, secret: secret.value })
    return false
  })
}

async function inLane<Value>(lane: Lane, work: () => Promise<Value>): Promise<Result<Value, 'busy'>> {
  if (running >= atOnce) {
    if (waiting[lane].length >= mostWaiting[lane]) return refused('busy')
    // Whoever ends hands the place over, so that nobody slips in between.
    await new Promise<void>(called => waiting[lane].push(called))
  } else running += 1
  try {
    return accepted(await work())
  } finally {
    const next = waiting.known.shift() ?? waiting.unknown.shift()
    if (next === undefined) running -= 1
    else next()
  }
}
