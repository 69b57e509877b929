// An action that asks for a recent proof sends its form, as it came, to the page that asks for the proof, and from there back.
import { redirect } from '@sveltejs/kit'
import type { Language } from '@camket/domain/kernel/language'
import { askedAddress } from '#lib/door/asked.ts'
import { addressIn } from '#lib/speech/address.ts'

/** Where somebody sets up the first thing that proves them. */
export const firstProof = '/office/account/first'

/** 307: the browser sends the same form again, to the page of the proof; nothing of it is stored meanwhile. */
export function proveAgain(language: Language): never {
  const asked = askedAddress.getStore()
  const to = asked === undefined ? addressIn(language, '/office') : asked.pathname + asked.search
  redirect(307, `${addressIn(language, '/office/proof')}?/held&to=${encodeURIComponent(to)}`)
}

/** Whoever is not signed in does that first, and comes to the page that was asked for. */
export function signInFirst(language: Language): never {
  const asked = askedAddress.getStore()
  const to = asked === undefined ? '' : pageOf(asked.pathname + asked.search)
  const page = addressIn(language, '/office/sign-in')
  const isBeginning = to === '' || to === addressIn(language, '/office')
  redirect(303, isBeginning ? page : `${page}?to=${encodeURIComponent(to)}`)
}

/** Where a proof leads back to: an address of this office, or its beginning. */
export function wayBack(to: string | null, language: Language): string {
  const isOurs =
    to !== null && /^(?:\/en)?\/office(?:[/?][\w\-./?=&%~:,+]*)?$/.test(to) && !/\/\/|\.\./.test(to)
  return isOurs ? to : addressIn(language, '/office')
}

/** The page that a form's address belongs to: without the name of its action. */
export function pageOf(address: string): string {
  const [path = '', query = ''] = address.split('?', 2)
  const kept = query.split('&').filter(pair => pair !== '' && !pair.startsWith('/'))
  return kept.length === 0 ? path : `${path}?${kept.join('&')}`
}

export interface HeldForm {
  readonly fields: ReadonlyArray<readonly [name: string, value: string]>
  /** Files cannot be handed back to a form. */
  readonly lostFile: boolean
}

/** What proves somebody is asked for again, never written into a page. */
const secret = /^(password|current|code|token|secret|response|ceremony|clientSecret|uri)$/

export function heldForm(form: FormData): HeldForm {
  const entries = [...form]
  const fields = entries.flatMap(([name, value]) =>
    typeof value === 'string' && !secret.test(name) ? [[name, value] as const] : [],
  )
  return { fields, lostFile: entries.some(([, value]) => value instanceof File && value.size > 0) }
}

/** The held form as it went over the page of the proof in one field; null where that field is not ours. */
export function heldAgain(sent: FormDataEntryValue | null): HeldForm | null {
  try {
    const held: unknown = JSON.parse(String(sent))
    return isHeld(held) ? held : null
  } catch {
    return null
  }
}

function isHeld(held: unknown): held is HeldForm {
  if (typeof held !== 'object' || held === null || !('fields' in held) || !('lostFile' in held)) return false
  const { fields, lostFile } = held
  const isPair = (pair: unknown): boolean =>
    Array.isArray(pair) && pair.length === 2 && pair.every(part => typeof part === 'string')
  return typeof lostFile === 'boolean' && Array.isArray(fields) && fields.every(isPair)
}

/** For a page that is of no use without a recent proof: it is asked for before, and leads back. */
export function proveFirst({ url, locals }: { readonly url: URL; readonly locals: App.Locals }): never {
  const to = encodeURIComponent(url.pathname + url.search)
  redirect(303, `${addressIn(locals.language, '/office/proof')}?to=${to}`)
}
