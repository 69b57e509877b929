import { json } from '@sveltejs/kit'
import { standingOf } from '@camket/services/people/sessions/standingOf'
import { sessionToken } from '#lib/door/session.ts'
import { gateOf } from '#lib/office/door.ts'
import type { RequestHandler } from './$types'

/** How it stands with whoever asks: signed in as whom, ended, or only run out; and the server's clock. */
export const GET: RequestHandler = async event => {
  const { cookies, url, locals } = event
  const standing = await standingOf(gateOf(event), {
    token: sessionToken(cookies, url),
    holds: url.searchParams.get('holds'),
  })
  const now = locals.now.toISOString()
  if (standing.state !== 'in') return json({ state: standing.state, now })
  const { account, seat, name, isLimited } = standing.author
  return json({ state: isLimited ? 'lapsed' : 'in', now, account, seat, name })
}
