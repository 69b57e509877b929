import { limitableRightNames } from '@camket/domain/plans/names'
import { factNames } from '@camket/domain/plans/office-words'
import { restrictionWords } from '@camket/domain/publication/portal/pages'
import { sheetLineNames } from '@camket/domain/publication/portal/terms'
import { listRestrictions } from '@camket/services/publication/reading/restrictions'
import { csvFile, wholeOf } from '#lib/server/csv.ts'
import { csvType, publicFile } from '#lib/server/files.ts'
import { publicDoor } from '#lib/server/published.ts'
import { restrictionQuery } from '#lib/server/query.ts'
import { listColumns } from '#lib/speech/columns.ts'
import { namesOf } from '#lib/speech/names.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async event => {
  const { language } = event.locals
  const list = await listRestrictions(publicDoor(event), restrictionQuery(event.url.searchParams))
  const phrases = [
    factNames.symbol,
    listColumns.label,
    listColumns.text,
    restrictionWords.limits,
    restrictionWords.told,
  ]
  const head = ['id', ...[...phrases, listColumns.unanswered].map(words => words[language])]
  const rows = list.lines.map(line => [
    line.id,
    line.plan.symbol,
    line.label,
    line.text,
    namesOf(limitableRightNames, line.limits, language).join('; '),
    line.told,
    namesOf(sheetLineNames, line.unanswered, language).join('; '),
  ])
  return publicFile(csvFile(head, rows, wholeOf(event)), { type: csvType, of: list })
}
