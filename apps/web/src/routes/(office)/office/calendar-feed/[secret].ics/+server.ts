import { fill } from '@camket/domain/kernel/language'
import { mailPageWords as words } from '@camket/domain/oversight/reminders/page-words'
import { keyOf } from '@camket/domain/oversight/reminders/owed'
import { sayLine } from '@camket/domain/oversight/reminders/say-line'
import { readFeed } from '@camket/services/oversight/reminders/feed/readFeed'
import { gateOf } from '#lib/office/door.ts'
import { noSuchFile } from '#lib/server/files.ts'
import { icalFile } from '#lib/server/ical.ts'
import { addressIn } from '#lib/speech/address.ts'
import type { RequestHandler } from './$types'

/** The holder's own last days for a calendar program: whoever has the link reads it, so it says public words and days alone. */
export const GET: RequestHandler = async event => {
  const { locals, params, url } = event
  const feed = await readFeed(gateOf(event), params.secret)
  if (feed === null) return noSuchFile()
  const { language } = feed
  const events = feed.lines.map(line => {
    const { what, words: promise } = sayLine(line, feed.today, language)
    return {
      // A moved day is another event.
      uid: `owed/${keyOf(line.item)}`,
      on: line.item.due ?? feed.today,
      summary: promise === null ? what : `${what}: ${promise}`,
      url: url.origin + addressIn(language, line.item.path),
    }
  })
  const more = {
    uid: 'owed/more',
    on: feed.today,
    summary: fill(words.feedMore[language], { n: feed.left }),
    url: url.origin + addressIn(language, '/office/reminders'),
  }
  const text = icalFile({
    name: fill(words.feedName[language], { office: locals.tenant.name }),
    host: url.hostname,
    stampedAt: `${feed.today}T00:00:00Z`,
    events: feed.left > 0 ? [...events, more] : events,
  })
  return new Response(text, {
    headers: { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'private, no-store' },
  })
}
