import { error, fail, redirect } from '@sveltejs/kit'
import { mayDo } from '@camket/domain/kernel/actions'
import { roundOfficeWords } from '@camket/domain/oversight/review/office-words'
import { listReviewing } from '@camket/services/oversight/review/listReviewing'
import { abandonRound, refuseToOpen } from '@camket/services/publication/oversight/review/rounds/abandonRound'
import { openSecret, sealSecret } from '@camket/services/publication/oversight/review/rounds/sealRound'
import { showRound } from '@camket/services/publication/reading/oversight/rounds'
import { doorFor, orError } from '#lib/office/door.ts'
import { problemsOf } from '#lib/office/problems.ts'
import { act } from '#lib/oversight/inspection/act.ts'
import { roundSpeech } from '#lib/oversight/review/forms.ts'
import { addressIn } from '#lib/speech/address.ts'
import { typed } from '#lib/work/typed.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const door = doorFor(event, 'readReviews')
  const round = await showRound(door, { round: event.params.round })
  if (round === null) error(404)
  const { rounds } = orError(await listReviewing(door))
  return {
    round,
    mine: rounds.find(({ id }) => id === round.id)?.mine ?? 'none',
    own: door.author.body,
    /** Where the public record is read from by whoever makes a secret elsewhere. */
    site: event.url.origin,
    may: { seal: mayDo(door.author.role, 'sealRound'), order: mayDo(door.author.role, 'planRound') },
    done: event.url.searchParams.get('done'),
  }
}

const pageOf = ({ params }: { params: { round: string } }, done: string): string =>
  `/office/reviews/rounds/${encodeURIComponent(params.round)}?done=${done}`

export const actions: Actions = {
  seal: async event => {
    const fields = await event.request.clone().formData()
    if (!fields.has('kept')) {
      doorFor(event, 'sealRound')
      const text = roundOfficeWords.keptMissing[event.locals.language]
      const sent = [['seal', typed(fields, 'seal')] as const]
      return fail(400, { form: 'seal', problems: [{ field: 'kept', text }], sent, isNewer: false })
    }
    const acting = {
      action: 'sealRound',
      form: 'seal',
      speech: roundSpeech,
      page: pageOf(event, 'sealed'),
    } as const
    return act(event, acting, (door, form) =>
      sealSecret(door, { round: event.params.round, seal: typed(form, 'seal').toLowerCase() }),
    )
  },
  open: async event => {
    const door = doorFor(event, 'sealRound')
    const form = await event.request.formData()
    const { language } = event.locals
    const secret = typed(form, 'secret').toLowerCase()
    const answer = await openSecret(door, { round: event.params.round, secret })
    if (answer.ok) redirect(303, addressIn(language, pageOf(event, answer.value.state)))
    const problems = problemsOf(answer.refusals, language, roundSpeech)
    // A secret is never written back into a page.
    return fail(400, { form: 'open', problems, sent: [], isNewer: false })
  },
  refuse: event => {
    const acting = {
      action: 'sealRound',
      form: 'refuse',
      speech: roundSpeech,
      page: pageOf(event, 'abandoned'),
    } as const
    return act(event, acting, (door, form) =>
      refuseToOpen(door, { round: event.params.round, reason: typed(form, 'reason') }),
    )
  },
  abandon: event => {
    const acting = {
      action: 'planRound',
      form: 'abandon',
      speech: roundSpeech,
      page: pageOf(event, 'abandoned'),
    } as const
    return act(event, acting, (door, form) =>
      abandonRound(door, { round: event.params.round, reason: typed(form, 'reason') }),
    )
  },
}
