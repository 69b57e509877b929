// What was fetched and holds becomes part of the copy: records by themselves, then the rest, the checkpoint last.
import { existsSync, readFileSync } from 'node:fs'
import { staleTiles } from '@camket/services/publication/reading/mirror/logFiles'
import { verifyPageFile } from '@camket/verify/page-build/page-file'
import { fill } from '@camket/domain/kernel/language'
import type { RecordBodies } from '@camket/domain/publication/records'
import { RefusedError } from '../../command.ts'
import { planTablePath } from '../data/data-files.ts'
import type { Folder, MirrorState } from '../folder.ts'
import { pagesJson } from '../make-mirror.ts'
import { segmentOf } from '../segment.ts'
import { bringEvidence, type BringsEvidence, type RecordLine } from './evidence.ts'
import { indexPage } from './index-page.ts'
import type { Overlay } from './overlay.ts'
import { pagesIn, type Pages } from './pages.ts'
import { linesOf, nameIn } from './record-names.ts'
import { bundleWidth } from './touches.ts'
import { fromWords as words } from './words.ts'

export interface Installing extends BringsEvidence {
  /** Where the copy is. */
  readonly path: string
  readonly overlay: Overlay
  readonly state: MirrorState
  readonly pinned: ReadonlyMap<string, Uint8Array>
  /** Entries that the copy had; 0 writes every record and takes away what does not belong. */
  readonly from: number
  /** Entries that it had, also where everything is written anew; null for a new copy, which loses nothing. */
  readonly since: number | null
  readonly newestTime: string | null
  readonly day: string | null
  /** Pages that came along; null where the source has none. */
  readonly pages: Pages | null
}

/**
 * Brings the copy to the state that was checked. Broken off anywhere, the next run ends it. Gives the withdrawals that came
 * since the copy's last state.
 */
export async function install(installing: Installing): Promise<readonly Withdrawal[]> {
  const { folder, overlay, state, pinned, from } = installing
  const { singles, withdrawals } = await writeSingles(installing)
  const plans: Array<{ path: string; title: string }> = []
  for (const path of [...overlay.files].sort()) {
    const isPlan = path.startsWith('tables/plans/')
    if (pinned.has(path) || !(isPlan || overlay.isFetched(path))) continue
    const bytes = await overlay.local(path)
    if (bytes === null) throw new Error(`mirror: ${path} was read and is gone`)
    if (isPlan) plans.push({ path, title: titleIn(bytes, path) })
    if (overlay.isFetched(path)) await folder.write(path, bytes)
  }
  await folder.write('verify.html', await verifyPage())
  await folder.write('log/keys.json', pinned.get('log/keys.json') ?? '', { durable: true })
  const { origin, size, root, from: address = '', key = '' } = state
  const { newestTime, day } = installing
  const page = indexPage({ origin, size, root, newestTime, day, address, key, plans })
  await writePages(installing)
  folder.settle()
  await folder.write('log/checkpoint', pinned.get('log/checkpoint') ?? '', { durable: true })
  await folder.write('index.html', installing.pages?.read('index.html') ?? page)
  if (from === 0) {
    const pages = installing.pages === null ? [] : ['pages.json', ...installing.pages.files]
    const own = ['index.html', 'verify.html', 'mirror.json', ...pages]
    await folder.removeOthers(new Set([...overlay.files, ...singles, ...own]))
  } else await removeStale(installing)
  await folder.write('mirror.json', `${JSON.stringify(state, null, 1)}\n`, { durable: true })
  folder.finish()
  return withdrawals
}

/** A tombstone, as its record says it. */
export interface Withdrawal {
  readonly tombstone: number
  readonly body: RecordBodies['tombstone']
}

function withdrawalIn(line: Uint8Array, tombstone: number): Withdrawal[] {
  if (nameIn(line)?.kind !== 'tombstone') return []
  const { body } = JSON.parse(Buffer.from(line).toString('utf8')) as { body: RecordBodies['tombstone'] }
  return [{ tombstone, body }]
}

/** The front page comes after the checkpoint. */
async function writePages({ folder, pages }: Installing): Promise<void> {
  if (pages !== null) await folder.write('pages.json', pagesJson)
  for (const path of pages?.files ?? []) {
    if (path !== 'index.html') await folder.write(path, pages?.read(path) ?? '')
  }
}

