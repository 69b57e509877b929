import { fill } from '@camket/domain/kernel/language'
import { findingPageWords as words } from '@camket/domain/oversight/inspection/public-words'
import { listPublicActions, mostActions } from '@camket/services/publication/reading/oversight/listActions'
import { publicFile } from '#lib/server/files.ts'
import { icalFile } from '#lib/server/ical.ts'
import { findingQuery } from '#lib/server/lists/oversight/finding-query.ts'
import { publicDoor } from '#lib/server/published.ts'
import { addressIn } from '#lib/speech/address.ts'
import { actionAddress } from '#lib/oversight/public/inspection/action-address.ts'
import type { RequestHandler } from './$types'

/** Last days of what is not verified yet (RFC 5545), of findings and of decisions; an agency or a plan narrows it. */
export const GET: RequestHandler = async event => {
  const { url, locals } = event
  const { language, tenant } = locals
  const { agency, plan } = findingQuery(url.searchParams)
  const page = await listPublicActions(publicDoor(event), {
    wait: 'open',
    limit: mostActions,
    ...(agency === undefined ? {} : { agency }),
    ...(plan === undefined ? {} : { plan }),
  })
  const events = page.lines.map(line => ({
    // A moved day is another event.
    uid: `action/${line.id}/${line.due}`,
    on: line.due,
    summary: fill(words.dueEvent[language], { text: line.text.slice(0, 160) }),
    description: line.body.name,
    url: url.origin + addressIn(language, actionAddress(line)),
  }))
  const text = icalFile({
    name: `${words.tasks[language]}, ${tenant.name}`,
    host: url.hostname,
    stampedAt: `${page.day ?? '1970-01-01'}T00:00:00Z`,
    events,
  })
  return publicFile(text, { type: 'text/calendar; charset=utf-8', of: page })
}
