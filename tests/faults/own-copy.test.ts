// The copy that a register makes of itself: every write, sync, renaming and removal fails once while it grows and while
// something is taken out of it. Its checkpoint never stands without its tiles, and the same command again ends as a new copy would.
import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { run } from '../../apps/cli/src/run.ts'
import { previewWithdrawal } from '../../packages/services/src/publication/withdraw/previewWithdrawal.ts'
import { withdraw } from '../../packages/services/src/publication/withdraw/withdraw.ts'
import { amendOne, contentOf, openCopied, publishTwo, type Copied } from '../mirror/copied-register.ts'
import { valueOf } from '../register/open-register.ts'
import { atEveryStep, endProcess, isLong, newFolder, place, tilesMissing } from './disk-rows.ts'
import { diskFailures } from './failing-disk.ts'

vi.setConfig({ testTimeout: isLong ? 3_600_000 : 600_000, hookTimeout: 240_000 })

vi.stubEnv('CAMKET_DATA', join(place, 'data'))
mkdirSync(join(place, 'data'))

let copied: Copied
let wanted: Record<string, string>
const [old, fresh] = [newFolder(), newFolder()]

beforeAll(async () => {
  copied = await openCopied()
  await publishTwo(copied.doors)
  await copied.copy(old)
  await amendOne(copied.doors)
  await withdrawSecondPlan()
  await copied.copy(fresh)
  wanted = contentOf(fresh)
  // Files reach the disk one by one, as where the system has no call for all of them.
  vi.stubEnv('PATH', '')
})

async function withdrawSecondPlan(): Promise<void> {
  const { secretariat } = copied.doors
  const target = { scope: 'plan', id: '97-kh-bcd-2023' } as const
  const why = { ground: 'not-the-issued-paper', reason: 'đăng nhầm bản dự thảo', decision: null } as const
  const { seen } = valueOf(await previewWithdrawal(secretariat, { target }))
  valueOf(await withdraw(secretariat, { target, why, seen }))
}

const verified = async (copy: string): Promise<number> => {
  const spoken = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  try {
    return await run(['verify', copy, '--json'])
  } finally {
    spoken.mockRestore()
  }
}

/** What a copy says of itself stands by itself; all its other files are written alike. */
const own = ['checkpoint', 'mirror.json', 'notes']
const alike = (step: string): string => (own.includes(step.split(' ')[1]!) ? step : step.split(' ')[0]!)

test.each(diskFailures)('each step %s', async how => {
  const failing = async (at: Parameters<Parameters<typeof atEveryStep>[1]>[0], folder: string) => {
    const copy = join(folder, 'copy')
    cpSync(old, copy, { recursive: true })
    const ran = await at(() => copied.copy(copy))
    endProcess(copy)
    expect(tilesMissing(copy), ran.steps.at(-1)).toEqual([])
    if ('value' in ran.outcome) expect(contentOf(copy), ran.steps.at(-1)).toEqual(wanted)
    await copied.copy(copy)
    expect(contentOf(copy), ran.steps.at(-1)).toEqual(wanted)
    expect(await verified(copy)).toBe(0)
    return ran
  }
  const steps = await atEveryStep(how, failing, alike)
  for (const step of ['rename checkpoint', 'rename mirror.json', 'write notes', 'sync t-N', 'remove '])
    expect(
      steps.some(one => one.startsWith(step)),
      step,
    ).toBe(true)
})
