import { listRestrictions } from '@camket/services/publication/reading/restrictions'
import { jsonType, publicFile } from '#lib/server/files.ts'
import { publicDoor } from '#lib/server/published.ts'
import { restrictionQuery } from '#lib/server/query.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async event => {
  const list = await listRestrictions(publicDoor(event), restrictionQuery(event.url.searchParams))
  return publicFile(`${JSON.stringify(list, null, 1)}\n`, { type: jsonType, of: list })
}
