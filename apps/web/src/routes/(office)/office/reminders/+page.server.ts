import { sayLine } from '@camket/domain/oversight/reminders/say-line'
import { showReminders } from '@camket/services/oversight/reminders/own/showReminders'
import { doorFor, orError } from '#lib/office/door.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const { today, lines } = orError(await showReminders(doorFor(event, 'readReminders')))
  const { language } = event.locals
  return {
    today,
    lines: lines.map(line => ({
      key: `${line.item.kind}/${line.item.id}`,
      path: line.item.path,
      isLate: line.late > 0,
      body: line.item.bodyName,
      ...sayLine(line, today, language),
    })),
  }
}
