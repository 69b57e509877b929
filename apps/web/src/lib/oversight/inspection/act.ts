// One way for every form of the pages of inspecting: a refusal brings back all that was typed, without script too.
import { fail, redirect, type RequestEvent } from '@sveltejs/kit'
import type { OfficeAction } from '@camket/domain/kernel/actions'
import type { Refusal } from '@camket/domain/kernel/refusal'
import type { Door } from '@camket/services/kernel/door'
import { doorFor } from '#lib/office/door.ts'
import { problemsOf, type FormSpeech } from '#lib/office/problems.ts'
import { addressIn } from '#lib/speech/address.ts'
import { sentOf } from '#lib/work/typed.ts'

type Answer = { readonly ok: true } | { readonly ok: false; readonly refusals: readonly Refusal[] }

interface Acting {
  readonly action: OfficeAction
  /** Name of the form that was sent: what was typed goes back into it. */
  readonly form: string
  readonly speech?: FormSpeech
  /** The page that follows, with its parameters. */
  readonly page: string
}

/** Somebody else was quicker: what they saved is shown beside what was typed. */
const stale = /^(newer-|action-moved-on|action-other-state)/

/** Runs one form's action and goes on to its page. */
export async function act<Done extends Answer>(
  event: RequestEvent,
  { action, form, speech = {}, page }: Acting,
  run: (door: Door, fields: FormData) => Promise<Done>,
) {
  const door = doorFor(event, action)
  const fields = await event.request.formData()
  const answer = await run(door, fields)
  const { language } = event.locals
  if (answer.ok) redirect(303, addressIn(language, page))
  const isNewer = answer.refusals.some(({ code }) => stale.test(code))
  const problems = problemsOf(answer.refusals, language, speech)
  return fail(isNewer ? 409 : 400, { form, problems, sent: sentOf(fields), isNewer })
}
