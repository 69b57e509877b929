import { listCommitments } from '@camket/services/publication/reading/listCommitments'
import { jsonType, publicFile } from '#lib/server/files.ts'
import { publicDoor } from '#lib/server/published.ts'
import { commitmentQuery } from '#lib/server/query.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async event => {
  const list = await listCommitments(publicDoor(event), commitmentQuery(event.url.searchParams))
  return publicFile(`${JSON.stringify(list, null, 1)}\n`, { type: jsonType, of: list })
}
