// What hides the words of a withdrawal: in the plan's text, and in every string that was made of it or written beside it.
import { maskerFor, sameWords, type Masker } from '../../plans/persons/hidden-names.ts'
import { printedWords, type PrintedWord } from '../../plans/persons/printed-words.ts'
import { maskText, united, type Span } from '../../plans/redaction.ts'

/**
 * Hides words as somebody types them: those very words wherever they stand, and every spelling of the names in them. A
 * single word with a capital is hidden only where it is written with one.
 */
export function wordsHider(text: string, words: readonly string[]): Masker {
  const typed = words.map(line => line.normalize('NFC').trim()).filter(line => line !== '')
  const names = maskerFor([text, ...typed].join('\n'), placesAfter(text, typed))
  const placesIn = (value: string): Span[] => typed.flatMap(line => typedIn(value, line))
  const own = names.spans.filter(span => span.end <= text.length)
  const spans = united([...own, ...placesIn(text)])
  return {
    text: maskText(text, spans),
    spans,
    mask: value => maskText(names.mask(value), united(placesIn(value))),
    spells: names.spells,
  }
}

// The typed lines stand behind the text, a line break between any two.
function placesAfter(text: string, lines: readonly string[]): Span[] {
  let at = text.length
  return lines.map(line => {
    const start = at + 1
    at = start + line.length
    return { start, end: at }
  })
}

function typedIn(value: string, line: string): Span[] {
  const [span] = placesAfter(value, [line])
  return span === undefined
    ? []
    : sameWords(`${value}\n${line}`, span).filter(({ end }) => end <= value.length)
}

/** So many words in a row are the passage's own; fewer are the language's. */
const telling = 8

/** A passage of fewer words is a phrase that may stand anywhere: only its own place is hidden. */
const shortest = 5

/**
 * Hides one passage, at its own place where it has one in the text, and wherever else all of it, or at least eight words and half of it, are repeated: what
 * plans say again and again of agencies and dates is masked in no other promise.
 */
export function passageHider(text: string, passage: Span | string): Masker {
  const [told, own] =
    typeof passage === 'string' ? [passage, []] : [text.slice(passage.start, passage.end), [passage]]
  const words = printedWords(told)
  const half = Math.max(telling, Math.ceil(words.length / 2))
  const least = words.length < shortest ? Infinity : Math.min(half, words.length)
  const mask = (value: string): string => maskText(value, united(runsOf(value, words, least)))
  const spans = united([...own, ...runsOf(text, words, least)])
  return { text: maskText(text, spans), spans, mask, spells: () => false }
}

function runsOf(value: string, wanted: readonly PrintedWord[], least: number): Span[] {
  const found = printedWords(value)
  const starts = new Map<string, number[]>()
  wanted.forEach((word, at) => starts.set(word.key, [...(starts.get(word.key) ?? []), at]))
  const out: Span[] = []
  for (let from = 0; from < found.length; from += 1) {
    const longest = Math.max(
      0,
      ...(starts.get(found[from]?.key ?? '') ?? []).map(at => runFrom(found, from, wanted.slice(at))),
    )
    if (longest >= least && longest > 0) {
      out.push({ start: found[from]!.start, end: found[from + longest - 1]!.end })
    }
  }
  return out
}

function runFrom(found: readonly PrintedWord[], from: number, wanted: readonly PrintedWord[]): number {
  let length = 0
  while (wanted[length] !== undefined && found[from + length]?.key === wanted[length]?.key) length += 1
  return length
}

/** True when a text repeats so much of a withdrawn one that it would tell it again. */
export function repeats(text: string, withdrawn: string): boolean {
  const words = printedWords(withdrawn)
  return words.length > 0 && runsOf(text, words, Math.min(telling, words.length)).length > 0
}

interface Hidden {
  /** Places in the text. */
  readonly spans: readonly Span[]
  /** What is hidden although it stands nowhere in the text. */
  readonly words: readonly string[]
}

/** Hides what stands at places of a text, and other words: names and short words as `wordsHider` does, longer stretches as passages. */
export function spansAndWordsHider(text: string, { spans: places, words }: Hidden): Masker {
  const isLong = (line: string): boolean => printedWords(line).length > 12
  const wordsIn = ({ start, end }: Span): string => text.slice(start, end)
  const [long, short] = [
    places.filter(span => isLong(wordsIn(span))),
    places.filter(span => !isLong(wordsIn(span))),
  ]
  // A given name alone is hidden behind a word of address where the whole name is known, and not wherever it is a word.
  const others = words.filter(line => !words.some(longer => longer !== line && repeats(longer, line)))
  const hiders = [
    wordsHider(text, [...short.map(wordsIn), ...others.filter(line => !isLong(line))]),
    ...long.map(span => passageHider(text, span)),
    ...others.filter(isLong).map(line => passageHider(text, line)),
  ]
  const spans = united([...places, ...hiders.flatMap(hider => hider.spans)])
  return {
    text: maskText(text, spans),
    spans,
    mask: value => hiders.reduce((out, hider) => hider.mask(out), value),
    spells: slug => hiders.some(hider => hider.spells(slug)),
  }
}
