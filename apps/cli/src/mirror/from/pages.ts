// Pages for people, where the source is itself a copy that has them: followed link by link from its front page.
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fill } from '@camket/domain/kernel/language'
import type { Source } from '@camket/verify/source'
import { plain } from '@camket/domain/publication/checking/say'
import { RefusedError } from '../../command.ts'
import type { MirrorState } from '../folder.ts'
import { segmentOf } from '../segment.ts'
import { standingLists } from '../touched/lists.ts'
import { readFrom } from './read-from.ts'
import { BrokenOff } from './refusal.ts'
import type { Drafts, Shelf } from './drafts.ts'
import { isPagePath, pageRules } from './page/names.ts'
import type { linksOf } from './page/page-check.ts'
import type { Touches } from './touches.ts'
import { fromWords as words } from './words.ts'

export interface PagesOf {
  readonly site: Source
  readonly address: string
  readonly drafts: Drafts
  /** Where the copy is. */
  readonly path: string
  readonly size: number
  /** Hexadecimal. */
  readonly root: string
  /** The copy before; null where its pages are of no use. */
  readonly before: MirrorState | null
  /** Entries that the copy has. */
  readonly copySize: number
  readonly touches: () => Promise<Touches>
}

export interface Pages {
  /** Everything that was fetched. */
  readonly files: ReadonlySet<string>
  /** What the copy has and the source has no more. */
  readonly gone: readonly string[]
  /** Which program made them, as the source says. */
  readonly program: string
  readonly languages: MirrorState['languages']
  /** A page that was fetched. */
  read(path: string): Uint8Array | null
}

/** Larger pages than any of ours. */
const mostOfPage = 16 << 20
const mostPages = 2_000_000
const atOnce = 6

/** Fetches the pages into the drafts; null where the source has none. Each is checked: nothing in it runs or leads out. */
export async function fetchPages(of: PagesOf): Promise<Pages | null> {
  const made = await readState(of)
  if (made === null) return null
  const { program, languages } = made
  const shelf = of.drafts.pagesOf(`${of.size} ${of.root} ${program}`)
  const isKept = await keptPages(of, made)
  const files = new Set<string>()
  const bodies = await bodyPages(of)
  // A parser of HTML is loaded where there are pages only.
  const { linksOf } = await import('./page/page-check.ts')
  const one = new Set<string>()
  const seen = new Set(['index.html', ...standing(languages, bodies)].filter(isPagePath))
  const waiting = [...seen]
  const work = async (): Promise<void> => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (isKept(path)) continue
      const links = await fetchPage({ ...of, shelf, linksOf }, path)
      if (links === null) continue
      files.add(path)
      for (const link of links) {
        if (seen.has(link) || !isPagePath(link)) continue
        // Built files alone have capitals; of two that differ in those a system keeps one, under either name.
        const folded = link.toLowerCase()
        if (one.has(folded)) throw refusedPage(of, link, 'name')
        if (folded.startsWith('assets/')) one.add(folded)
        seen.add(link)
        waiting.push(link)
      }
      if (seen.size > mostPages) throw refusedPage(of, path, 'too-many')
    }
  }
  while (waiting.length > 0) await Promise.all(Array.from({ length: atOnce }, work))
  if ((await readState(of)) === null) throw moving(of)
  return {
    files,
    program,
    languages,
    read: shelf.read,
    gone: pagesIn(of.path).filter(path => !files.has(path) && !isKept(path)),
  }
}

/** What every copy has, whether a page leads to it or not. */
function standing(languages: MirrorState['languages'], bodies: readonly string[]): string[] {
  const lists = standingLists().map(key => {
    const at = key.indexOf(' ')
    return `lists/${segmentOf(key.slice(0, at))}/${segmentOf(key.slice(at + 1))}/1.html`
  })
  const all = ['calendar.ics', ...bodies, ...lists]
  return languages === 'both' ? all.flatMap(path => [path, `en/${path}`]) : all
}

