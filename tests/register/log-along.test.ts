// A head is signed along with its commit: what comes between the two is left to the signer's own step, and nothing is lost.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { openCheckpoint } from '../../packages/log/src/checkpoint.ts'
import { parseVkey } from '../../packages/log/src/note.ts'
import { bytesOf } from '../../packages/log/src/text.ts'
import { commandLine } from '../../packages/domain/src/kernel/author.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { publishDay } from '../../packages/services/src/publication/publishDay.ts'
import { realFiles } from '../../packages/services/src/publication/log/file-ops.ts'
import { keyFolder } from '../../packages/services/src/publication/log/key-folder.ts'
import { rotateKey } from '../../packages/services/src/publication/log/rotateKey.ts'
import { holdSigner } from '../../packages/services/src/publication/log/signer.ts'
import { signHead } from '../../packages/services/src/publication/log/signHead.ts'
import { noon, openTenant, valueOf } from './open-register.ts'

const register = await createTestDatabase()
const root = join(mkdtempSync(join(tmpdir(), 'camket-keys-')), 'keys')
const keys = keyFolder(root)
let tenants = 0

afterEach(() => holdSigner(null))

const onDay = (door: Door, day: number): Door => ({
  ...door,
  now: new Date(noon.getTime() + day * 86_400_000),
})

/** A log that has signed its first day. */
async function signedLog(): Promise<Door> {
  tenants += 1
  const door = (await openTenant(register, `so-${tenants}`)).server
  holdSigner({ keys, tell: () => {}, fault: () => {} })
  valueOf(await publishDay(onDay(door, 0)))
  return door
}

/** Publishes the next day; `between` runs when the head is committed and the guard and the checkpoint are about to be written. */
async function nextDay(door: Door, between: () => Promise<unknown>): Promise<string[]> {
  const told: string[] = []
  let going: Promise<unknown> | undefined
  const goOn = () => (going ??= between())
  const append: typeof realFiles.append = async (...args) => {
    await goOn()
    return realFiles.append(...args)
  }
  const withFirst: Door['register']['withFirst'] = async (at, work) => {
    if (at.first.text.includes('sign_head(')) await goOn()
    return register.withFirst(at, work)
  }
  holdSigner({
    keys: keyFolder(root, { ...realFiles, append }),
    tell: (_, why) => told.push(why?.code ?? 'signed'),
    fault: (_, error) => told.push(String(error)),
  })
  valueOf(await publishDay(onDay({ ...door, register: { ...register, withFirst } }, 1)))
  return told
}

const checkpointsOf = ({ tenant }: Door) =>
  register.asPortal(tenant, tx =>
    tx.selectFrom('log_checkpoint').select(['size', 'key', 'note']).orderBy('size').orderBy('key').execute(),
  )

test('a publication in a process that signs has its checkpoint when it returns', async () => {
  const door = await signedLog()
  expect(await nextDay(door, async () => {})).toEqual([])
  expect((await checkpointsOf(door)).map(({ size }) => size)).toEqual([1, 2])
})

test('a head that another process signs in between is signed once', async () => {
  const door = await signedLog()
  const between = async () => valueOf(await signHead(onDay(door, 1), keys))
  expect(await nextDay(door, between)).toEqual([])
  expect((await checkpointsOf(door)).map(({ size }) => size)).toEqual([1, 2])
})

test('a key that changes in between signs the head, and the old one does not', async () => {
  const door = await signedLog()
  const between = () => rotateKey({ ...onDay(door, 1), author: commandLine }, keys)
  expect(await nextDay(door, between)).toEqual([])
  const rows = await checkpointsOf(door)
  expect(rows.map(({ size, key }) => [size, key])).toEqual([
    [1, 0],
    [2, 1],
  ])
  const vkeys = await register.asPortal(door.tenant, tx =>
    tx.selectFrom('log_key').select('vkey').orderBy('number').execute(),
  )
  const opened = openCheckpoint(bytesOf(rows[1]!.note), { vkeys: [parseVkey(vkeys[1]!.vkey)] })
  expect(opened.size).toBe(2)
})

test('an entry that another process appends in between is signed with it', async () => {
  const door = await signedLog()
  const between = async () => {
    holdSigner(null)
    valueOf(await publishDay(onDay(door, 2)))
    valueOf(await signHead(onDay(door, 2), keys))
  }
  expect(await nextDay(door, between)).toEqual([])
  expect((await checkpointsOf(door)).map(({ size }) => size)).toEqual([1, 3])
})
