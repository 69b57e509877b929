import { error } from '@sveltejs/kit'
import { recordKinds } from '@camket/domain/publication/records'
import { record } from '@camket/services/publication/reading/history'
import { jsonType } from '#lib/server/files.ts'
import { publicDoor } from '#lib/server/published.ts'
import type { RequestHandler } from './$types'

/** The record as stored: envelope and body byte for byte, so that the digest can be computed again. */
export const GET: RequestHandler = async event => {
  const { id, version } = event.params
  const kind = recordKinds.find(known => known === event.params.kind)
  if (kind === undefined || !/^[1-9]\d{0,8}$/.test(version)) error(404)
  const found = await record(publicDoor(event), { kind, id, version: Number(version) })
  if (found === null) error(404)
  const text = `{"envelope":${found.envelopeBytes},"salt":${JSON.stringify(found.salt)},"body":${found.bodyBytes}}\n`
  return new Response(text, { headers: { 'content-type': jsonType, 'cache-control': 'no-cache' } })
}
