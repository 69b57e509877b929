import { error, fail, redirect } from '@sveltejs/kit'
import { claimFromField } from '@camket/services/oversight/field/fieldTimes'
import { getClaim } from '@camket/services/progress/getClaim'
import { returnClaim } from '@camket/services/progress/returnClaim'
import { previewUpdate, publishUpdate } from '@camket/services/publication/publishUpdate'
import { doorFor, orError } from '#lib/office/door.ts'
import { problemsOf } from '#lib/office/problems.ts'
import { sentOf } from '#lib/progress/forms.ts'
import { returnSpeech } from '#lib/progress/speech.ts'
import { addressIn } from '#lib/speech/address.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const door = doorFor(event, 'decideClaim')
  const { claim: id, commitment } = event.params
  const claim = orError(await getClaim(door, { claim: id }))
  if (claim.commitment !== commitment) error(404)
  const preview = claim.state === 'submitted' ? await previewUpdate(door, { claim: id }) : null
  return {
    claim,
    times: orError(await claimFromField(door, { claim: claim.claim })),
    preview: preview?.ok === true ? preview.value : null,
    hindrances: preview?.ok === false ? problemsOf(preview.refusals, event.locals.language) : [],
    done: event.url.searchParams.get('done'),
  }
}

const numberIn = (form: FormData, name: 'edition' | 'version'): number => Number(form.get(name)) || 0

export const actions: Actions = {
  approve: async event => {
    const { params, locals } = event
    const form = await event.request.formData()
    const door = doorFor(event, 'decideClaim')
    const [edition, version] = [numberIn(form, 'edition'), numberIn(form, 'version')]
    const answer = await publishUpdate(door, { claim: params.claim, edition, version })
    if (!answer.ok) return fail(400, { problems: problemsOf(answer.refusals, locals.language), sent: [] })
    const page = `/office/work/${params.commitment}/approve/${params.claim}?done=approved`
    redirect(303, addressIn(locals.language, page))
  },
  return: async event => {
    const { params, locals } = event
    const form = await event.request.formData()
    const reason = String(form.get('reason') ?? '')
    const door = doorFor(event, 'decideClaim')
    const answer = await returnClaim(door, {
      claim: params.claim,
      edition: numberIn(form, 'edition'),
      reason,
    })
    if (!answer.ok) {
      const problems = problemsOf(answer.refusals, locals.language, returnSpeech)
      return fail(400, { problems, sent: sentOf(form) })
    }
    const page = `/office/work/${params.commitment}/approve/${params.claim}?done=returned`
    redirect(303, addressIn(locals.language, page))
  },
}
