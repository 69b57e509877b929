// What is kept on the device, row by row: sealed under the data key, each with its own end.
import { deviceNow, meet } from '@camket/domain/oversight/field/device-time'
import { mostWrongTries } from '@camket/domain/oversight/field/pin'
import type { Package } from '@camket/domain/oversight/field/taken'
import { deleteRow, getRow, isThere, layDown, rowIds, type SealedRow } from './database.ts'
import { eraseAll } from './erase.ts'
import type { OpenRow } from './open-row.ts'
import { keyFromPin, openLock, seal, unseal, type Lock } from './seal.ts'

export interface Kept {
  readonly about: OpenRow
  readonly key: CryptoKey
}

/** Undefined where nothing lies here; looking makes nothing. */
export const aboutRow = async (): Promise<OpenRow | undefined> =>
  (await isThere()) ? getRow<OpenRow>('open', 'about') : undefined

type Change = Partial<Omit<OpenRow, 'id'>>

/** Changes the open row as it stands, in one step: another tab may be at it too. Null where there is none. */
export async function changeAbout(change: (row: OpenRow) => Change): Promise<OpenRow | null> {
  if ((await aboutRow()) === undefined) return null
  return layDown<OpenRow>('about', {
    open: row => (row === undefined ? null : { ...row, ...change(row) }),
  })
}

/** The instant by which rows grow old here; noted, so that a clock set back later makes nothing younger. */
export async function countTime(clock = Date.now()): Promise<number | null> {
  const row = await aboutRow()
  if (row === undefined) return null
  const now = deviceNow(row, clock)
  if (now > row.seenAt) await changeAbout(({ seenAt }) => ({ seenAt: Math.max(seenAt, now) }))
  return now
}

/** The server has said what time it is. */
export async function meetServer(server: string): Promise<void> {
  await changeAbout(() => meet(Date.parse(server), Date.now()))
}

export type Age = 'none' | 'expired' | 'here'

/** Erases what is over; `some`: rows went, others stay. */
export async function dropOld(): Promise<{ age: Age; some: boolean }> {
  const now = await countTime()
  const about = await aboutRow()
  if (now === null || about === undefined) return { age: 'none', some: false }
  let [some, left] = [false, false]
  for (const id of await rowIds('sealed')) {
    const row = await getRow<SealedRow>('sealed', id)
    if (row !== undefined && row.expiresAt <= now) {
      await deleteRow('sealed', id)
      some = true
    } else left = true
  }
  if (left && now < about.expiresAt) return { age: 'here', some }
  await eraseAll()
  return { age: 'expired', some: true }
}

/** Tries a PIN; a try is counted before it is judged, so that closing the page saves none. Erases all after too many. */
export async function openWithPin(pin: string): Promise<Kept | { left: number }> {
  const about = await changeAbout(({ wrong }) => ({ wrong: wrong + 1 }))
  if (about === null) return { left: 0 }
  const left = Math.max(0, mostWrongTries - about.wrong)
  if (about.wrong <= mostWrongTries) {
    const by = await keyFromPin(pin, about.lock.salt, about.lock.rounds)
    const key = await openLock(about, by, about.lock)
    if (key !== null) return { about: (await changeAbout(() => ({ wrong: 0 }))) ?? about, key }
  }
  if (left === 0) await eraseAll()
  return { left }
}

const isLockOf = ({ lock }: OpenRow, other: Lock): boolean =>
  lock.salt.length === other.salt.length && lock.salt.every((byte, i) => byte === other.salt[i])

/**
 * Seals a row; its end is that of the package that it was begun under, and does not move. Throws where what lay here was erased, or
 * another tab has begun anew: nothing is laid down under a lock that is gone.
 */
export async function keepRow(
  { about, key }: Kept,
  id: string,
  { clear, expiresAt }: { clear: BufferSource; expiresAt: number },
): Promise<void> {
  const sealed = { id, expiresAt, ...(await seal(key, { ...about, id }, clear)) }
  const there = await aboutRow()
  if (there === undefined) throw new Error('what lay here was erased')
  await layDown<OpenRow>('about', {
    open: row => (row !== undefined && isLockOf(row, about.lock) ? row : null),
    sealed,
  })
}

export async function readRow({ about, key }: Kept, id: string): Promise<ArrayBuffer | null> {
  const row = await getRow<SealedRow>('sealed', id)
  return row === undefined ? null : unseal(key, { ...about, id }, row)
}

export async function readJson<Value>(kept: Kept, id: string): Promise<Value | null> {
  const bytes = await readRow(kept, id)
  return bytes === null ? null : (JSON.parse(new TextDecoder().decode(bytes)) as Value)
}

export async function keepJson(
  kept: Kept,
  id: string,
  { value, expiresAt }: { value: unknown; expiresAt: number },
): Promise<void> {
  await keepRow(kept, id, { clear: new TextEncoder().encode(JSON.stringify(value)), expiresAt })
}

/**
 * Lays a package down: the first one makes the store, a later one takes the place of the one before. Null where another tab has made
 * it meanwhile under a lock of its own: what was written there would never open again.
 */
export async function keepPackage(key: CryptoKey, lock: Lock, taken: Package): Promise<Kept | null> {
  const expiresAt = Date.parse(taken.expiresAt)
  const { tenant, account, id } = taken
  const began = { id: 'about' as const, tenant, account, package: id, expiresAt, wrong: 0, lock }
  const clear = new TextEncoder().encode(JSON.stringify(taken))
  const sealed = { id: 'package', expiresAt, ...(await seal(key, { ...began, id: 'package' }, clear)) }
  const before = await aboutRow()
  if (before !== undefined && !isLockOf(before, lock)) return null
  const about = await layDown<OpenRow>('about', {
    open: row =>
      row !== undefined && !isLockOf(row, lock)
        ? null
        : { ...began, ...meet(Date.parse(taken.takenAt), Date.now()), unsent: row?.unsent ?? 0 },
    sealed,
  })
  return { about, key }
}
