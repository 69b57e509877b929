import { error } from '@sveltejs/kit'
import { recordKinds } from '@camket/domain/publication/records'
import { changesSince } from '@camket/services/publication/oversight/situation/changesSince'
import { doorFor, orError } from '#lib/office/door.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const door = doorFor(event, 'readCommittee')
  const { searchParams } = event.url
  const kind = recordKinds.find(known => known === searchParams.get('kind')) ?? error(404)
  const from = entryIn(searchParams.get('from')) ?? 0
  const after = entryIn(searchParams.get('after'))
  const page = orError(await changesSince(door, { kind, from, ...(after === null ? {} : { after }) }))
  return { kind, from, page }
}

const entryIn = (text: string | null): number | null => (/^\d{1,12}$/.test(text ?? '') ? Number(text) : null)
