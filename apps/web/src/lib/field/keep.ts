// What is kept on the device, row by row: sealed under the data key, each with its own end.
import { deviceNow, meet } from '@camket/domain/oversight/field/device-time'
import { mostWrongTries } from '@camket/domain/oversight/field/pin'
import type { Package } from '@camket/domain/oversight/field/taken'
import { deleteRow, getRow, isThere, putRow, rowIds, type SealedRow } from './database.ts'
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

/** Changes the open row as it stands; another tab may have changed it meanwhile. */
export async function changeAbout(change: Partial<Omit<OpenRow, 'id'>>): Promise<OpenRow | null> {
  const row = await aboutRow()
  if (row === undefined) return null
  const changed = { ...row, ...change }
  await putRow('open', changed)
  return changed
}

/** The instant by which rows grow old here; noted, so that a clock set back later makes nothing younger. */
export async function countTime(clock = Date.now()): Promise<number | null> {
  const row = await aboutRow()
  if (row === undefined) return null
  const now = deviceNow(row, clock)
  if (now > row.seenAt) await changeAbout({ seenAt: now })
  return now
}

/** The server has said what time it is. */
export async function meetServer(server: string): Promise<void> {
  await changeAbout(meet(Date.parse(server), Date.now()))
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
  const about = await aboutRow()
  if (about === undefined) return { left: 0 }
  await changeAbout({ wrong: about.wrong + 1 })
  const by = await keyFromPin(pin, about.lock.salt, about.lock.rounds)
  const key = await openLock(about, by, about.lock)
  if (key !== null) return { about: (await changeAbout({ wrong: 0 })) ?? about, key }
  const left = Math.max(0, mostWrongTries - about.wrong - 1)
  if (left === 0) await eraseAll()
  return { left }
}

/** Seals a row; its end is that of the package that it was begun under, and does not move. */
export async function keepRow(
  { about, key }: Kept,
  id: string,
  { clear, expiresAt }: { clear: BufferSource; expiresAt: number },
): Promise<void> {
  await putRow('sealed', { id, expiresAt, ...(await seal(key, { ...about, id }, clear)) })
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

/** Lays a package down: the first one makes the store, a later one takes the place of the one before. */
export async function keepPackage(key: CryptoKey, lock: Lock, taken: Package): Promise<Kept> {
  const before = await aboutRow()
  const expiresAt = Date.parse(taken.expiresAt)
  const about: OpenRow = {
    id: 'about',
    ...meet(Date.parse(taken.takenAt), Date.now()),
    tenant: taken.tenant,
    account: taken.account,
    package: taken.id,
    expiresAt,
    wrong: 0,
    unsent: before?.unsent ?? 0,
    lock,
  }
  await putRow('open', about)
  const kept = { about, key }
  await keepJson(kept, 'package', { value: taken, expiresAt })
  return kept
}
