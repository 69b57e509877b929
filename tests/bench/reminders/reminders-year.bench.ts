// A year of 200 commitments and 40 people, morning by morning, with leave, filings and a mail server that is away now and then: nobody
// gets two mails on one day, and whatever is late on a rung's day has reached somebody on that rung or above.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Measured } from '../../../apps/cli/src/commands/bench.ts'
import { openDatabase } from '../../../packages/storage/src/open.ts'
import { simulatedYear } from './simulated-year.ts'

export default async function remindersYear(): Promise<readonly Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'camket-bench-year-'))
  const register = await openDatabase({ dataDir: join(folder, 'data'), connections: 6 })
  try {
    const year = await simulatedYear(register)
    const note = `${year.days} days, ${year.commitments} commitments, ${year.people} people, ${year.mails} mails, ${year.late} late, seed ${year.seed}`
    return [
      { what: 'second mails to somebody on one day', value: year.twice, unit: '', atMost: 0, note },
      { what: 'mails on rest days, days off and leave', value: year.onQuietDays, unit: '', atMost: 0 },
      { what: 'rungs that a late item did not reach', value: year.unescalated, unit: '', atMost: 0 },
      {
        what: 'rungs that it reached by mail',
        value: year.reached,
        unit: '',
        note: 'of those whose holders were there',
      },
      { what: 'lines about what had been filed', value: year.afterFiling, unit: '', atMost: 0 },
      { what: 'most mails to one person in the year', value: year.mostToOne, unit: '' },
      { what: 'a morning, slowest', value: Math.round(year.slowestMs), unit: 'ms' },
    ]
  } finally {
    await register.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
