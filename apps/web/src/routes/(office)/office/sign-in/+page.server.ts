import { fail, redirect } from '@sveltejs/kit'
import { homeOf } from '@camket/domain/people/pages/office-parts'
import { checkPassword, checkSecondFactor } from '@camket/services/people/password/signInWithPassword'
import { beginPasskeySignIn, finishPasskeySignIn } from '@camket/services/people/passkeys/signInWithPasskey'
import { beginSignOn } from '@camket/services/people/sign-on/signOn'
import { offeredSignOns } from '@camket/services/people/sign-on/setSignOn'
import { signInWithLink } from '@camket/services/people/signInWithLink'
import { signOut } from '@camket/services/people/signOut'
import { gateOf } from '#lib/office/door.ts'
import { problemsOf } from '#lib/office/problems.ts'
import { sessionCookie, sessionToken } from '#lib/door/session.ts'
import { cameFrom, letIn, refusePlainHttp } from '#lib/people/let-in.ts'
import { wayBack } from '#lib/people/prove-again.ts'
import { passkeyAnswer } from '#lib/people/proofs/passkey-answer.ts'
import { secretSpeech, typedSpeech } from '#lib/people/proofs/secret-speech.ts'
import { goToSignOn } from '#lib/people/sign-on/sign-on.ts'
import { addressIn } from '#lib/speech/address.ts'
import type { Actions, PageServerLoad } from './$types'

// Opening the link shows a button only: a mail scanner or a preview that follows it must not use it up.
export const load: PageServerLoad = async event => {
  const { locals, url } = event
  const asked = url.searchParams.get('to')
  const to = asked === null ? null : wayBack(asked, locals.language)
  if (locals.author !== null) redirect(303, to ?? addressIn(locals.language, homeOf(locals.author.role)))
  const signOns = await offeredSignOns(gateOf(event))
  const told = { changed: url.searchParams.has('password'), isOver: url.searchParams.has('over') }
  return { token: url.searchParams.get('token') ?? '', signOns, to, ...told }
}

export const actions: Actions = {
  signIn: async event => {
    const unsafe = refusePlainHttp(event)
    if (unsafe !== null) return unsafe
    const token = String((await event.request.formData()).get('token') ?? '')
    const answer = await signInWithLink(gateOf(event), { token })
    if (!answer.ok) return fail(400, { problems: problemsOf(answer.refusals, event.locals.language) })
    letIn(event, answer.value)
  },
  beginPasskey: async event => {
    const answer = await beginPasskeySignIn(gateOf(event), { origin: event.url.origin })
    if (!answer.ok) return fail(400, { problems: problemsOf(answer.refusals, event.locals.language) })
    return answer.value
  },
  passkey: async event => {
    const unsafe = refusePlainHttp(event)
    if (unsafe !== null) return unsafe
    const sent = passkeyAnswer(await event.request.formData())
    const answer = await finishPasskeySignIn(gateOf(event), { ...sent, origin: event.url.origin })
    if (!answer.ok) return fail(400, { problems: problemsOf(answer.refusals, event.locals.language) })
    letIn(event, answer.value)
  },
  password: async event => {
    const unsafe = refusePlainHttp(event)
    if (unsafe !== null) return unsafe
    const form = await event.request.formData()
    const [login, password] = [String(form.get('login') ?? ''), String(form.get('password') ?? '')]
    const answer = await checkPassword(gateOf(event), { login, password, from: cameFrom(event) })
    if (answer.ok) return { problems: [], ceremony: answer.value.ceremony, login }
    return fail(400, {
      problems: problemsOf(answer.refusals, event.locals.language, typedSpeech('login')),
      login,
    })
  },
  code: async event => {
    const form = await event.request.formData()
    const ceremony = String(form.get('ceremony') ?? '')
    const code = String(form.get('code') ?? '')
    const answer = await checkSecondFactor(gateOf(event), { ceremony, code, from: cameFrom(event) })
    if (answer.ok) letIn(event, answer.value)
    const isOver = answer.refusals.some(({ code: why }) => why !== 'code-wrong')
    const problems = problemsOf(answer.refusals, event.locals.language, secretSpeech)
    return fail(400, { problems, ceremony: isOver ? '' : ceremony })
  },
  signOn: async event => {
    const issuer = String((await event.request.formData()).get('issuer') ?? '')
    return goToSignOn(event, redirectUri => beginSignOn(gateOf(event), { issuer, redirectUri }))
  },
  signOut: async event => {
    const { locals, cookies, url, setHeaders } = event
    const token = sessionToken(cookies, url)
    if (token !== null) await signOut(gateOf(event), token)
    cookies.delete(sessionCookie(url), { path: '/', secure: url.protocol === 'https:' })
    setHeaders({ 'clear-site-data': '"cache", "storage"' })
    redirect(303, addressIn(locals.language, '/office/sign-in'))
  },
}
