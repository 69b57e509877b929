import { error, fail, redirect } from '@sveltejs/kit'
import { readingProgress } from '@camket/services/plans/readingProgress'
import { retryReading } from '@camket/services/plans/retryReading'
import { discardOrAsk } from '#lib/office/discard.ts'
import { officeDoor } from '#lib/office/door.ts'
import { failureText, problemsOf } from '#lib/office/problems.ts'
import { addressIn } from '#lib/speech/address.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const progress = await readingProgress(officeDoor(event), { plan: event.params.plan })
  const { language } = event.locals
  if (progress === null) error(404)
  if (progress.state === 'done')
    redirect(303, addressIn(language, `/office/plans/${event.params.plan}/review`))
  const why = progress.failure ? failureText(progress.failure, progress.values, language) : null
  return { progress, why }
}

export const actions: Actions = {
  again: async event => {
    const answer = await retryReading(officeDoor(event), { plan: event.params.plan })
    if (!answer.ok) return fail(400, { problems: problemsOf(answer.refusals, event.locals.language) })
    return { problems: [] }
  },
  discard: discardOrAsk,
}
