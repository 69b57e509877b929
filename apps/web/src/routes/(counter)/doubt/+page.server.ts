import { fail, redirect } from '@sveltejs/kit'
import { passForWork, takeChallenge } from '@camket/services/oversight/doubt/receive/proofOfWork'
import { showCounter } from '@camket/services/oversight/doubt/receive/showCounter'
import { waitTurn } from '@camket/services/oversight/doubt/receive/waitTurn'
import { doubtedWords } from '@camket/services/publication/reading/oversight/doubted'
import { doubtedIn, gateOf, problemsIn } from '#lib/counter/asked.ts'
import { withDoubted } from '#lib/counter/asked-address.ts'
import { addressIn } from '#lib/speech/address.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const { url, locals } = event
  const of = doubtedIn(url)
  const gate = gateOf(event)
  const claim = await doubtedWords(gate, of)
  if (claim === null || claim.version < of.version) return { of, claim: null }
  const now = { ...of, version: claim.version }
  const ticket = url.searchParams.get('ticket')
  if (!url.searchParams.has('wait') && ticket === null) {
    return { of: now, claim, days: await showCounter(gate), challenge: await takeChallenge(gate) }
  }
  const turn = await waitTurn(gate, ticket)
  if (!turn.ok) return { of: now, claim, full: problemsIn(turn.refusals, locals.language) }
  if ('pass' in turn.value) {
    redirect(303, addressIn(locals.language, withDoubted('/doubt/write', now, { pass: turn.value.pass })))
  }
  const again = addressIn(locals.language, withDoubted('/doubt', now, { ticket: turn.value.ticket }))
  return { of: now, claim, turn: turn.value, again }
}

export const actions: Actions = {
  work: async event => {
    const { url, locals } = event
    const of = doubtedIn(url)
    const form = await event.request.formData()
    const pass = await passForWork(gateOf(event), String(form.get('work') ?? ''))
    if (!pass.ok) return fail(400, { problems: problemsIn(pass.refusals, locals.language) })
    redirect(303, addressIn(locals.language, withDoubted('/doubt/write', of, { pass: pass.value })))
  },
}
