import { fail, redirect } from '@sveltejs/kit'
import { publishWords } from '@camket/domain/publication/office-words'
import { lookAgain } from '@camket/services/publication/lookAgain'
import { publishPlan } from '@camket/services/publication/publishPlan'
import { readyToPublish } from '@camket/services/publication/readyToPublish'
import { officeDoor, orError } from '#lib/office/door.ts'
import { problemsOf, type FormSpeech } from '#lib/office/problems.ts'
import { addressIn } from '#lib/speech/address.ts'
import type { Actions, PageServerLoad } from './$types'

const speech: FormSpeech = {
  fields: { 'persons-seen': { id: 'persons-seen', name: publishWords.persons } },
  about: { 'persons-unseen': 'persons-seen' },
  words: { 'persons-unseen': publishWords.personsNotSeen },
}

export const load: PageServerLoad = async event => {
  const door = officeDoor(event)
  const { plan } = event.params
  const ready = orError(await readyToPublish(door, { plan }))
  const again = orError(await lookAgain(door, { plan }))
  return { plan, ready, again, hindrances: problemsOf(ready.hindrances, event.locals.language) }
}

export const actions: Actions = {
  publish: async event => {
    const { language } = event.locals
    const door = officeDoor(event)
    const form = await event.request.formData()
    const edition = Number(form.get('edition'))
    const unseen = Number(form.get('unseen') ?? 0)
    const persons = Number(form.get('persons-seen') ?? 0)
    const answer = await publishPlan(door, { plan: event.params.plan, edition, unseen, persons })
    if (!answer.ok) return fail(409, { problems: problemsOf(answer.refusals, language, speech) })
    redirect(303, addressIn(language, `/office?published=${answer.value.slug}`))
  },
}