/** The lines of bundles as files of their own, and the evidence that they show. Gives every name where all are written. */
async function writeSingles(
  installing: Installing,
): Promise<{ singles: Set<string>; withdrawals: Withdrawal[] }> {
  const { folder, overlay, state, from, since } = installing
  const written = new Set<string>()
  const withdrawals: Withdrawal[] = []
  const { withdrawn } = from === 0 ? { withdrawn: new Set<number>() } : await overlay.touches()
  const early = [...withdrawn].filter(index => index < from)
  const bundles = new Set(early.map(index => Math.floor(index / bundleWidth)))
  for (let b = Math.floor(from / bundleWidth); b * bundleWidth < state.size; b += 1) bundles.add(b)
  for (const bundle of bundles) {
    const lines = linesOf(await overlay.local(`records/bundles/${bundle}.jsonl`))
    const records = lines.flatMap((line, i) => {
      const index = bundle * bundleWidth + i
      if (index < from && !withdrawn.has(index)) return []
      if (since !== null && index >= since) withdrawals.push(...withdrawalIn(line, index))
      return [{ line, path: pathOf(line, index), isWithdrawn: withdrawn.has(index) }]
    })
    for (const path of await bringEvidence(installing, await evidenceOf(folder, records))) written.add(path)
    for (const { line, path } of records) {
      written.add(path)
      await folder.write(path, Buffer.concat([line, Buffer.from('\n')]))
    }
  }
  return { singles: written, withdrawals }
}

interface Single {
  readonly line: Uint8Array
  readonly path: string
  readonly isWithdrawn: boolean
}

/** The texts that name evidence; of what was withdrawn the copy's own file, before it is written over. */
async function evidenceOf(folder: Folder, records: readonly Single[]): Promise<RecordLine[]> {
  const texts: RecordLine[] = []
  for (const { line, path, isWithdrawn } of records) {
    const now = Buffer.from(line).toString('utf8')
    const before = isWithdrawn ? await folder.read(path) : null
    if (before !== null || now.includes('"evidence"')) texts.push({ now, before })
  }
  return texts
}

function pathOf(line: Uint8Array, index: number): string {
  const named = nameIn(line)
  if (named === null) throw new Error(`mirror: entry ${index} held and has no name`)
  const { kind, id, version } = named
  if (kind === 'bundles') {
    const values = { entry: index, kind }
    throw new RefusedError([
      { vi: fill(words.strangeKind.vi, values), en: fill(words.strangeKind.en, values) },
    ])
  }
  return `records/${segmentOf(kind)}/${segmentOf(id)}/${version}.json`
}

/** Narrow tiles that have grown, tables of plans that are no more, and pages that the source has no more. */
async function removeStale({ folder, path: at, overlay, state, from, pages }: Installing): Promise<void> {
  // Of a source without pages none that came before can be brought up to date: what was withdrawn since would stand in it.
  const gone = pages?.gone ?? ['pages.json', ...pagesIn(at).filter(path => path !== 'index.html')]
  for (const path of gone) await folder.remove(path)
  for (const path of staleTiles({ from, to: state.size })) await folder.remove(`log/${path}`)
  for (const plan of (await overlay.touches()).plans) {
    const path = planTablePath(plan)
    if (!overlay.files.has(path)) await folder.remove(path)
  }
}

function titleIn(bytes: Uint8Array, path: string): string {
  try {
    const end = bytes.indexOf(10)
    const line = Buffer.from(bytes.subarray(0, end === -1 ? bytes.length : end)).toString('utf8')
    const { row } = JSON.parse(line) as { row: { symbol?: unknown; title?: unknown } }
    return [row.symbol, row.title].filter(part => typeof part === 'string').join(' · ') || path
  } catch {
    return path
  }
}

/** The checker of this installation, never one that a stranger's server hands out. */
async function verifyPage(): Promise<Uint8Array> {
  if (!existsSync(verifyPageFile)) await (await import('@camket/verify/build-page')).buildVerifyPage()
  return readFileSync(verifyPageFile)
}
