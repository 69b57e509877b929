import type { Cookies } from '@sveltejs/kit'

/** Name of the office session's cookie; `__Host-` wherever the connection allows it. */
export function sessionCookie(url: URL): string {
  return named(url, 'camket')
}

/** Name of the cookie by which a browser is known that signed in before: it opens nothing. */
export function deviceCookie(url: URL): string {
  return named(url, 'camket-device')
}

/** Name of the cookie that joins a single sign-on's way back to the browser that began it. */
export function signOnCookie(url: URL): string {
  return named(url, 'camket-sign-on')
}

const named = (url: URL, name: string): string => (url.protocol === 'https:' ? `__Host-${name}` : name)

/** The office session's token as the browser sent it; null when it sent none. */
export function sessionToken(cookies: Cookies, url: URL): string | null {
  return cookies.get(sessionCookie(url)) ?? null
}

/** What every cookie of the office has. */
export function cookieOptions(url: URL) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:' } as const
}
