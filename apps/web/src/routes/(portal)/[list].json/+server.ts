import { jsonType, publicFile } from '#lib/server/files.ts'
import { listNamed } from '#lib/server/lists/listed.ts'
import { readList } from '#lib/server/lists/read-list.ts'
import { publicDoor } from '#lib/server/published.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async event => {
  const name = listNamed(event.params.list)
  const { page } = await readList(publicDoor(event), { name, params: event.url.searchParams })
  return publicFile(`${JSON.stringify(page, null, 1)}\n`, { type: jsonType, of: page })
}
