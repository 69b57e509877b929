import { jsonType, publicFile } from '#lib/server/files.ts'
import { readIndex } from '#lib/server/lists/index-lists.ts'
import { listNamed } from '#lib/server/lists/listed.ts'
import { readOversightData } from '#lib/server/lists/oversight/oversight-data.ts'
import { readList } from '#lib/server/lists/read-list.ts'
import { publicDoor } from '#lib/server/published.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async event => {
  const door = publicDoor(event)
  const asked = { name: event.params.list, params: event.url.searchParams }
  const { page } =
    (await readIndex(door, asked)) ??
    (await readOversightData(door, asked)) ??
    (await readList(door, { ...asked, name: listNamed(asked.name) }))
  return publicFile(`${JSON.stringify(page, null, 1)}\n`, { type: jsonType, of: page })
}
