import type { Cookies } from '@sveltejs/kit'

/** Name of the office session's cookie; `__Host-` wherever the connection allows it. */
export function sessionCookie(url: URL): string {
  return url.protocol === 'https:' ? '__Host-camket' : 'camket'
}

/** The office session's token as the browser sent it; null when it sent none. */
export function sessionToken(cookies: Cookies, url: URL): string | null {
  return cookies.get(sessionCookie(url)) ?? null
}
