import { fail, redirect } from '@sveltejs/kit'
import { mayDo } from '@camket/domain/kernel/actions'
import { listMyWork } from '@camket/services/commitments/work/listMyWork'
import { listReviewing } from '@camket/services/oversight/review/listReviewing'
import { setReviewing } from '@camket/services/oversight/review/setReviewing'
import { freezeRound } from '@camket/services/publication/oversight/review/rounds/freezeRound'
import { doorFor, orError } from '#lib/office/door.ts'
import { problemsOf } from '#lib/office/problems.ts'
import { act } from '#lib/oversight/inspection/act.ts'
import { roundFrom, roundSpeech } from '#lib/oversight/review/forms.ts'
import { addressIn } from '#lib/speech/address.ts'
import { sentOf } from '#lib/work/typed.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const door = doorFor(event, 'readReviews')
  const { role } = door.author
  const list = orError(await listReviewing(door))
  const query = event.url.searchParams.get('query')?.trim() ?? ''
  const found = query === '' ? null : orError(await listMyWork(door, { list: 'all', query, limit: 20 })).lines
  return {
    list,
    query,
    found: found?.map(({ id, label, text }) => ({ id, label, text })) ?? null,
    may: {
      review: mayDo(role, 'draftReview'),
      order: mayDo(role, 'planRound'),
      set: mayDo(role, 'setReviewing'),
    },
    done: event.url.searchParams.get('done'),
  }
}

export const actions: Actions = {
  set: event =>
    act(event, { action: 'setReviewing', form: 'set', page: '/office/reviews?done=set' }, (door, fields) =>
      setReviewing(door, { blind: fields.get('blind') === 'on' }),
    ),
  freeze: async event => {
    const door = doorFor(event, 'planRound')
    const form = await event.request.formData()
    const { language } = event.locals
    const answer = await freezeRound(door, roundFrom(form))
    if (answer.ok)
      redirect(303, addressIn(language, `/office/reviews/rounds/${answer.value.round}?done=frozen`))
    const problems = problemsOf(answer.refusals, language, roundSpeech)
    return fail(400, { form: 'freeze', problems, sent: sentOf(form), isNewer: false })
  },
}
