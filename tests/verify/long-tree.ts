import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { variedPlan } from '../load/varied-plans.ts'
import { planRecords, published } from './made-records.ts'
import { publicTree, writeTree, type MadeRecord } from './public-tree.ts'

const perPlan = 500

/** Writes a public tree of so many entries once; a folder that stands is used again. Without single record files. */
export function writeLongTree(folder: string, entries: number): void {
  // One of an older version has not all tables.
  if (existsSync(join(folder, 'tables/said.jsonl'))) return
  rmSync(folder, { recursive: true, force: true })
  const on = published.slice(0, 10)
  const records: MadeRecord[] = [
    {
      kind: 'day',
      id: on,
      version: 1,
      previous: [],
      publishedAt: published,
      body: { on, timeZone: 'Asia/Ho_Chi_Minh' },
    },
  ]
  for (let i = 0; records.length < entries; i += 1) {
    const tasks = Math.min(perPlan, entries - records.length - 1)
    records.push(...planRecords(`${i + 1}-kh-bcd`, variedPlan(i, tasks), records.length))
  }
  const draft = `${folder}.new`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(dirname(folder), { recursive: true })
  writeTree(publicTree(records, { files: false }), draft)
  renameSync(draft, folder)
}
