import { keyOf } from '@camket/domain/oversight/reminders/owed'
import { sayLine } from '@camket/domain/oversight/reminders/say-line'
import { showReminders } from '@camket/services/oversight/reminders/own/showReminders'
import { doorFor, orError } from '#lib/office/door.ts'
import { addressIn } from '#lib/speech/address.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const after = event.url.searchParams.get('after')
  const page = await showReminders(doorFor(event, 'readReminders'), after === null ? {} : { after })
  const { today, lines, counts, next } = orError(page)
  const { language } = event.locals
  const path = addressIn(language, '/office/reminders')
  return {
    today,
    counts,
    links: {
      first: after === null ? null : path,
      next: next === null ? null : `${path}?after=${encodeURIComponent(next)}`,
    },
    lines: lines.map(line => ({
      key: keyOf(line.item),
      path: line.item.path,
      isLate: line.late > 0,
      body: line.item.bodyName,
      ...sayLine(line, today, language),
    })),
  }
}
