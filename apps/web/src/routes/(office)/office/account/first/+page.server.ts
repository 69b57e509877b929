import { redirect } from '@sveltejs/kit'
import { ownAccount } from '@camket/services/people/sessions/ownAccount'
import { orError, ownDoor } from '#lib/office/door.ts'
import { addressIn } from '#lib/speech/address.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const own = orError(await ownAccount(ownDoor(event)))
  if (!own.needsProof) redirect(303, addressIn(event.locals.language, '/office/account'))
  return { name: own.name }
}
