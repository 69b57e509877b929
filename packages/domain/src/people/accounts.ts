// What an official's account may look like, and which seats it may hold.
import { z } from 'zod'
import { seatRoles, type SeatRole } from '../kernel/author.ts'
import { accepted, refused, type Result } from '../kernel/refusal.ts'
import { unseenLetter } from '../kernel/typed-words.ts'
import type { PeopleCode } from './codes.ts'

/** Seats of the committee as a whole; every other belongs to one body. */
const committeeRoles: readonly SeatRole[] = ['secretariat', 'accounts', 'data-steward']

export const belongsToCommittee = (role: SeatRole): boolean => committeeRoles.includes(role)

/** Each body has one main focal point, one alternate and one validating authority at a time. */
const soleRoles: readonly SeatRole[] = ['focal-point', 'alternate', 'validating-authority']

export const hasOneHolder = (role: SeatRole): boolean => soleRoles.includes(role)

/** `body-needed`, `body-not-asked`: the role and the body do not go together. */
export function checkSeat(role: SeatRole, body: string | null): Result<null, PeopleCode> {
  if (belongsToCommittee(role) && body !== null) return refused('body-not-asked', { role })
  if (!belongsToCommittee(role) && body === null) return refused('body-needed', { role })
  return accepted(null)
}

/**
 * A login as it is kept and compared: width and case folded away. Only unaccented Latin letters, digits and . _ - @ are let
 * in, so that no two logins look alike and each can be typed on any keyboard.
 */
export function foldLogin(typed: string): Result<string, PeopleCode> {
  const login = typed.normalize('NFKC').toLowerCase().trim()
  return /^[a-z0-9](?:[a-z0-9._@-]{0,62}[a-z0-9])?$/.test(login) ? accepted(login) : refused('bad-login')
}

/** More marks on one letter than any script here writes: they run over what stands above. */
const piled = /\p{M}{3}/u

/**
 * Scripts in which names are written here; letters of two of them in one name imitate each other. Greek and Cyrillic are not
 * among them: whole names of theirs look like ours.
 */
const scripts = [
  /\p{Script=Latin}/u,
  /\p{Script=Han}/u,
  /\p{Script=Khmer}/u,
  /\p{Script=Lao}/u,
  /\p{Script=Thai}/u,
  /\p{Script=Cham}/u,
  /\p{Script=Tai_Viet}/u,
]

/** Letters of the width of a Chinese one: the same letters, typed with another keyboard. */
const wide = /[\uff01-\uff5e]/g

/** A name or label as it is kept: composed, single blanks. Refused with hidden characters, or letters of two scripts. */
export function visibleText(typed: string, longest: number): Result<string, PeopleCode> {
  if (piled.test(typed) || unseenLetter.test(typed)) return refused('bad-name')
  const text = typed
    .normalize('NFC')
    .replace(wide, letter => letter.normalize('NFKC'))
    .replace(/\s+/g, ' ')
    .trim()
  const letters = [...text].filter(character => /\p{L}/u.test(character))
  const used = scripts.filter(script => letters.some(letter => script.test(letter)))
  const areKnown = letters.every(letter => used.some(script => script.test(letter)))
  const fits = letters.length > 0 && used.length === 1 && areKnown && text.length <= longest
  return fits ? accepted(text) : refused('bad-name')
}

const someText = z.string().max(400)
export const officerSchema = z.strictObject({
  login: someText,
  name: someText,
  role: z.enum(seatRoles),
  body: z.string().max(80).nullable(),
})
export type OfficerInput = z.input<typeof officerSchema>

/** A place of single sign-on (OpenID Connect) as the administrator of accounts sets it. */
export const providerSchema = z.strictObject({
  issuer: z.string().min(1).max(300),
  clientId: z.string().min(1).max(200),
  /** Null: a public client. */
  clientSecret: z.string().min(1).max(400).nullable(),
  /** What the button on the sign-in page says. */
  label: z.string().max(120),
  /** The authentication context that has to come back, such as one that says two factors; null: none is asked for. */
  acr: z.string().min(1).max(200).nullable().default(null),
})
export type ProviderInput = z.input<typeof providerSchema>
