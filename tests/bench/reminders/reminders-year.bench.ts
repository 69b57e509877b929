// A year of 200 commitments and 40 people, morning by morning, with leave, filings and a mail server that is away now and then: nobody
// gets two mails on one day, and whatever is late on a rung's day has reached somebody on that rung or above.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Measured } from '../../../apps/cli/src/commands/bench.ts'
import { openDatabase } from '../../../packages/storage/src/open.ts'
import { simulatedYear } from './simulated-year.ts'

export default async function remindersYear(): Promise<readonly Measured[]> {
  return [...(await lived()), ...(await lived({ days: 120, onLastDay: 120 }))]
}

async function lived(shape?: Parameters<typeof simulatedYear>[1]): Promise<readonly Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'camket-bench-year-'))
  const register = await openDatabase({ dataDir: join(folder, 'data'), connections: 6 })
  try {
    const year = await simulatedYear(register, shape)
    const which = shape === undefined ? '' : `, ${shape.onLastDay} of them due on 31/12`
    const note = `${year.days} days, ${year.commitments} commitments${which}, ${year.people} people, ${year.mails} mails, ${year.late} late, seed ${year.seed}`
    const what = (words: string): string => (shape === undefined ? words : `${words}, due on one day`)
    return [
      { what: what('second mails to somebody on one day'), value: year.twice, unit: '', atMost: 0, note },
      { what: what('mails on rest days, days off and leave'), value: year.onQuietDays, unit: '', atMost: 0 },
      { what: what('rungs that a late item did not reach'), value: year.unescalated, unit: '', atMost: 0 },
      {
        what: what('rungs that it reached by mail'),
        value: year.reached,
        unit: '',
        note: 'of those whose holders were there',
      },
      {
        what: what('of them by a later mail'),
        value: year.later,
        unit: '',
        note: 'a mail has 40 lines, one goes a working day',
      },
      { what: what('lines about what had been filed'), value: year.afterFiling, unit: '', atMost: 0 },
      { what: what('most mails to one person'), value: year.mostToOne, unit: '' },
      { what: what('a morning, slowest'), value: Math.round(year.slowestMs), unit: 'ms' },
    ]
  } finally {
    await register.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
