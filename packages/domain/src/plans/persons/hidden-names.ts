// Whoever is redacted in a plan is named nowhere: other spellings, other places, other fields of what is published.
import { slugOf } from '../../kernel/fold.ts'
import { isCutFromBody } from './body-names.ts'
import { addressBefore, isPlace, namesIn } from './personal-names.ts'
import { printedWords, wholeWords, type PrintedWord } from './printed-words.ts'
import { maskText, united, type Span } from '../redaction.ts'

export interface Masker {
  /** The plan's text, masked; as long as the original. */
  readonly text: string
  /** What is masked in it: the redactions, widened to whole words, and wherever else the names stand. */
  readonly spans: readonly Span[]
  /** A published string with every hidden name masked, character for character. */
  mask(value: string): string
  /** True when an address part such as `tran-thu-ten` spells a hidden name. */
  spells(slug: string): boolean
}

interface Pattern {
  readonly words: readonly PrintedWord[]
  /** Short or partial names are taken for names only where they are written with capitals. */
  readonly capitals: boolean
  /** The very words that somebody redacted: hidden also where a body's name begins with them. */
  readonly exact?: boolean
}

/** Masks for everything that is published of a plan. Without redactions it changes nothing. */
export function maskerFor(text: string, redactions: readonly Span[]): Masker {
  if (redactions.length === 0) return { text, spans: [], mask: value => value, spells: () => false }
  const words = printedWords(text)
  const wide = redactions.map(span => wholeWords(words, span))
  const hidden = wide.map(span => hiddenIn(text, words, span))
  const spans = united([...wide, ...hidden.flatMap(one => placesOf(text, words, one))])
  const covered = words.map(word => spans.some(span => span.start < word.end && span.end > word.start))
  const source = { words, covered }
  return {
    text: maskText(text, spans),
    spans,
    mask: value => maskValue(value, hidden, source),
    spells: slug => hidden.some(one => one.slugs.some(name => `-${slug}-`.includes(`-${name}-`))),
  }
}

/** Where else in a text the words of a span stand, in any spelling; a single word only as that very word. */
export function sameWords(text: string, span: Span): Span[] {
  const words = printedWords(text)
  const hidden = hiddenIn(text, words, wholeWords(words, span))
  const own = words.filter(word => word.start < span.end && word.end > span.start)
  const asked = { words: own, capitals: own.some(w => w.capital), exact: true }
  const whole = own.length === 0 ? [] : placesOfPattern(text, words, asked)
  return united([...placesOf(text, words, hidden), ...whole])
}

interface Hidden {
  readonly patterns: readonly Pattern[]
  /** Given names, hidden behind a word of address. */
  readonly given: ReadonlySet<string>
  readonly digits: string | null
  readonly slugs: readonly string[]
}

function hiddenIn(text: string, all: readonly PrintedWord[], span: Span): Hidden {
  const words = all.filter(word => word.start < span.end && word.end > span.start)
  const names = namesIn(text, words)
  const letters = words.filter(word => /\p{L}/u.test(word.key))
  const telling = letters.length >= (words.some(word => word.capital) ? 2 : 3)
  const whole = telling && words.length <= 12 ? [{ words, capitals: false, exact: true }] : []
  const short = (name: readonly PrintedWord[]): boolean => name.length < 3
  return {
    patterns: [
      ...whole,
      ...names.flatMap(name => [
        { words: name, capitals: short(name) },
        ...partsOf(name).map(part => ({ words: part, capitals: true })),
      ]),
    ],
    given: new Set(names.map(name => name.at(-1)?.key ?? '')),
    digits: digitsOf(text.slice(span.start, span.end)),
    slugs: names.map(name => slugOf(name.map(word => word.folded).join(' '), 300)),
  }
}

// Two neighbouring words of a name are enough to know the person; a province of the same name is none.
function partsOf(name: readonly PrintedWord[]): PrintedWord[][] {
  const out: PrintedWord[][] = []
  for (let length = name.length - 1; length >= 2; length -= 1) {
    for (let from = 0; from + length <= name.length; from += 1) out.push(name.slice(from, from + length))
  }
  return out.filter(part => !isPlace(part))
}

// Telephone and identity numbers, however they are grouped; a date is no such number.
function digitsOf(words: string): string | null {
  if (!/^[\d\s.\-–+()]+$/u.test(words) || /^\s*\d{1,2}[-–./]\d{1,2}[-–./]\d{4}\s*$/.test(words)) return null
  const digits = words.replace(/\D/g, '')
  return digits.length >= 6 ? digits : null
}

