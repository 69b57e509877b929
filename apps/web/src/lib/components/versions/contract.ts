import { fill, type Language, type Phrase } from '@camket/domain/kernel/language'
import { affectedGroupNames, clearNames } from '@camket/domain/plans/names'
import { documentKindNames, factNames } from '@camket/domain/plans/office-words'
import { servedRightNames } from '@camket/domain/plans/served-rights'
import { clearStateNames, coverageNames, modeNames, roleNames } from '@camket/domain/publication/portal/terms'
import { commitmentWords, planWords } from '@camket/domain/publication/portal/pages'
import { formatDay } from '#lib/speech/format.ts'
import { historyWords } from '@camket/domain/publication/portal/progress/words'
import { partWords } from '@camket/domain/publication/portal/words'
import type { Version } from '@camket/services/publication/reading/shapes'
import type { Contract } from '../contract.ts'

export interface VersionsProps {
  readonly versions: readonly Version[]
  /** Address of one version's page, where it has one. */
  readonly hrefOf?: (version: number) => string
}

/** Changed fields by the names that a page gives them. */
export const fieldNames: Readonly<Record<string, Phrase>> = {
  text: partWords.planLanguage,
  agencies: { vi: 'Cơ quan', en: 'Agencies' },
  deadlines: commitmentWords.when,
  recurring: { vi: 'Thường xuyên', en: 'Recurring' },
  rights: commitmentWords.rights,
  groups: commitmentWords.groups,
  clears: partWords.sixClears,
  label: { vi: 'Số mục', en: 'Label' },
  ...factNames,
  cited: planWords.cited,
  milestones: historyWords.milestones,
  words: historyWords.ownWords,
  coverage: { vi: 'Cách xếp các đoạn', en: 'What passages are' },
  passage: { vi: 'Vị trí trong toàn văn', en: 'Place in the text' },
  beside: { vi: 'Đứng cạnh', en: 'Beside' },
}

interface Covered {
  readonly start: number
  readonly end: number
  readonly as: keyof typeof coverageNames
  readonly id: string | null
}

/** Old beside new in words; of how a whole text is taken, only the passages that are taken otherwise. */
export function changeInWords(
  { field, old, new: now }: Version['changed'][number],
  language: Language,
): { readonly before: string | null; readonly after: string | null } {
  if (field !== 'coverage' || !Array.isArray(old) || !Array.isArray(now))
    return { before: valueWords(old, language), after: valueWords(now, language) }
  const [before, after] = [old as Covered[], now as Covered[]]
  const made = after.filter(({ id }) => id !== null && !before.some(span => span.id === id))
  const were = before.filter(span => made.some(({ start, end }) => span.start <= start && span.end >= end))
  const said = (spans: readonly Covered[]) =>
    spans.map(({ as, id }) => [coverageNames[as][language], id].filter(Boolean).join(' ')).join('; ')
  return { before: said(were) || null, after: said(made) || null }
}

type Fields = Readonly<Record<string, unknown>>

/** A value of a record as words to set beside its older form; null where there is nothing. */
function valueWords(value: unknown, language: Language): string | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'boolean')
    return value ? { vi: 'có', en: 'yes' }[language] : { vi: 'không', en: 'no' }[language]
  if (typeof value !== 'object') return codeWord(String(value), language)
  if (Array.isArray(value)) {
    const items = value.map(item => valueWords(item, language)).filter(item => item !== null)
    return items.length === 0 ? null : items.join('; ')
  }
  return fieldsWords(value as Fields, language)
}

function fieldsWords(fields: Fields, language: Language): string {
  const { name, text, role, mode, on, code, symbol, type } = fields
  if ('measure' in fields) return ownWords(fields, language)
  if ('paragraph' in fields) return placeWords(fields, language)
  if (typeof fields['due'] === 'string') return milestoneWords(fields, language)
  if (typeof role === 'string') {
    const asked = mode === 'request' ? ` (${modeNames.request[language]})` : ''
    return `${roleNames[role as keyof typeof roleNames][language]}: ${String(name)}${asked}`
  }
  if (typeof text === 'string') return typeof on === 'string' ? `${text} (${formatDay(language, on)})` : text
  if (symbol !== undefined || type !== undefined) return [type, symbol].filter(Boolean).join(' ')
  if (typeof name === 'string' || typeof code === 'string') return codeWord(String(name ?? code), language)
  return Object.entries(fields)
    .map(([key, value]) => `${wordOf(key, language)}: ${stateWords(value, language)}`)
    .join('; ')
}

/** The agency's own words for product and measure. */
function ownWords({ product, measure }: Fields, language: Language): string {
  const words = [
    fill(historyWords.ownProduct[language], { words: String(product) }),
    ...(measure === null ? [] : [fill(historyWords.ownMeasure[language], { words: String(measure) })]),
  ]
  return words.join('. ')
}

function placeWords({ start, end, page }: Fields, language: Language): string {
  const letters = fill(partWords.letters[language], { from: Number(start) + 1, to: String(end) })
  return page === null ? letters : `${fill(partWords.page[language], { page: String(page) })}, ${letters}`
}

function milestoneWords({ number, title, product, due }: Fields, language: Language): string {
  const shown = product === null || product === undefined ? '' : ` [${String(product)}]`
  return `${String(number)}. ${String(title)}${shown} (${formatDay(language, String(due))})`
}

const codeNames: Readonly<Record<string, Phrase>> = {
  ...affectedGroupNames,
  ...servedRightNames,
  ...documentKindNames,
}

/** A code of a closed list by its name; words of the plan are no code and stay. */
function codeWord(value: string, language: Language): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDay(language, value)
  return Object.hasOwn(codeNames, value) ? codeNames[value]![language] : value
}

const wordOf = (key: string, language: Language): string =>
  (clearNames as Readonly<Record<string, Phrase>>)[key]?.[language] ?? key

function stateWords(value: unknown, language: Language): string {
  if (typeof value !== 'object' || value === null || !('state' in value))
    return valueWords(value, language) ?? ''
  const { state, words } = value as { state: keyof typeof clearStateNames; words?: string | null }
  return words ? `${clearStateNames[state][language]} “${words}”` : clearStateNames[state][language]
}

const first: Version = {
  kind: 'commitment',
  id: 'vi-du-1',
  version: 1,
  index: 4,
  publishedAt: '2026-10-01T02:00:00Z',
  changed: [],
  reason: null,
  ground: null,
  isWithdrawn: false,
}
const second: Version = {
  ...first,
  version: 2,
  index: 19,
  publishedAt: '2026-11-02T02:00:00Z',
  reason: 'Lùi thời hạn do thiên tai',
  ground: 'Công văn số 120/BCĐ',
  changed: [
    {
      field: 'deadlines',
      old: [{ text: 'trước ngày 15/11/2026', on: '2026-11-15' }],
      new: [{ text: 'trước ngày 30/11/2026', on: '2026-11-30' }],
    },
  ],
}

export const contract: Contract<VersionsProps> = {
  name: 'Versions',
  promise: {
    vi: 'Mọi phiên bản, mới trước, mỗi lần đổi đặt cũ cạnh mới với lý do và căn cứ.',
    en: 'All versions, newest first, each change old beside new with its reason and ground.',
  },
  examples: [
    { state: { vi: 'một phiên bản', en: 'one version' }, props: { versions: [first] } },
    { state: { vi: 'đã sửa', en: 'amended' }, props: { versions: [second, first] } },
    {
      state: { vi: 'bản cũ đã thu hồi', en: 'old version withdrawn' },
      props: { versions: [second, { ...first, isWithdrawn: true }] },
    },
  ],
}
