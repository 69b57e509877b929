// Plans, agencies, rights, groups and years as open data: exactly the rows of the page, in the reader's language.
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { openPortal, type Portal } from './running-portal.ts'

vi.setConfig({ testTimeout: 120_000 })

let portal: Portal
beforeAll(async () => {
  portal = await openPortal()
})

const got = async (path: string): Promise<string> => {
  const answer = await fetch(portal.address + path)
  expect([path, answer.status]).toEqual([path, 200])
  return answer.text()
}
/** The first and the last cell but one of each row: what it is of, and how many. */
const cells = (csv: string): string[][] =>
  csv
    .split('\r\n')
    .slice(1, -1)
    .map(row => row.slice(1, -1).split('","'))

describe.each(['agencies', 'rights', 'groups', 'years'])('%s', name => {
  test('the spreadsheet and the file for programs have the rows of the page', async () => {
    const html = await got(`/${name}`)
    const { facets } = JSON.parse(await got(`/${name}.json`)) as {
      facets: Array<{ value: string; name: string; commitments: number }>
    }
    expect(facets.length).toBeGreaterThan(0)
    expect(html.match(/<th scope="row"/g)).toHaveLength(facets.length)
    expect(html).toContain(`href="/${name}.csv"`)
    const rows = cells(await got(`/${name}.csv`))
    expect(rows.map(([value, , n]) => [value, Number(n)])).toEqual(
      facets.map(({ value, commitments }) => [value, commitments]),
    )
    for (const [, shown] of rows) expect(html).toContain(shown)
  })
})

test('plans go page by page, and an English reader gets English heads and names', async () => {
  const { lines, total } = JSON.parse(await got('/plans.json')) as {
    lines: Array<{ id: string; commitments: number }>
    total: number
  }
  expect(lines).toHaveLength(total)
  expect(cells(await got('/plans.csv')).map(([id]) => id)).toEqual(lines.map(({ id }) => id))
  expect(await got('/en/plans.csv')).toContain('"Number and symbol"')
  expect(await got('/en/groups.csv')).toContain('children')
  expect((await fetch(`${portal.address}/drafts.csv`)).status).toBe(404)
})
