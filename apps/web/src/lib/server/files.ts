import type { AsOf } from '@camket/services/publication/reading/shapes'
import { publishedHeaders } from './published.ts'

/** A public file of data, named by the published state it was read from. */
export function publicFile(body: string, { type, of }: { type: string; of: AsOf }): Response {
  return new Response(body, { headers: { 'content-type': type, ...publishedHeaders(of.size) } })
}

export const csvType = 'text/csv; charset=utf-8; header=present'
export const jsonType = 'application/json; charset=utf-8'
