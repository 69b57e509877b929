// Whoever follows a list by Atom or by a calendar gets each of its lines once, under a name that stays, with a page behind it.
import { beforeAll, describe, expect, test } from 'vitest'
import { publishDay } from '../../packages/services/src/publication/publishDay.ts'
import { valueOf } from '../register/open-register.ts'
import { serveProgress, type ServedProgress } from './served-progress.ts'

let served: ServedProgress
beforeAll(async () => {
  served = await serveProgress()
})

interface Told {
  readonly id: string
  readonly title: string
  readonly link: string
}

const textAt = async (path: string): Promise<string> => {
  const answer = await fetch(`${served.url}${path}`)
  expect([path, answer.status]).toEqual([path, 200])
  return answer.text()
}

const unescaped = (text: string): string =>
  text.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"')

/** What a feed reader is told; a feed that is not one fails. */
async function entriesOf(path: string): Promise<Told[]> {
  const xml = await textAt(path)
  expect(xml).toMatch(/^<\?xml [^>]*\?>\n<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"[^]*<\/feed>\n$/)
  return [...xml.matchAll(/<entry>[^]*?<\/entry>/g)].map(([entry]) => {
    const of = (pattern: RegExp): string => unescaped(pattern.exec(entry)?.[1] ?? '')
    expect(of(/<updated>(.*?)<\/updated>/)).toMatch(/^20\d\d-\d\d-\d\dT/)
    return { id: of(/<id>(.*?)<\/id>/), title: of(/<title>(.*?)<\/title>/), link: of(/<link href="(.*?)"/) }
  })
}

/** What a calendar is told, with the day of each. */
async function eventsOf(path: string): Promise<Array<Told & { readonly on: string }>> {
  const lines = (await textAt(path)).replaceAll('\r\n ', '')
  expect(lines).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/)
  return [...lines.matchAll(/BEGIN:VEVENT\r\n([^]*?)END:VEVENT/g)].map(([, event = '']) => {
    const of = (name: string): string => new RegExp(`^${name}:(.*)\r$`, 'm').exec(event)?.[1] ?? ''
    return {
      id: of('UID'),
      title: of('SUMMARY').replace(/\\([,;\\])/g, '$1'),
      link: of('URL'),
      on: of('DTSTART;VALUE=DATE'),
    }
  })
}

/** What each list has to tell, as `commitment` and day; of whose agency. */
const told = {
  overdue: [
    ['so-y-te', 1, '20260331'],
    ['so-tu-phap', 3, '20260630'],
  ],
  updates: [
    ['so-y-te', 2, '20261120'],
    ['so-tu-phap', 3, '20261120'],
    ['so-tu-phap', 5, '20261120'],
  ],
  amendments: [['so-tu-phap', 4, '20261120']],
} as const

const numberOf = ({ link }: Told): number => Number(/\/commitments\/[^#]*\.(\d+)/.exec(link)?.[1])

describe.each(['overdue', 'updates', 'amendments'] as const)('the list of %s', list => {
  const wanted = told[list].map(([, number]) => number)

  test('an entry and an event for each line, no more and no fewer', async () => {
    const entries = await entriesOf(`/${list}.xml`)
    expect(entries.map(numberOf).toSorted()).toEqual(wanted)
    for (const { title } of entries) expect(title.length).toBeGreaterThan(8)
    const events = await eventsOf(`/${list}.ics`)
    expect(events.map(event => [numberOf(event), event.on]).toSorted()).toEqual(
      told[list].map(([, number, on]) => [number, on]),
    )
    expect(events.map(({ title }) => title).toSorted()).toEqual(entries.map(({ title }) => title).toSorted())
  })

  test('an agency narrows both to its own', async () => {
    for (const agency of ['so-y-te', 'so-tu-phap']) {
      const own = told[list].flatMap(([whose, number]) => (whose === agency ? [number] : []))
      const query = `?agency=${agency}`
      expect((await entriesOf(`/${list}.xml${query}`)).map(numberOf).toSorted()).toEqual(own)
      expect((await eventsOf(`/${list}.ics${query}`)).map(numberOf).toSorted()).toEqual(own)
    }
  })

  test('every link leads to a page that says what happened, at the place that it names', async () => {
    for (const { link, id } of [...(await entriesOf(`/${list}.xml`)), ...(await eventsOf(`/${list}.ics`))]) {
      const { origin, pathname, hash } = new URL(link)
      expect([id, origin]).toEqual([id, served.url])
      const page = await textAt(pathname)
      if (hash !== '') expect(page).toContain(`id="${hash.slice(1)}"`)
    }
  })
})

test('the list of all commitments: an entry for each, an event for each day that is still open', async () => {
  for (const [query, entries, events] of [
    ['', [1, 2, 3, 4, 5], [1, 3, 4, 5]],
    ['?agency=so-y-te', [1, 2], [1]],
    ['?agency=so-tu-phap', [3, 4, 5], [3, 4, 5]],
  ] as const) {
    const told = await entriesOf(`/standing.xml${query}`)
    expect(told.map(numberOf).toSorted(), query).toEqual(entries)
    for (const { link } of told) await textAt(new URL(link).pathname)
    expect((await eventsOf(`/standing.ics${query}`)).map(numberOf).toSorted(), query).toEqual(events)
  }
})

test('names are one for each thing, and the same after the next day is published and in the other language', async () => {
  const ids = async (language: string): Promise<string[]> => {
    const all = []
    for (const list of ['overdue', 'upcoming', 'updates', 'amendments', 'standing']) {
      all.push(...(await entriesOf(`${language}/${list}.xml`)).map(({ id }) => id))
      all.push(...(await eventsOf(`${language}/${list}.ics`)).map(({ id }) => id))
    }
    return all
  }
  const before = await ids('')
  expect(new Set(before).size).toBe(before.length)
  expect(await ids('/en')).toEqual(before)
  const later = { ...served.doors.server, now: new Date('2026-11-21T05:00:00Z') }
  valueOf(await publishDay(later))
  await expect.poll(() => textAt('/en/overdue')).toContain('as of 21 November 2026')
  expect((await ids('')).toSorted()).toEqual(before.toSorted())
})

test('of days to come the calendar has every one, and the feed each from thirty days before it', async () => {
  const coming = [
    [4, '20261231'],
    [5, '20270501'],
  ]
  const events = await eventsOf('/upcoming.ics?agency=so-tu-phap')
  expect(events.map(event => [numberOf(event), event.on])).toEqual(coming)
  expect((await eventsOf('/upcoming.ics')).map(({ id }) => id)).toEqual(events.map(({ id }) => id))
  expect(await eventsOf('/upcoming.ics?agency=so-y-te')).toEqual([])
  expect(await entriesOf('/upcoming.xml')).toEqual([])
  valueOf(await publishDay({ ...served.doors.server, now: new Date('2026-12-05T05:00:00Z') }))
  await expect.poll(async () => (await entriesOf('/upcoming.xml')).map(numberOf)).toEqual([4])
  const [near] = await entriesOf('/upcoming.xml?agency=so-tu-phap')
  expect(near).toMatchObject({ title: events[0]!.title, link: events[0]!.link })
  expect(await textAt(new URL(near!.link).pathname)).toContain('31/12/2026')
  expect(await entriesOf('/upcoming.xml?agency=so-y-te')).toEqual([])
  expect((await eventsOf('/upcoming.ics')).map(({ id }) => id)).toEqual(events.map(({ id }) => id))
})
