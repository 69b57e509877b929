import { saidTable } from '@camket/services/publication/reading/log/tables'
import { linesType, publicFile } from '#lib/server/files.ts'
import { publicDoor } from '#lib/server/published.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async event => {
  const table = await saidTable(publicDoor(event))
  return publicFile(table.text, { type: linesType, of: table })
}
