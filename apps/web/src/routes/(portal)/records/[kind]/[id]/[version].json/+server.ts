import { error } from '@sveltejs/kit'
import { recordKinds } from '@camket/domain/publication/records'
import { record } from '@camket/services/publication/reading/history'
import { publishedSize } from '@camket/services/publication/reading/publishedSize'
import { jsonType, publicFile } from '#lib/server/files.ts'
import { publicDoor } from '#lib/server/published.ts'
import type { RequestHandler } from './$types'

/** The record as stored: envelope and body byte for byte, so that the digest can be computed again. */
export const GET: RequestHandler = async event => {
  const { id, version } = event.params
  const kind = recordKinds.find(known => known === event.params.kind)
  if (kind === undefined || !/^[1-9]\d{0,8}$/.test(version)) error(404)
  const door = publicDoor(event)
  // Asked first: a record withdrawn in between is then never kept for the newer state.
  const of = await publishedSize(door)
  const found = await record(door, { kind, id, version: Number(version) })
  if (found === null) error(404)
  const text = `{"envelope":${found.envelopeBytes},"salt":${JSON.stringify(found.salt)},"body":${found.bodyBytes}}\n`
  return publicFile(text, { type: jsonType, of })
}
