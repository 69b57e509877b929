import { csvFile, wholeOf } from '#lib/server/csv.ts'
import { csvType, publicFile } from '#lib/server/files.ts'
import { readOpenData } from '#lib/server/lists/open-data.ts'
import { publicDoor } from '#lib/server/published.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async event => {
  const asked = { name: event.params.list, params: event.url.searchParams }
  const { page, inWords } = await readOpenData(publicDoor(event), asked)
  const { head, rows } = inWords(event.locals.language)
  return publicFile(csvFile(head, rows, wholeOf(event)), { type: csvType, of: page })
}
