// Words that show something else than they are: with letters that nobody sees, or with letters borrowed from an alphabet that
// looks like ours (Unicode TR 36 and 39, as far as running text of a Vietnamese office needs them).
import { z } from 'zod'
import { refused, type Refusal } from './refusal.ts'

/**
 * Letters of which nothing can be seen (Unicode TR 36), and some of which turn the line round for whoever reads it; line
 * breaks and tabs are among them.
 */
export const unseenLetter =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Noncharacter_Code_Point}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]/u

/** A form sends its lines as Windows writes them. */
export const sameLines = (words: string): string => words.replaceAll('\r\n', '\n')

/** Letters of other alphabets that are drawn like Latin ones. A whole word of another language has others beside them. */
const lookalike =
  /[\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf\u03bd\u03ba\u03b9\u03c5\u03c1\u0405\u0406\u0408\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0455\u0456\u0458\u04ae\u04af\u04bb\u04c0\u04cf\u0501\u051a\u051b\u051c\u051d]/u
const alphabetsLikeOurs = /[\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}]/u
const latin = /\p{Script=Latin}/u
const letters = /\p{L}/gu

/** The first borrowed letter of a word; null of a word of one alphabet, whichever that is. */
function borrowedIn(word: string): string | null {
  if (latin.test(word)) return (lookalike.exec(word) ?? alphabetsLikeOurs.exec(word))?.[0] ?? null
  const all = word.match(letters) ?? []
  return all.length > 0 && all.every(letter => lookalike.test(letter)) ? all[0]! : null
}

interface OddLetter {
  readonly problem: 'unseen-letter' | 'borrowed-letter'
  /** Its number ("U+202E"), so that a message does not do what the letter does. */
  readonly letter: string
  /** What stands before it, so that its place is found. */
  readonly after: string
}

/** The first letter of a text that misleads whoever reads it; words that `isKnown` stay as they are. */
export function oddWord(given: string, isKnown: (word: string) => boolean = () => false): OddLetter | null {
  return firstOdd(given, word => (isKnown(word) ? null : (unseenIn(word) ?? borrowedIn(word))))
}

/** The first letter of a text that nobody sees. */
function unseenWord(given: string): OddLetter | null {
  return firstOdd(given, unseenIn)
}

const unseenIn = (word: string): string | null => unseenLetter.exec(word)?.[0] ?? null

function firstOdd(given: string, letterIn: (word: string) => string | null): OddLetter | null {
  const text = sameLines(given)
  for (const { 0: word, index } of text.matchAll(/[^ \n\t]+/g)) {
    const letter = letterIn(word)
    if (letter === null) continue
    const problem = unseenLetter.test(letter) ? 'unseen-letter' : 'borrowed-letter'
    return { problem, ...placed(text, index + word.indexOf(letter)) }
  }
  return null
}

/** How many letters before an odd one are told. */
const told = 20

function placed(text: string, at: number): Pick<OddLetter, 'letter' | 'after'> {
  const code = text.codePointAt(at) ?? 0
  const letter = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  const after = Array.from(text.slice(0, at)).slice(-told).join('').replaceAll(/\s+/g, ' ')
  return { letter, after }
}

/**
 * Refuses a thing in which a person typed a misleading letter, by its field. Words that stand in `known` (the thing before, the
 * text it was read from) are nobody's typing and stay as they are, odd letters and all.
 */
export function oddTyped(
  thing: unknown,
  known: unknown,
): { ok: false; refusals: [Refusal<'bad-input'>] } | null {
  const before = stringsIn(known).map(({ text }) => text)
  const isKnown = (word: string): boolean => before.some(text => text.includes(word))
  for (const { path, text } of stringsIn(thing)) {
    const odd = oddWord(text, isKnown)
    if (odd !== null) return refused('bad-input', { field: path.join('.') || 'input', ...odd })
  }
  return null
}

interface Leaf {
  readonly path: readonly string[]
  readonly text: string
}

function stringsIn(thing: unknown, path: readonly string[] = []): Leaf[] {
  if (typeof thing === 'string') return [{ path, text: thing }]
  if (typeof thing !== 'object' || thing === null) return []
  return Object.entries(thing).flatMap(([name, value]) => stringsIn(value, [...path, name]))
}

const refuse =
  (oddIn: (words: string) => OddLetter | null) =>
  ({ value, issues }: z.core.ParsePayload<string>): void => {
    const found = oddIn(value)
    if (found !== null) issues.push({ code: 'custom', input: value, params: { ...found } })
  }

/** Refuses the first letter that cannot be seen, by its number and what stands before it. */
export const refuseUnseen = refuse(unseenWord)

/** Words of a record: lines and tabs, and otherwise letters that can be seen. */
export const seenWords = z.string().overwrite(sameLines).check(refuseUnseen)

/** Words that a person types and that are published: every letter can be seen, and none is borrowed from another alphabet. */
export const typedWords = z
  .string()
  .overwrite(sameLines)
  .check(refuse(words => oddWord(words)))
