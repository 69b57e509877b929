// Public reads for a page: which register, whose world, and which state of it the page shows.
import type { RequestEvent } from '@sveltejs/kit'
import type { PublicDoor } from '@camket/services/kernel/door'
import type { AsOf } from '@camket/services/publication/reading/shapes'
import { notePublicAnswer } from '#lib/speech/public-answer.ts'

export type PublicEvent = Pick<RequestEvent, 'locals' | 'setHeaders'>

/** The public reading door of this request's tenant. */
export function publicDoor(event: Pick<PublicEvent, 'locals'>): PublicDoor {
  return { register: event.locals.register, tenant: event.locals.tenant.tenant }
}

/** Headers of a public answer: `x-camket-published` names the state it was read from, which the page cache keeps it by. */
export function publishedHeaders(size: number): Record<string, string> {
  return { 'x-camket-published': String(size), 'cache-control': 'no-cache' }
}

const tries = 5

/**
 * One page out of several reads that saw the same published state; when something was published in between, they are read
 * again. If the state never rests, the page is named by the oldest, so that no cache keeps it for a newer one.
 */
export async function published<Parts extends Record<string, AsOf | null>>(
  event: PublicEvent,
  read: (door: PublicDoor) => Promise<Parts>,
): Promise<Parts> {
  const door = publicDoor(event)
  for (let attempt = 1; ; attempt += 1) {
    const parts = await read(door)
    const sizes = Object.values(parts).flatMap(part => (part === null ? [] : [part.size]))
    for (const part of Object.values(parts)) if (part !== null) notePublicAnswer(part)
    const oldest = Math.min(...sizes)
    if (sizes.length === 0) return parts
    if (sizes.every(size => size === oldest) || attempt === tries) {
      event.setHeaders(publishedHeaders(oldest))
      return parts
    }
  }
}
