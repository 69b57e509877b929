import { publicFile } from '#lib/server/files.ts'
import { icalFile } from '#lib/server/ical.ts'
import { readDays } from '#lib/server/lists/calendar-list.ts'
import { happeningsOf } from '#lib/server/lists/happenings.ts'
import { listNamed } from '#lib/server/lists/listed.ts'
import { publicDoor } from '#lib/server/published.ts'
import { addressIn } from '#lib/speech/address.ts'
import { localDayOf } from '#lib/speech/format.ts'
import { listTexts } from '#lib/standing/lists.ts'
import type { RequestHandler } from './$types'

/** iCalendar (RFC 5545): all-day events, each under a name that stays its own. */
export const GET: RequestHandler = async event => {
  const { locals, url } = event
  const { language, tenant, timeZone } = locals
  const name = listNamed(event.params.list)
  const lists = await readDays(publicDoor(event), { name, params: url.searchParams })
  const dayOf = (instant: string): string => localDayOf(instant, timeZone)
  const events = lists
    .flatMap(list => happeningsOf(list, { name, language, dayOf }))
    .flatMap(({ id, on, title, description, path }) =>
      on === null
        ? []
        : [{ uid: id, on, summary: title, description, url: url.origin + addressIn(language, path) }],
    )
  const text = icalFile({
    name: `${listTexts[name].title[language]}, ${tenant.name}`,
    host: url.hostname,
    stampedAt: `${lists[0].page.day ?? '1970-01-01'}T00:00:00Z`,
    events,
  })
  return publicFile(text, { type: 'text/calendar; charset=utf-8', of: lists[0].page })
}
