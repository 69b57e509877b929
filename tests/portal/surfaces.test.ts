// Whoever may not see a thing sees it on no surface: every public address there is, against everything that is not public.
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { listRestrictions } from '../../packages/services/src/publication/reading/restrictions.ts'
import { publicRoutes } from './routes.ts'
import { openPortal, secrets, type Portal } from './running-portal.ts'

vi.setConfig({ testTimeout: 120_000 })

let portal: Portal
let clause: string
beforeAll(async () => {
  portal = await openPortal()
  clause = (await listRestrictions(portal.doors.open, {})).lines[0]!.id
})

interface Surface {
  readonly paths: () => readonly string[]
  /** What stands there and may: the matrix would prove nothing of an empty page. Null where the page never shows plans. */
  readonly shows: string | null
}
const searches = [...Object.values(secrets), 'bi an', 'quyen tre em', 'tro giup phap ly', 'theo doi']
const plan = () => `/plans/${portal.plan}`
const lists = (ending: string) =>
  'standing upcoming overdue updates amendments history drafts plans agencies rights groups years'
    .split(' ')
    .map(name => `/${name}.${ending}`)
const commitments = () => [1, 2, 3, 4, 5].map(n => `/commitments/${portal.plan}.${n}`)

const surfaces: Readonly<Record<string, Surface>> = {
  '/': { paths: () => ['/'], shows: '96/KH-BCĐ' },
  '/about': { paths: () => ['/about'], shows: null },
  '/how-it-reads': { paths: () => ['/how-it-reads'], shows: null },
  '/agencies': { paths: () => ['/agencies'], shows: 'Sở Tư pháp' },
  '/groups': { paths: () => ['/groups'], shows: '/commitments?group=' },
  '/rights': { paths: () => ['/rights'], shows: '/commitments?right=education' },
  '/years': { paths: () => ['/years'], shows: '/commitments?year=2023' },
  '/history': { paths: () => ['/history'], shows: '/plans/96' },
  '/plans': { paths: () => ['/plans'], shows: '96/KH-BCĐ' },
  '/plans/[plan]': {
    paths: () => [plan(), '/plans/7777-kh-mat-2023'],
    shows: 'Kế hoạch công tác nhân quyền',
  },
  '/plans/[plan]/text': {
    paths: () => [`${plan()}/text`, `${plan()}/text?part=2`, '/plans/7777-kh-mat-2023/text'],
    shows: 'trợ giúp pháp lý',
  },
  '/commitments': {
    paths: () => ['/commitments', '/commitments?sort=due', '/commitments?agency=so-bi-an'],
    shows: 'trợ giúp pháp lý',
  },
  '/commitments.csv': { paths: () => ['/commitments.csv'], shows: 'trợ giúp pháp lý' },
  '/commitments.json': { paths: () => ['/commitments.json'], shows: 'trợ giúp pháp lý' },
  '/commitments/[id]': { paths: commitments, shows: 'trợ giúp pháp lý' },
  '/progress': { paths: () => ['/progress', '/progress?from=51'], shows: 'Sở Tư pháp' },
  '/how-it-counts': { paths: () => ['/how-it-counts'], shows: null },
  '/standing': {
    paths: () => ['/standing', '/standing?agency=so-bi-an', '/standing?report=no-report'],
    shows: 'trợ giúp pháp lý',
  },
  '/how-evidence-is-judged': { paths: () => ['/how-evidence-is-judged'], shows: null },
  // What is withheld has no public file at all; that what is shown has one is tried in tests/progress.
  '/evidence/[digest]': { paths: () => [`/evidence/${'0'.repeat(64)}`], shows: null },
  '/upcoming': { paths: () => ['/upcoming'], shows: null },
  '/overdue': { paths: () => ['/overdue'], shows: 'tập huấn về' },
  '/updates': { paths: () => ['/updates', '/updates?agency=so-bi-an'], shows: null },
  '/doubt': {
    paths: () => [
      `/doubt?kind=commitment&id=${portal.plan}.1&version=1`,
      '/doubt?kind=update&id=khong-co.1.u1&version=1',
    ],
    shows: 'Tôi thấy khác',
  },
  '/doubt/write': {
    paths: () => [`/doubt/write?kind=commitment&id=${portal.plan}.1&version=1`],
    shows: 'Điều tôi thấy khác',
  },
  // With what others say of the agencies' work they are tried in overseen-surfaces.test.ts; here they have nothing to show.
  '/doubts': { paths: () => ['/doubts', '/doubts?state=silent&agency=so-bi-an'], shows: null },
  '/doubts.xml': { paths: () => ['/doubts.xml'], shows: null },
  '/doubts/[doubt]': { paths: () => ['/doubts/d-khongcokhongco22'], shows: null },
  '/actions': { paths: () => ['/actions', '/actions?wait=overdue'], shows: null },
  '/actions.xml': { paths: () => ['/actions.xml', '/actions.xml?agency=so-bi-an'], shows: null },
  '/oversight': { paths: () => ['/oversight'], shows: null },
  '/findings': { paths: () => ['/findings', '/findings?wait=overdue&agency=so-bi-an'], shows: null },
  '/findings.xml': { paths: () => ['/findings.xml'], shows: null },
  '/findings.ics': { paths: () => ['/findings.ics'], shows: 'BEGIN:VCALENDAR' },
  '/findings/[finding]': { paths: () => ['/findings/khong-co.f1'], shows: null },
  '/reviews': { paths: () => ['/reviews', '/reviews?agency=so-bi-an&gap=below&by=thanh-tra'], shows: null },
  '/reviews.xml': { paths: () => ['/reviews.xml'], shows: null },
  '/reviews/rounds': { paths: () => ['/reviews/rounds'], shows: null },
  '/reviews/rounds.xml': { paths: () => ['/reviews/rounds.xml'], shows: null },
  '/reviews/[round]': { paths: () => ['/reviews/2026-99'], shows: null },
  '/reviews/[round]/list.txt': { paths: () => ['/reviews/2026-99/list.txt'], shows: null },
  '/decisions': { paths: () => ['/decisions', '/decisions?agency=so-bi-an&wait=open'], shows: null },
  '/decisions.xml': { paths: () => ['/decisions.xml'], shows: null },
  '/decisions/[decision]': { paths: () => ['/decisions/khong-co.d1'], shows: null },
  '/proposals': { paths: () => ['/proposals', '/proposals?state=silent&agency=so-bi-an'], shows: null },
  '/proposals.xml': { paths: () => ['/proposals.xml'], shows: null },
  '/proposals/[proposal]': { paths: () => ['/proposals/p-khong-co'], shows: null },
  '/amendments': { paths: () => ['/amendments'], shows: null },
  '/[list].csv': { paths: () => lists('csv'), shows: 'trợ giúp pháp lý' },
  '/[list].json': { paths: () => lists('json'), shows: 'trợ giúp pháp lý' },
  '/[list].xml': { paths: () => lists('xml'), shows: 'trợ giúp pháp lý' },
  '/[list].ics': { paths: () => lists('ics'), shows: 'BEGIN:VCALENDAR' },
  '/agencies/[agency]': {
    paths: () => ['/agencies/so-tu-phap', '/agencies/so-bi-an'],
    shows: 'Sở Tư pháp',
  },
  '/plans/[plan]/time-line': {
    paths: () => [`${plan()}/time-line`, '/plans/7777-kh-mat-2023/time-line'],
    shows: '96/KH-BCĐ',
  },
  '/restrictions': { paths: () => ['/restrictions'], shows: 'ngăn chặn các thông tin' },
  '/restrictions.csv': { paths: () => ['/restrictions.csv'], shows: 'ngăn chặn các thông tin' },
  '/restrictions.json': { paths: () => ['/restrictions.json'], shows: 'ngăn chặn các thông tin' },
  '/restrictions/[id]': { paths: () => [`/restrictions/${clause}`], shows: 'ngăn chặn các thông tin' },
  '/records/[kind]/[id]/[version].json': {
    paths: () => [
      `/records/plan/${portal.plan}/1.json`,
      `/records/plan/${portal.plan}/2.json`,
      `/records/restriction/${clause}/1.json`,
      ...[1, 2, 3, 4, 5].map(n => `/records/commitment/${portal.plan}.${n}/1.json`),
    ],
    shows: 'trợ giúp pháp lý',
  },
  '/records/[kind]/[id]/[version]': {
    paths: () => [
      `/records/plan/${portal.plan}/1`,
      '/records/day/2026-11-20/1',
      '/records/body/so-tu-phap/1',
      `/records/commitment/${portal.plan}.1/1`,
      '/records/plan/7777-kh-mat-2023/1',
    ],
    shows: 'Asia/Ho_Chi_Minh',
  },
  '/records/bundles/[bundle].jsonl': {
    paths: () => ['/records/bundles/0.jsonl', '/records/bundles/1.jsonl'],
    shows: 'trợ giúp pháp lý',
  },
  '/tables/counts.json': { paths: () => ['/tables/counts.json'], shows: '"facet":"agency"' },
  '/tables/agencies.json': { paths: () => ['/tables/agencies.json'], shows: '"value":"no-report"' },
  '/tables/bodies.jsonl': { paths: () => ['/tables/bodies.jsonl'], shows: null },
  '/tables/oversight.json': { paths: () => ['/tables/oversight.json'], shows: '"size":' },
  '/tables/said.jsonl': { paths: () => ['/tables/said.jsonl'], shows: null },
  '/tables/plans/[plan].jsonl': {
    paths: () => [`/tables/plans/${portal.plan}.jsonl`, '/tables/plans/7777-kh-mat-2023.jsonl'],
    shows: 'trợ giúp pháp lý',
  },
  '/log/checkpoint': { paths: () => ['/log/checkpoint'], shows: '.localhost/log\n' },
  '/log/keys.json': { paths: () => ['/log/keys.json'], shows: '"fromSize":' },
  '/log/proof/[entry]': {
    paths: () => ['/log/proof/0', '/log/proof/3', '/log/proof/999'],
    shows: 'c2sp.org/tlog-proof@v1',
  },
  '/log/tile/[...tile]': {
    paths: () => ['/log/tile/0/000.p/3', '/log/tile/entries/000.p/3', '/log/tile/entries/000'],
    shows: '"kind":"day"',
  },
  '/freshness': { paths: () => ['/freshness'], shows: '.localhost/log+' },
  '/how-to-check': { paths: () => ['/how-to-check'], shows: '96/KH-BCĐ' },
  '/calendar': { paths: () => ['/calendar'], shows: '/calendar/2026' },
  '/calendar/[year]': { paths: () => ['/calendar/2026', '/calendar/1999'], shows: 'Tết Âm lịch' },
  '/calendar.ics': { paths: () => ['/calendar.ics'], shows: 'BEGIN:VEVENT' },
  '/withdrawals': { paths: () => ['/withdrawals'], shows: null },
  '/roll-up': { paths: () => ['/roll-up'], shows: null },
  '/search': {
    paths: () => ['/search', ...searches.map(words => `/search?${new URLSearchParams({ q: words })}`)],
    shows: 'tập huấn về',
  },
  '/feed.xml': { paths: () => ['/feed.xml'], shows: 'trợ giúp pháp lý' },
  '/sitemap.xml': { paths: () => ['/sitemap.xml'], shows: '/sitemaps/1.xml' },
  '/sitemaps/[part].xml': { paths: () => ['/sitemaps/1.xml'], shows: '/plans/96' },
  // Pages of a static copy: the live portal has none of them, whoever asks.
  ...Object.fromEntries(
    Object.entries({
      '/mirror/about': '/mirror/about',
      '/mirror/amendments': '/mirror/amendments',
      '/mirror/amendments/[page]': '/mirror/amendments/0',
      '/mirror/by-day/[view]': '/mirror/by-day/overdue',
      '/mirror/due': '/mirror/due',
      '/mirror/entries/[page]': '/mirror/entries/0',
      '/mirror/history': '/mirror/history',
      '/mirror/oversight/[list]': '/mirror/oversight/findings',
      '/mirror/oversight/[list]/[page]': '/mirror/oversight/doubts/0',
      '/mirror/plan/[plan]/by/[facet]': '/mirror/plan/7777-kh-mat-2023/by/agency',
      '/mirror/plan/[plan]/commitments/[page]': '/mirror/plan/7777-kh-mat-2023/commitments/1',
      '/mirror/plan/[plan]/restrictions': '/mirror/plan/7777-kh-mat-2023/restrictions',
      '/mirror/standing': '/mirror/standing',
      '/mirror/standing/[facet]/[value]/[page]': '/mirror/standing/lead/so-bi-an/1',
      '/mirror/updates': '/mirror/updates',
      '/mirror/updates/[page]': '/mirror/updates/0',
      '/mirror/with/[facet]/[value]/[page]': '/mirror/with/agency/so-bi-an/1',
    }).map(([route, path]) => [route, { paths: () => [path], shows: null }]),
  ),
  '/robots.txt': { paths: () => ['/robots.txt'], shows: null },
}

