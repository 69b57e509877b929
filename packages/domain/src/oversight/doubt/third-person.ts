// What of a doubt may be masked: a private person's name, number or address of mail. Never what is criticised.
import { addressBefore, hasSurname, isPlace, namesIn } from '../../plans/persons/personal-names.ts'
import { printedWords, type PrintedWord } from '../../plans/persons/printed-words.ts'

export interface MaskedIn {
  /** The text of the doubt. */
  readonly text: string
  /** Names, short names and aliases of bodies and places that the register knows. */
  readonly known: readonly string[]
}

const mail = /^[^\s@]{1,64}@[^\s@]+\.[^\s@]+$/

export function isThirdPerson(line: string, about: MaskedIn): boolean {
  const plain = line.normalize('NFC').trim()
  if (mail.test(plain)) return true
  return /\d/.test(plain) ? isOwnNumber(plain, about.text) : isName(plain, about)
}

/** A telephone number, or one of a paper; no sum and no count, whatever it is written like. */
function isOwnNumber(line: string, text: string): boolean {
  if (!/^\+?[\d\s.\-()]+$/.test(line)) return false
  const digits = line.replace(/\D/g, '')
  const isTelephone = /^(?:0|84)\d{8,10}$/.test(digits)
  const isOfPaper = /^(?:0\d{11}|\d{9}|\d{12})$/.test(digits) && !digits.endsWith('000')
  return (
    (isTelephone || isOfPaper) &&
    !text
      .split(line)
      .slice(1)
      .some(after => counted.test(after))
  )
}

const counted =
  /^[\s.]*(?:đồng|đ(?![\p{L}])|triệu|tỷ|tỉ|nghìn|ngàn|vn[dđ]|usd|%|người|lượt|hộ|lớp|suất|cuốn|tờ|ha(?![\p{L}])|m2|m²)/iu

/** Nobody's name has more words, with the word of address before it. */
const longestName = 6
const longestInCapitals = 4

function isName(line: string, { text, known }: MaskedIn): boolean {
  const words = printedWords(line)
  const [name, ...others] = namesIn(line, words)
  if (name === undefined || others.length > 0 || words.length > longestName || isPlace(name)) return false
  const address = words.length - name.length
  // Nothing but the name, and a word of address in front of it.
  if (name.at(-1) !== words.at(-1) || (address > 0 && addressBefore(words, address) !== address)) return false
  if (isKnown(name, known)) return false
  const places = placesOf(name, printedWords(text))
  if (places.some(({ before }) => isOfPlace(before))) return false
  const isAddressed = address > 0 || places.some(({ isAddressed: is }) => is)
  const inCapitals = name.filter(word => word.allCapitals && word.end - word.start > 1)
  if (inCapitals.length === name.length)
    return isAddressed && hasSurname(name) && name.length <= longestInCapitals
  return inCapitals.length === 0 && (isAddressed || hasSurname(name))
}

const keysOf = (words: readonly PrintedWord[]): string => ` ${words.map(({ key }) => key).join(' ')} `

function isKnown(name: readonly PrintedWord[], known: readonly string[]): boolean {
  return known.some(one => keysOf(printedWords(one)).includes(keysOf(name)))
}

function placesOf(name: readonly PrintedWord[], words: readonly PrintedWord[]) {
  return words.flatMap((_, at) =>
    name.every((word, i) => words[at + i]?.key === word.key)
      ? [{ before: words[at - 1], isAddressed: addressBefore(words, at) > 0 }]
      : [],
  )
}

const places: ReadonlySet<string> = new Set(
  printedWords(
    'xã phường trấn thôn bản ấp buôn làng tổ huyện quận tỉnh phố đường cầu chợ sông suối núi hồ trường viện ban sở án ty kênh',
  ).map(({ key }) => key),
)

const isOfPlace = (word: PrintedWord | undefined): boolean => word !== undefined && places.has(word.key)

/** Of a text no more than a third is somebody's name. */
export function hidesTooMuch(masked: string): boolean {
  return (masked.match(/█/g)?.length ?? 0) * 3 > masked.length
}
