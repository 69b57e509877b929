import { error, fail, redirect } from '@sveltejs/kit'
import { mayDo } from '@camket/domain/kernel/actions'
import { changeKinds, type ChangeKind, type HandBackGround } from '@camket/domain/commitments/work/codes'
import { onePageWords } from '@camket/domain/commitments/work/page-words'
import type { Language } from '@camket/domain/kernel/language'
import type { Refusal } from '@camket/domain/kernel/refusal'
import { answerAssignment, type Answer } from '@camket/services/commitments/work/answerAssignment'
import { askChange } from '@camket/services/commitments/work/askChange'
import { showWork } from '@camket/services/commitments/work/showWork'
import { withdrawChange } from '@camket/services/commitments/work/withdrawChange'
import { newId } from '@camket/services/kernel/new-id'
import { commitmentReviews } from '@camket/services/publication/reading/oversight/commitmentReviews'
import { decideChange } from '@camket/services/publication/work/decideChange'
import { officeDoor, orError } from '#lib/office/door.ts'
import { problemsOf, type FormSpeech } from '#lib/office/problems.ts'
import { loadClaims } from '#lib/progress/load-claims.ts'
import { addressIn } from '#lib/speech/address.ts'
import { askSpeech, rowsFor, wantedFrom } from '#lib/work/asking/ask.ts'
import { changedMeanwhile } from '#lib/work/meanwhile.ts'
import { sentOf, typed, wholeNumber, type Sent } from '#lib/work/typed.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async event => {
  const door = officeDoor(event)
  const answer = await showWork(door, { commitment: event.params.commitment })
  // To whoever does not have it, it is as if it were not there.
  if (!answer.ok && answer.refusals.some(({ code }) => code === 'restrictive-not-work')) error(404)
  const shown = orError(answer)
  const ids = Object.fromEntries(changeKinds.map(kind => [kind, newId(door.now)])) as Record<
    ChangeKind,
    string
  >
  const { searchParams } = event.url
  const rows = rowsFor(shown.commitment.milestones?.length ?? 0, searchParams.get('rows'))
  const claims = await loadClaims(event, shown.id)
  const { reviews } = await commitmentReviews(door, { commitment: shown.id })
  const { role } = door.author
  return {
    shown,
    ids,
    rows,
    claims,
    reviews,
    mayReview: { review: mayDo(role, 'draftReview'), answer: mayDo(role, 'draftAnswer') },
    saved: searchParams.get('saved'),
  }
}

interface NotSaved {
  readonly action: string
  readonly sent: Sent
  readonly refusals: readonly Refusal[]
  readonly speech?: FormSpeech
  readonly meanwhile?: ReturnType<typeof changedMeanwhile> | null
}

const stale = /^(newer-|request-decided|request-overtaken)/

/** Every form of the page answers in one shape, with all that was typed. */
function notSaved(language: Language, { action, sent, refusals, speech, meanwhile = null }: NotSaved) {
  const isStale = refusals.some(({ code }) => stale.test(code))
  return fail(isStale ? 409 : 400, {
    action,
    sent,
    meanwhile,
    problems: problemsOf(refusals, language, speech),
  })
}

/** Back to the page, which says what was recorded and who sees it. */
function saved(event: RequestEvent, what: string): never {
  const address = `/office/work/${encodeURIComponent(event.params.commitment)}?saved=${what}`
  redirect(303, addressIn(event.locals.language, address))
}

const answerSpeech: FormSpeech = {
  fields: {
    ground: { id: 'back-ground', name: onePageWords.ground },
    reason: { id: 'back-reason', name: onePageWords.handBackWords },
  },
}

async function answer(event: RequestEvent, action: string, read: (form: FormData, at: At) => Answer) {
  const door = officeDoor(event)
  const form = await event.request.formData()
  const at = { commitment: event.params.commitment, edition: wholeNumber(form, 'edition') }
  const outcome = await answerAssignment(door, read(form, at))
  if (outcome.ok) saved(event, 'answer')
  const meanwhile = outcome.difference ? changedMeanwhile(outcome.difference, event.locals.language) : null
  const { refusals } = outcome
  return notSaved(event.locals.language, {
    action,
    sent: sentOf(form),
    refusals,
    speech: answerSpeech,
    meanwhile,
  })
}

type At = Pick<Answer, 'commitment' | 'edition'>

function ask(kind: ChangeKind) {
  return async (event: RequestEvent) => {
    const door = officeDoor(event)
    const form = await event.request.formData()
    const outcome = await askChange(door, {
      request: typed(form, 'request'),
      commitment: event.params.commitment,
      version: wholeNumber(form, 'version'),
      wanted: wantedFrom[kind](form),
      reason: typed(form, 'reason'),
    })
    if (outcome.ok) saved(event, 'request')
    const fields = { ...askSpeech.fields, reason: { id: `${kind}-reason`, name: onePageWords.reason } }
    return notSaved(event.locals.language, {
      action: kind,
      sent: sentOf(form),
      refusals: outcome.refusals,
      speech: { ...askSpeech, fields },
    })
  }
}

function decide(decision: 'granted' | 'refused') {
  return async (event: RequestEvent) => {
    const door = officeDoor(event)
    const form = await event.request.formData()
    const request = typed(form, 'request')
    const at = { request, edition: wholeNumber(form, 'edition'), answer: typed(form, 'answer') }
    const outcome = await decideChange(
      door,
      decision === 'granted'
        ? { decision, ...at, ground: typed(form, 'ground') || null }
        : { decision, ...at },
    )
    if (outcome.ok) saved(event, decision)
    const speech: FormSpeech = {
      fields: {
        answer: { id: `request-${request}-answer`, name: onePageWords.decisionWhy },
        ground: { id: `request-${request}-ground`, name: onePageWords.grantGround },
      },
    }
    const { refusals } = outcome
    return notSaved(event.locals.language, {
      action: `decide:${request}`,
      sent: sentOf(form),
      refusals,
      speech,
    })
  }
}

export const actions: Actions = {
  accept: event => answer(event, 'accept', (_, at) => ({ answer: 'accept', ...at })),
  handBack: event =>
    answer(event, 'handBack', (form, at) => ({
      answer: 'hand-back',
      ...at,
      ground: typed(form, 'ground') as HandBackGround,
      reason: typed(form, 'reason'),
    })),
  extension: ask('extension'),
  event: ask('event'),
  target: ask('target'),
  words: ask('wording'),
  milestones: ask('milestones'),
  withdraw: async event => {
    const door = officeDoor(event)
    const form = await event.request.formData()
    const outcome = await withdrawChange(door, {
      request: typed(form, 'request'),
      edition: wholeNumber(form, 'edition'),
    })
    if (outcome.ok) saved(event, 'withdrawn')
    const { refusals } = outcome
    return notSaved(event.locals.language, { action: 'withdraw', sent: sentOf(form), refusals })
  },
  grant: decide('granted'),
  refuse: decide('refused'),
}
