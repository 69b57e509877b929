import { csvFile } from '#lib/server/csv.ts'
import { csvType, publicFile } from '#lib/server/files.ts'
import { csvOf } from '#lib/server/lists/csv-lists.ts'
import { listNamed } from '#lib/server/lists/listed.ts'
import { readList } from '#lib/server/lists/read-list.ts'
import { publicDoor } from '#lib/server/published.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async event => {
  const name = listNamed(event.params.list)
  const list = await readList(publicDoor(event), { name, params: event.url.searchParams })
  const { head, rows } = csvOf(list, event.locals.language)
  return publicFile(csvFile(head, rows), { type: csvType, of: list.page })
}
