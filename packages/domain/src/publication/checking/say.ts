// A finding in a sentence, with its place: the same words on the command line and on the page.
import { fill, type Language, type Phrase } from '../../kernel/language.ts'
import { verifyWords, type VerifyCode } from './verify-words.ts'

interface Told {
  readonly code: VerifyCode
  readonly where?: {
    readonly entry?: number
    readonly kind?: string
    readonly id?: string
    readonly version?: number
    readonly field?: string
    readonly path?: string
  }
  readonly values: Readonly<Record<string, string | number>>
}

const placeWords = {
  entry: { vi: 'mục {value}', en: 'entry {value}' },
  thing: { vi: '{value}', en: '{value}' },
  version: { vi: 'phiên bản {value}', en: 'version {value}' },
  field: { vi: 'trường {value}', en: 'field {value}' },
  path: { vi: 'tệp {value}', en: 'file {value}' },
} as const satisfies Record<string, Phrase>

const whyWords: Readonly<Record<string, Phrase>> = {
  'too-large': { vi: 'lớn quá mức cho phép', en: 'larger than is allowed' },
  unreadable: { vi: 'không mở được', en: 'it cannot be opened' },
  'bundle-length': { vi: 'thiếu hoặc thừa dữ liệu', en: 'too short or too long' },
  'tile-length': { vi: 'sai độ dài', en: 'of the wrong length' },
  'signature-missing': { vi: 'không có chữ ký của khóa này', en: 'no signature by this key' },
  'signature-invalid': { vi: 'chữ ký sai', en: 'the signature is wrong' },
}

type Words = Readonly<Record<string, Phrase | undefined>>

/** The sentence of a finding; its place is said by `placeOf`. Who says more than the page adds words of its own, of codes and of whys. */
export function sentenceOf({ code, values }: Told, language: Language, own: Words = {}): string {
  const words: Words = verifyWords
  const sentence = fill((own[code] ?? words[code])?.[language] ?? code, values)
  const { why } = values
  if (why === undefined) return plain(sentence)
  return plain(`${sentence} (${(own[why] ?? whyWords[why])?.[language] ?? why})`)
}

/** Where it stands, from the entry to the field; empty where it concerns the whole log. */
export function placeOf({ where = {} }: Told, language: Language): string {
  const { kind, id } = where
  const told = { ...where, thing: kind === undefined || id === undefined ? undefined : `${kind} “${id}”` }
  const parts = Object.entries(placeWords).flatMap(([name, words]) => {
    const value = told[name as keyof typeof placeWords]
    return value === undefined ? [] : fill(words[language], { value })
  })
  return plain(parts.join(', '))
}

/** What others wrote may steer a terminal or turn the line around: such characters are shown by their numbers. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, mark => `\\u{${mark.codePointAt(0)!.toString(16)}}`)
}

const unchecked: Phrase = { vi: 'Chưa kiểm tra được', en: 'This could not be checked' }

/** A fault in what the reader brought says nothing of the record. */
export const weightOf = <Level extends string>({ code, level }: { code: VerifyCode; level: Level }) =>
  /^(key|policy|since|proof)-(malformed|without)/.test(code) ? 'unchecked' : level

/** What was found, by how much it weighs, under its heading. */
export const verdictGroups = [
  { level: 'fault', mark: '✗', head: { vi: 'Không khớp', en: 'What does not hold' } },
  { level: 'unchecked', mark: '?', head: unchecked },
  { level: 'warning', mark: '!', head: { vi: 'Cần xem', en: 'What needs a look' } },
  { level: 'holds', mark: '✓', head: { vi: 'Khớp', en: 'What holds' } },
  {
    level: 'limit',
    mark: '·',
    head: { vi: 'Điều kiểm tra này không thể biết', en: 'What this check cannot know' },
  },
] as const satisfies ReadonlyArray<{ level: string; mark: string; head: Phrase }>

export const verdictWords = {
  unchecked,
  holds: { vi: 'Mọi điều đã kiểm tra đều khớp.', en: 'Everything that was checked holds.' },
  wanting: {
    vi: '{n} điều không khớp. Hãy giữ mọi tệp.',
    en: 'Not everything holds: {n} wanting. Keep all files.',
  },
} as const satisfies Record<string, Phrase>
