import { fail } from '@sveltejs/kit'
import { acceptInvitation, lookAtInvitation } from '@camket/services/people/accounts/acceptInvitation'
import { beginSignOn } from '@camket/services/people/sign-on/signOn'
import { offeredSignOns } from '@camket/services/people/sign-on/setSignOn'
import { gateOf } from '#lib/office/door.ts'
import { problemsOf } from '#lib/office/problems.ts'
import { letIn, refusePlainHttp } from '#lib/people/let-in.ts'
import { goToSignOn } from '#lib/people/sign-on/sign-on.ts'
import type { Actions, PageServerLoad } from './$types'

// Opening it changes nothing: only the button uses the invitation up.
export const load: PageServerLoad = async event => {
  const token = event.url.searchParams.get('token') ?? ''
  if (token === '') return { token, invitation: null, problems: [], signOns: [] }
  const found = await lookAtInvitation(gateOf(event), { token })
  if (!found.ok) {
    return {
      token: '',
      invitation: null,
      problems: problemsOf(found.refusals, event.locals.language),
      signOns: [],
    }
  }
  const { name, login, seats, expiresAt } = found.value
  const invitation = { name, login, seats, until: expiresAt.toISOString() }
  return { token, invitation, problems: [], signOns: await offeredSignOns(gateOf(event)) }
}

export const actions: Actions = {
  accept: async event => {
    const unsafe = refusePlainHttp(event)
    if (unsafe !== null) return unsafe
    const token = String((await event.request.formData()).get('token') ?? '')
    const answer = await acceptInvitation(gateOf(event), { token })
    if (!answer.ok) return fail(400, { problems: problemsOf(answer.refusals, event.locals.language) })
    letIn(event, answer.value)
  },
  signOn: async event => {
    const form = await event.request.formData()
    const [issuer, invitation] = [String(form.get('issuer') ?? ''), String(form.get('token') ?? '')]
    return goToSignOn(event, redirectUri => beginSignOn(gateOf(event), { issuer, redirectUri, invitation }))
  },
}
