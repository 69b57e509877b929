import { csvFile } from '#lib/server/csv.ts'
import { csvType, publicFile } from '#lib/server/files.ts'
import { csvOf } from '#lib/server/lists/csv-lists.ts'
import { indexCsv, readIndex } from '#lib/server/lists/index-lists.ts'
import { listNamed } from '#lib/server/lists/listed.ts'
import { oversightCsv, readOversightData } from '#lib/server/lists/oversight/oversight-data.ts'
import { readList } from '#lib/server/lists/read-list.ts'
import { publicDoor } from '#lib/server/published.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async event => {
  const door = publicDoor(event)
  const { language } = event.locals
  const asked = { name: event.params.list, params: event.url.searchParams }
  const index = await readIndex(door, asked)
  if (index !== null) {
    const { head, rows } = indexCsv(index, language)
    return publicFile(csvFile(head, rows), { type: csvType, of: index.page })
  }
  const oversight = await readOversightData(door, asked)
  if (oversight !== null) {
    const { head, rows } = oversightCsv(oversight, language)
    return publicFile(csvFile(head, rows), { type: csvType, of: oversight.page })
  }
  const name = listNamed(event.params.list)
  const list = await readList(door, { ...asked, name })
  const { head, rows } = csvOf(list, language)
  return publicFile(csvFile(head, rows), { type: csvType, of: list.page })
}
