import type { AsOf } from '@camket/services/publication/reading/shapes'
import { publishedHeaders } from './published.ts'

/** A public file of data, named by the published state it was read from. */
export function publicFile(body: string, { type, of }: { type: string; of: AsOf }): Response {
  return new Response(body, { headers: { 'content-type': type, ...publishedHeaders(of.size) } })
}

/** Bytes that never change under their address: whoever has them need not ask again. */
export function lastingFile(bytes: Uint8Array, of: AsOf): Response {
  const headers = { 'content-type': 'application/octet-stream', ...publishedHeaders(of.size) }
  const body = Uint8Array.from(bytes)
  return new Response(body, {
    headers: { ...headers, 'cache-control': 'public, max-age=31536000, immutable' },
  })
}

/** A file that changes without a publication: the page cache is not told to keep it, others may for some seconds. */
export function briefFile(body: string, { type, seconds }: { type: string; seconds: number }): Response {
  return new Response(body, {
    headers: { 'content-type': type, 'cache-control': `public, max-age=${seconds}` },
  })
}

/** The answer of an address for programs where nothing stands: short, and never kept, for tomorrow there may be something. */
export function noSuchFile(): Response {
  const headers = { 'content-type': textType, 'cache-control': 'no-cache' }
  return new Response('không có gì ở địa chỉ này / nothing at this address\n', { status: 404, headers })
}

export const csvType = 'text/csv; charset=utf-8; header=present'
export const jsonType = 'application/json; charset=utf-8'
/** One JSON value a line. */
export const linesType = 'application/jsonl; charset=utf-8'
export const textType = 'text/plain; charset=utf-8'
