// Every public address there is, by following links from the front page; and which of the table were never come by.
import { load } from 'cheerio'
import { publicSurfaces } from '../../scripts/matrix/public-surfaces.ts'
import type { Answer } from '../matrix/asking.ts'
import type { Committee, OfficeWorld } from '../matrix/office-world.ts'

export interface Visited {
  readonly path: string
  readonly answer: Answer
}

/** So many addresses of one route, with and without a query. */
const ofEach = 6

const routes = Object.entries(publicSurfaces)
  .filter(([, { sees }]) => sees === 'anyone')
  .map(([address]) => ({ address, pattern: patternOf(address) }))
  // `[version].json` is meant before `[version]`, and a route without a parameter before both.
  .sort(
    (a, b) =>
      Number(literal(b.address) > literal(a.address)) - Number(literal(b.address) < literal(a.address)),
  )

function literal(address: string): number {
  return address.includes('[') ? address.replace(/\[.*?\]/g, '').length : Infinity
}

function patternOf(address: string): RegExp {
  const escaped = address.replace(/[.*+?^${}()|\\]/g, String.raw`\$&`)
  return new RegExp(`^${escaped.replace(/\[\\\.\\\.\\\.\w+\]/g, '.+').replace(/\[\w+\]/g, '[^/]+?')}$`)
}

const routeOf = (path: string): string | undefined => {
  const bare = path.split('?')[0]!.replace(/^\/en(?=\/|$)/, '') || '/'
  return routes.find(({ pattern }) => pattern.test(bare))?.address
}

/** Asks what is linked, beginning with `from`; each route so many times. */
export async function walkPublic(
  world: OfficeWorld,
  of: Committee,
  from: readonly string[],
): Promise<{ visited: Visited[]; missed: string[] }> {
  const waiting = [...from]
  const seen = new Set<string>(waiting)
  const counts = new Map<string, number>()
  const visited: Visited[] = []
  while (waiting.length > 0) {
    const path = waiting.shift()!
    const answer = await world.as(null, of, { path })
    visited.push({ path, answer })
    for (const next of linksIn(answer, path)) {
      const route = routeOf(next)
      if (route === undefined || seen.has(next)) continue
      const kind = `${route} ${next.includes('?')} ${next.startsWith('/en')}`
      if ((counts.get(kind) ?? 0) >= ofEach) continue
      counts.set(kind, (counts.get(kind) ?? 0) + 1)
      seen.add(next)
      waiting.push(next)
    }
  }
  const come = new Set(visited.map(({ path }) => routeOf(path)))
  return { visited, missed: routes.map(({ address }) => address).filter(address => !come.has(address)) }
}

function linksIn({ text, headers }: Answer, path: string): string[] {
  if (!String(headers['content-type']).startsWith('text/html')) return []
  const $ = load(text)
  return $('a[href], link[href], img[src]')
    .toArray()
    .map(node => $(node).attr('href') ?? $(node).attr('src') ?? '')
    .filter(href => href !== '' && !/^[a-z]+:/i.test(href))
    .map(href => new URL(href, new URL(path, 'http://x')))
    .filter(url => url.host === 'x' && !url.pathname.startsWith('/office'))
    .map(url => url.pathname + url.search)
}
