// `camket monitor` names every entry that was withdrawn, however many went at once.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { followOnce } from '../../apps/verify/src/follow.ts'
import { sourceOf } from './check.ts'
import { madeRecords, secondPlan, today, withdraw } from './made-records.ts'
import { publicTree, writeTree } from './public-tree.ts'

const camket = join(import.meta.dirname, '../../apps/cli/src/main.mjs')
const folder = mkdtempSync(join(tmpdir(), 'camket-names-all-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const before = madeRecords(60)
const after = [...before]
const ids = Array.from({ length: 35 }, (_, at) => `${secondPlan}.${at + 10}`)
for (const id of ids) withdraw(after, id, '2026-07-03T05:20:00.000Z')
/** What was withdrawn, by its entry. */
const targets = after.slice(before.length).flatMap(({ kind, id }) => (kind === 'tombstone' ? [id] : []))

test('35 withdrawals, looked at again by the folder of a copy', () => {
  const [copy, keep] = [join(folder, 'copy'), join(folder, 'kept')]
  const look = (): string =>
    spawnSync(process.execPath, [camket, 'monitor', copy, '--once', '--keep', keep, '--lang', 'en'], {
      encoding: 'utf8',
    }).stderr
  writeTree(publicTree(before), copy)
  expect(look()).not.toMatch(/was withdrawn by/)
  rmSync(copy, { recursive: true })
  writeTree(publicTree(after), copy)
  const said = look().replace(/\s+/g, ' ')
  expect(ids.filter(id => !said.includes(`“${id}”`))).toEqual([])
  expect(said).not.toMatch(/more of these/)
})

test('also when the day’s check of everything falls together with them', async () => {
  const first = await followOnce(sourceOf(publicTree(before)), null, { now: today })
  const now = new Date(today.getTime() + 25 * 3_600_000)
  const round = await followOnce(sourceOf(publicTree(after)), first.next, { now })
  const named = round.findings.filter(({ code }) => code === 'withdrawn').map(({ values }) => values['entry'])
  expect(named).toEqual(targets)
})
