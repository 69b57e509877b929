// Every address of the public side has its file in a copy, which a copy of that copy takes along and looks at again; else it is named here.
import { expect, test } from 'vitest'
import { fileOf, type Layout } from '../../apps/cli/src/mirror/addresses.ts'
import { isPagePath } from '../../apps/cli/src/mirror/from/page/names.ts'
import { publicRoutes } from '../portal/routes.ts'

const layout: Layout = { languages: 'both', agencies: new Set(['so-y-te']), bodies: new Set() }

/** What a copy has otherwise, or says that it leaves out. */
const none = [
  // Forms and what answers them.
  '/doubt',
  '/doubt/write',
  '/search',
  // Tables of one filter each: a copy has those of plans.
  '/[list].csv',
  '/[list].json',
  '/commitments.csv',
  '/commitments.json',
  '/restrictions.csv',
  '/restrictions.json',
  // For machines that read the live portal.
  '/robots.txt',
  '/sitemap.xml',
  '/sitemaps/[part].xml',
  '/log/proof/[entry]',
  // Its record lies in the copy as a file; the page around it does not.
  '/records/[kind]/[id]/[version]',
  '/reviews/[round]/list.txt',
  // A moment of the running server.
  '/freshness',
]

const samples: Readonly<Record<string, string>> = {
  list: 'standing',
  agency: 'so-y-te',
  year: '2026',
  page: '1',
  view: 'upcoming',
  facet: 'agency',
  value: 'so-y-te',
  digest: 'ab.pdf',
  bundle: '0',
  version: '1',
  '...tile': '0/001',
}
const addressOf = (route: string): string =>
  route.replaceAll(/\[([^\]]+)\]/g, (_, name: string) => samples[name] ?? 'ten-mot-vat')

const data = /^(?:records|tables|log|evidence)\//
const isInCopies = (route: string): boolean => {
  const address = addressOf(route)
  return ['', '/en'].every(language => {
    const file = fileOf(`${language}${address}`, layout)?.file ?? ''
    return data.test(file) || isPagePath(file)
  })
}

test('each public route has its file in a copy, or is named as one that has none', () => {
  const routes = publicRoutes()
  expect(routes.length).toBeGreaterThan(80)
  expect(routes.filter(route => !isInCopies(route)).sort()).toEqual([...none].sort())
})

test('a page of a record is called like its list, so that no list can have pages elsewhere', () => {
  for (const route of publicRoutes().filter(route => /^\/[a-z-]+\/\[[a-z]+\]$/.test(route))) {
    const room = route.split('/')[1]!
    if (none.includes(route) || room === 'evidence') continue
    expect(fileOf(addressOf(route), layout)?.file).toMatch(new RegExp(`^${room}/[^/]+\\.html$`))
    expect(fileOf(`/en${addressOf(route)}`, layout)?.file).toMatch(new RegExp(`^en/${room}/[^/]+\\.html$`))
  }
})
