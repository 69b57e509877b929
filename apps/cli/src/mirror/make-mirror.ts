// One run over a copy, in an order that lets it be broken off anywhere: what others need first, the checkpoint and the
// front page last, and after them what the copy says of itself.
import { mirrorData, mirrorLeftOut, mirrorPages } from '@camket/domain/publication/portal/mirror'
import type { PublicDoor } from '@camket/services/kernel/door'
import { listCalendar } from '@camket/services/publication/reading/calendar/showCalendar'
import { planTable } from '@camket/services/publication/reading/log/tables'
import { entriesOnPage } from '@camket/services/publication/reading/mirror/entries'
import { staleTiles } from '@camket/services/publication/reading/mirror/logFiles'
import { renderAddress, type Handler, type Inside } from '../server/render.ts'
import type { Layout } from './addresses.ts'
import { changesBetween, type Changes } from './touched/changes.ts'
import { planTablePath, writeRecords, writeTables, writeTiles } from './data/data-files.ts'
import type { DataFiles } from './data/evidence-files.ts'
import { oldRecordIn } from './data/old-record.ts'
import type { Folder, MirrorState } from './folder.ts'
import {
  beginAgencies,
  noProgress,
  touchProgress,
  wholePages,
  writeProgress,
  type TouchedProgress,
} from './progress/write-progress.ts'
import { oversightPages, writeOversight } from './oversight/write-oversight.ts'
import { listPages, noLists, standingLists, touchLists, type TouchedLists } from './touched/lists.ts'
import { planAddresses, type PlanWork } from './touched/plan-pages.ts'
import { readPlanRows } from './touched/plan-rows.ts'
import { pagesOf, type Pages } from './render-pages.ts'
import { donePlans } from './resume.ts'
import { allEnded, inTurns } from './turns.ts'

export interface MirrorRun {
  readonly door: PublicDoor
  readonly handler: Handler
  readonly inside: Inside
  readonly folder: Folder
  readonly layout: Layout
  /** The checker, one file. */
  readonly verifyPage: Uint8Array
  /** What the copy will say of itself. */
  readonly state: MirrorState
  /** Entries that the copy has already; 0 writes everything. */
  readonly from: number
  readonly progress: (stage: 'plans' | 'lists' | 'records', done: number, of: number) => void
}

interface Work extends MirrorRun {
  readonly pages: Pages
  readonly data: DataFiles
  readonly changes: Changes
  readonly isFull: boolean
}

/** Brings the copy to the state of the register that `door` shows; everything it reads is of one moment. */
export async function makeMirror(run: MirrorRun): Promise<void> {
  const { door, folder, from, state } = run
  const pages = pagesOf(run)
  const data = { door, folder, files: pages.files }
  const changes = await changesBetween(door, { from, to: state.size }, oldRecordIn(folder))
  const work: Work = { ...run, pages, data, changes, isFull: from === 0 }
  try {
    await writeAll(work)
  } finally {
    await pages.end()
  }
}

async function writeAll(work: Work): Promise<void> {
  const progress = noProgress()
  work.pages.begin([...standingPages, ...wholePages, ...oversightPages])
  const touched = await writePlans(work, progress)
  await allEnded([
    writeLists(work, touched),
    writeProgress(work, progress),
    writeOversight(work, progress.things),
    writeStanding(work),
  ])
  await writeData(work)
  await publish(work)
}

/** Pages of each plan that has changed; a plan that an interrupted run has done and nothing has touched since is not done again. */
async function writePlans(work: Work, progress: TouchedProgress): Promise<TouchedLists> {
  const { folder, pages, changes, state } = work
  const touched = noLists()
  const done = await donePlans(work)
  let count = 0
  for (const [plan, change] of changes.plans) {
    const of = await planWork(work, plan, change)
    touchLists(touched, of)
    touchProgress(progress, of)
    beginAgencies(work, progress)
    const addresses = planAddresses(of)
    if (done.has(plan)) for (const address of addresses) addFiles(pages, address)
    else {
      if (of.now === null) await removeFolders(work, plan)
      await pages.write(addresses)
      folder.note(JSON.stringify({ plan, size: state.size }))
    }
    work.progress('plans', (count += 1), changes.plans.size)
  }
  for (const body of changes.bodies) if (work.layout.agencies.has(body)) touchBody(touched, body)
  return touched
}

async function planWork(work: Work, plan: string, change: PlanWork['change']): Promise<PlanWork> {
  const { door, folder, isFull } = work
  const now = readPlanRows((await planTable(door, plan))?.text ?? null)
  const old = isFull ? null : readPlanRows(await folder.read(planTablePath(plan)))
  const changed = old !== null && now !== null && old.facts !== now.facts
  return { plan, old, now, change: changed ? { ...change, isWide: true } : change }
}

