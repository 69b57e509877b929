// The number of the rules that rows and figures are counted by: who knows other rules says so and accuses nobody of wrong figures.
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { followOnce } from '../../apps/verify/src/follow.ts'
import { tableRules } from '../../packages/domain/src/publication/public-tables.ts'
import { check, sourceOf, wanting } from './check.ts'
import { firstPlan, madeRecords, today } from './made-records.ts'
import { publicTree, signerOf, type Tree } from './public-tree.ts'

const tree = publicTree(madeRecords())
const counts = 'tables/counts.json'

/** As a portal of other rules would show it: another number, and rows that these rules do not give. */
function byOtherRules(rules: unknown): Tree {
  const other = new Map(tree)
  const file = { ...(JSON.parse(Buffer.from(tree.get(counts)!).toString()) as object), rules }
  other.set(counts, Buffer.from(`${JSON.stringify(file)}\n`))
  const table = `tables/plans/${firstPlan}.jsonl`
  other.set(table, Buffer.from(Buffer.from(tree.get(table)!).toString().replaceAll('"due_key"', '"due_by"')))
  return other
}

test.each([tableRules + 1, 0, null, 'x'])(
  'tables of rules %s are not held against these, and do not hold either',
  async rules => {
    const findings = await check(byOtherRules(rules))
    expect(wanting(findings)).toEqual([`tables-other-rules ${counts}`])
    expect(findings.map(({ code }) => code)).not.toContain('tables-hold')
    expect(findings.map(({ code }) => code)).toContain('records-hold')
  },
)

test('a register from before rules had numbers is held against the first ones', async () => {
  const old = new Map(tree)
  for (const path of [counts, 'tables/agencies.json']) {
    const text = Buffer.from(tree.get(path)!).toString()
    old.set(path, Buffer.from(text.replace('"rules":1,', '')))
    expect(Buffer.from(old.get(path)!).toString()).not.toBe(text)
  }
  const findings = await check(old)
  expect(wanting(findings)).toEqual([])
  expect(findings.map(({ code }) => code)).toContain('tables-hold')
})

test('who follows is told at each look at everything, and keeps the head', async () => {
  const key = signerOf(1).vkey.text
  const round = await followOnce(sourceOf(byOtherRules(2)), null, { now: today, key })
  expect(wanting(round.findings)).toEqual([`tables-other-rules ${counts}`, 'first-seen'])
  expect(round.proven).toHaveLength(1)
})

// Fails when any table of these records says anything else than before. Was a rule changed by which records already published are
// counted, then `tableRules` has its next number; new records alone, or new kinds of them, change nothing here but this digest.
test('the same records give the same tables as long as the rules have their number', () => {
  const digest = createHash('sha256')
  for (const path of [...tree.keys()].filter(name => name.startsWith('tables/')).sort())
    digest.update(`${path}\n`).update(tree.get(path)!)
  expect({ rules: tableRules, digest: digest.digest('hex').slice(0, 16) }).toEqual({
    rules: 1,
    digest: '54ba97d5871a175b',
  })
})
