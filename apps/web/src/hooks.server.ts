import { languageOf } from '#lib/speech/address.ts'
import { fill } from '@camket/domain/kernel/language'
import type { Handle } from '@sveltejs/kit/hooks'

export const handle: Handle = ({ event, resolve }) => {
  event.locals.language = languageOf(event.url.pathname)
  return resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%camket.lang%', fill(event.locals.language)),
  })
}
