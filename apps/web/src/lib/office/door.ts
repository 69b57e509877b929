import { error, redirect } from '@sveltejs/kit'
import { mayDo, type OfficeAction } from '@camket/domain/kernel/actions'
import { seatRoles } from '@camket/domain/kernel/author'
import type { Gate, Door } from '@camket/services/kernel/door'
import type { SessionAuthor } from '@camket/services/people/findSession'
import { firstProof, signInFirst } from '#lib/people/prove-again.ts'
import { addressIn } from '#lib/speech/address.ts'

type OfficeEvent = { readonly locals: App.Locals }

/** The door of whoever is signed in; without a session the request ends at the sign-in page and nothing is done. */
export function officeDoor({ locals }: OfficeEvent): Door {
  if (locals.author === null) signInFirst(locals.language)
  if (locals.author.isLimited) redirect(303, addressIn(locals.language, firstProof))
  return { ...gateOf({ locals }), author: locals.author }
}

/** The door to the own account, also for whoever has yet to set up what proves them. */
export function ownDoor({ locals }: OfficeEvent): Door & { readonly author: SessionAuthor } {
  if (locals.author === null) signInFirst(locals.language)
  return { ...gateOf({ locals }), author: locals.author }
}

/** The door for a page of one action: whoever may not do it does not see its forms either. */
export function doorFor(event: OfficeEvent, action: OfficeAction): Door {
  const door = officeDoor(event)
  if (!mayDo(door.author.role, action)) {
    event.locals.denied = action
    error(403, { message: 'not-allowed', roles: seatRoles.filter(role => mayDo(role, action)) })
  }
  return door
}

export function gateOf({ locals }: OfficeEvent): Gate {
  return { register: locals.register, tenant: locals.tenant.tenant, now: locals.now }
}

/** The value of an answer that a page cannot do without; a refusal becomes the page's own error. */
export function orError<Value>(
  answer: { ok: true; value: Value } | { ok: false; refusals: ReadonlyArray<{ code: string }> },
): Value {
  if (answer.ok) return answer.value
  error(answer.refusals.some(({ code }) => code === 'not-allowed') ? 403 : 404)
}
