import { fail, redirect } from '@sveltejs/kit'
import { homeOf } from '@camket/domain/people/pages/office-parts'
import type { Result } from '@camket/domain/kernel/refusal'
import type { Door } from '@camket/services/kernel/door'
import { stopInvitation } from '@camket/services/people/accounts/stopInvitation'
import { newRecoveryCodes, removePassword } from '@camket/services/people/password/setPassword'
import { removePasskey, renamePasskey } from '@camket/services/people/passkeys/changePasskey'
import { endOtherSessions, endSession, listSessions } from '@camket/services/people/sessions/listSessions'
import { ownAccount } from '@camket/services/people/sessions/ownAccount'
import { switchSeat } from '@camket/services/people/sessions/switchSeat'
import { officeDoor, orError } from '#lib/office/door.ts'
import { problemsOf } from '#lib/office/problems.ts'
import { doneAt, told } from '#lib/people/account-done.ts'
import { giveSession } from '#lib/people/let-in.ts'
import { addressIn } from '#lib/speech/address.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const door = officeDoor(event)
  const own = orError(await ownAccount(door))
  const sessions = orError(await listSessions(door))
  const ways = own.passkeys.length + (own.password === null ? 0 : 1) + own.signOns.length
  return { own, sessions, isOnlyWay: ways === 1, done: doneAt(event.url, event.locals.language) }
}

type Event = Parameters<Actions[string]>[0]

/** Runs one change of the own account and comes back to it, so that a reload repeats nothing. */
async function change(
  event: Event,
  what: string,
  act: (door: Door, form: FormData) => Promise<Result<unknown>>,
) {
  const { language } = event.locals
  const answer = await act(officeDoor(event), await event.request.formData())
  if (answer.ok) redirect(303, told(addressIn(language, '/office/account'), what, answer.value))
  return fail(400, { problems: problemsOf(answer.refusals, language), codes: null })
}

const text = (form: FormData, name: string): string => String(form.get(name) ?? '')

export const actions: Actions = {
  switchSeat: async event => {
    const { language } = event.locals
    const seat = text(await event.request.formData(), 'seat')
    const answer = await switchSeat(officeDoor(event), { seat })
    if (!answer.ok) return fail(400, { problems: problemsOf(answer.refusals, language), codes: null })
    giveSession(event, answer.value)
    redirect(303, addressIn(language, homeOf(answer.value.author.role)))
  },
  rename: event =>
    change(event, 'saved', (door, form) =>
      renamePasskey(door, { passkey: text(form, 'passkey'), label: text(form, 'label') }),
    ),
  removeKey: event =>
    change(event, 'keyRemoved', (door, form) => removePasskey(door, { passkey: text(form, 'passkey') })),
  removePassword: event => change(event, 'passwordRemoved', door => removePassword(door)),
  endSession: event =>
    change(event, 'ended', (door, form) => endSession(door, { session: text(form, 'session') })),
  endOthers: event => change(event, 'ended', door => endOtherSessions(door)),
  stopInvitation: event => change(event, 'invitationStopped', door => stopInvitation(door)),
  newCodes: async event => {
    const answer = await newRecoveryCodes(officeDoor(event))
    if (answer.ok) return { problems: [], codes: answer.value.recoveryCodes }
    return fail(400, { problems: problemsOf(answer.refusals, event.locals.language), codes: null })
  },
}
