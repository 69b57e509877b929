// What was withdrawn, and what was taken in from other registers, as open data: the lines of their pages.
import { fill, type Language } from '@camket/domain/kernel/language'
import { factNames } from '@camket/domain/plans/office-words'
import { recordKindNames } from '@camket/domain/publication/portal/terms'
import { rollUpFigure } from '@camket/domain/publication/roll-up/counts'
import { rollUpFigures, rollUpWords } from '@camket/domain/publication/roll-up/words'
import { grounds } from '@camket/domain/publication/withdraw/grounds'
import { withdrawalWords, withdrawingRoles } from '@camket/domain/publication/withdraw/words'
import type { PublicDoor } from '@camket/services/kernel/door'
import { rollUps } from '@camket/services/publication/reading/log/rollUps'
import { listWithdrawals } from '@camket/services/publication/reading/log/withdrawals'
import { listColumns } from '#lib/speech/columns.ts'
import { table, type Column, type Table } from './table.ts'

const lists = { withdrawals: listWithdrawals, 'roll-up': rollUps }
type Name = keyof typeof lists
type LogList = {
  [Of in Name]: { readonly name: Of; readonly page: Awaited<ReturnType<(typeof lists)[Of]>> }
}[Name]
type Withdrawal = Awaited<ReturnType<typeof listWithdrawals>>['acts'][number]
type RollUp = Awaited<ReturnType<typeof rollUps>>['list'][number]

/** The list of that name as its page shows it; null where there is none. */
export async function readLogData(door: PublicDoor, { name }: { name: string }): Promise<LogList | null> {
  if (!Object.hasOwn(lists, name)) return null
  return { name, page: await lists[name as Name](door) } as LogList
}

/** The head and the rows in a language. */
export function logCsv(list: LogList, language: Language): Table {
  if (list.name === 'withdrawals') return table(withdrawalColumns(language), list.page.acts, language)
  return table(rollUpColumns, list.page.list, language)
}

const withdrawalColumns = (language: Language): Column<Withdrawal>[] => [
  { head: listColumns.entry, cell: ({ entry }) => entry },
  { head: withdrawalWords.when, cell: ({ at }) => at },
  { head: withdrawalWords.plan, cell: ({ plan }) => plan },
  { head: factNames.symbol, cell: ({ symbol }) => symbol },
  {
    head: withdrawalWords.what,
    cell: ({ records }) => records.map(one => goneWords(one, language)).join('; '),
  },
  { head: withdrawalWords.gone, cell: ({ entries }) => entries },
  { head: withdrawalWords.masked, cell: ({ renewed }) => renewed },
  {
    head: listColumns.ground,
    cell: ({ ground }) => `${grounds[ground].name[language]}. ${grounds[ground].law[language]}`,
  },
  { head: listColumns.reason, cell: ({ reason }) => reason },
  { head: withdrawalWords.decision, cell: ({ decision }) => decision },
  { head: withdrawalWords.role, cell: ({ role }) => withdrawingRoles[role][language] },
  { head: withdrawalWords.office, cell: ({ office }) => office },
]

function goneWords(
  { kind, id, version, index, replacedBy }: Withdrawal['records'][number],
  language: Language,
): string {
  const thing = fill(withdrawalWords.thing[language], { kind: recordKindNames[kind][language], id })
  const how = replacedBy === null ? withdrawalWords.goneWhole : withdrawalWords.goneMasked
  return `${thing}, ${fill(how[language], { version, entry: index, next: replacedBy ?? '' })}`
}

const rollUpColumns: Column<RollUp>[] = [
  { head: rollUpWords.origin, cell: ({ origin }) => origin },
  { head: rollUpWords.asOf, cell: ({ day }) => day },
  ...rollUpFigures.map(([value, head]) => ({
    head,
    cell: ({ counts }: RollUp) => rollUpFigure(counts, 'all', value),
  })),
  { head: rollUpWords.size, cell: ({ size }) => size },
  { head: listColumns.version, cell: ({ version }) => version },
  { head: listColumns.published, cell: ({ publishedAt }) => publishedAt },
  { head: listColumns.entry, cell: ({ index }) => index },
]
