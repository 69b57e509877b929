import { proofWords } from '@camket/domain/publication/portal/check-words'
import { fill } from '@camket/domain/kernel/language'
import { proofFile } from '@camket/services/publication/reading/log/proofFile'
import { numberIn } from '#lib/server/data-address.ts'
import { noSuchFile, textType } from '#lib/server/files.ts'
import { publicDoor } from '#lib/server/published.ts'
import type { RequestHandler } from './$types'

/** An entry with the proof that the newest checkpoint covers it: one small file to carry away. */
export const GET: RequestHandler = async event => {
  const entry = numberIn(event.params.entry)
  const found = entry === null ? null : await proofFile(publicDoor(event), entry)
  if (entry === null || found === null) return noSuchFile()
  const headers = { 'content-type': textType, 'cache-control': 'no-cache' }
  if (found.is === 'unsigned') {
    // The address is the same in every language.
    const { vi, en } = proofWords.unsigned
    return new Response(`${fill(vi, { entry })}\n${fill(en, { entry })}\n`, { status: 404, headers })
  }
  const name = `${event.url.hostname.replaceAll(/[^a-z0-9.-]/g, '')}-${entry}.tlog-proof`
  const asFile = { 'content-disposition': `attachment; filename="${name}"` }
  return new Response(Uint8Array.from(found.bytes), { headers: { ...headers, ...asFile } })
}
