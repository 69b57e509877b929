// "No report", "0 %" and "not due" stay apart wherever commitments are listed; what is complete is not called past its day.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { changeYear } from '../../packages/services/src/commitments/calendar/changeYear.ts'
import { seedCalendar } from '../../packages/services/src/commitments/calendar/seedCalendar.ts'
import { publishCalendar } from '../../packages/services/src/publication/publishCalendar.ts'
import { valueOf } from '../register/open-register.ts'
import { serveProgress, type ServedProgress } from './served-progress.ts'

let served: ServedProgress
beforeAll(async () => {
  served = await serveProgress()
})

/** Rows by the number of their commitment, each a record by the heads of its columns. */
async function rowsOf(file: string): Promise<Array<Record<string, string>>> {
  const text = (await (await fetch(`${served.url}/en/${file}`)).text()).replace(/^\ufeff/, '')
  const [head = [], ...rows] = text
    .split('\r\n')
    .filter(Boolean)
    .map(row =>
      [...row.matchAll(/"((?:[^"]|"")*)"|(?<=^|,)([^",]*)(?=,|$)/g)].map(([, a, b]) => a ?? b ?? ''),
    )
  return rows.map(row => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])))
}

test('in the spreadsheet of all commitments', async () => {
  const rows = await rowsOf('commitments.csv')
  const said = rows.map(row => [row['State'], row['Report'], row['The agency says']])
  expect(said).toEqual([
    ['Its last day has passed', 'a report was due, none is on record', ''],
    ['Said to be complete by its date', 'reported', 'complete'],
    ['Its last day has passed', 'reported', 'not started'],
    ['Not yet due', 'no report, none due yet', ''],
    ['Not yet due', 'reported', ''],
  ])
  expect(rows.map(row => row['Said to be complete since'])).toEqual(['', '2026-11-08', '', '', ''])
})

test('per cent is a figure of the agency or an empty cell, and zero is a figure', async () => {
  const standing = await rowsOf('standing.csv')
  const percent = new Map(standing.map(row => [row['id'], row['Per cent it says']]))
  const of = (number: number): unknown => percent.get(`${served.plan}.${number}`)
  expect([1, 2, 3, 4, 5].map(of)).toEqual(['', '100', '0', '', ''])
  const updates = await rowsOf('updates.csv')
  expect(updates.map(row => row['Per cent it says'])).toEqual(['', '0', '100'])
})

test('on the page of all commitments and in the list of how they stand', async () => {
  const entries = async (path: string): Promise<string[]> => {
    const html = await (await fetch(`${served.url}/en/${path}`)).text()
    return [...html.matchAll(/<article[\s\S]*?<\/article>/g)].map(([one]) =>
      one.replace(/<!--.*?-->|<[^>]+>/g, ' ').replace(/\s+/g, ' '),
    )
  }
  const [none, complete, zero, ahead, part] = await entries('commitments')
  expect(none).toContain('a report was due, none is on record')
  expect(complete).toContain('The agency says: complete')
  expect(complete).not.toContain('last day has passed')
  expect(zero).toContain('The agency says: not started')
  expect(zero).not.toContain('none is on record')
  expect(ahead).toContain('no report, none due yet')
  expect(part).toContain('on milestones alone')
  const html = await (await fetch(`${served.url}/en/standing`)).text()
  expect(html.replace(/<!--.*?-->|<[^>]+>/g, '')).toContain('The agency says: not started, 0 %')
})

test('days late over a year whose calendar nobody has confirmed say so, until it is', async () => {
  const said = async (path: string): Promise<string> =>
    (await (await fetch(`${served.url}${path}`)).text()).replace(/<!--.*?-->|<[^>]+>/g, '')
  const warning = '(the calendar of 2026 is not confirmed as a whole: the number may change)'
  for (const path of ['standing', 'overdue', `commitments/${served.plan}.1`])
    expect(await said(`/en/${path}`), path).toContain(warning)
  expect(await said('/overdue')).toContain('(lịch năm 2026 chưa được xác nhận đủ: số ngày có thể đổi)')
  const inFiles = async (): Promise<unknown[]> => {
    const late = await rowsOf('overdue.csv')
    expect(late).not.toEqual([])
    const [standing] = (await rowsOf('standing.csv')).filter(({ id }) => id === `${served.plan}.1`)
    const heads = ['Passed', 'Late'].map(
      count => `${count}: years whose calendar is not confirmed as a whole`,
    )
    return [...late.map(row => row[heads[0]!]), standing?.[heads[1]!]]
  }
  for (const years of await inFiles()) expect(years).toBe('2026')
  // Nothing is late: nothing is counted that could change.
  expect(await said(`/en/commitments/${served.plan}.4`)).not.toContain('not confirmed')
  const { secretariat } = served.doors
  valueOf(await seedCalendar(secretariat))
  valueOf(await publishCalendar(secretariat))
  expect(await said('/en/overdue')).toContain(warning)
  const settled = { what: 'year', confirmed: true, source: 'Đủ các thông báo' } as const
  valueOf(await changeYear(secretariat, { year: 2026, edition: 1, change: settled }))
  valueOf(await publishCalendar(secretariat))
  await expect.poll(() => said('/en/overdue'), { timeout: 20_000 }).not.toContain('not confirmed')
  for (const years of await inFiles()) expect(years).toBe('')
  expect(await said('/en/overdue')).toMatch(/late by \d+ working day/)
})

test('at a terminal', () => {
  const main = join(import.meta.dirname, '../../apps/cli/src/main.mjs')
  const env = { ...process.env, DATABASE_URL: served.database, CAMKET_LANG: 'en' }
  const run = spawnSync(process.execPath, [main, 'list', 'commitments'], { encoding: 'utf8', env })
  expect(run.status).toBe(0)
  const [, ...entries] = run.stderr.replace(/\s+/g, ' ').split(`${served.plan}.`)
  const facts = entries.map(entry => /\[([^\]]*)\]/.exec(entry)?.[1]?.split('; ') ?? [])
  expect(facts.map(([state, , report]) => [state, report])).toEqual([
    ['Its last day has passed', 'a report was due, none is on record'],
    ['Said to be complete by its date', 'The agency says: complete'],
    ['Its last day has passed', 'The agency says: not started'],
    ['Not yet due', 'no report, none due yet'],
    ['Not yet due', 'The agency has reported on milestones alone, not on the whole'],
  ])
})
