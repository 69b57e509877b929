// The way to a provider of single sign-on and back: the browser is shown where it goes, and keeps what joins both halves.
import { fail, type RequestEvent } from '@sveltejs/kit'
import type { Language } from '@camket/domain/kernel/language'
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

interface Kept {
  readonly ceremony: string
  readonly language: Language
  readonly back: string | null
}

const nothing: Kept = { ceremony: '', language: 'vi', back: null }

function keptIn({ cookies, url }: Pick<Going, 'cookies' | 'url'>): Kept | null {
  try {
    const kept = JSON.parse(cookies.get(signOnCookie(url)) ?? '') as Record<string, unknown>
    return {
      ceremony: String(kept['ceremony']),
      language: kept['language'] === 'en' ? 'en' : 'vi',
      back: typeof kept['back'] === 'string' ? kept['back'] : null,
    }
  } catch {
    return null
  }
}

/** The language of the pages from which this browser went to the provider; where it went from none, the one asked for. */
export function languageLeft(event: Going): Language {
  return keptIn(event)?.language ?? event.locals.language
}

/** What the browser kept of a sign-on that it began; the cookie has done its work. */
export function takeSignOn(event: Going): Kept {
  const kept = keptIn(event) ?? { ...nothing, language: event.locals.language }
  const { cookies, url } = event
  cookies.delete(signOnCookie(url), { path: '/', secure: url.protocol === 'https:' })
  return kept
}

export const signInPage = (language: Language): string => addressIn(language, '/office/sign-in')
