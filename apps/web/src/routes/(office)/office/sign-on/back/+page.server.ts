import { redirect } from '@sveltejs/kit'
import { finishSignOn } from '@camket/services/people/sign-on/signOn'
import { gateOf, ownDoor } from '#lib/office/door.ts'
import { problemsOf } from '#lib/office/problems.ts'
import { giveSession, letIn } from '#lib/people/let-in.ts'
import { wayBack } from '#lib/people/prove-again.ts'
import { languageLeft, returnAddress, signInPage, takeSignOn } from '#lib/people/sign-on/sign-on.ts'
import { addressIn } from '#lib/speech/address.ts'
import type { PageServerLoad } from './$types'

// A provider comes back by a plain link. It does something only in the browser that began: the cookie of the ceremony says so,
// and the ceremony, its state and its code each work once.
// The address that providers know is one; whoever left from the other language's pages goes on there, also to be refused.
export const load: PageServerLoad = async event => {
  const left = languageLeft(event)
  if (left !== event.locals.language)
    redirect(303, addressIn(left, '/office/sign-on/back') + event.url.search)
  const { ceremony, language, back } = takeSignOn(event)
  const door = event.locals.author === null ? gateOf(event) : ownDoor(event)
  const answer = await finishSignOn(door, { ceremony, callback: returnAddress(event.url) + event.url.search })
  if (!answer.ok) return { problems: problemsOf(answer.refusals, language), signIn: signInPage(language) }
  if (back === null) letIn(event, answer.value)
  giveSession(event, answer.value)
  redirect(303, wayBack(back, language))
}
