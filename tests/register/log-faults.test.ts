// Every write and sync of the key folder fails once, not persisted, torn, and persisted yet reported failed. Afterwards the
// same step, run again, signs the committed head, and nothing that was signed before is taken back.
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { parseVkey } from '../../packages/log/src/note.ts'
import { commandLine } from '../../packages/domain/src/kernel/author.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { publishDay } from '../../packages/services/src/publication/publishDay.ts'
import { checkLog } from '../../packages/services/src/publication/log/checkLog.ts'
import { ensureLogKey } from '../../packages/services/src/publication/log/ensureLogKey.ts'
import type { FileOps } from '../../packages/services/src/publication/log/file-ops.ts'
import { readGuard } from '../../packages/services/src/publication/log/guard.ts'
import { keyFolder } from '../../packages/services/src/publication/log/key-folder.ts'
import { rotateKey } from '../../packages/services/src/publication/log/rotateKey.ts'
import { holdSigner } from '../../packages/services/src/publication/log/signer.ts'
import { failingFiles, failures, type Failure } from './failing-files.ts'
import { noon, openTenant, valueOf } from './open-register.ts'

const register = await createTestDatabase()
const root = join(mkdtempSync(join(tmpdir(), 'camket-keys-')), 'keys')
let tenants = 0

afterEach(() => holdSigner(null))

async function newLog(): Promise<Door> {
  tenants += 1
  return (await openTenant(register, `so-${tenants}`)).server
}

const onDay = (door: Door, day: number): Door => ({
  ...door,
  now: new Date(noon.getTime() + day * 86_400_000),
})

/** What the signer said while `work` ran with these files. */
async function withFiles(files: FileOps | undefined, work: () => Promise<unknown>): Promise<string[]> {
  const told: string[] = []
  holdSigner({
    keys: keyFolder(root, files),
    tell: (_, why) => told.push(why?.code ?? 'signed'),
    fault: (_, error) => told.push(String(error)),
  })
  await work()
  holdSigner(null)
  return told
}

async function stateOf({ tenant }: Door) {
  return register.asPortal(tenant, async tx => {
    const head = await tx.selectFrom('record_head').select(['size', 'root']).executeTakeFirstOrThrow()
    const keys = await tx.selectFrom('log_key').select(['number', 'vkey']).orderBy('number').execute()
    const signed = await tx
      .selectFrom('log_checkpoint')
      .select(['size', 'root', 'note'])
      .orderBy('size', 'desc')
      .orderBy('key', 'desc')
      .execute()
    return { head, keys, signed }
  })
}

/** What must hold whatever failed: the head is signed, the guard knows it, everything agrees. */
async function expectWhole(door: Door, size: number): Promise<void> {
  const { head, signed } = await stateOf(door)
  expect(head.size).toBe(size)
  expect(signed[0]).toMatchObject({ size, root: head.root })
  expect(await readGuard(keyFolder(root), door.tenant)).toMatchObject({ size })
  expect(valueOf(await checkLog(door))).toEqual({ size, difference: null })
}

/** Runs a scenario with a failure at each of its steps, until it has no further step. */
async function atEveryStep(how: Failure, run: (files: ReturnType<typeof failingFiles>) => Promise<void>) {
  const steps: string[] = []
  for (let at = 0; ; at += 1) {
    const files = failingFiles(at, how)
    await run(files)
    if (!files.hasFailed) return steps
    steps.push(files.steps.at(-1)!)
  }
}

test.each(failures)('the first key and the first signature, each step %s', async how => {
  const steps = await atEveryStep(how, async files => {
    const door = await newLog()
    const told = await withFiles(files, () => publishDay(onDay(door, 0)).then(valueOf))
    if (files.hasFailed) expect(told).toEqual(['key-folder-failed'])
    expect(await withFiles(undefined, () => publishDay(onDay(door, 1)).then(valueOf))).toEqual([])
    await expectWhole(door, 2)
  })
  expect(steps.filter(step => step !== 'sync')).toEqual(
    expect.arrayContaining(['makeFolder', 'write', 'link', 'remove', 'append: write', 'append: sync']),
  )
})

