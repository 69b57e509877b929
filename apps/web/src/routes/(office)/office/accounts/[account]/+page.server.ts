import { error, fail, redirect } from '@sveltejs/kit'
import { seatRoles } from '@camket/domain/kernel/author'
import type { Result } from '@camket/domain/kernel/refusal'
import type { Door } from '@camket/services/kernel/door'
import { disableAccount, enableAccount } from '@camket/services/people/accounts/disableAccount'
import { endHolding } from '@camket/services/people/accounts/endHolding'
import { giveSeat } from '@camket/services/people/accounts/inviteOfficer'
import { listAccounts } from '@camket/services/people/accounts/listAccounts'
import { newInvitation } from '@camket/services/people/accounts/newInvitation'
import { listBodies } from '@camket/services/people/listBodies'
import { newPasswordLink } from '@camket/services/people/password/resetPassword'
import { endSessionsOf } from '@camket/services/people/sessions/listSessions'
import { bindSignOn, listSignOns, unbindSignOn } from '@camket/services/people/sign-on/setSignOn'
import { officeDoor, orError } from '#lib/office/door.ts'
import { problemsOf } from '#lib/office/problems.ts'
import { localDay } from '#lib/people/local-day.ts'
import { addressIn } from '#lib/speech/address.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const door = officeDoor(event)
  const accounts = orError(await listAccounts(door))
  const account = accounts.find(one => one.account === event.params.account)
  if (account === undefined) error(404)
  const today = localDay(event.locals)
  const bodies = orError(await listBodies(door))
  const done = event.url.searchParams.get('done')
  return {
    account,
    handOver: event.url.origin + addressIn(event.locals.language, '/office/hand-over'),
    isOwn: account.account === door.author.account,
    providers: orError(await listSignOns(door)),
    bodies: bodies
      .filter(({ validTo }) => validTo === null || validTo >= today)
      .map(({ id, name }) => ({ id, name })),
    done: done === null ? null : /^\d{1,4}$/.test(done) ? Number(done) : 'done',
  }
}

type Event = Parameters<Actions[string]>[0]
type Change = (door: Door, form: FormData, account: string) => Promise<Result<unknown>>

const text = (form: FormData, name: string): string => String(form.get(name) ?? '')

/** Runs one change of an account and comes back to it, so that a reload repeats nothing. */
async function change(event: Event, act: Change) {
  const account = event.params.account ?? ''
  const { language } = event.locals
  const answer = await act(officeDoor(event), await event.request.formData(), account)
  if (!answer.ok) return fail(400, { problems: problemsOf(answer.refusals, language), link: null })
  const { value } = answer
  const ended = typeof value === 'object' && value !== null && 'ended' in value ? Number(value.ended) : 'yes'
  redirect(303, addressIn(language, `/office/accounts/${encodeURIComponent(account)}?done=${ended}`))
}

type Linked = Result<{ token: string; expiresAt: Date; opensAt: Date }>

/** A link is shown in the answer itself: it stands in no address and is there once. */
async function linkFor(
  event: Event,
  kind: 'invitation' | 'password-link',
  make: (door: Door) => Promise<Linked>,
) {
  const { url, locals } = event
  const answer = await make(officeDoor(event))
  if (!answer.ok) return fail(400, { problems: problemsOf(answer.refusals, locals.language), link: null })
  const page = addressIn(locals.language, `/office/${kind}`)
  const address = `${url.origin}${page}?token=${encodeURIComponent(answer.value.token)}`
  const { opensAt, expiresAt } = answer.value
  const opens = opensAt > locals.now ? opensAt.toISOString() : null
  return { problems: [], link: { kind, address, until: expiresAt.toISOString(), opens } }
}

export const actions: Actions = {
  endHolding: event =>
    change(event, (door, form, account) => endHolding(door, { account, seat: text(form, 'seat') })),
  giveSeat: event =>
    change(event, (door, form, account) => {
      const role = seatRoles.find(one => one === text(form, 'role')) ?? 'focal-point'
      return giveSeat(door, { account, role, body: text(form, 'body') || null })
    }),
  disable: event => change(event, (door, _form, account) => disableAccount(door, { account })),
  enable: event => change(event, (door, _form, account) => enableAccount(door, { account })),
  endSessions: event => change(event, (door, _form, account) => endSessionsOf(door, { account })),
  bind: event =>
    change(event, (door, form, account) =>
      bindSignOn(door, { account, issuer: text(form, 'issuer'), subject: text(form, 'subject') }),
    ),
  unbind: event =>
    change(event, (door, form, account) =>
      unbindSignOn(door, { account, issuer: text(form, 'issuer'), subject: text(form, 'subject') }),
    ),
  newInvitation: event =>
    linkFor(event, 'invitation', door => newInvitation(door, { account: event.params.account ?? '' })),
  newPassword: event =>
    linkFor(event, 'password-link', door => newPasswordLink(door, { account: event.params.account ?? '' })),
}
