import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit'
import { mayDo } from '@camket/domain/kernel/actions'
import type { AnsweredKind } from '@camket/domain/oversight/doubt/states'
import { draftAnswer } from '@camket/services/oversight/answers/draftAnswer'
import { returnAnswer } from '@camket/services/oversight/answers/returnAnswer'
import { showAnswer } from '@camket/services/oversight/answers/showAnswer'
import { publishAnswer } from '@camket/services/publication/oversight/answers/publishAnswer'
import { commitmentReviews } from '@camket/services/publication/reading/oversight/commitmentReviews'
import { doubtedWords } from '@camket/services/publication/reading/oversight/doubted'
import { showDoubt } from '@camket/services/publication/reading/oversight/doubts'
import { showCommitment } from '@camket/services/publication/reading/showCommitment'
import { doorFor, orError } from '#lib/office/door.ts'
import { problemsOf } from '#lib/office/problems.ts'
import { sentOf } from '#lib/progress/forms.ts'
import { addressIn } from '#lib/speech/address.ts'
import type { Actions, PageServerLoad } from './$types'

type Event = Pick<RequestEvent<{ kind: string; id: string }>, 'params' | 'locals' | 'request' | 'url'>

function answeredIn({ params }: Pick<Event, 'params'>): { kind: AnsweredKind; id: string } {
  if (params.kind !== 'doubt' && params.kind !== 'review') error(404)
  return { kind: params.kind, id: params.id }
}

export const load: PageServerLoad = async event => {
  const of = answeredIn(event)
  const door = doorFor(event, 'readDoubts')
  const shown = orError(await showAnswer(door, of))
  const { register, tenant, author } = door
  const open = { register, tenant }
  const doubt = of.kind === 'doubt' ? await showDoubt(open, of.id) : null
  const { commitment } = shown.thing
  return {
    of,
    ...shown,
    doubt,
    claim: doubt === null ? null : await doubtedWords(open, doubt.of),
    reviewed: of.kind === 'review' && commitment !== null ? await reviewed(open, commitment, of.id) : null,
    mayDraft: mayDo(author.role, 'draftAnswer'),
    mayDecide: mayDo(author.role, 'decideAnswer'),
    mayWithdraw: mayDo(author.role, 'withdraw'),
    done: event.url.searchParams.get('done'),
  }
}

/** The review that is answered, and the promise that it is about. */
async function reviewed(open: Parameters<typeof commitmentReviews>[0], commitment: string, id: string) {
  const { reviews } = await commitmentReviews(open, { commitment })
  const review = reviews.find(one => one.id === id)
  const promise = await showCommitment(open, { commitment })
  if (review === undefined || promise === null) return null
  const { plan, body } = promise
  return {
    review: { number: review.number, body: review.body },
    commitment: { id: commitment, text: body.text, plan: plan.symbol ?? plan.title ?? plan.id },
  }
}

const editionIn = (form: FormData): number => Number(form.get('edition')) || 0

async function drafted(event: Event, submit: boolean) {
  const of = answeredIn(event)
  const { language } = event.locals
  const door = doorFor(event, 'draftAnswer')
  const form = await event.request.formData()
  const text = String(form.get('text') ?? '')
  const answer = await draftAnswer(door, { of, text, edition: editionIn(form), submit })
  if (!answer.ok) return fail(400, { problems: problemsOf(answer.refusals, language), sent: sentOf(form) })
  return redirect(303, addressIn(language, pageOf(of, submit ? 'submitted' : 'saved')))
}

const pageOf = ({ kind, id }: { kind: string; id: string }, done: string): string =>
  `/office/answers/${kind}/${id}?done=${done}`

export const actions: Actions = {
  save: event => drafted(event, false),
  submit: event => drafted(event, true),
  approve: async event => {
    const of = answeredIn(event)
    const { language } = event.locals
    const door = doorFor(event, 'decideAnswer')
    const form = await event.request.formData()
    const answer = await publishAnswer(door, { of, edition: editionIn(form) })
    if (!answer.ok) return fail(400, { problems: problemsOf(answer.refusals, language), sent: sentOf(form) })
    redirect(303, addressIn(language, pageOf(of, 'published')))
  },
  return: async event => {
    const of = answeredIn(event)
    const { language } = event.locals
    const door = doorFor(event, 'decideAnswer')
    const form = await event.request.formData()
    const reason = String(form.get('reason') ?? '')
    const answer = await returnAnswer(door, { of, edition: editionIn(form), reason })
    if (!answer.ok) return fail(400, { problems: problemsOf(answer.refusals, language), sent: sentOf(form) })
    redirect(303, addressIn(language, pageOf(of, 'returned')))
  },
}
