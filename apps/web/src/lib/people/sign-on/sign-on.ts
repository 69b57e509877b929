// The way to a provider of single sign-on and back: the browser is shown where it goes, and keeps what joins both halves.
import { fail, type RequestEvent } from '@sveltejs/kit'
import type { Result } from '@camket/domain/kernel/refusal'
import { cookieOptions, signOnCookie } from '#lib/door/session.ts'
import { problemsOf } from '#lib/office/problems.ts'
import { addressIn } from '#lib/speech/address.ts'

const minutes = 10

/** The address that every provider is told to come back to. */
export const returnAddress = (url: URL): string => `${url.origin}/office/sign-on/back`

type Going = Pick<RequestEvent, 'cookies' | 'url' | 'locals'>

/**
 * The answer of an action that begins a sign-on: the address to go to. A page with it is shown, not a redirect: a form may
 * not lead to another site (content policy), and whoever leaves should see where to.
 */
export async function goToSignOn(
  event: Going,
  begin: (redirectUri: string) => Promise<Result<{ url: string; ceremony: string }>>,
  back: string | null = null,
) {
  const { cookies, url, locals } = event
  const answer = await begin(returnAddress(url))
  if (!answer.ok) return fail(400, { problems: problemsOf(answer.refusals, locals.language) })
  const expires = new Date(locals.now.getTime() + minutes * 60_000)
  const kept = JSON.stringify({ ceremony: answer.value.ceremony, language: locals.language, back })
  cookies.set(signOnCookie(url), kept, { ...cookieOptions(url), expires })
  return { problems: [], goTo: answer.value.url }
}

/** What the browser kept of a sign-on that it began; the cookie has done its work. */
export function takeSignOn({ cookies, url }: Pick<Going, 'cookies' | 'url'>): {
  ceremony: string
  language: 'vi' | 'en'
  back: string | null
} {
  const kept = cookies.get(signOnCookie(url)) ?? ''
  cookies.delete(signOnCookie(url), { path: '/', secure: url.protocol === 'https:' })
  try {
    const { ceremony, language, back } = JSON.parse(kept) as Record<string, unknown>
    return {
      ceremony: String(ceremony),
      language: language === 'en' ? 'en' : 'vi',
      back: typeof back === 'string' ? back : null,
    }
  } catch {
    return { ceremony: '', language: 'vi', back: null }
  }
}

export const signInPage = (language: 'vi' | 'en'): string => addressIn(language, '/office/sign-in')
