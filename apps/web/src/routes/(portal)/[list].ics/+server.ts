import { publicFile } from '#lib/server/files.ts'
import { icalFile } from '#lib/server/ical.ts'
import { happeningsOf } from '#lib/server/lists/happenings.ts'
import { listNamed } from '#lib/server/lists/listed.ts'
import { readList } from '#lib/server/lists/read-list.ts'
import { publicDoor } from '#lib/server/published.ts'
import { addressIn } from '#lib/speech/address.ts'
import { localDayOf } from '#lib/speech/format.ts'
import { listTexts } from '#lib/standing/lists.ts'
import type { RequestHandler } from './$types'

/** So many days stand in a calendar; an agency or a plan narrows it. */
const calendarLength = 200

/** iCalendar (RFC 5545): all-day events, each under a name that stays its own. */
export const GET: RequestHandler = async event => {
  const { locals, url } = event
  const { language, tenant, timeZone } = locals
  const name = listNamed(event.params.list)
  const list = await readList(publicDoor(event), { name, params: url.searchParams, most: calendarLength })
  const dayOf = (instant: string): string => localDayOf(instant, timeZone)
  const events = happeningsOf(list, { name, language, dayOf }).flatMap(
    ({ id, on, title, description, path }) =>
      on === null
        ? []
        : [{ uid: id, on, summary: title, description, url: url.origin + addressIn(language, path) }],
  )
  const text = icalFile({
    name: `${listTexts[name].title[language]}, ${tenant.name}`,
    host: url.hostname,
    stampedAt: `${list.page.day ?? '1970-01-01'}T00:00:00Z`,
    events,
  })
  return publicFile(text, { type: 'text/calendar; charset=utf-8', of: list.page })
}
