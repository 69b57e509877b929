// Where an address of the live portal lies in a copy; docs/decisions/0013 says why it is laid out so.
import { mirrorLeftOut } from '@camket/domain/publication/portal/mirror'
import { oversightFeeds } from './oversight/feeds.ts'
import { segmentOf } from './segment.ts'

export type Languages = 'vi' | 'en' | 'both'

export interface Layout {
  readonly languages: Languages
  /** Agencies that have a list of their own. */
  readonly agencies: ReadonlySet<string>
  /** Bodies of the register's list: they have a page, also where no commitment names them. */
  readonly bodies: ReadonlySet<string>
}

interface Address {
  readonly language: 'vi' | 'en'
  /** Decoded, without the language. */
  readonly path: readonly string[]
  readonly query: ReadonlyMap<string, string>
  readonly hash: string
}

function readAddress(address: string): Address {
  const url = new URL(address, 'http://copy.invalid')
  const path = url.pathname.split('/').filter(part => part !== '')
  const english = path[0] === 'en'
  const query = new Map([...url.searchParams].filter(([, value]) => value !== ''))
  return {
    language: english ? 'en' : 'vi',
    path: (english ? path.slice(1) : path).map(decodeURIComponent),
    query,
    hash: url.hash,
  }
}

/** The file of an address and the place in it; null where the copy has none. */
export function fileOf(address: string, layout: Layout): { file: string; hash: string } | null {
  const asked = readAddress(address)
  const data = dataFile(asked.path)
  if (data !== null) return { file: data, hash: asked.hash }
  const page = pageFile(asked, layout)
  if (page === null) return null
  return { file: `${folderOf(asked.language, layout.languages)}${page}`, hash: asked.hash }
}

/** Where a reader of a language is told what the copy leaves out. */
export function leftOutOf(address: string, { languages }: Layout): { file: string; hash: string } {
  const { language } = readAddress(address)
  return {
    file: `${folderOf(language, languages)}mirror.html`,
    hash: mirrorLeftOut.length > 0 ? '#left-out' : '',
  }
}

function folderOf(language: 'vi' | 'en', languages: Languages): string {
  return languages === 'both' && language === 'en' ? 'en/' : ''
}

/** Files that are the same in every language. */
function dataFile(path: readonly string[]): string | null {
  const [first = '', ...rest] = path
  const last = path.at(-1) ?? ''
  if (first === '_app') return `assets/${segmentOfFile(last)}`
  if (path.length === 1 && first === 'mark.svg') return 'assets/mark.svg'
  if (path.length === 1 && first === 'verify.html') return 'verify.html'
  if (first === 'records' && rest[0] === 'bundles' && rest.length === 2) return `records/bundles/${last}`
  if (first === 'records' && rest.length === 3 && /^\d+\.json$/.test(last)) {
    return `records/${rest.slice(0, 2).map(segmentOf).join('/')}/${last}`
  }
  if (first === 'evidence' && path.length === 2) return `evidence/${segmentOfFile(last)}`
  if (first === 'tables') return path.map(segmentOfFile).join('/')
  return first === 'log' && rest[0] !== 'proof' ? path.join('/') : null
}

/** A name with an ending: built files are named by their digest, which may have capitals and underscores. */
function segmentOfFile(name: string): string {
  const [, stem = '', ending = ''] = /^(.*?)(\.[a-z0-9]+)?$/s.exec(name) ?? []
  return /^[\w.-]+$/.test(stem) && !stem.startsWith('.') ? `${segmentedStem(stem)}${ending}` : segmentOf(name)
}

function segmentedStem(stem: string): string {
  return stem === stem.toLowerCase() ? (/_/.test(stem) ? stem : segmentOf(stem)) : stem
}

/** Lists of how commitments stand, with their feeds and calendars. */
export const progressLists = ['standing', 'upcoming', 'overdue', 'updates', 'amendments']

const standing: Readonly<Record<string, string>> = {
  '': 'index.html',
  plans: 'lists/all/plans/1.html',
  agencies: 'agencies.html',
  rights: 'rights.html',
  groups: 'groups.html',
  years: 'due.html',
  history: 'history.html',
  about: 'about.html',
  'how-it-reads': 'how-it-reads.html',
  'how-to-check': 'how-to-check.html',
  'how-it-counts': 'how-it-counts.html',
  'how-evidence-is-judged': 'how-evidence-is-judged.html',
  withdrawals: 'withdrawals.html',
  'roll-up': 'roll-up.html',
  'feed.xml': 'feed.xml',
  calendar: 'calendar.html',
  'calendar.ics': 'calendar.ics',
  oversight: 'oversight.html',
  ...Object.fromEntries(oversightFeeds.map(name => [name, name])),
  ...Object.fromEntries(
    progressLists.flatMap(name => ['.xml', '.ics'].map(ending => [`${name}${ending}`, `${name}${ending}`])),
  ),
}

/** Lists of oversight that have pages of their own for what they list. */
const oversightRooms: ReadonlySet<string> = new Set([
  'reviews',
  'findings',
  'decisions',
  'proposals',
  'doubts',
])

