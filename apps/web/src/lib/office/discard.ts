import { fail, redirect, type RequestEvent } from '@sveltejs/kit'
import { readingWords } from '@camket/domain/plans/office-words'
import { discardDraft } from '@camket/services/plans/discardDraft'
import { addressIn } from '#lib/speech/address.ts'
import { officeDoor } from './door.ts'
import { problemsOf } from './problems.ts'

type DiscardEvent = Pick<RequestEvent, 'locals' | 'request'> & { readonly params: { readonly plan: string } }

/** Discards a draft when the form's box says so; without the tick nothing is done. Works with and without script. */
export async function discardOrAsk(event: DiscardEvent) {
  const { language } = event.locals
  const door = officeDoor(event)
  const form = await event.request.formData()
  const refuse = (problems: ReturnType<typeof problemsOf>) =>
    fail(400, { action: 'discard', problems, sent: [], difference: null })
  if (!form.has('sure'))
    return refuse([{ field: 'discard-sure', text: readingWords.discardUnsure[language] }])
  const answer = await discardDraft(door, { plan: event.params.plan })
  if (!answer.ok) return refuse(problemsOf(answer.refusals, language))
  redirect(303, addressIn(language, '/office?discarded=1'))
}
