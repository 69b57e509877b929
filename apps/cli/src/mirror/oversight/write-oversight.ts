// Pages of oversight: what is new of each list, its pages by the entries of the log, the page of each finding, decision,
// proposal, doubt and round, and the feeds.
import type { PublicDoor } from '@camket/services/kernel/door'
import { entriesOnPage } from '@camket/services/publication/reading/mirror/entries'
import {
  oversightAbout,
  oversightLists,
  oversightPages as pagesOfList,
  type OversightList,
} from '@camket/services/publication/reading/mirror/oversight'
import type { Folder } from '../folder.ts'
import type { Pages } from '../render-pages.ts'
import type { Changes } from '../touched/changes.ts'
import { allEnded } from '../turns.ts'
import { oversightFeeds } from './feeds.ts'

export interface OversightRun {
  readonly door: PublicDoor
  readonly folder: Folder
  readonly pages: Pages
  readonly changes: Changes
  readonly isFull: boolean
}

/** What every run writes: what is new of each list, and the feeds. */
export const oversightPages = [
  '/oversight',
  ...oversightLists.map(list => `/mirror/oversight/${list}`),
  ...oversightFeeds.map(feed => `/${feed}`),
]

/** Brings the pages of oversight to the register's state; `things` are commitments, plans and clauses that were touched. */
export async function writeOversight(run: OversightRun, things: ReadonlySet<string>): Promise<void> {
  await allEnded([
    ...oversightLists.map(list => writeList(run, list, things)),
    run.pages.write(oversightPages),
  ])
}

/** What has a page of its own; a review stands on its commitment's, a task on that of its finding or decision. */
const rooms: Partial<Readonly<Record<OversightList, string>>> = {
  rounds: 'reviews',
  findings: 'findings',
  decisions: 'decisions',
  proposals: 'proposals',
  doubts: 'doubts',
}

async function writeList(run: OversightRun, list: OversightList, things: ReadonlySet<string>): Promise<void> {
  const { door, folder, pages, changes, isFull } = run
  const address = (page: number): string => `/mirror/oversight/${list}/${page}`
  const had = (page: number): boolean => pages.filesOf(address(page)).some(file => folder.has(file))
  const having = (await pagesOfList(door, list)).pages.map(({ page }) => page)
  const said = changes.said.get(list) ?? new Set<string>()
  const about = isFull ? [] : [...things, ...answersIn(changes)]
  const places = await oversightAbout(door, list, { ids: [...said], about })
  const stood = [...changes.stood].map(index => Math.floor(index / entriesOnPage))
  const touched = isFull
    ? having
    : [...places.map(({ page }) => page), ...stood.filter(page => having.includes(page) || had(page))]
  await pages.write([...new Set(touched)].map(address))
  const room = rooms[list]
  if (room === undefined) return
  const items = new Set([...said, ...places.map(({ id }) => id)])
  await pages.write([...items].map(id => `/${room}/${encodeURIComponent(id)}`))
}

/** A doubt may be about the answer to another, or to a review: it gives the answer's words. */
function answersIn({ said }: Changes): string[] {
  return [...(said.get('doubts') ?? []), ...(said.get('reviews') ?? [])].map(id => `${id}.a1`)
}
