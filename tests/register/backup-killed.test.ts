// The process dies at every named step and at moments nobody chose: a backup leaves no file that is not whole, a restore
// an empty register or a full one; the same command, run again, does its work.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { endOf } from '../killed-child.ts'
import { faultSteps } from '../../packages/services/src/kernel/fault.ts'
import { checkBackup } from '../../packages/services/src/publication/keeping/checkBackup.ts'
import { backupOf, contentOf, keptFolder, restoreInto } from './kept.ts'
import { openTenant, published, valueOf } from './open-register.ts'

const register = await createTestDatabase()
const folder = keptFolder()
const whole = join(folder, 'sổ')
let content: Record<string, string>

beforeAll(async () => {
  const { secretariat } = await openTenant(register)
  await published(secretariat)
  valueOf(await backupOf(register.url, whole))
  content = await contentOf(register.url)
})

const stepsOf = (action: string) => faultSteps.filter(step => step.startsWith(`${action}-`))

interface Run {
  readonly action: 'backup' | 'restore'
  readonly url: string
  readonly path: string
  readonly fault?: string
  /** Killed so many milliseconds after it began. */
  readonly after?: number
}

async function inChild({
  action,
  url,
  path,
  fault = '',
  after,
}: Run): Promise<NodeJS.Signals | number | null> {
  const script = fileURLToPath(new URL('./keeping-child.ts', import.meta.url))
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', script, action, url, path],
    {
      env: { ...process.env, CAMKET_FAULT: fault },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
  const ended = endOf(child, url)
  if (after !== undefined) await pause(after).then(() => child.kill('SIGKILL'))
  return ended
}

async function leavesNothingHalf(path: string): Promise<void> {
  if (existsSync(path)) await checkBackup(path)
  else valueOf(await backupOf(register.url, path))
  // What the dead one left beside it is gone with the next run.
  const again = `${path} nữa`
  valueOf(await backupOf(register.url, again))
  expect(readdirSync(folder).filter(name => name.startsWith(`.${path.slice(folder.length + 1)}.`))).toEqual(
    [],
  )
}

test.each(stepsOf('backup'))('a backup killed at %s', async step => {
  const path = join(folder, step)
  expect(await inChild({ action: 'backup', url: register.url, path, fault: step })).toBe('SIGKILL')
  expect(existsSync(path)).toBe(false)
  await leavesNothingHalf(path)
  expect(await contentOf(register.url)).toEqual(content)
})

test("another night's draft is taken away when its process is gone and nothing has been written to it for an hour", async () => {
  const place = keptFolder()
  const gone = spawnSync(process.execPath, ['--version']).pid
  const draft = (night: string, pid: number) => join(place, `.${night}.${pid}-0123abcd.unfinished`)
  const left = draft('hôm qua', gone)
  const stay = [draft('vừa mới', gone), draft('đang ghi', process.ppid), join(place, 'của ai.unfinished')]
  for (const file of [left, ...stay]) writeFileSync(file, '')
  for (const file of [left, ...stay.slice(1)]) utimesSync(file, 0, 0)
  valueOf(await backupOf(register.url, join(place, 'hôm nay')))
  expect(existsSync(left)).toBe(false)
  expect(stay.filter(file => !existsSync(file))).toEqual([])
})

test('backups killed at any moment', async () => {
  for (let n = 0; n < 6; n += 1) {
    const path = join(folder, `lúc nào ${n}`)
    await inChild({ action: 'backup', url: register.url, path, after: 250 + Math.random() * 700 })
    await leavesNothingHalf(path)
  }
})

async function isAllOrNothing(url: string): Promise<boolean> {
  const stands = await contentOf(url)
  if (Object.keys(stands).length > 0) expect(stands).toEqual(content)
  const again = await restoreInto(url, whole)
  if (Object.keys(stands).length === 0) valueOf(again)
  else expect(again).toMatchObject({ refusals: [{ code: 'register-not-empty' }] })
  expect(await contentOf(url)).toEqual(content)
  return Object.keys(stands).length > 0
}

test.each(stepsOf('restore'))('a restore killed at %s', async step => {
  const { url } = await createTestDatabase()
  expect(await inChild({ action: 'restore', url, path: whole, fault: step })).toBe('SIGKILL')
  expect(await isAllOrNothing(url)).toBe(step === 'restore-committed')
})

test('restores killed at any moment', async () => {
  for (let n = 0; n < 6; n += 1) {
    const { url } = await createTestDatabase()
    await inChild({ action: 'restore', url, path: whole, after: 250 + Math.random() * 900 })
    await isAllOrNothing(url)
  }
})
