import { fail, redirect } from '@sveltejs/kit'
import { refusalAt } from '@camket/services/kernel/may'
import { beginPassword, finishPassword } from '@camket/services/people/password/setPassword'
import { changePassword } from '@camket/services/people/password/changePassword'
import { ownAccount } from '@camket/services/people/sessions/ownAccount'
import { orError, ownDoor } from '#lib/office/door.ts'
import { problemsOf } from '#lib/office/problems.ts'
import { told } from '#lib/people/account-done.ts'
import { setUpOf } from '#lib/people/proofs/authenticator.ts'
import { cameFrom } from '#lib/people/let-in.ts'
import { secretSpeech, typedSpeech } from '#lib/people/proofs/secret-speech.ts'
import { proveFirst } from '#lib/people/prove-again.ts'
import { addressIn } from '#lib/speech/address.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const door = ownDoor(event)
  if (refusalAt(door, 'changeOwnProof') !== null) proveFirst(event)
  const own = orError(await ownAccount(door))
  const isChange = own.password !== null
  // A form that came back keeps its seed: the phone has scanned it already. So a new one is made only for a new page.
  const isNew = event.request.method === 'GET' && !isChange
  return { login: own.login, isChange, setUp: isNew ? setUpOf(orError(await beginPassword(door))) : null }
}

const text = (form: FormData, name: string): string => String(form.get(name) ?? '')

export const actions: Actions = {
  set: async event => {
    const { language } = event.locals
    const form = await event.request.formData()
    const [ceremony, password, code] = [text(form, 'ceremony'), text(form, 'password'), text(form, 'code')]
    const answer = await finishPassword(ownDoor(event), { ceremony, password, code })
    if (answer.ok) return { problems: [], codes: answer.value.recoveryCodes, setUp: null }
    const problems = problemsOf(answer.refusals, language, secretSpeech)
    const isOver = answer.refusals.some(({ code: why }) => why === 'ceremony-over')
    const setUp = isOver
      ? setUpOf(orError(await beginPassword(ownDoor(event))))
      : setUpOf({ uri: text(form, 'uri'), secret: text(form, 'secret'), ceremony })
    return fail(400, { problems, codes: null, setUp })
  },
  change: async event => {
    const { language } = event.locals
    const form = await event.request.formData()
    const sent = { current: text(form, 'current'), password: text(form, 'password'), from: cameFrom(event) }
    const answer = await changePassword(ownDoor(event), sent)
    if (answer.ok) redirect(303, told(addressIn(language, '/office/account'), 'passwordChanged', null))
    return fail(400, {
      problems: problemsOf(answer.refusals, language, typedSpeech('current')),
      codes: null,
      setUp: null,
    })
  },
}
