import { json } from '@sveltejs/kit'
import { listTakeable } from '@camket/services/oversight/field/listTakeable'
import { takeAlong } from '@camket/services/oversight/field/takeAlong'
import { doorFor, orError } from '#lib/office/door.ts'
import { problemsOf } from '#lib/office/problems.ts'
import type { RequestHandler } from './$types'

/** What may be taken along by whoever is signed in. */
export const GET: RequestHandler = async event =>
  json(orError(await listTakeable(doorFor(event, 'takeAlong'))))

/** The package of what was chosen, for the device's sealed store. */
export const POST: RequestHandler = async event => {
  const door = doorFor(event, 'takeAlong')
  const form = await event.request.formData()
  const chosen = (name: string): string[] => form.getAll(name).map(String)
  const answer = await takeAlong(door, {
    commitments: chosen('commitments'),
    inspections: chosen('inspections'),
  })
  if (answer.ok) return json(answer.value)
  return json({ problems: problemsOf(answer.refusals, event.locals.language) }, { status: 400 })
}
