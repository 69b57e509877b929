// A run that is killed at any moment leaves nothing half-written, and the next one ends with the same copy.
import { spawn } from 'node:child_process'
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, expect, test, vi } from 'vitest'
import { parseCheckpoint } from '../../packages/log/src/checkpoint.ts'
import { tilePath, tilesOf } from '../../packages/log/src/tile.ts'
import { published } from '../register/open-register.ts'
import { shortPlan } from '../register/plan-text.ts'
import { amendOne, contentOf, openCopied, publishTwo, type Copied } from './copied-register.ts'
import { crawl } from './crawl.ts'

vi.setConfig({ testTimeout: 500_000, hookTimeout: 240_000 })

const program = join(import.meta.dirname, '../../apps/cli/src/main.mjs')

let copied: Copied
beforeAll(async () => {
  copied = await openCopied()
  await publishTwo(copied.doors)
})

function begin(folder: string) {
  const { CAMKET_DATA: _, ...env } = process.env
  const child = spawn(process.execPath, [program, 'mirror', folder], {
    env: { ...env, DATABASE_URL: copied.register.url, CAMKET_KEYS: copied.keys },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', chunk => (said += chunk))
  const ended = new Promise<number | null>((resolve, reject) =>
    child.once('close', code => (code === null || code === 0 ? resolve(code) : reject(new Error(said)))),
  )
  return { child, ended }
}

/** Runs the command and kills it when `moment` has come; gives its exit code, null where it was killed. */
async function run(folder: string, moment?: () => Promise<void>): Promise<number | null> {
  const { child, ended } = begin(folder)
  if (moment !== undefined) {
    await Promise.race([moment(), ended])
    child.kill('SIGKILL')
  }
  return ended
}

/** Killed while no checkpoint stands in the folder: where it was further or over before this process had its turn to look, it is done again from where it began. */
async function killedAfter(folder: string, notes: number): Promise<void> {
  const began = `${folder}, begun`
  if (existsSync(folder)) cpSync(folder, began, { recursive: true })
  for (let n = 0; n < 10; n += 1) {
    const code = await run(folder, whenWritten(folder, notes))
    if (code === null && !['mirror.json', 'log/checkpoint'].some(name => existsSync(join(folder, name))))
      return
    rmSync(folder, { recursive: true })
    if (existsSync(began)) cpSync(began, folder, { recursive: true })
  }
  throw new Error('no run was killed in the middle')
}

/** When the folder holds so many files or, where it will never, when that has taken too long. */
const whenWritten = (folder: string, notes: number) => async (): Promise<void> => {
  const file = join(folder, '.camket-mirror/notes')
  for (let waited = 0; waited < 60_000; waited += 20) {
    if (existsSync(file) && readFileSync(file, 'utf8').split('\n').length > notes) return
    await pause(20)
  }
}

/** Whoever reads the copy now finds every tile that its checkpoint needs. */
function tilesMissing(folder: string): string[] {
  const file = join(folder, 'log/checkpoint')
  if (!existsSync(file)) return []
  const { size } = parseCheckpoint(`${readFileSync(file, 'utf8').split('\n\n')[0]}\n`)
  const paths = [...tilesOf(0, size)].map(tilePath)
  return paths.filter(path => !existsSync(join(folder, 'log', path)))
}

test('killed between plans and at odd moments, a copy is finished by the next run', async () => {
  const folder = copied.folder('killed')
  await killedAfter(folder, 1)
  await killedAfter(folder, 2)
  expect(await run(folder)).toBe(0)
  await copied.copy(copied.folder('whole'))
  expect(contentOf(folder)).toEqual(contentOf(copied.folder('whole')))
})

test('killed while it grows, its checkpoint never stands without its tiles', async () => {
  const folder = copied.folder('killed')
  await amendOne(copied.doors)
  await published(copied.doors.secretariat, shortPlan.slice(4), { symbol: '98/KH', title: 'Kế hoạch thứ ba' })
  for (const after of [0, 60, 150, 400]) {
    await run(folder, async () => {
      await whenWritten(folder, 0)()
      await pause(after)
    })
    expect(tilesMissing(folder)).toEqual([])
  }
  expect(await run(folder)).toBe(0)
  await copied.copy(copied.folder('whole later'))
  expect(contentOf(folder)).toEqual(contentOf(copied.folder('whole later')))
  expect(crawl(folder).broken).toEqual([])
})

test('two runs on one folder at a time: one of them is told to wait', async () => {
  const folder = copied.folder('shared')
  const { child, ended } = begin(folder)
  await whenWritten(folder, 0)()
  // Held where it is: else it may be over before the second one has started.
  child.kill('SIGSTOP')
  await expect(run(folder)).rejects.toThrow(/tiến trình|process/)
  child.kill('SIGCONT')
  expect(await ended).toBe(0)
})
