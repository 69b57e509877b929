// Records, bundles, tables and the log: bytes as the portal serves them, in the same places.
import { recordBundle } from '@camket/services/publication/reading/log/recordLines'
import {
  agenciesTable,
  bodiesTable,
  countsTable,
  oversightTable,
  saidTable,
} from '@camket/services/publication/reading/log/tables'
import { entriesBetween, type EntryName } from '@camket/services/publication/reading/mirror/entries'
import { tileFile, tilesBetween } from '@camket/services/publication/reading/mirror/logFiles'
import { writeEvidence, type DataFiles } from './evidence-files.ts'
import { segmentOf } from '../segment.ts'

const bundleWidth = 256

async function put({ folder, files }: DataFiles, path: string, content: string | Uint8Array): Promise<void> {
  files.add(path)
  await folder.write(path, content)
}

/** Writes the bundles in which entries were touched, and each touched record by itself. */
export async function writeRecords(data: DataFiles, entries: ReadonlySet<number>): Promise<void> {
  const bundles = new Set([...entries].map(index => Math.floor(index / bundleWidth)))
  for (const bundle of bundles) {
    const found = await recordBundle(data.door, bundle)
    if (found === null) throw new Error(`mirror: there is no bundle ${bundle}`)
    await put(data, `records/bundles/${bundle}.jsonl`, found.text)
    const lines = found.text.split('\n')
    const from = bundle * bundleWidth
    const names = await entriesBetween(data.door, { from, to: from + bundleWidth })
    const touched = names.filter(({ index }) => entries.has(index))
    await Promise.all(touched.map(name => writeRecord(data, name, `${lines[name.index - from] ?? ''}\n`)))
  }
}

const isWithdrawn = (line: string): boolean => line.endsWith('"body":null}\n')

/** One record and the evidence that it shows; of a withdrawn one the copy's own file still says which that was. */
async function writeRecord(data: DataFiles, name: EntryName, text: string): Promise<void> {
  const path = recordPath(name)
  const shown = isWithdrawn(text) ? await data.folder.read(path) : text
  if (shown !== null) await writeEvidence(data, shown)
  await put(data, path, text)
}

export function recordPath({ kind, id, version }: { kind: string; id: string; version: number }): string {
  return `records/${segmentOf(kind)}/${segmentOf(id)}/${version}.json`
}

export function planTablePath(plan: string): string {
  return `tables/plans/${segmentOf(plan)}.jsonl`
}

/** Writes the tables that belong to no plan. */
export async function writeTables(data: DataFiles): Promise<void> {
  await put(data, 'tables/counts.json', (await countsTable(data.door)).text)
  await put(data, 'tables/agencies.json', (await agenciesTable(data.door)).text)
  await put(data, 'tables/bodies.jsonl', (await bodiesTable(data.door)).text)
  await put(data, 'tables/said.jsonl', (await saidTable(data.door)).text)
  await put(data, 'tables/oversight.json', (await oversightTable(data.door)).text)
}

/** Writes the tiles that the log has gained. */
export async function writeTiles(data: DataFiles, span: { from: number; to: number }): Promise<void> {
  for (const tile of tilesBetween(span)) {
    const { path, bytes } = await tileFile(data.door, tile)
    await put(data, `log/${path}`, bytes)
  }
}
