import { fail, redirect } from '@sveltejs/kit'
import { isConfidential } from '@camket/domain/people/confidential'
import { signInWords } from '@camket/domain/people/office-words'
import { signInWithLink } from '@camket/services/people/signInWithLink'
import { signOut } from '@camket/services/people/signOut'
import { gateOf } from '#lib/office/door.ts'
import { problemsOf } from '#lib/office/problems.ts'
import { sessionCookie, sessionToken } from '#lib/door/session.ts'
import { addressIn } from '#lib/speech/address.ts'
import type { Actions, PageServerLoad } from './$types'

// Opening the link shows a button only: a mail scanner or a preview that follows it must not use it up.
export const load: PageServerLoad = ({ locals, url }) => {
  if (locals.author !== null) redirect(303, addressIn(locals.language, '/office'))
  return { token: url.searchParams.get('token') ?? '' }
}

export const actions: Actions = {
  signIn: async event => {
    const { locals, cookies, url, request } = event
    if (!isConfidential(url))
      return fail(400, { problems: [{ text: signInWords.plainHttp[locals.language] }] })
    const token = String((await request.formData()).get('token') ?? '')
    const answer = await signInWithLink(gateOf(event), { token })
    if (!answer.ok) return fail(400, { problems: problemsOf(answer.refusals, locals.language) })
    cookies.set(sessionCookie(url), answer.value.session, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: url.protocol === 'https:',
      expires: answer.value.expiresAt,
    })
    redirect(303, addressIn(locals.language, '/office'))
  },
  signOut: async event => {
    const { locals, cookies, url, setHeaders } = event
    const token = sessionToken(cookies, url)
    if (token !== null) await signOut(gateOf(event), token)
    cookies.delete(sessionCookie(url), { path: '/' })
    setHeaders({ 'clear-site-data': '"cache", "storage"' })
    redirect(303, addressIn(locals.language, '/office/sign-in'))
  },
}
