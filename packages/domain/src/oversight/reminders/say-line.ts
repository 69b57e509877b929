// One line in words: what, since when, what happens next. The link stands beside it.
import { fill, writtenDay, type Language } from '../../kernel/language.ts'
import { seatRoleNames } from '../../people/role-names.ts'
import type { Line } from './lines.ts'
import type { OwedKind } from './owed.ts'
import { nextWords, owedWords, sinceWords } from './words.ts'

export interface SaidLine {
  readonly what: string
  /** The public words that it is about; null where nothing public says it. */
  readonly words: string | null
  readonly since: string
  readonly next: string
  /** Why it has come to this person; null for whoever acts first. */
  readonly up: string | null
}

const longest = 160

/** The beginning of a text, cut between words. */
function beginning(text: string): string {
  const one = text.replace(/\s+/g, ' ').trim()
  if (one.length <= longest) return one
  const cut = one.slice(0, longest)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest - 30)).trimEnd()} …`
}

export function sayLine(line: Line, day: string, language: Language): SaidLine {
  const { item, isEscalated } = line
  return {
    what: owedWords[item.kind][language],
    words: item.words === null ? null : beginning(item.words),
    since: sinceIn(line, day, language),
    next: nextIn(line, language),
    up: isEscalated
      ? fill(nextWords.up[language], { role: roleIn(item.first, language), body: item.bodyName ?? '–' })
      : null,
  }
}

/** Kinds whose day is no last day of a duty. */
const ownSince: Readonly<Partial<Record<OwedKind, keyof typeof sinceWords>>> = {
  meeting: 'meets',
  doubts: 'appears',
  proposal: 'unanswered',
}
const ownNext: Readonly<Partial<Record<OwedKind, keyof typeof nextWords>>> = {
  meeting: 'meets',
  doubts: 'appears',
  proposal: 'unanswered',
  inspection: 'inspected',
}

function sinceIn({ item, late }: Line, day: string, language: Language): string {
  const { due, since } = item
  const said = (
    words: (typeof sinceWords)[keyof typeof sinceWords],
    values: Record<string, string | number>,
  ) => fill(words[language], values)
  const own = ownSince[item.kind]
  if (own !== undefined && due !== null)
    return said(sinceWords[own], { due: writtenDay(language, due), late })
  if (due === null) return said(sinceWords.inside, { since: writtenDay(language, since) })
  if (item.kind === 'inspection' && due >= day)
    return said(sinceWords.inspects, { due: writtenDay(language, due) })
  if (late > 0) return said(sinceWords.late, { late, due: writtenDay(language, due) })
  if (due < day) return said(sinceWords.passed, { due: writtenDay(language, due) })
  return said(sinceWords.dueOn, { due: writtenDay(language, due), since: writtenDay(language, since) })
}

function nextIn({ item, next }: Line, language: Language): string {
  const own = ownNext[item.kind]
  if (own !== undefined && next === null) return nextWords[own][language]
  if (item.kind === 'round-seal' || item.kind === 'round-open') return nextWords.roundEnds[language]
  if (item.due === null) return nextWords.once[language]
  if (next === null) return nextWords.again[language]
  return fill(nextWords.rung[language], {
    on: writtenDay(language, next.on),
    role: roleIn(next.role, language),
  })
}

/** Within a sentence: a name of an office keeps its capital in Vietnamese, a role has none. */
function roleIn(role: Line['as']['role'], language: Language): string {
  const name = seatRoleNames[role][language]
  const isOffice = language === 'vi' && role === 'secretariat'
  return isOffice ? name : `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`
}
