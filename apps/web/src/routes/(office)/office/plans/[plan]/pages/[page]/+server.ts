import { error } from '@sveltejs/kit'
import { pageImage } from '@camket/services/plans/pageImage'
import { officeDoor } from '#lib/office/door.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async event => {
  const page = Number(event.params.page)
  const picture = Number.isInteger(page)
    ? await pageImage(officeDoor(event), { plan: event.params.plan, page })
    : null
  if (picture === null) error(404)
  return new Response(new Uint8Array(picture.bytes), {
    headers: { 'content-type': picture.type, 'cache-control': 'no-store' },
  })
}
