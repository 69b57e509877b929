import { affectedGroupNames } from '@camket/domain/plans/names'
import { servedRightNames } from '@camket/domain/plans/served-rights'
import { factNames } from '@camket/domain/plans/office-words'
import { commitmentWords, listWords } from '@camket/domain/publication/portal/pages'
import { clearNames } from '@camket/domain/plans/names'
import {
  listsWords,
  progressWords,
  reportWords,
  stepWords,
} from '@camket/domain/publication/portal/progress/words'
import { roleNames } from '@camket/domain/publication/portal/terms'
import { whoActs } from '@camket/domain/publication/portal/who'
import { stateWords } from '@camket/domain/publication/states'
import { listCommitments } from '@camket/services/publication/reading/listCommitments'
import { csvFile, wholeOf } from '#lib/server/csv.ts'
import { csvType, publicFile } from '#lib/server/files.ts'
import { publicDoor } from '#lib/server/published.ts'
import { commitmentQuery } from '#lib/server/query.ts'
import { listColumns } from '#lib/speech/columns.ts'
import { namesOf } from '#lib/speech/names.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async event => {
  const { language } = event.locals
  const list = await listCommitments(publicDoor(event), commitmentQuery(event.url.searchParams))
  const head = [
    'id',
    ...[factNames.symbol, listColumns.label, listColumns.text, roleNames.lead].map(w => w[language]),
    ...[commitmentWords.asked, listColumns.named, roleNames.support].map(w => w[language]),
    ...[listColumns.due, listColumns.dueText, listWords.state, listWords.missing, listWords.added].map(
      w => w[language],
    ),
    ...[listsWords.report, progressWords.agencySays, listColumns.completedOn].map(w => w[language]),
    ...[listWords.right, listWords.group, listColumns.version, listColumns.asOf].map(w => w[language]),
  ]
  const rows = list.lines.map(line => {
    const who = whoActs(line.agencies, line.missing)
    const names = (agencies: ReadonlyArray<{ name: string }>): string =>
      agencies.map(({ name }) => name).join('; ')
    return [
      line.id,
      line.plan.symbol,
      line.label,
      line.text,
      names(who.leads),
      names(who.asked),
      names(who.named),
      names(who.support),
      line.due,
      line.dueText,
      stateWords(line)[language],
      namesOf(clearNames, line.missing, language).join('; '),
      namesOf(clearNames, line.added, language).join('; '),
      line.report === undefined ? null : reportWords[line.report][language],
      line.agencyStep ? stepWords[line.agencyStep][language] : null,
      line.completedOn ?? null,
      namesOf(servedRightNames, line.rights, language).join('; '),
      namesOf(affectedGroupNames, line.groups, language).join('; '),
      line.version,
      list.day,
    ]
  })
  return publicFile(csvFile(head, rows, wholeOf(event)), { type: csvType, of: list })
}
