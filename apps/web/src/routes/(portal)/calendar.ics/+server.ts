import { calendarWords } from '@camket/domain/commitments/calendar/page-words'
import { fill } from '@camket/domain/kernel/language'
import { listCalendar } from '@camket/services/publication/reading/calendar/showCalendar'
import { publicFile } from '#lib/server/files.ts'
import { icalFile } from '#lib/server/ical.ts'
import { publicDoor } from '#lib/server/published.ts'
import { addressIn } from '#lib/speech/address.ts'
import type { RequestHandler } from './$types'

/** Every day of the published calendar, for calendar programs. Its time is that of the newest record, never of the reading. */
export const GET: RequestHandler = async event => {
  const { language, tenant } = event.locals
  const list = await listCalendar(publicDoor(event))
  const state = (confirmed: boolean): string =>
    calendarWords[confirmed ? 'confirmed' : 'unconfirmed'][language]
  const events = list.years.flatMap(({ year, days }) =>
    days.map(({ on, kind, name, source, confirmed }) => ({
      uid: `calendar-${on}`,
      on,
      summary: fill(calendarWords[kind === 'off' ? 'dayOff' : 'dayWorked'][language], { name }),
      description: `${source}. ${state(confirmed)}.`,
      url: event.url.origin + addressIn(language, `/calendar/${year}`),
    })),
  )
  const text = icalFile({
    name: `${calendarWords.title[language]}: ${tenant.name}`,
    host: event.url.hostname,
    stampedAt:
      list.years
        .map(({ publishedAt }) => publishedAt)
        .toSorted()
        .at(-1) ?? '1970-01-01T00:00:00Z',
    events,
  })
  return publicFile(text, { type: 'text/calendar; charset=utf-8', of: list })
}
