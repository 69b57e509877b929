// What a password may be (ASVS 5.0, 6.2): long enough, not one that is guessed first, not the own name. No rules of composition.
import { foldVietnamese } from '../../kernel/fold.ts'
import { accepted, refused, type Result } from '../../kernel/refusal.ts'
import type { ProofCode } from './codes.ts'

export const leastCharacters = 8
export const mostCharacters = 256

type Code = Extract<ProofCode, `password-${string}`>

/** Words that a guesser of this system tries, folded. */
const ofTheSystem = ['camket', 'nhanquyen', 'quyenconnguoi', 'kehoach', 'banchidao', 'humanrights']

/** Words of the country that lists from abroad lack, folded. */
const ofTheCountry = [
  'matkhau',
  'anhyeuem',
  'emyeuanh',
  'khongbiet',
  'khongcogi',
  'vietnam',
  'hanoi',
  'saigon',
  'hochiminh',
  'danang',
  'toiyeuvietnam',
  'doclaptudohanhphuc',
  'uybannhandan',
]

/** A password as it is counted, compared and hashed: two keyboards may send the same letters in two ways. */
export const asTyped = (password: string): string => password.normalize('NFKC')

export interface Circumstances {
  /** Login, name, body, committee: what stands about its owner in this register. */
  readonly context: readonly string[]
  /** Whether a list of leaked and often used passwords has it, in lower case. */
  readonly isCommon: (lowerCase: string) => boolean
}

/** Refused with one code: too short, too long, on a list, or hardly more than words about its owner. */
export function checkPassword(password: string, { context, isCommon }: Circumstances): Result<null, Code> {
  const typed = asTyped(password)
  const length = [...typed].length
  if (length < leastCharacters) return refused('password-short', { least: leastCharacters })
  if (length > mostCharacters) return refused('password-long', { most: mostCharacters })
  const folded = foldVietnamese(typed).replace(/\s/g, '')
  if (isGuessed(typed.toLowerCase(), isCommon) || isGuessed(folded, isCommon))
    return refused('password-common')
  return leavesLittle(folded, context) ? refused('password-context') : accepted(null)
}

/** Also with a few digits or marks behind it, as long as the whole is short. */
function isGuessed(text: string, isCommon: (lowerCase: string) => boolean): boolean {
  const bare = text.replace(/[^\p{L}]+$/u, '')
  const known = (word: string): boolean => ofTheCountry.includes(word) || isCommon(word)
  return known(text) || (bare.length >= 4 && text.length < 15 && known(bare)) || /^(.)\1*$/u.test(text)
}

const leastOfItsOwn = 5

/** What is left once words about its owner are taken out, one after the other. */
function leavesLittle(folded: string, context: readonly string[]): boolean {
  const words = [...ofTheSystem, ...context.flatMap(wordsOf)].sort((one, other) => other.length - one.length)
  let rest = folded
  for (const word of words) rest = rest.replaceAll(word, ' ')
  const own = rest.replace(/[^\p{L}\p{N}]/gu, '').replace(/\d{1,4}$/, '')
  return rest !== folded && own.length < leastOfItsOwn
}

function wordsOf(text: string): string[] {
  const folded = foldVietnamese(text)
  const parts = folded.split(/[^\p{L}\p{N}]+/u)
  return [...parts, parts.join('')].filter(word => word.length >= 3)
}
