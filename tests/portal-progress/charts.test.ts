// Pictures are drawn on the server, need no script, and say nothing that no table on their page says in figures.
import { load, type CheerioAPI } from 'cheerio'
import { beforeAll, expect, test } from 'vitest'
import { serveProgress, type ServedProgress } from './served-progress.ts'

let served: ServedProgress
beforeAll(async () => {
  served = await serveProgress()
})

async function pageAt(path: string): Promise<CheerioAPI> {
  const html = await (await fetch(`${served.url}/en${path}`)).text()
  expect(html, path).not.toMatch(/<script|<canvas|<img[^>]*chart/)
  return load(html)
}

/** The picture of a page, which says what it is and what stands in it. */
function pictureOn($: CheerioAPI) {
  const picture = $('main svg.picture')
  expect(picture).toHaveLength(1)
  expect(picture.attr('role')).toBe('img')
  const words = (picture.attr('aria-labelledby') ?? '').split(' ').map(id => $(`#${id}`).text().trim())
  expect(words).toHaveLength(2)
  for (const one of words) expect(one.length).toBeGreaterThan(5)
  return picture
}

/** Each bar as its words and, by part, how many stand in it: of 356 units the longest bar takes all. */
function barsOn($: CheerioAPI): Array<[string, Record<string, number>]> {
  const picture = pictureOn($)
  const names = picture
    .find('text')
    .get()
    .map(one => ({ y: Number($(one).attr('y')), words: $(one).text() }))
  const most = Math.max(...names.map(({ words }) => Number(/\((\d+)\)$/.exec(words)?.[1])))
  return names.map(({ y, words }) => {
    const parts = picture.find(`rect[y="${y + 6}"]`).get()
    const counted = parts.map(one => [
      /piece-([a-z-]+)/.exec($(one).attr('class')?.replace('piece-edge', '') ?? '')?.[1] ?? '',
      Math.round((Number($(one).attr('width')) / 356) * most),
    ])
    return [words, Object.fromEntries(counted) as Record<string, number>]
  })
}

const rowsOf = ($: CheerioAPI, at = 0): string[][] =>
  $('main table')
    .eq(at)
    .find('tr')
    .get()
    .map(row =>
      $(row)
        .find('th, td')
        .get()
        .map(cell => $(cell).text().replace(/\s+/g, ' ').trim()),
    )

test('how the agencies stand: a bar for each, with the figures of the table', async () => {
  const $ = await pageAt('/progress')
  expect(barsOn($)).toEqual([
    ['Sở Tư pháp (3)', { part: 1, 'not-started': 1, 'not-due': 1 }],
    ['Sở Y tế (2)', { complete: 1, 'no-report': 1 }],
  ])
  const rows = new Map(rowsOf($, 3).map(([name = '', ...figures]) => [name, figures.slice(0, 5)]))
  expect(rows.get('Agency')).toEqual(['Commitments', 'Reported', 'Reported 0 %', 'Due, no report', 'Not due'])
  expect(rows.get('Sở Tư pháp')).toEqual(['3', '2', '1', '0', '1'])
  expect(rows.get('Sở Y tế')).toEqual(['2', '1', '0', '1', '0'])
})

test('one agency: its bar beside the tables of its reports and its steps', async () => {
  const $ = await pageAt('/agencies/so-tu-phap')
  expect(barsOn($)).toEqual([['Sở Tư pháp (3)', { part: 1, 'not-started': 1, 'not-due': 1 }]])
  const said = new Map([...rowsOf($, 0), ...rowsOf($, 1)].map(([name = '', n]) => [name, n]))
  expect([
    said.get('milestones alone'),
    said.get('not started'),
    said.get('not due and without a report so far'),
    said.get('All'),
  ]).toEqual(['1', '1', '1', '3'])
})

test('the time line of a plan: each number that stands over a bar stands in the table', async () => {
  const $ = await pageAt(`/plans/${served.plan}/time-line`)
  const picture = pictureOn($)
  const over = (lane: string): string[] =>
    picture
      .find(`rect.line-${lane} + text`)
      .get()
      .map(one => $(one).text())
  const rows = rowsOf($)
  expect(rows).toEqual([
    ['Month', 'Falls due', 'Reports', 'Amendments'],
    ['Mar 2026', '1', '0', '0'],
    ['Jun 2026', '1', '0', '0'],
    ['Nov 2026', '1', '3', '1'],
    ['Dec 2026', '1', '0', '0'],
    ['May 2027', '1', '0', '0'],
  ])
  for (const [at, lane] of ['due', 'updates', 'amendments'].entries()) {
    const told = rows.slice(1).map(row => row[at + 1]!)
    expect([lane, over(lane)]).toEqual([lane, told.filter(n => n !== '0')])
  }
})
