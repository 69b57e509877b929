import { planTable } from '@camket/services/publication/reading/log/tables'
import { linesType, noSuchFile, publicFile } from '#lib/server/files.ts'
import { publicDoor } from '#lib/server/published.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async event => {
  const table = await planTable(publicDoor(event), event.params.plan)
  return table === null ? noSuchFile() : publicFile(table.text, { type: linesType, of: table })
}
