// Pages of progress: how commitments stand, agencies, reports and amendments, and what goes by the calendar.
import type { PublicDoor } from '@camket/services/kernel/door'
import { entriesOnPage } from '@camket/services/publication/reading/mirror/entries'
import { newsKinds, newsPages, newsPagesOf } from '@camket/services/publication/reading/mirror/news'
import { agenciesOnPage, progressFigures } from '@camket/services/publication/reading/progress/figures'
import { fileOf, progressLists, type Layout } from '../addresses.ts'
import type { Folder } from '../folder.ts'
import type { Pages } from '../render-pages.ts'
import type { Changes } from '../touched/changes.ts'
import type { PlanWork } from '../touched/plan-pages.ts'
import { allEnded, inTurns } from '../turns.ts'
import {
  listIn,
  standingPages,
  touchedCommitments,
  touchStandings,
  type TouchedStandings,
} from './standings.ts'

/** What of the pages of progress the plans of a run have touched. */
export interface TouchedProgress {
  readonly standings: TouchedStandings
  /** Agencies that are named, or were, where something has changed. */
  readonly agencies: Set<string>
  /** Plans, commitments and restrictions of which something has changed. */
  readonly things: Set<string>
  /** Agencies whose page was begun. */
  readonly begun: Set<string>
}

export function noProgress(): TouchedProgress {
  return { standings: new Map(), agencies: new Set(), things: new Set(), begun: new Set() }
}

/** Notes what a plan's change touches. */
export function touchProgress(touched: TouchedProgress, work: PlanWork): void {
  touchStandings(touched.standings, work)
  const commitments = touchedCommitments(work)
  for (const thing of [work.plan, ...commitments, ...work.change.restrictions]) touched.things.add(thing)
  for (const rows of [work.old, work.now]) {
    for (const id of commitments) {
      for (const slug of rows?.agenciesOf(id) ?? []) touched.agencies.add(slug)
    }
  }
}

export interface ProgressRun {
  readonly door: PublicDoor
  readonly folder: Folder
  readonly layout: Layout
  readonly pages: Pages
  readonly changes: Changes
  readonly isFull: boolean
}

/** Brings the pages of progress to the register's state. */
export async function writeProgress(run: ProgressRun, touched: TouchedProgress): Promise<void> {
  // The list of what an agency leads bears its name.
  for (const body of run.changes.bodies) listIn(touched.standings, `lead ${body}`).hasLost = true
  await allEnded([
    writeAgencies(run, touched),
    writeByDay(run),
    ...newsKinds.map(kind => writeNews(run, kind, touched)),
    inTurns(touched.standings.keys(), listsAtOnce, async key => {
      const list = await standingPages(run.door, key, touched.standings)
      await run.pages.write(list.pages.map(page => `${list.address}/${page}`))
      await removeBehind(run, list.total + 1, page => `${list.address}/${page}`)
    }),
  ])
}

/** Most lists have one page to write. */
const listsAtOnce = 6

/** Begins the pages of agencies that are known to have changed: their questions are long. */
export function beginAgencies(run: ProgressRun, touched: TouchedProgress): void {
  const some = touchedAgencies(run, touched).filter(slug => !touched.begun.has(slug))
  for (const slug of some) touched.begun.add(slug)
  run.pages.begin(some.map(agencyAddress))
}

/** Their figures go by the calendar, so that a new day touches all of them. */
function touchedAgencies({ layout, changes, isFull }: ProgressRun, touched: TouchedProgress): string[] {
  const all = new Set([...layout.agencies, ...layout.bodies])
  if (isFull || changes.isNewDay || changes.bodies.size > 0) return [...all]
  return [...new Set([...touched.agencies, ...changes.agencies])].filter(slug => all.has(slug))
}

async function writeAgencies(run: ProgressRun, touched: TouchedProgress): Promise<void> {
  const { folder, layout, pages, changes } = run
  await pages.write(touchedAgencies(run, touched).map(agencyAddress))
  const gone = [...touched.agencies, ...changes.bodies].filter(
    slug => !layout.agencies.has(slug) && !layout.bodies.has(slug),
  )
  for (const slug of gone) {
    for (const face of ['', '/en']) {
      const found = fileOf(face + agencyAddress(slug), { ...layout, bodies: new Set([slug]) })
      if (found !== null) await folder.remove(found.file)
    }
  }
}

const agencyAddress = (slug: string): string => `/agencies/${encodeURIComponent(slug)}`

/** Lists of reports and amendments: those of the entries that were touched, and where a touched thing is named. */
async function writeNews(run: ProgressRun, kind: (typeof newsKinds)[number], { things }: TouchedProgress) {
  const { door, folder, pages, changes, isFull } = run
  const having = (await newsPages(door, kind)).pages.map(({ page }) => page)
  const address = (page: number): string => `/mirror/${kind}/${page}`
  const had = (page: number): boolean => pages.filesOf(address(page)).some(file => folder.has(file))
  const isWide = isFull || (kind === 'updates' && changes.bodies.size > 0)
  const entries = new Set([...changes.entries].map(index => Math.floor(index / entriesOnPage)))
  const touched = [...entries].filter(page => having.includes(page) || had(page))
  const named = isWide ? having : await newsPagesOf(door, kind, [...things])
  await pages.write([...new Set([...touched, ...named])].map(address))
}

/** What every run writes: the register as a whole, and the feeds. */
export const wholePages = [
  ...progressLists.flatMap(name => [`/${name}.xml`, `/${name}.ics`]),
  '/mirror/by-day/upcoming',
  '/mirror/by-day/overdue',
  '/progress',
  '/mirror/standing',
  '/mirror/updates',
  '/mirror/amendments',
]

async function writeByDay(run: ProgressRun): Promise<void> {
  const { agencies } = await progressFigures(run.door)
  const further = (page: number): string => `/progress?from=${page * agenciesOnPage + 1}`
  const behind = Math.max(0, Math.ceil(agencies.length / agenciesOnPage) - 1)
  await run.pages.write([...wholePages, ...Array.from({ length: behind }, (_, i) => further(i + 1))])
  await removeBehind(run, behind + 1, further)
}

/** Takes away the pages of a list from one on that it no longer has. */
async function removeBehind(
  { pages, folder }: ProgressRun,
  first: number,
  address: (page: number) => string,
): Promise<void> {
  for (let page = first; ; page += 1) {
    const there = pages.filesOf(address(page)).filter(file => folder.has(file))
    if (there.length === 0) return
    for (const file of there) await folder.remove(file)
  }
}
