// Rows of a fault table for files: a command is run again and again, and at each of its steps the disk fails once.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect } from 'vitest'
import { parseCheckpoint } from '../../packages/log/src/checkpoint.ts'
import { parseNote } from '../../packages/log/src/note.ts'
import { tilePath, tilesOf } from '../../packages/log/src/tile.ts'
import { onFailingDisk, type StepAt, type DiskFailure, type DiskRun } from './failing-disk.ts'

export const place = mkdtempSync(join(tmpdir(), 'camket-disk-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))
let folders = 0
export const newFolder = (): string => join(place, String((folders += 1)))

type Row<Outcome> = (
  failing: <Value>(work: () => Promise<Value>) => Promise<DiskRun<Value>>,
  folder: string,
) => Promise<DiskRun<Outcome>>

export const isLong = process.env['CAMKET_FUZZ'] === 'long'

/**
 * Steps of one name fail alike: the last of each in the normal run, every one of them in the long run. Where there are too many,
 * `alike` says what makes two of them one in the normal run, and their names do in the long one.
 */
export async function atEveryStep<Outcome>(
  how: DiskFailure,
  row: Row<Outcome>,
  alike?: (step: string) => string,
): Promise<string[]> {
  const failingAt = async (at: StepAt | null) => {
    const folder = newFolder()
    mkdirSync(folder)
    return row(work => onFailingDisk({ folder, at, how }, work), folder)
  }
  const { steps } = await failingAt(null)
  const chosen = steps.flatMap((step, at) => {
    const same = isLong || alike === undefined ? (one: string) => one : alike
    const last = steps.findLastIndex(other => same(other) === same(step))
    return at === last || (isLong && alike === undefined) ? [at] : []
  })
  for (const at of chosen) {
    const step = steps[at]!
    const time = steps.slice(0, at + 1).filter(one => one === step).length
    let hasFailed = false
    // What runs beside each other takes a step more in one run than in another: a folder is made by whoever comes first.
    for (let tries = 0; tries < 3 && !hasFailed; tries += 1)
      hasFailed = (await failingAt({ step, time })).hasFailed
    expect(hasFailed, step).toBe(true)
  }
  return [...new Set(steps)]
}

/** Whoever reads the copy now finds every tile that its checkpoint needs. */
export function tilesMissing(folder: string): string[] {
  const file = join(folder, 'log/checkpoint')
  if (!existsSync(file)) return []
  const { size } = parseCheckpoint(parseNote(readFileSync(file)).text)
  return [...tilesOf(0, size)].map(tilePath).filter(path => !existsSync(join(folder, 'log', path)))
}

/** A command that failed is no process any more; what it left of its lock is nobody's, and of some age. */
export function endProcess(copy: string): void {
  const lock = join(copy, '.camket-mirror/lock')
  if (!existsSync(lock)) return
  if (readFileSync(lock, 'utf8').startsWith(String(process.pid))) rmSync(lock)
  else utimesSync(lock, 0, 0)
}
