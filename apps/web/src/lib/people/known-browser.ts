import type { RequestEvent } from '@sveltejs/kit'
import { cookieOptions, deviceCookie } from '#lib/door/session.ts'

const days = 90

/** Leaves in a browser that it was let in before: guesses from elsewhere then lock its official out of nothing. */
export function rememberBrowser(
  { cookies, url, locals }: Pick<RequestEvent, 'cookies' | 'url' | 'locals'>,
  device: string,
): void {
  const expires = new Date(locals.now.getTime() + days * 86_400_000)
  cookies.set(deviceCookie(url), device, { ...cookieOptions(url), expires })
}
