import { namesCell } from '@camket/domain/people/import/cells'
import { listBodies } from '@camket/services/people/listBodies'
import { officeDoor, orError } from '#lib/office/door.ts'
import { csvFile } from '#lib/server/csv.ts'
import type { RequestHandler } from './$types'

const head = ['id', 'name', 'short', 'aliases', 'kind', 'valid_from', 'valid_to', 'successors']

/** The list as a file that the import takes again unchanged; no spreadsheet runs what stands in it. */
export const GET: RequestHandler = async event => {
  const bodies = orError(await listBodies(officeDoor(event)))
  const rows = bodies.map(body => [
    body.id,
    body.name,
    body.short,
    namesCell(body.aliases),
    body.kind,
    body.validFrom,
    body.validTo,
    namesCell(body.successors),
  ])
  return new Response(csvFile(head, rows), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="co-quan.csv"',
    },
  })
}
