import { error, fail, redirect } from '@sveltejs/kit'
import { refusalAt } from '@camket/services/kernel/may'
import { beginPassword, finishTotp } from '@camket/services/people/password/setPassword'
import { ownAccount } from '@camket/services/people/sessions/ownAccount'
import { officeDoor, orError } from '#lib/office/door.ts'
import { problemsOf } from '#lib/office/problems.ts'
import { told } from '#lib/people/account-done.ts'
import { setUpOf } from '#lib/people/proofs/authenticator.ts'
import { secretSpeech } from '#lib/people/proofs/secret-speech.ts'
import { proveFirst } from '#lib/people/prove-again.ts'
import { addressIn } from '#lib/speech/address.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const door = officeDoor(event)
  if (refusalAt(door, 'changeOwnProof') !== null) proveFirst(event)
  if (orError(await ownAccount(door)).password === null) error(404)
  const isNew = event.request.method === 'GET'
  return { setUp: isNew ? setUpOf(orError(await beginPassword(door))) : null }
}

const text = (form: FormData, name: string): string => String(form.get(name) ?? '')

export const actions: Actions = {
  set: async event => {
    const { language } = event.locals
    const form = await event.request.formData()
    const [ceremony, code] = [text(form, 'ceremony'), text(form, 'code')]
    const answer = await finishTotp(officeDoor(event), { ceremony, code })
    if (answer.ok) redirect(303, told(addressIn(language, '/office/account'), 'phoneChanged', null))
    const isOver = answer.refusals.some(({ code: why }) => why === 'ceremony-over')
    const setUp = isOver
      ? setUpOf(orError(await beginPassword(officeDoor(event))))
      : setUpOf({ uri: text(form, 'uri'), secret: text(form, 'secret'), ceremony })
    const problems = problemsOf(answer.refusals, language, secretSpeech)
    return fail(400, { problems, setUp })
  },
}
