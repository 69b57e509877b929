// What is public about one thing, set for a person at a terminal.
import { fill, type Language, type Phrase } from '@camket/domain/kernel/language'
import { dayInWords } from '@camket/domain/plans/finding-words'
import { clearNames, limitableRightNames } from '@camket/domain/plans/names'
import { sixClears, type SixClear } from '@camket/domain/plans/reading'
import { planWords } from '@camket/domain/publication/portal/pages'
import { coverageNames, roleNames, sheetLineNames } from '@camket/domain/publication/portal/terms'
import { taskCell } from '@camket/domain/publication/portal/task-cell'
import { whoActs, whoInWords } from '@camket/domain/publication/portal/who'
import { partWords } from '@camket/domain/publication/portal/words'
import { sheetLines } from '@camket/domain/safeguards/sheet'
import type { ShownRestriction } from '@camket/services/publication/reading/restrictions'
import type { ShownCommitment } from '@camket/services/publication/reading/showCommitment'
import type { ShownPlan } from '@camket/services/publication/reading/showPlan'
import { hung } from './lines.ts'

const labels = {
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  who: { vi: 'Cơ quan', en: 'Agencies' },
  when: { vi: 'Thời hạn', en: 'Deadlines' },
  row: { vi: 'Cùng hàng', en: 'Same row' },
  missing: { vi: 'Chưa nêu', en: 'Not said' },
  limits: { vi: 'Hạn chế', en: 'Limits' },
  told: { vi: 'Giao cho', en: 'Told to' },
  published: { vi: 'Công bố', en: 'Published' },
  issuer: { vi: 'Ban hành', en: 'Issued by' },
} as const satisfies Record<string, Phrase>
const version = { vi: 'phiên bản', en: 'version' } as const satisfies Phrase

/** The reader's language, and the zone (IANA name) that the register's days are counted in. */
export interface Setting {
  readonly language: Language
  readonly timeZone: string
}

function line(label: keyof typeof labels, text: string, { language }: Setting): string[] {
  return text === '' ? [] : [hung(`  ${labels[label][language].padEnd(12)}`, text)]
}

function published(thing: { publishedAt: string; version: number }, setting: Setting): string[] {
  const { language, timeZone } = setting
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' })
  const on = dayInWords(day.format(new Date(thing.publishedAt)), language)
  return line('published', `${on} (${version[language]} ${thing.version})`, setting)
}

const planName = ({ symbol, title }: { symbol: string | null; title: string | null }): string =>
  [symbol, title].filter(Boolean).join(' · ')

const head = ({ label, text }: { label: string | null; text: string }): string =>
  hung(label === null ? '' : `${label}  `, text)

export function commitmentInWords(shown: ShownCommitment, setting: Setting): string {
  const { language } = setting
  const { body } = shown
  const times = body.deadlines.map(({ text }) => text)
  const row = taskCell(body.text, { agencies: body.agencies, times })
  const unstated = sixClears.filter(clear => body.clears[clear]?.state !== 'found')
  const added = unstated.filter(clear => body.clears[clear]?.state === 'added')
  const named = (clears: typeof unstated) =>
    clears.map(clear => clearNames[clear][language].toLowerCase()).join(', ')
  const beside = added.length === 0 ? '' : fill(partWords.clearsAdded[language], { added: named(added) })
  const days = body.deadlines.map(({ text, on }) =>
    on === null ? text : `${text} → ${dayInWords(on, language)}`,
  )
  return [
    head({ label: body.label, text: row.task }),
    ...line('plan', planName(shown.plan), setting),
    ...line('who', body.agencies.length === 0 ? '' : agenciesInWords(body, unstated, language), setting),
    ...line('when', days.join('; '), setting),
    ...line('row', row.rest.join('; '), setting),
    ...line('missing', [named(unstated), beside && `(${beside})`].filter(Boolean).join(' '), setting),
    ...published(shown, setting),
  ].join('\n')
}

function agenciesInWords(
  { agencies }: ShownCommitment['body'],
  unstated: readonly SixClear[],
  language: Language,
): string {
  const who = whoActs(agencies, unstated)
  const support = who.support.map(({ name }) => name).join(', ')
  const first = whoInWords(who).map(({ phrase, names }) =>
    fill(phrase[language], { names: names.join(', ') }),
  )
  return [
    ...first,
    ...(support === '' ? [] : [`${roleNames.support[language].toLowerCase()}: ${support}`]),
  ].join('; ')
}

export function restrictionInWords(shown: ShownRestriction, setting: Setting): string {
  const { language } = setting
  const { body } = shown
  const answered = sheetLines.filter(name => body.sheet[name] != null).length
  const counted = fill(partWords.sheetCount[language], { answered, lines: sheetLines.length })
  return [
    head(body),
    ...line('plan', planName(shown.plan), setting),
    ...line('limits', body.limits.map(right => limitableRightNames[right][language]).join(', '), setting),
    ...line('told', body.told ?? '', setting),
    ...published(shown, setting),
    `\n${partWords.sheet[language]}: ${counted}`,
    ...sheetLines.map(name => {
      const answer = body.sheet[name] ?? null
      const words = answer === null ? `(${partWords.notAnswered[language]})` : dayInWords(answer, language)
      return hung(`  ${sheetLineNames[name][language]}: `, words)
    }),
  ].join('\n')
}

export function planInWords(shown: ShownPlan, setting: Setting): string {
  const { language } = setting
  const { plan, counts, parts } = shown
  const sentences = [
    [coverageNames.commitment, counts.commitment],
    [coverageNames.restrictive, counts.restrictive],
    [planWords.contextByRule, counts.contextByRule],
    [planWords.contextByPerson, counts.contextByPerson],
    [coverageNames['set-aside'], counts.setAside],
  ] as const
  const { commitments, restrictions } = plan
  const totals = fill(planWords.counts[language], { commitments, restrictions })
  const issued = [plan.issuer, plan.date === null ? null : dayInWords(plan.date, language)]
  return [
    [plan.symbol, plan.title ?? planWords.untitled[language]].filter(Boolean).join('\n'),
    ...line('issuer', issued.filter(Boolean).join(', '), setting),
    ...published(plan, setting),
    `  ${totals}`,
    `\n${planWords.ledger[language]}`,
    ...sentences.map(([name, count]) => `  ${String(count).padStart(5)}  ${name[language]}`),
    `\n${planWords.parts[language]}`,
    ...parts.map(({ part, heading, commitments: count }) =>
      hung(
        `  ${String(part).padStart(3)}  `,
        `${heading} (${fill(planWords.partCommitments[language], { count })})`,
      ),
    ),
  ].join('\n')
}
