import { oversightTable } from '@camket/services/publication/reading/log/tables'
import { jsonType, publicFile } from '#lib/server/files.ts'
import { publicDoor } from '#lib/server/published.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async event => {
  const table = await oversightTable(publicDoor(event))
  return publicFile(table.text, { type: jsonType, of: table })
}
