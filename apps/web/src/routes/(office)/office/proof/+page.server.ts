import { fail, redirect } from '@sveltejs/kit'

import { beginReproof, reprove } from '@camket/services/people/proof/reprove'
import { beginSignOnReproof } from '@camket/services/people/sign-on/signOn'
import { ownAccount } from '@camket/services/people/sessions/ownAccount'
import { ownDoor } from '#lib/office/door.ts'
import { problemsOf } from '#lib/office/problems.ts'
import { cameFrom, giveSession } from '#lib/people/let-in.ts'
import { typedSpeech } from '#lib/people/proofs/secret-speech.ts'
import { passkeyAnswer } from '#lib/people/proofs/passkey-answer.ts'
import { heldAgain, heldForm, pageOf, wayBack, type HeldForm } from '#lib/people/prove-again.ts'
import { goToSignOn } from '#lib/people/sign-on/sign-on.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const door = ownDoor(event)
  const { url, locals } = event
  const to = wayBack(url.searchParams.get('to'), locals.language)
  const begun = await beginReproof(door, { origin: url.origin })
  const own = await ownAccount(door)
  return {
    to,
    back: pageOf(to),
    ways: begun.ok ? begun.value.ways : [],
    signOns: own.ok ? own.value.signOns : [],
    login: own.ok ? own.value.login : '',
  }
}

export const actions: Actions = {
  /** Where a form comes that was refused for want of a proof: shown again in hidden fields, never stored. */
  held: async event => {
    ownDoor(event)
    return { problems: [], held: heldForm(await event.request.formData()), isProved: false }
  },
  beginPasskey: async event => {
    const begun = await beginReproof(ownDoor(event), { origin: event.url.origin })
    if (!begun.ok) return fail(400, { problems: problemsOf(begun.refusals, event.locals.language) })
    return begun.value.passkey ?? fail(400, { problems: [] })
  },
  passkey: async event => {
    const form = await event.request.formData()
    const sent = { by: 'passkey', ...passkeyAnswer(form), origin: event.url.origin } as const
    return proved(event, await reprove(ownDoor(event), sent), heldAgain(form.get('held')))
  },
  password: async event => {
    const form = await event.request.formData()
    const [password, code] = [String(form.get('password') ?? ''), String(form.get('code') ?? '')]
    const sent = { by: 'password', password, code, from: cameFrom(event) } as const
    return proved(event, await reprove(ownDoor(event), sent), heldAgain(form.get('held')))
  },
  signOn: async event => {
    const issuer = String((await event.request.formData()).get('issuer') ?? '')
    const back = wayBack(event.url.searchParams.get('to'), event.locals.language)
    const door = ownDoor(event)
    return goToSignOn(event, redirectUri => beginSignOnReproof(door, { issuer, redirectUri }), pageOf(back))
  },
}

type Event = Parameters<Actions[string]>[0]

function proved(event: Event, answer: Awaited<ReturnType<typeof reprove>>, held: HeldForm | null) {
  const { language } = event.locals
  if (!answer.ok) {
    return fail(400, {
      problems: problemsOf(answer.refusals, language, typedSpeech('password')),
      held,
      isProved: false,
    })
  }
  // A proof is a new session: what was known of the old one opens nothing more (ASVS 5.0, 7.2.4).
  giveSession(event, answer.value)
  if (held !== null) return { problems: [], held, isProved: true }
  redirect(303, pageOf(wayBack(event.url.searchParams.get('to'), language)))
}
