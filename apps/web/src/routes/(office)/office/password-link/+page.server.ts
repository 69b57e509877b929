import { fail, redirect } from '@sveltejs/kit'
import { lookAtPasswordLink, setPasswordByLink } from '@camket/services/people/password/resetPassword'
import { gateOf } from '#lib/office/door.ts'
import { problemsOf } from '#lib/office/problems.ts'
import { secretSpeech } from '#lib/people/proofs/secret-speech.ts'
import { refusePlainHttp } from '#lib/people/let-in.ts'
import { addressIn } from '#lib/speech/address.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const token = event.url.searchParams.get('token') ?? ''
  if (token === '') return { token, login: null, problems: [] }
  const found = await lookAtPasswordLink(gateOf(event), { token })
  if (found.ok) return { token, login: found.value.login, problems: [] }
  return { token: '', login: null, problems: problemsOf(found.refusals, event.locals.language) }
}

export const actions: Actions = {
  set: async event => {
    const unsafe = refusePlainHttp(event)
    if (unsafe !== null) return { ...unsafe.data, token: '' }
    const form = await event.request.formData()
    const [token, password] = [String(form.get('token') ?? ''), String(form.get('password') ?? '')]
    const answer = await setPasswordByLink(gateOf(event), { token, password })
    if (answer.ok) redirect(303, addressIn(event.locals.language, '/office/sign-in?password'))
    const isOpen = answer.refusals.every(({ code }) => code.startsWith('password-') || code === 'busy')
    const problems = problemsOf(answer.refusals, event.locals.language, secretSpeech)
    return fail(400, { problems, token: isOpen ? token : '' })
  },
}
