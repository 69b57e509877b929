import { logTile, tileNamed } from '@camket/services/publication/reading/log/tile'
import { lastingFile, noSuchFile } from '#lib/server/files.ts'
import { publicDoor } from '#lib/server/published.ts'
import { stripLanguage } from '#lib/speech/address.ts'
import type { RequestHandler } from './$types'

// A slash at the end is another spelling, not one to be sent on.
export const trailingSlash = 'ignore'

/** Tiles and entry bundles after C2SP tlog-tiles: one address, one spelling. */
export const GET: RequestHandler = async event => {
  // As it was asked for: an escaped letter is another spelling.
  const tile = tileNamed(stripLanguage(event.url.pathname).replace(/^\/log\//, ''))
  const found = tile === null ? null : await logTile(publicDoor(event), tile)
  return found === null ? noSuchFile() : lastingFile(found.bytes, found)
}
