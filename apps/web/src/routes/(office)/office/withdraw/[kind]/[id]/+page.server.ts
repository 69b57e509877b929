import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit'
import type { Language } from '@camket/domain/kernel/language'
import type { Refusal } from '@camket/domain/kernel/refusal'
import { withdrawFormWords } from '@camket/domain/publication/withdraw/words'
import { listBodies } from '@camket/services/people/listBodies'
import { listCommitments } from '@camket/services/publication/reading/listCommitments'
import { listRestrictions, showRestriction } from '@camket/services/publication/reading/restrictions'
import { showCommitment } from '@camket/services/publication/reading/showCommitment'
import { showPlan } from '@camket/services/publication/reading/showPlan'
import { newestChange } from '@camket/services/publication/reading/history'
import { previewWithdrawal } from '@camket/services/publication/withdraw/previewWithdrawal'
import { withdraw } from '@camket/services/publication/withdraw/withdraw'
import { doorFor, officeDoor, orError } from '#lib/office/door.ts'
import { problemsOf } from '#lib/office/problems.ts'
import {
  isWhole,
  targetFrom,
  whyFrom,
  withdrawKinds,
  withdrawSpeech,
  type WithdrawKind,
} from '#lib/office/withdraw.ts'
import { addressIn } from '#lib/speech/address.ts'
import type { Actions, PageServerLoad } from './$types'

/** Nothing here needs script, and its start would empty a field that was filled in before it came. */
export const csr = false

type Door = ReturnType<typeof officeDoor>

export const load: PageServerLoad = async event => {
  const door = doorFor(event, 'withdraw')
  const { id } = event.params
  const kind = kindOf(event.params.kind)
  const words = await wordsOf(door, kind, id)
  // After the form was sent the thing may be gone, and what became of it is still to be said.
  if (words === null && event.request.method !== 'POST') error(404)
  if (words === null || kind !== 'plan')
    return { kind, id, words: words ?? id, commitments: null, restrictions: [] }
  const after = event.url.searchParams.get('after')
  const list = await listCommitments(door, { plan: id, limit: 50, ...(after ? { after } : {}) })
  const clauses = (await listRestrictions(door, { plan: id, limit: 200 })).lines
  return {
    kind,
    id,
    words,
    commitments: { next: list.next, lines: list.lines.map(line => ({ id: line.id, text: line.text })) },
    restrictions: clauses.map(line => ({ id: line.id, text: line.text })),
  }
}

const kindOf = (asked: string): WithdrawKind => withdrawKinds.find(kind => kind === asked) ?? error(404)

/** The words by which the office knows the thing; null where it is not public. */
async function wordsOf(door: Door, kind: WithdrawKind, id: string): Promise<string | null> {
  if (kind === 'plan') {
    const shown = await showPlan(door, { plan: id })
    return shown && [shown.plan.symbol, shown.plan.title].filter(fact => fact !== null).join(' – ')
  }
  if (kind === 'commitment') return (await showCommitment(door, { commitment: id }))?.body.text ?? null
  if (kind === 'restriction') return (await showRestriction(door, { restriction: id }))?.body.text ?? null
  if (isWhole(kind)) return (await newestChange(door, { kind, id }))?.words ?? null
  return orError(await listBodies(door)).find(body => body.id === id)?.name ?? null
}

interface Sent {
  readonly form: FormData
  readonly refusals: readonly Refusal[]
}

/** Everything that was typed goes back with the reasons. */
function refused({ locals, params }: RequestEvent, { form, refusals }: Sent) {
  const problems = problemsOf(refusals, locals.language, withdrawSpeech(kindOf(params.kind ?? '')))
  const overtaken = refusals.some(({ code }) => code === 'preview-overtaken')
  return fail(overtaken ? 409 : 400, { problems, sent: sentOf(form), preview: null, isDone: false })
}

const sentOf = (form: FormData) =>
  [...form].filter(([name]) => name !== 'sure').map(([name, value]) => [name, String(value)] as const)

/** The public page of it; where something is still to be mended that is said first. */
function done(language: Language, warnings: readonly Refusal[]) {
  if (warnings.length === 0) redirect(303, addressIn(language, '/withdrawals'))
  return { problems: problemsOf(warnings, language), sent: [], preview: null, isDone: true }
}

export const actions: Actions = {
  preview: async event => {
    const door = officeDoor(event)
    const form = await event.request.formData()
    const target = targetFrom(form, { kind: kindOf(event.params.kind), id: event.params.id })
    const answer = await previewWithdrawal(door, { target })
    if (!answer.ok) return refused(event, { form, refusals: answer.refusals })
    return { problems: [], sent: sentOf(form), preview: answer.value, isDone: false }
  },
  withdraw: async event => {
    const { language } = event.locals
    const door = officeDoor(event)
    const form = await event.request.formData()
    const target = targetFrom(form, { kind: kindOf(event.params.kind), id: event.params.id })
    const shown = await previewWithdrawal(door, { target })
    if (!form.has('sure') && shown.ok) {
      const problems = [{ field: 'sure', text: withdrawFormWords.unsure[language] }]
      return fail(400, { problems, sent: sentOf(form), preview: shown.value, isDone: false })
    }
    const seen = String(form.get('seen') ?? '')
    const answer = await withdraw(door, { target, why: whyFrom(form), seen })
    if (answer.ok) return done(language, answer.value.warnings)
    const refusal = refused(event, { form, refusals: answer.refusals })
    return shown.ok ? fail(refusal.status, { ...refusal.data, preview: shown.value }) : refusal
  },
}
