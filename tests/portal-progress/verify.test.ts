// Anyone works out again from the records how every commitment stands and what is counted of every agency.
import { describe, expect, test } from 'vitest'
import type { UpdateRecord } from '../../packages/domain/src/publication/records.ts'
import { check, wanting } from '../verify/check.ts'
import { evidenceFor } from '../verify/made-evidence.ts'
import { firstPlan, madeRecords, secondPlan, tombstone } from '../verify/made-records.ts'
import { publicTree, type MadeRecord, type Tree } from '../verify/public-tree.ts'

const said = (
  records: MadeRecord[],
  commitment: string,
  update: { number: number; version?: number } & Pick<UpdateRecord, 'step' | 'evidenceStep' | 'asOf'>,
): void => {
  const { number, version = 1, step, evidenceStep, asOf } = update
  const of = records.findLastIndex(record => record.kind === 'commitment' && record.id === commitment)
  const body = {
    commitment,
    ofVersion: records[of]!.version,
    step,
    evidenceStep,
    asOf,
    percent: null,
    statement: 'đã làm một phần',
    figure: null,
    milestone: null,
    evidence: evidenceFor(evidenceStep, asOf),
    since: null,
    body: { id: 'so-tu-phap', name: 'Sở Tư pháp' },
    role: 'validating-authority',
  }
  const id = `${commitment}.u${number}`
  records.push({ kind: 'update', id, version, previous: [of], publishedAt: '2026-07-03T03:00:00.000Z', body })
}

function recordsWithUpdates(): MadeRecord[] {
  const records = madeRecords()
  const done = { step: 'complete', evidenceStep: 'complete', asOf: '2026-07-01' } as const
  said(records, `${firstPlan}.1`, { number: 1, ...done })
  said(records, `${secondPlan}.40`, { number: 1, ...done, evidenceStep: 'no-evidence' })
  said(records, `${secondPlan}.40`, {
    number: 2,
    step: 'limited',
    evidenceStep: 'limited',
    asOf: '2026-07-03',
  })
  said(records, `${secondPlan}.41`, { number: 1, ...done, step: 'not-started' })
  // The newest word on one of them is withdrawn: the word before it speaks again.
  const gone = records.findIndex(({ id }) => id === `${secondPlan}.40.u2`)
  records[gone] = { ...records[gone]!, withdrawn: true }
  records.push(tombstone({ target: gone, of: records[gone], publishedAt: '2026-07-03T04:00:00.000Z' }))
  return records
}

const whole = publicTree(recordsWithUpdates())
const agencies = 'tables/agencies.json'
const planTable = `tables/plans/${secondPlan}.jsonl`
const textOf = (tree: Tree, path: string): string => Buffer.from(tree.get(path)!).toString('utf8')
const changed = (path: string, change: (text: string) => string): Tree => {
  const tree = new Map(whole)
  const before = textOf(tree, path)
  expect(change(before), 'the damage is one').not.toBe(before)
  return tree.set(path, Buffer.from(change(before)))
}
const standingOf = (commitment: string, change: (line: string) => string) => (text: string) =>
  text
    .split('\n')
    .map(line => (line.includes(`"commitment":"${commitment}"`) ? change(line) : line))
    .join('\n')

test('what is served holds, also where the newest word was withdrawn', async () => {
  const findings = await check(whole)
  expect(wanting(findings)).toEqual([])
  const line = textOf(whole, planTable)
    .split('\n')
    .find(one => one.includes(`"commitment":"${secondPlan}.40"`))
  expect(line).toContain('"agency_step":"complete"')
  expect(line).toContain('"evidence_step":"no-evidence"')
  expect(textOf(whole, agencies)).toContain('{"facet":"all","n":3,"value":"reported"}')
})

const damages: ReadonlyArray<readonly [string, () => Tree, string]> = [
  [
    'a figure of an agency',
    () =>
      changed(agencies, text =>
        text.replace(/("facet":"lead[^"]*","n":)(\d+)(,"value":"commitments")/, '$1999$3'),
      ),
    'count-differs',
  ],
  [
    'a figure that is left out',
    () => changed(agencies, text => text.replace(/\{"facet":"all","n":\d+,"value":"no-report"\},/, '')),
    'count-differs tables/agencies.json all no-report',
  ],
  [
    'no report called not due',
    () => changed(agencies, text => text.replace('"value":"not-due"', '"value":"no-report"')),
    'count-differs',
  ],
  [
    'a better word than the agency’s own',
    () =>
      changed(
        planTable,
        standingOf(`${secondPlan}.41`, line => line.replace('"not-started"', '"complete"')),
      ),
    'table-field',
  ],
  [
    'evidence that nobody gave',
    () =>
      changed(
        planTable,
        standingOf(`${secondPlan}.40`, line => line.replace('"no-evidence"', '"complete"')),
      ),
    'table-field',
  ],
  [
    'a report that is not on record',
    () =>
      changed(
        planTable,
        standingOf(`${secondPlan}.50`, line => line.replace('"newest_update":null', '"newest_update":12')),
      ),
    'table-field',
  ],
  [
    'an amendment that is not counted',
    () =>
      changed(
        `tables/plans/${firstPlan}.jsonl`,
        standingOf(`${firstPlan}.2`, line => line.replace('"amended":1', '"amended":0')),
      ),
    'table-field',
  ],
  [
    'a commitment that stands nowhere',
    () =>
      changed(planTable, text =>
        text
          .split('\n')
          .filter(line => !line.includes(`"commitment":"${secondPlan}.60"`))
          .join('\n'),
      ),
    'table-row-missing',
  ],
  [
    'the figures of agencies altogether',
    () => new Map([...whole].filter(([path]) => path !== agencies)),
    'file-missing tables/agencies.json',
  ],
]

describe.each(damages)('%s', (_, tree, finding) => {
  test('is named, and nothing else', async () => {
    const findings = await check(tree())
    const found = wanting(findings)
    expect(found.length).toBeGreaterThan(0)
    for (const one of found) expect(one.split(' ')[0]).toBe(finding.split(' ')[0])
    expect(found.join('\n')).toContain(finding)
  })
})
