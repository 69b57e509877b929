// Bytes that change between one reading and the next, and bundles of which nothing can be read: told as such, and nothing is taken for
// what was signed.
import { expect, test } from 'vitest'
import { readEntries } from '../../apps/verify/src/entries/read-entries.ts'
import { createReport } from '../../apps/verify/src/finding.ts'
import type { Source } from '../../apps/verify/src/source.ts'
import { verifyRecord } from '../../apps/verify/src/verify-record.ts'
import { sha256 } from '../../packages/log/src/hash.ts'
import { encodeEntries } from '../../packages/log/src/tile.ts'
import { wanting } from './check.ts'
import { madeRecords, today } from './made-records.ts'
import { publicTree, signerOf, type Tree } from './public-tree.ts'

const records = madeRecords()
const real = publicTree(records)
const body = records.findIndex(({ kind }) => kind === 'body')
const forged = publicTree(
  records.map((record, i) =>
    i === body ? { ...record, body: { ...(record.body as object), name: 'Sở Khác' } } : record,
  ),
)

test('a forged entry that is shown only once the tile has told otherwise gives no record that holds', async () => {
  const times = new Map<string, number>()
  const treeFor = (path: string, time: number): Tree => {
    if (path === 'log/tile/0/000') return time === 1 ? forged : real
    if (path === 'log/tile/entries/000') return time === 1 ? real : forged
    return path.startsWith('log/') ? real : forged
  }
  const source: Source = {
    kind: 'site',
    read(path) {
      const time = (times.get(path) ?? 0) + 1
      times.set(path, time)
      const bytes = treeFor(path, time).get(path)
      return Promise.resolve(bytes === undefined ? null : Uint8Array.from(bytes))
    },
  }
  const { findings } = await verifyRecord(source, { now: today, key: signerOf(1).vkey.text })
  expect(wanting(findings)).toEqual(
    expect.arrayContaining([`entry-differs ${body}`, `record-other-entry ${body}`]),
  )
  expect(findings.filter(({ ok, code }) => ok && /^(records|entries)-hold$/.test(code))).toEqual([])
})

test('a bundle of which neither file can be read ends the reading, however long the log says it is', async () => {
  const entries = encodeEntries(Array.from({ length: 256 }, () => Buffer.from('{}')))
  const read = (path: string): Promise<Uint8Array> =>
    Promise.resolve(path.endsWith('/000') ? new Uint8Array(3) : Uint8Array.from(entries))
  const report = createReport()
  const of = { size: 256 * 20, root: new Uint8Array(32), digest: sha256, stops: [], progress: () => {} }
  const { log } = await readEntries({ kind: 'copy', read }, of, report)
  expect(log.hasHoles).toBe(true)
  expect(wanting(report.findings)).toEqual([
    'file-malformed log/tile/entries/000',
    'file-malformed log/tile/0/000',
  ])
})
