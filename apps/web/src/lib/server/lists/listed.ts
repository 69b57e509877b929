import { error, type RequestEvent } from '@sveltejs/kit'
import { listNames, type ListName } from '../../standing/lists.ts'

/** The list that a file's address names; 404 where there is none of that name. */
export function listNamed(name: string): ListName {
  return listNames.find(known => known === name) ?? error(404)
}

/** The query of an address as it goes on to the list's page: without its place in the list. */
export function narrowedBy({ url }: Pick<RequestEvent, 'url'>): string {
  const params = new URLSearchParams(url.searchParams)
  for (const name of ['after', 'limit']) params.delete(name)
  return params.size === 0 ? '' : `?${params.toString()}`
}
