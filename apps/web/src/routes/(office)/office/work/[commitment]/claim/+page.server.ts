import { randomUUID } from 'node:crypto'
import { fail, redirect } from '@sveltejs/kit'
import { startClaim } from '@camket/services/progress/startClaim'
import { showReporting } from '@camket/services/progress/showReporting'
import { doorFor, orError } from '#lib/office/door.ts'
import { problemsOf } from '#lib/office/problems.ts'
import { claimFrom, sentOf } from '#lib/progress/forms.ts'
import { loadClaims } from '#lib/progress/load-claims.ts'
import { claimSpeech } from '#lib/progress/speech.ts'
import { addressIn } from '#lib/speech/address.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const { commitment } = event.params
  const { of, before, whyNot } = orError(await showReporting(doorFor(event, 'readClaims'), { commitment }))
  const claims = await loadClaims(event, commitment)
  // The form carries its own id: sent twice it is one report.
  return { of, before, claims, mayStart: whyNot === null, next: randomUUID() }
}

export const actions: Actions = {
  start: async event => {
    const { params, locals } = event
    const form = await event.request.formData()
    const claim = String(form.get('claim') ?? '')
    const answer = await startClaim(doorFor(event, 'draftClaim'), {
      ...(claim === '' ? {} : { claim }),
      commitment: params.commitment,
      data: claimFrom(form, locals.language),
    })
    if (!answer.ok) {
      const problems = problemsOf(answer.refusals, locals.language, claimSpeech)
      return fail(400, { problems, sent: sentOf(form) })
    }
    const page = `/office/work/${params.commitment}/claim/${answer.value.claim}?saved=new`
    redirect(303, addressIn(locals.language, page))
  },
}
