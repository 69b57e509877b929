import { takeChallenge } from '@camket/services/oversight/doubt/receive/proofOfWork'
import { showCounter } from '@camket/services/oversight/doubt/receive/showCounter'
import { waitTurn } from '@camket/services/oversight/doubt/receive/waitTurn'
import { doubtedWords } from '@camket/services/publication/reading/oversight/doubted'
import { doubtedIn, gateOf, problemsIn } from '#lib/counter/asked.ts'
import { withDoubted } from '#lib/counter/asked-address.ts'
import { addressIn } from '#lib/speech/address.ts'
import type { PageServerLoad } from './$types'

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
  // In the page and not in an address.
  if ('pass' in turn.value) return { of: now, claim, pass: turn.value.pass }
  const again = addressIn(locals.language, withDoubted('/doubt', now, { ticket: turn.value.ticket }))
  return { of: now, claim, turn: turn.value, again }
}
