import { fail } from '@sveltejs/kit'
import { seatRoles, type SeatRole } from '@camket/domain/kernel/author'
import { inviteWords } from '@camket/domain/people/pages/accounts-words'
import { inviteOfficer } from '@camket/services/people/accounts/inviteOfficer'
import { listBodies } from '@camket/services/people/listBodies'
import { doorFor, officeDoor, orError } from '#lib/office/door.ts'
import { problemsOf, type FormSpeech } from '#lib/office/problems.ts'
import { localDay } from '#lib/people/local-day.ts'
import { addressIn } from '#lib/speech/address.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const bodies = orError(await listBodies(doorFor(event, 'inviteOfficer')))
  const today = localDay(event.locals)
  const { searchParams } = event.url
  return {
    bodies: bodies
      .filter(({ validTo }) => validTo === null || validTo >= today)
      .map(({ id, name }) => ({ id, name })),
    role: searchParams.get('role') ?? 'focal-point',
    body: searchParams.get('body') ?? '',
  }
}

const speech: FormSpeech = {
  fields: {
    name: { id: 'invite-name', name: inviteWords.name },
    login: { id: 'invite-login', name: inviteWords.login },
    role: { id: 'invite-role', name: inviteWords.role },
    body: { id: 'invite-body', name: inviteWords.body },
  },
  about: {
    'bad-name': 'name',
    'bad-login': 'login',
    'body-needed': 'body',
    'body-not-asked': 'body',
    'no-such-body': 'body',
    'seat-held': 'role',
    'seat-held-already': 'role',
  },
}

export const actions: Actions = {
  invite: async event => {
    const { language } = event.locals
    const form = await event.request.formData()
    const text = (name: string): string => String(form.get(name) ?? '')
    const sent = { login: text('login'), name: text('name'), role: text('role'), body: text('body') }
    const role = seatRoles.find((known): known is SeatRole => known === sent.role)
    if (role === undefined) return fail(400, { problems: [], sent, done: null })
    const answer = await inviteOfficer(officeDoor(event), { ...sent, role, body: sent.body || null })
    if (!answer.ok)
      return fail(400, { problems: problemsOf(answer.refusals, language, speech), sent, done: null })
    const { account, invitation } = answer.value
    const link =
      invitation === null
        ? null
        : {
            address: invitationAddress(event, invitation.token),
            until: invitation.expiresAt.toISOString(),
          }
    return { problems: [], sent: null, done: { account, name: sent.name, login: sent.login, link } }
  },
}

function invitationAddress({ url, locals }: Parameters<Actions[string]>[0], token: string): string {
  return `${url.origin}${addressIn(locals.language, '/office/invitation')}?token=${encodeURIComponent(token)}`
}