function pageFile({ path, query }: Address, layout: Layout): string | null {
  const [room = '', id, ...rest] = path
  if (room === 'mirror') return mirrorPage([id ?? '', ...rest])
  if (room === 'reviews' && id === 'rounds' && rest.length === 0) return 'rounds.html'
  if (room === 'reviews' && id === 'rounds.xml') return 'reviews/rounds.xml'
  if (oversightRooms.has(room) && id !== undefined && rest.length === 0)
    return `${room}/${segmentOf(id)}.html`
  if (id === undefined) return roomPage(room, query, layout)
  if (room === 'plans' && rest[0] === 'text') {
    return `plans/${segmentOf(id)}/text/${whole(query.get('part') ?? '1')}.html`
  }
  if (room === 'plans' && rest.join() === 'time-line') return `plans/${segmentOf(id)}/time-line.html`
  if (rest.length > 0) return null
  if (room === 'agencies') return agencyPage(id, layout)
  if (room === 'calendar') return /^\d{4}$/.test(id) ? `calendar/${id}.html` : null
  if (room === 'plans' || room === 'restrictions') return `${room}/${segmentOf(id)}.html`
  if (room !== 'commitments') return null
  const version = query.get('version')
  return `commitments/${segmentOf(id)}${version === undefined ? '' : `/${whole(version)}`}.html`
}

/** A list of the live portal, by what it is filtered by. */
function roomPage(room: string, query: Address['query'], layout: Layout): string | null {
  const filters = [...query.keys()].filter(name => name !== 'sort')
  const value = (name: string): string => query.get(name) ?? ''
  if (room === 'restrictions') {
    if (filters.length === 0) return 'lists/all/restrictions/1.html'
    return filters.join() === 'plan' ? `plans/${segmentOf(value('plan'))}/restrictions.html` : null
  }
  if (room === 'progress')
    return filters.join() === 'from' ? `progress/${whole(value('from'))}.html` : 'progress.html'
  if (progressLists.includes(room)) return progressList(room, query, layout)
  // Which of its lines are meant is said where it leads from.
  if (oversightRooms.has(room) || room === 'actions') return `${room}.html`
  if (room !== 'commitments') return filters.length === 0 ? (standing[room] ?? null) : null
  if (filters.length === 0) return 'lists/all/commitments/1.html'
  if (filters.join() === 'year,quarter') return 'due.html'
  if (filters.length > 1) return null
  return filteredPage(filters[0] ?? '', value(filters[0] ?? ''), layout)
}

/** A list of progress: of one agency or one plan its own, else the whole; which of its lines are meant is said where it leads from. */
function progressList(room: string, query: Address['query'], layout: Layout): string {
  const [agency, plan, due] = ['agency', 'plan', 'due'].map(name => query.get(name))
  if (room === 'updates' || room === 'amendments') return `${room}.html`
  if (agency !== undefined && (agency === 'none' || layout.agencies.has(agency)))
    return `lists/lead/${segmentOf(agency)}/1.html`
  if (plan !== undefined) return `plans/${segmentOf(plan)}/standing/1.html`
  if (due === 'over') return 'overdue.html'
  if (due === 'soon') return 'upcoming.html'
  return due === 'none' ? 'lists/due/none/1.html' : `${room}.html`
}

function agencyPage(slug: string, { agencies, bodies }: Layout): string | null {
  return agencies.has(slug) || bodies.has(slug) ? `agencies/${segmentOf(slug)}.html` : null
}

const opens = new Set(['recurring', 'unfixed', 'undated'])

function filteredPage(name: string, value: string, { agencies }: Layout): string | null {
  if (name === 'plan') return `plans/${segmentOf(value)}/commitments/1.html`
  if (name === 'clear') return 'lists/all/six-clears/1.html'
  if (name === 'state') return opens.has(value) ? `lists/open/${value}/1.html` : 'due.html'
  if (name === 'agency') return agencies.has(value) ? `lists/agency/${segmentOf(value)}/1.html` : null
  if (name === 'year') return 'due.html'
  return ['right', 'group', 'missing'].includes(name) ? `lists/${name}/${segmentOf(value)}/1.html` : null
}

function mirrorPage([what = '', ...rest]: readonly string[]): string | null {
  const [one = '', two = '', three = ''] = rest
  if (what === 'about') return 'mirror.html'
  if (what === 'due' || what === 'history') return `${what}.html`
  if (what === 'standing' && rest.length === 0) return 'standing.html'
  if (what === 'standing') {
    const folder =
      one === 'plan' ? `plans/${segmentOf(two)}/standing` : `lists/${segmentOf(one)}/${segmentOf(two)}`
    return `${folder}/${whole(three)}.html`
  }
  if (what === 'by-day') return `${segmentOf(one)}.html`
  if (what === 'updates' || what === 'amendments') {
    return rest.length === 0 ? `${what}.html` : `lists/${what}/${whole(one)}.html`
  }
  if (what === 'oversight') {
    return two === '' ? `${segmentOf(one)}.html` : `lists/${segmentOf(one)}/${whole(two)}.html`
  }
  if (what === 'entries') return `lists/entries/${whole(one)}.html`
  if (what === 'with') return `lists/${segmentOf(one)}/${segmentOf(two)}/${whole(three)}.html`
  if (what !== 'plan') return null
  const plan = `plans/${segmentOf(one)}`
  return two === 'restrictions'
    ? `${plan}/restrictions.html`
    : `${plan}/${segmentOf(two)}/${segmentOf(three)}.html`
}

/** A number as a name; anything else gets a harmless one. */
function whole(text: string): string {
  return /^\d{1,9}$/.test(text) ? text : segmentOf(text)
}