/** A body of the list has a page, also where no commitment names it. */
async function bodyPages(of: PagesOf): Promise<string[]> {
  const bytes = await readFrom(of, 'tables/bodies.jsonl', mostOfPage)
  const text = bytes === null ? '' : Buffer.from(bytes).toString('utf8')
  return [...text.matchAll(/"id":"([^"\\]{1,200})"/g)].map(([, id]) => `agencies/${segmentOf(id!)}.html`)
}

/** What the source says of itself; null where it has no pages. Of another state its pages are of no use. */
async function readState(of: PagesOf): Promise<Pick<MirrorState, 'program' | 'languages'> | null> {
  const bytes = await readFrom(of, 'mirror.json', 1 << 16)
  if (bytes === null) return null
  let state: Partial<MirrorState>
  try {
    state = JSON.parse(Buffer.from(bytes).toString('utf8')) as Partial<MirrorState>
  } catch {
    return null
  }
  const { program, languages, from, pages = from === undefined ? program : undefined } = state
  if (typeof pages !== 'string' || pages.length > 200) return null
  if (languages !== 'vi' && languages !== 'en' && languages !== 'both') return null
  if (state.size !== of.size || state.root !== of.root) throw moving(of)
  return { program: pages, languages }
}

function moving({ address }: PagesOf): BrokenOff {
  const { vi, en } = words.pagesMoving
  return new BrokenOff([{ vi: fill(vi, { address }), en: fill(en, { address }) }])
}

interface Fetching extends PagesOf {
  readonly shelf: Shelf
  readonly linksOf: typeof linksOf
}

async function fetchPage(of: Fetching, path: string): Promise<readonly string[] | null> {
  const { shelf } = of
  const bytes = shelf.read(path) ?? (await readFrom(of, path, mostOfPage))
  if (bytes === null) return null
  const links = of.linksOf(path, bytes)
  if (typeof links === 'string') throw refusedPage(of, path, links)
  if (!shelf.has(path)) shelf.write(path, bytes)
  return links
}

function refusedPage({ address }: PagesOf, path: string, why: string): RefusedError {
  const values = { address, path: plain(path), why }
  const { vi, en } = words.strangePage
  return new RefusedError([{ vi: fill(vi, values), en: fill(en, values) }])
}

const ofPlan = /^(?:en\/)?(plans|commitments|restrictions)\/([^/]+?)(?:\.html|\/.+)$/

/** Pages of plans that no new entry has touched stay as they are, and so does what they lead to. */
async function keptPages(
  of: PagesOf,
  { program, languages }: Pick<Pages, 'program' | 'languages'>,
): Promise<(path: string) => boolean> {
  const { before, copySize, touches, path: folder } = of
  const isJudged = before?.pageRules === pageRules
  const isAlike = before?.pages === program && before.languages === languages
  if (!isAlike || !isJudged || copySize === 0) return () => false
  const { plan: isTouched } = await touches()
  const isThere = (path: string): boolean =>
    statSync(join(folder, path), { throwIfNoEntry: false }) !== undefined
  return path => {
    // What the pages that stay are drawn with stays with them; the same program has made it.
    if (path.startsWith('assets/')) return isThere(path)
    const [, room = '', id = ''] = ofPlan.exec(path) ?? []
    if (id === '') return false
    const plan = room === 'plans' ? id : id.slice(0, id.lastIndexOf('.'))
    return !isTouched(plan, copySize) && isThere(path)
  }
}

/** Folders of a copy that hold no pages; every other one does, also of a list that is yet to come. */
const noPages = new Set(['log', 'records', 'tables', 'evidence'])
const ofPage = /\.(?:html|xml|ics|css|svg)$/

/** Every page that a copy has and its look, but for the checker, which is never the source's. */
export function pagesIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true })
  const rooms = entries.filter(
    one => one.isDirectory() && !noPages.has(one.name) && !one.name.startsWith('.'),
  )
  const below = rooms.flatMap(({ name }) => filesIn(join(folder, name)).map(path => `${name}/${path}`))
  const top = entries.filter(entry => entry.isFile()).map(({ name }) => name)
  return [...top, ...below].filter(path => ofPage.test(path) && path !== 'verify.html')
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile())
  return files.map(entry =>
    join(entry.parentPath, entry.name)
      .slice(folder.length + 1)
      .replaceAll('\\', '/'),
  )
}