test.each(failures)('a later signature, each step %s', async how => {
  const steps = await atEveryStep(how, async files => {
    const door = await newLog()
    await withFiles(undefined, () => publishDay(onDay(door, 0)))
    const told = await withFiles(files, () => publishDay(onDay(door, 1)).then(valueOf))
    if (files.hasFailed) {
      expect(told).toEqual(['key-folder-failed'])
      const { signed } = await stateOf(door)
      expect(signed.map(({ size }) => size)).toEqual([1])
    }
    await withFiles(undefined, () => publishDay(onDay(door, 2)).then(valueOf))
    await expectWhole(door, 3)
  })
  expect(steps).toEqual(['append: write', 'append: sync'])
})

test.each(failures)('a guard that has grown long is shortened, each step %s', async how => {
  const steps = await atEveryStep(how, async files => {
    const door = await newLog()
    await withFiles(undefined, () => publishDay(onDay(door, 0)))
    const guard = join(root, door.tenant, 'signed-heads')
    // Lines that say nothing, as many as make it long.
    writeFileSync(guard, Buffer.concat([Buffer.alloc(70_000, 10), readFileSync(guard)]))
    await withFiles(files, () => publishDay(onDay(door, 1)).then(valueOf))
    await expectWhole(door, 2).catch(() => expectBehind(door, 1))
    expect(await withFiles(undefined, () => publishDay(onDay(door, 2)).then(valueOf))).toEqual([])
    await expectWhole(door, 3)
    expect(statSync(guard).size).toBeLessThan(5_000)
    expect(await withFiles(undefined, () => publishDay(onDay(door, 3)).then(valueOf))).toEqual([])
    await expectWhole(door, 4)
  })
  expect(steps).toEqual(
    expect.arrayContaining(['append: write', 'append: sync', 'remove', 'write', 'sync', 'replace']),
  )
})

const keyFilesOf = ({ tenant }: Door) => readdirSync(join(root, tenant)).filter(name => name.endsWith('.pem'))

/** Not signed this time; what was signed stands. */
async function expectBehind(door: Door, size: number): Promise<void> {
  const { signed } = await stateOf(door)
  expect(signed[0]).toMatchObject({ size })
  expect((await readGuard(keyFolder(root), door.tenant))!.size).toBeGreaterThanOrEqual(size)
}

test.each(failures)('a change of keys, each step %s', async how => {
  await atEveryStep(how, async files => {
    const door = await newLog()
    await withFiles(undefined, () => publishDay(onDay(door, 0)))
    const operator = { ...door, author: commandLine } as const
    const before = await stateOf(door)
    const rotated = await rotateKey(operator, keyFolder(root, files))
    const after = await stateOf(door)
    // Until the change is committed the old key goes on and says so; afterwards the new one does, whatever became of the old file.
    if (after.keys.length === before.keys.length) {
      expect(rotated).toMatchObject({ refusals: [{ code: 'key-folder-failed' }] })
      expect(after.signed).toEqual(before.signed)
    } else {
      expect(after.keys).toHaveLength(2)
      expect(rotated).toMatchObject({ ok: true, value: { oldKeyLeft: files.hasFailed } })
    }
    await withFiles(undefined, () => publishDay(onDay(door, 1)).then(valueOf))
    await expectWhole(door, 2)
    const { id } = parseVkey((await stateOf(door)).keys.at(-1)!.vkey)
    if (after.keys.length === 2) expect(keyFilesOf(door)).toEqual([`key-${id}.pem`])
  })
})

test('a full disk keeps nothing from being published; it is signed when there is room again', async () => {
  const door = await newLog()
  await withFiles(undefined, () => publishDay(onDay(door, 0)))
  const full = failingFiles(0, 'torn', 'ENOSPC')
  expect(await withFiles(full, () => publishDay(onDay(door, 1)).then(valueOf))).toEqual(['key-folder-failed'])
  expect((await stateOf(door)).head.size).toBe(2)
  await withFiles(undefined, () => publishDay(onDay(door, 2)))
  await expectWhole(door, 3)
})

test('a key folder that cannot be one is named with the reason, and the publication stands', async () => {
  const door = await newLog()
  const file = join(mkdtempSync(join(tmpdir(), 'camket-keys-')), 'a-file')
  writeFileSync(file, '')
  const keys = keyFolder(file)
  const failed = {
    ok: false,
    refusals: [{ code: 'key-folder-failed', values: { folder: join(file, door.tenant) } }],
  }
  expect(await ensureLogKey(door, keys)).toMatchObject(failed)
  valueOf(await publishDay(onDay(door, 0)))
  expect((await stateOf(door)).head.size).toBe(1)
})
