import { jsonType, publicFile } from '#lib/server/files.ts'
import { readOpenData } from '#lib/server/lists/open-data.ts'
import { publicDoor } from '#lib/server/published.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async event => {
  const asked = { name: event.params.list, params: event.url.searchParams }
  const { page } = await readOpenData(publicDoor(event), asked)
  return publicFile(`${JSON.stringify(page, null, 1)}\n`, { type: jsonType, of: page })
}
