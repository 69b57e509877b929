import { json } from '@sveltejs/kit'
import type { Refusal } from '@camket/domain/kernel/refusal'
import { sentSchema, type Sent } from '@camket/domain/oversight/field/sent'
import type { Door } from '@camket/services/kernel/door'
import { listReceipts } from '@camket/services/oversight/field/listReceipts'
import { receiveItem } from '@camket/services/oversight/field/receiveItem'
import { showTheirs } from '@camket/services/oversight/field/showTheirs'
import { doorFor, orError } from '#lib/office/door.ts'
import { problemsOf } from '#lib/office/problems.ts'
import { speechOfSent } from '#lib/field/speech.ts'
import { uploadFrom } from '#lib/progress/forms.ts'
import type { RequestHandler } from './$types'

/** What came from the own devices, newest first. */
export const GET: RequestHandler = async event =>
  json(orError(await listReceipts(doorFor(event, 'takeAlong'))))

/** One thing that was written without a line; answers its receipt, or why not, with what stands in the office beside it. */
export const POST: RequestHandler = async event => {
  const door = doorFor(event, 'takeAlong')
  const form = await event.request.formData()
  const text = String(form.get('sent') ?? '')
  const answer = await receiveItem(door, { text, upload: await uploadFrom(form) })
  if (answer.ok) return json(answer.value)
  const { refusals } = answer
  const sent = read(text)
  const problems = problemsOf(refusals, event.locals.language, speechOfSent(sent?.content.kind))
  const codes = refusals.map(({ code }) => code)
  const theirs = sent === null || !isConflict(refusals) ? null : await theirsOf(door, sent)
  return json({ problems, codes, theirs }, { status: theirs === null ? 400 : 409 })
}

/** Somebody was quicker, or the work has passed on: whoever wrote it decides with both before them. */
function isConflict(refusals: readonly Refusal[]): boolean {
  const passed =
    /^(newer-|claim-open$|claim-not-open$|finding-not-open$|field-amended$|not-|no-such-|own-|restrictive-)/
  return refusals.some(({ code }) => passed.test(code))
}

const theirsOf = async (door: Door, { content }: Sent) => orError(await showTheirs(door, content))

function read(text: string): Sent | null {
  try {
    return sentSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
