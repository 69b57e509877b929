// What signing in leaves in the browser, and what is known of whoever tries.
import { fail, redirect, type RequestEvent } from '@sveltejs/kit'
import { isConfidential } from '@camket/domain/people/confidential'
import { signInWords } from '@camket/domain/people/office-words'
import { homeOf } from '@camket/domain/people/pages/office-parts'
import type { SignedIn } from '@camket/services/people/signInWithLink'
import type { Problem } from '#lib/components/problem-list/contract.ts'
import { cookieOptions, deviceCookie, sessionCookie } from '#lib/door/session.ts'
import { rememberBrowser } from '#lib/people/known-browser.ts'
import { firstProof, wayBack } from '#lib/people/prove-again.ts'
import { addressIn } from '#lib/speech/address.ts'

type Coming = Pick<RequestEvent, 'cookies' | 'url' | 'locals'>

/** Gives the browser its session and sends it to the page that was asked for, else to where the work of its seat begins. */
export function letIn(event: Coming, { session, expiresAt, author, device }: SignedIn): never {
  giveSession(event, { session, expiresAt })
  if (device !== null) rememberBrowser(event, device)
  const { url, locals } = event
  if (author.isLimited) redirect(303, addressIn(locals.language, firstProof))
  const to = url.searchParams.get('to')
  redirect(303, to === null ? addressIn(locals.language, homeOf(author.role)) : wayBack(to, locals.language))
}

/** A new session always has a new token: one that was planted before signing in opens nothing. */
export function giveSession(
  { cookies, url }: Coming,
  { session, expiresAt }: Pick<SignedIn, 'session' | 'expiresAt'>,
): void {
  cookies.set(sessionCookie(url), session, { ...cookieOptions(url), expires: expiresAt })
}

/** For the throttling of attempts: where they come from, and whether this browser was let in before. */
export function cameFrom(event: Pick<RequestEvent, 'getClientAddress' | 'cookies' | 'url'>): {
  source: string
  device: string | null
} {
  return { source: event.getClientAddress(), device: event.cookies.get(deviceCookie(event.url)) ?? null }
}

/** Refuses to take secrets over a line that others can read; null where it is safe. */
export function refusePlainHttp({ url, locals }: Coming) {
  if (isConfidential(url)) return null
  const problems: Problem[] = [{ text: signInWords.plainHttp[locals.language] }]
  return fail(400, { problems })
}
