import { randomUUID } from 'node:crypto'
import { fail, redirect } from '@sveltejs/kit'
import { inspectionChoices } from '@camket/services/oversight/inspection/choices'
import { listInspections } from '@camket/services/oversight/inspection/listInspections'
import { planInspection } from '@camket/services/oversight/inspection/planInspection'
import { doorFor, orError } from '#lib/office/door.ts'
import { problemsOf } from '#lib/office/problems.ts'
import { planFrom, planSpeech } from '#lib/oversight/inspection/forms.ts'
import { addressIn } from '#lib/speech/address.ts'
import { sentOf, typed } from '#lib/work/typed.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const door = doorFor(event, 'readInspections')
  const { searchParams } = event.url
  const asked = searchParams.get('body') ?? ''
  const body = /^[a-z0-9-]{1,80}$/.test(asked) ? asked : null
  const after = searchParams.get('after')
  const list = orError(await listInspections(door, after === null ? {} : { after }))
  return {
    list,
    body,
    choices: orError(await inspectionChoices(door, { body })),
    form: randomUUID(),
    today: door.now.toISOString().slice(0, 10),
  }
}

export const actions: Actions = {
  plan: async event => {
    const door = doorFor(event, 'planInspection')
    const { language } = event.locals
    const form = await event.request.formData()
    const outcome = await planInspection(door, { form: typed(form, 'form'), plan: planFrom(form) })
    if (outcome.ok)
      redirect(303, addressIn(language, `/office/inspections/${outcome.value.inspection}?saved=planned`))
    const choices = orError(await inspectionChoices(door, { body: typed(form, 'body') }))
    const problems = problemsOf(outcome.refusals, language, planSpeech)
    return fail(400, {
      problems,
      sent: sentOf(form),
      chosen: form.getAll('commitments').map(String),
      choices,
    })
  },
}
