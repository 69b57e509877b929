// One decision of the review: what the form asks for, done by the service, and what the page then shows.
import { fail, redirect, type RequestEvent } from '@sveltejs/kit'
import { reviewWords } from '@camket/domain/commitments/review-words'
import type { Refusal } from '@camket/domain/kernel/refusal'
import type { Door } from '@camket/services/kernel/door'
import type { Difference, Edited } from '@camket/services/kernel/edit'
import { getDraft, type Draft } from '@camket/services/commitments/getDraft'
import { officeDoor, orError } from '#lib/office/door.ts'
import { problemsOf } from '#lib/office/problems.ts'
import { speechOf } from './fields.ts'

export interface Asked {
  readonly door: Door
  readonly plan: string
  readonly form: FormData
  readonly draft: Draft
}

type ReviewEvent = Pick<RequestEvent, 'locals' | 'request' | 'url'> & {
  readonly params: { readonly plan: string }
}

type Answer =
  | Edited
  | { readonly ok: false; readonly refusals: readonly Refusal[]; readonly difference?: Difference<unknown> }
  | null

/** What a form that was not saved gets back: everything that was typed, the reasons, and what stands instead. */
export interface NotSaved {
  readonly action: string
  readonly problems: ReturnType<typeof problemsOf>
  readonly sent: ReadonlyArray<readonly [string, string]>
  readonly difference: (Omit<Difference<unknown>, 'editedAt'> & { readonly editedAt: string }) | null
}

/** The words that a form points at are not in the text: nothing to decide. */
export const nothingThere = null

/**
 * Runs one decision and goes back to the same view of the review, at the unit it made or changed.
 * A refusal keeps what was typed; a save over a newer edit comes back with both versions.
 */
export function decision(name: string, decide: (asked: Asked) => Promise<Answer>) {
  return async (event: ReviewEvent) => {
    const door = officeDoor(event)
    const { plan } = event.params
    const form = await event.request.formData()
    const draft = orError(await getDraft(door, { plan }))
    const answer = await decide({ door, plan, form, draft })
    if (answer?.ok) redirect(303, backTo(event.url, name, answer.value.units[0] ?? null))
    const refused = notSaved({ action: name, form, answer, language: event.locals.language })
    return fail(answer?.difference ? 409 : 400, refused)
  }
}

interface Refused {
  readonly action: string
  readonly form: FormData
  readonly answer: Exclude<Answer, Edited>
  readonly language: App.Locals['language']
}

function notSaved({ action, form, answer, language }: Refused): NotSaved {
  const problems = answer
    ? problemsOf(answer.refusals, language, speechOf(action))
    : [{ field: `${action}-words`, text: reviewWords.wordsMissing[language] }]
  const sent = [...form].map(([name, value]) => [name, String(value)] as const)
  const difference = answer?.difference
    ? { ...answer.difference, editedAt: answer.difference.editedAt.toISOString() }
    : null
  return { action, problems, sent, difference }
}

/** The address the form stood on, without its action's name, at the unit the decision left behind. */
function backTo(url: URL, action: string, unit: string | null): string {
  const query = new URLSearchParams([...url.searchParams].filter(([name]) => !name.startsWith('/')))
  const stays = query.has('unit') && ['accept', 'many', 'aside', 'rule'].includes(action)
  if (unit !== null && !stays) query.set('unit', unit)
  query.set('saved', action)
  return `${url.pathname}?${query}`
}
