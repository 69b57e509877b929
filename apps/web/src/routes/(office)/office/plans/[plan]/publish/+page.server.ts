import { fail, redirect } from '@sveltejs/kit'
import { publishPlan } from '@camket/services/publication/publishPlan'
import { readyToPublish } from '@camket/services/publication/readyToPublish'
import { officeDoor, orError } from '#lib/office/door.ts'
import { problemsOf } from '#lib/office/problems.ts'
import { addressIn } from '#lib/speech/address.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const ready = orError(await readyToPublish(officeDoor(event), { plan: event.params.plan }))
  return { plan: event.params.plan, ready, hindrances: problemsOf(ready.hindrances, event.locals.language) }
}

export const actions: Actions = {
  publish: async event => {
    const { language } = event.locals
    const edition = Number((await event.request.formData()).get('edition'))
    const answer = await publishPlan(officeDoor(event), { plan: event.params.plan, edition })
    if (!answer.ok) return fail(409, { problems: problemsOf(answer.refusals, language) })
    redirect(303, addressIn(language, `/plans/${answer.value.slug}`))
  },
}
