import { randomUUID } from 'node:crypto'
import { fail, type RequestEvent } from '@sveltejs/kit'
import { mayDo } from '@camket/domain/kernel/actions'
import { reviewingWords } from '@camket/domain/oversight/review/office-words'
import { reviewHolder } from '@camket/services/oversight/review/changeReview'
import { discardReview, editReview, lookAgain } from '@camket/services/oversight/review/editReview'
import { showReviewing } from '@camket/services/oversight/review/showReviewing'
import { startReview } from '@camket/services/oversight/review/startReview'
import { previewReview, signReview } from '@camket/services/publication/oversight/review/signReview'
import { doorFor, orError } from '#lib/office/door.ts'
import { problemsOf } from '#lib/office/problems.ts'
import { act } from '#lib/oversight/inspection/act.ts'
import { attach, remove } from '#lib/oversight/inspection/pieces.ts'
import { reviewFrom, reviewSpeech } from '#lib/oversight/review/forms.ts'
import { typed, wholeNumber } from '#lib/work/typed.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const door = doorFor(event, 'readReviews')
  const { commitment } = event.params
  const shown = orError(await showReviewing(door, { commitment }))
  const { draft } = shown
  const preview = draft === null ? null : await previewReview(door, { review: draft.id })
  return {
    shown,
    preview: preview?.ok === true ? preview.value : null,
    hindrances: preview?.ok === false ? problemsOf(preview.refusals, event.locals.language) : [],
    whyNot:
      shown.whyNot === null ? null : (problemsOf([shown.whyNot], event.locals.language)[0]?.text ?? null),
    mayWithdraw: mayDo(door.author.role, 'withdraw'),
    corrects: event.url.searchParams.get('corrects'),
    saved: event.url.searchParams.get('saved'),
    next: randomUUID(),
  }
}

type Event = RequestEvent<{ commitment: string }>

const pageOf = ({ params }: Event, saved: string): string =>
  `/office/reviews/${encodeURIComponent(params.commitment)}?saved=${saved}`

const whichIn = (fields: FormData) => ({
  review: typed(fields, 'review'),
  edition: wholeNumber(fields, 'edition') || 0,
})

const held = (event: Event) => ({
  action: 'draftReview' as const,
  holder: (door: Parameters<typeof reviewHolder>[0], { id, edition }: { id: string; edition: number }) =>
    reviewHolder(door, { review: id, edition }),
  page: pageOf(event, 'piece'),
})

export const actions: Actions = {
  start: event =>
    act(
      event,
      { action: 'draftReview', form: 'start', speech: reviewSpeech, page: pageOf(event, 'new') },
      (door, fields) =>
        startReview(door, {
          review: typed(fields, 'review'),
          commitment: event.params.commitment,
          version: wholeNumber(fields, 'version') || 0,
          corrects: typed(fields, 'corrects') || null,
          data: reviewFrom(fields),
        }),
    ),
  edit: event =>
    act(
      event,
      { action: 'draftReview', form: 'edit', speech: reviewSpeech, page: pageOf(event, 'saved') },
      (door, fields) => editReview(door, { ...whichIn(fields), data: reviewFrom(fields) }),
    ),
  look: event =>
    act(event, { action: 'draftReview', form: 'look', page: pageOf(event, 'looked') }, (door, fields) =>
      lookAgain(door, { ...whichIn(fields), version: wholeNumber(fields, 'version') || 0 }),
    ),
  attach: event => attach(event, held(event)),
  remove: event => remove(event, held(event)),
  sign: event =>
    act(
      event,
      { action: 'signReview', form: 'sign', speech: reviewSpeech, page: pageOf(event, 'signed') },
      (door, fields) => signReview(door, whichIn(fields)),
    ),
  discard: async event => {
    const page = pageOf(event, 'discarded')
    const fields = await event.request.clone().formData()
    if (!fields.has('sure')) {
      doorFor(event, 'draftReview')
      const text = reviewingWords.discardUnsure[event.locals.language]
      return fail(400, { form: 'discard', problems: [{ field: 'sure', text }], sent: [], isNewer: false })
    }
    return act(event, { action: 'draftReview', form: 'discard', page }, (door, sent) =>
      discardReview(door, whichIn(sent)),
    )
  },
}