function placesOf(text: string, words: readonly PrintedWord[], hidden: Hidden): Span[] {
  return [
    ...hidden.patterns.flatMap(pattern => placesOfPattern(text, words, pattern)),
    ...givenNames(text, words, hidden.given),
    ...numbers(text, hidden.digits),
  ]
}

function placesOfPattern(text: string, words: readonly PrintedWord[], pattern: Pattern): Span[] {
  const [first] = pattern.words
  const out: Span[] = []
  if (first === undefined) return out
  words.forEach((word, from) => {
    if (!isSame(word, first)) return
    const found = words.slice(from, from + pattern.words.length)
    const fits =
      found.length === pattern.words.length && found.every((one, i) => isSame(one, pattern.words[i]!))
    if (!fits || !isTogether(text, found) || (pattern.capitals && !found.every(one => one.capital))) return
    const place = { start: word.start, end: found.at(-1)?.end ?? word.end }
    if (pattern.exact === true || !isCutFromBody(text, place)) out.push(place)
  })
  return out
}

// The same word, or its letters without any mark where somebody wrote it so.
function isSame(word: PrintedWord, wanted: PrintedWord): boolean {
  return word.key === wanted.key || (word.key === word.folded && word.folded === wanted.folded)
}

function isTogether(text: string, found: readonly PrintedWord[]): boolean {
  return found.every((word, i) => i === 0 || text.slice(found[i - 1]?.end, word.start).trim().length <= 2)
}

function givenNames(text: string, words: readonly PrintedWord[], given: ReadonlySet<string>): Span[] {
  return words.flatMap((word, i) => {
    if (!word.capital || !given.has(word.key) || addressBefore(words, i) === 0) return []
    const next = words[i + 1]
    const longer = next?.capital === true && /^\s+$/u.test(text.slice(word.end, next.start))
    return longer ? [] : [{ start: word.start, end: word.end }]
  })
}

function numbers(text: string, digits: string | null): Span[] {
  if (digits === null) return []
  const spelled = new RegExp(`(?<!\\d)${[...digits].join('[\\s.\\-–()]{0,3}')}(?!\\d)`, 'gu')
  return [...text.matchAll(spelled)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

interface Source {
  readonly words: readonly PrintedWord[]
  /** Which of the words are masked in the plan's text. */
  readonly covered: readonly boolean[]
}

function maskValue(value: string, hidden: readonly Hidden[], source: Source): string {
  const words = printedWords(value)
  const spans = [...hidden.flatMap(one => placesOf(value, words, one)), ...takenOver(words, source)]
  return spans.length === 0 ? value : maskText(value, united(spans))
}

const telling = 4

// What was read out of the text is masked where the text is: the value, or four words of it in a row, stand there. What
// also stands where nothing is masked is public by the office's own choice.
function takenOver(words: readonly PrintedWord[], source: Source): Span[] {
  const out: Span[] = []
  const same = (at: number, there: number): boolean =>
    words[at] !== undefined && words[at].key === source.words[there]?.key
  source.covered.forEach((covered, there) => {
    if (!covered) return
    words.forEach((word, at) => {
      if (!same(at, there)) return
      let [before, after] = [0, 0]
      while (same(at - before - 1, there - before - 1)) before += 1
      while (same(at + after + 1, there + after + 1)) after += 1
      const run = words.slice(at - before, at + after + 1)
      if (run.length < Math.min(telling, words.length) || standsOpen(run, before, source)) return
      out.push({ start: word.start, end: word.end })
    })
  })
  return joined(words, out)
}

function standsOpen(run: readonly PrintedWord[], at: number, source: Source): boolean {
  return source.words.some(
    (_, there) =>
      source.covered[there + at] === false &&
      run.every((word, i) => word.key === source.words[there + i]?.key),
  )
}

// The blank between two masked words is masked with them, as in the text.
function joined(words: readonly PrintedWord[], spans: readonly Span[]): Span[] {
  const masked = new Set(spans.map(span => span.start))
  return words.flatMap((word, i) => {
    if (!masked.has(word.start)) return []
    const next = words[i + 1]
    return [{ start: word.start, end: next !== undefined && masked.has(next.start) ? next.start : word.end }]
  })
}