/** Of a withdrawn plan the page stays that says so; what stood in folders beside it goes. */
async function removeFolders({ folder, pages }: Work, plan: string): Promise<void> {
  for (const file of pages.filesOf(`/plans/${encodeURIComponent(plan)}`)) {
    await folder.remove(file.replace(/\.html$/, ''))
  }
}

/** The list of an agency bears its name. */
function touchBody({ lists, whole }: TouchedLists, body: string): void {
  lists.set(`agency ${body}`, lists.get(`agency ${body}`) ?? new Set())
  whole.add(`agency ${body}`)
}

function addFiles(pages: Pages, address: string): void {
  for (const file of pages.filesOf(address)) pages.files.add(file)
}

/** Most lists have one page to write. */
const listsAtOnce = 6

async function writeLists(work: Work, touched: TouchedLists): Promise<void> {
  const { door, folder, pages, isFull } = work
  const keys = new Set([...touched.lists.keys(), ...(isFull ? standingLists() : [])])
  let count = 0
  await inTurns(keys, listsAtOnce, async key => {
    const list = await listPages(door, key, isFull ? null : touched)
    const address = `/mirror/with/${list.facet}/${encodeURIComponent(list.value)}`
    await pages.write(list.pages.map(page => `${address}/${page}`))
    for (let page = list.total + 1; hasPage(work, `${address}/${page}`); page += 1) {
      for (const file of pages.filesOf(`${address}/${page}`)) await folder.remove(file)
    }
    work.progress('lists', (count += 1), keys.size)
  })
}

function hasPage({ pages, folder }: Work, address: string): boolean {
  return pages.filesOf(address).some(file => folder.has(file))
}

/** Pages that show the whole register, and those of single entries. */
const standingPages = ['/mirror/due', '/mirror/history', '/agencies', '/rights', '/groups', '/feed.xml']
const stillPages = [
  '/about',
  '/how-it-reads',
  '/how-to-check',
  '/how-it-counts',
  '/how-evidence-is-judged',
  '/withdrawals',
  '/roll-up',
  '/mirror/about',
  '/calendar',
  '/calendar.ics',
]

async function writeStanding({ door, pages, changes }: Work): Promise<void> {
  const { entries, from } = changes
  const numbers = new Set([...entries].map(index => Math.floor(index / entriesOnPage)))
  if (from > 0 && from % entriesOnPage === 0 && entries.size > 0) numbers.add(from / entriesOnPage - 1)
  await pages.write([...numbers].map(page => `/mirror/entries/${page}`))
  const { years } = await listCalendar(door)
  await pages.write([...standingPages, ...stillPages, ...years.map(({ year }) => `/calendar/${year}`)])
}

/** Tables of plans come after the lists: until then the copy's old ones say what its lists have. */
async function writeData(work: Work): Promise<void> {
  const { data, changes } = work
  await allEnded([
    writeRecords(data, changes.entries),
    writeTables(data),
    inTurns(changes.plans.keys(), 1, plan => writePlanTable(work, plan)),
    writeTiles(data, { from: changes.from, to: changes.to }),
  ])
  work.progress('records', 1, 1)
}

async function writePlanTable({ door, folder, pages }: Work, plan: string): Promise<void> {
  const path = planTablePath(plan)
  const table = await planTable(door, plan)
  if (table === null) return folder.remove(path)
  pages.files.add(path)
  await folder.write(path, table.text)
}

const list = { pages: mirrorPages, data: mirrorData, leftOut: mirrorLeftOut }

/** What a copy has, as `pages.json` says it. */
export const pagesJson = `${JSON.stringify(list, null, 1)}\n`

async function publish(work: Work): Promise<void> {
  const { folder, pages, changes, state, isFull } = work
  await folder.write('verify.html', work.verifyPage)
  await fetchFile(work, '/log/keys.json', 'log/keys.json')
  pages.files.add('pages.json').add('mirror.json').add('verify.html')
  await folder.write('pages.json', pagesJson)
  folder.settle()
  await fetchFile(work, '/log/checkpoint', 'log/checkpoint')
  for (const path of staleTiles(changes)) await folder.remove(`log/${path}`)
  await pages.write(['/'])
  if (isFull) await folder.removeOthers(pages.files)
  await folder.write('mirror.json', `${JSON.stringify(state, null, 1)}\n`, { durable: true })
  folder.finish()
}

/** A file that the portal serves as it is; it reaches the disk before what comes after it. */
async function fetchFile(
  { handler, inside, folder, pages }: Work,
  address: string,
  file: string,
): Promise<void> {
  const { status, body } = await renderAddress(handler, address, inside)
  if (status === 404) return folder.remove(file)
  if (status !== 200) throw new Error(`mirror: ${address} answers ${status}`)
  pages.files.add(file)
  await folder.write(file, body, { durable: true })
}
