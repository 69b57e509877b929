import { fail, redirect } from '@sveltejs/kit'
import { refusalAt } from '@camket/services/kernel/may'
import { beginPasskey, finishPasskey } from '@camket/services/people/passkeys/addPasskey'
import { ownDoor } from '#lib/office/door.ts'
import { problemsOf } from '#lib/office/problems.ts'
import { told } from '#lib/people/account-done.ts'
import { passkeyAnswer } from '#lib/people/proofs/passkey-answer.ts'
import { proveFirst } from '#lib/people/prove-again.ts'
import { addressIn } from '#lib/speech/address.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = event => {
  const refusal = refusalAt(ownDoor(event), 'changeOwnProof')
  if (refusal !== null) proveFirst(event)
}

export const actions: Actions = {
  begin: async event => {
    const answer = await beginPasskey(ownDoor(event), { origin: event.url.origin })
    if (answer.ok) return answer.value
    return fail(400, { problems: problemsOf(answer.refusals, event.locals.language) })
  },
  finish: async event => {
    const { language } = event.locals
    const form = await event.request.formData()
    const label = String(form.get('label') ?? '')
    const sent = { ...passkeyAnswer(form), label, origin: event.url.origin }
    const answer = await finishPasskey(ownDoor(event), sent)
    if (answer.ok) redirect(303, told(addressIn(language, '/office/account'), 'keyAdded', null))
    return fail(400, { problems: problemsOf(answer.refusals, language), label })
  },
}
