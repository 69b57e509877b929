import { error } from '@sveltejs/kit'

/** Languages that a static copy of the portal has. */
const mirrorLanguages = ['vi', 'en', 'both'] as const
export type Mirror = (typeof mirrorLanguages)[number]

/** Internal header: the front drops it from outside requests; set by whoever writes a static copy. */
export function mirrorOf(headers: Headers): Mirror | null {
  return mirrorLanguages.find(known => known === headers.get('x-camket-mirror')) ?? null
}

/** Pages that only a copy has: the live portal has better ones. */
export function inMirrorOnly({ mirror }: { readonly mirror: Mirror | null }): void {
  if (mirror === null) error(404)
}

/** Number of a page in an address, written the one way it may be written; 404 otherwise. */
export function pageIn(text: string, least: 0 | 1): number {
  const page = /^(0|[1-9]\d{0,8})$/.test(text) ? Number(text) : -1
  return page >= least ? page : error(404)
}
