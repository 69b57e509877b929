// The lists of progress as spreadsheets: one head, one line each; a cell that is empty is not zero.
import type { Language } from '@camket/domain/kernel/language'
import { factNames } from '@camket/domain/plans/office-words'
import { dueKindWords, dueWords } from '@camket/domain/publication/portal/progress/due-words'
import {
  historyWords,
  listsWords,
  progressWords,
  reportWords,
  stepWords,
  timeWords,
} from '@camket/domain/publication/portal/progress/words'
import type { Step } from '@camket/domain/progress/steps'
import { partWords } from '@camket/domain/publication/portal/words'
import type { AmendmentLine } from '@camket/services/publication/reading/progress/listAmendments'
import type { DueLine } from '@camket/services/publication/reading/progress/listDues'
import type { StandingLine } from '@camket/services/publication/reading/progress/listed/standing-lines'
import type { UpdateLine } from '@camket/services/publication/reading/progress/listUpdates'
import { fieldNames, changeInWords } from '#lib/components/versions/contract.ts'
import { listColumns } from '#lib/speech/columns.ts'
import type { ReadList } from './read-list.ts'
import { table, yearsCell, type Cell, type Column, type Table } from './table.ts'

/** The head and the rows of a list in a language. */
export function csvOf(list: ReadList, language: Language): Table {
  if (list.of === 'standings')
    return table(standingColumns(language, list.page.day), list.page.lines, language)
  if (list.of === 'dues') return table(dueColumns(language, list.page.day), list.page.lines, language)
  if (list.of === 'updates') return table(updateColumns(language), list.page.lines, language)
  const lines = list.page.lines.flatMap(line => line.changes.map(change => ({ ...line, change })))
  return table(amendmentColumns(language), lines, language)
}

function standingColumns(language: Language, day: string | null): Column<StandingLine>[] {
  const step = (of: Step | null): Cell => (of === null ? null : stepWords[of][language])
  return [
    { head: 'id', cell: line => line.id },
    { head: factNames.symbol, cell: line => line.plan.symbol },
    { head: listColumns.label, cell: line => line.label },
    { head: listColumns.text, cell: line => line.text },
    { head: listsWords.agency, cell: line => line.lead?.name ?? null },
    { head: listColumns.due, cell: line => line.due },
    { head: listsWords.report, cell: line => reportWords[line.report][language] },
    { head: progressWords.agencySays, cell: line => step(line.agencyStep) },
    { head: listColumns.percent, cell: line => line.percent },
    { head: progressWords.evidenceSays, cell: line => step(line.evidenceStep) },
    { head: progressWords.reviewerSays, cell: line => step(line.reviewStep) },
    { head: listsWords.gap, cell: line => line.gap },
    { head: listColumns.saidAsOf, cell: line => line.asOf },
    { head: listColumns.completedOn, cell: line => line.completedOn },
    { head: listColumns.toldOn, cell: line => line.toldOn },
    { head: listsWords.time, cell: line => (line.time === null ? null : timeWords[line.time][language]) },
    { head: listColumns.late, cell: line => line.late },
    { head: listColumns.lateUnsettled, cell: line => yearsCell(line.unsettled) },
    { head: listsWords.amended, cell: line => line.amended },
    { head: listColumns.asOf, cell: () => day },
  ]
}

/** Which day it is about, before how its commitment stands. */
function dueColumns(language: Language, day: string | null): Column<DueLine>[] {
  return [
    { head: dueWords.kind, cell: ({ item }) => dueKindWords[item.kind][language] },
    { head: listColumns.onDay, cell: ({ item }) => item.on },
    { head: dueWords.words, cell: ({ item }) => item.words },
    {
      head: dueWords.covers,
      cell: ({ item: { covers } }) => (covers === null ? null : `${covers.from}/${covers.to}`),
    },
    { head: listColumns.passed, cell: ({ item }) => item.late },
    { head: listColumns.passedUnsettled, cell: ({ item }) => yearsCell(item.unsettled) },
    ...standingColumns(language, day),
  ]
}

function updateColumns(language: Language): Column<UpdateLine>[] {
  return [
    { head: 'id', cell: line => line.id },
    { head: factNames.symbol, cell: line => line.plan.symbol },
    { head: listColumns.label, cell: line => line.label },
    { head: listColumns.text, cell: line => line.text },
    { head: listsWords.agency, cell: line => line.agency.name },
    { head: progressWords.agencySays, cell: line => stepWords[line.step][language] },
    { head: listColumns.percent, cell: line => line.percent },
    { head: progressWords.evidenceSays, cell: line => stepWords[line.evidenceStep][language] },
    { head: historyWords.milestone, cell: line => line.milestone },
    { head: listColumns.asOf, cell: line => line.asOf },
    { head: historyWords.says, cell: line => line.statement },
    { head: listColumns.published, cell: line => line.publishedAt },
    { head: listColumns.entry, cell: line => line.index },
  ]
}

type ChangeLine = AmendmentLine & { readonly change: AmendmentLine['changes'][number] }

/** One line for each changed field. */
function amendmentColumns(language: Language): Column<ChangeLine>[] {
  return [
    { head: 'id', cell: line => line.of.id },
    { head: listColumns.version, cell: line => line.of.version },
    { head: factNames.symbol, cell: line => line.plan.symbol },
    { head: listColumns.text, cell: line => line.text },
    { head: listColumns.field, cell: line => fieldNames[line.change.field]?.[language] ?? line.change.field },
    { head: partWords.before, cell: line => changeInWords(line.change, language).before },
    { head: partWords.after, cell: line => changeInWords(line.change, language).after },
    { head: listColumns.reason, cell: line => line.reason },
    { head: listColumns.ground, cell: line => line.ground },
    { head: listColumns.published, cell: line => line.publishedAt },
    { head: listColumns.entry, cell: line => line.index },
  ]
}