test('every public route stands in the matrix, and nothing else does', () => {
  expect(Object.keys(surfaces).sort()).toEqual(publicRoutes())
})

/** What stands at an address; a search says back what was asked, which its reader has typed and not learned. */
async function said(path: string): Promise<string> {
  const answer = await fetch(portal.address + path)
  expect(answer.status, path).toBeOneOf([200, 404])
  const text = (await answer.text()) + JSON.stringify([...answer.headers])
  const asked = new URL(path, portal.address).searchParams.get('q')
  return asked === null ? text : text.replaceAll(asked, '').replaceAll(encodeURIComponent(asked), '')
}

describe.each(Object.entries(surfaces))('%s', (_, { paths, shows }) => {
  test('shows what is public and nothing that is not', async () => {
    const seen: string[] = []
    for (const path of paths())
      for (const face of [path, `/en${path.replace(/^\/(?=\?|$)/, '')}`]) seen.push(await said(face))
    const all = seen.join('\n')
    if (shows !== null) expect(all).toContain(shows)
    for (const [kind, secret] of Object.entries(secrets)) {
      const { length } = all.split(secret)
      expect(length - 1, `${kind}: ${secret}`).toBe(0)
    }
    expect(all).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}/)
  })
})

test('a fault page says nothing of what is not public either', async () => {
  for (const path of [`/plans/${secrets.text}`, '/office/plans/1', '/records/plan/7777-kh-mat-2023/1.json']) {
    const answer = await fetch(portal.address + path, { redirect: 'manual' })
    expect(answer.status, path).toBeOneOf([303, 404])
    expect(await answer.text()).not.toMatch(/Bí Ẩn|chưa công bố canari|7777\/KH/)
  }
})
