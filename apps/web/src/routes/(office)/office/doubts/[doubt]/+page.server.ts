import { fail, redirect } from '@sveltejs/kit'
import type { Refusal } from '@camket/domain/kernel/refusal'
import { doubtGrounds, type DoubtGround } from '@camket/domain/oversight/codes'
import { showWaitingDoubt } from '@camket/services/oversight/doubt/listWaitingDoubts'
import { maskDoubt } from '@camket/services/publication/oversight/doubt/maskDoubt'
import { withholdDoubt } from '@camket/services/publication/oversight/doubt/withholdDoubt'
import { showDoubt } from '@camket/services/publication/reading/oversight/doubts'
import { doubtedWords } from '@camket/services/publication/reading/oversight/doubted'
import { doorFor, orError } from '#lib/office/door.ts'
import { problemsOf } from '#lib/office/problems.ts'
import { sentOf } from '#lib/progress/forms.ts'
import { withholdSpeech } from '#lib/oversight/doubt/speech.ts'
import { addressIn } from '#lib/speech/address.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const door = doorFor(event, 'withholdDoubt')
  const done = event.url.searchParams.get('done')
  const { doubt: id } = event.params
  if (done === 'withheld' || done === 'masked')
    return { id, done, doubt: null, about: null, entry: null, by: null }
  const doubt = orError(await showWaitingDoubt(door, { doubt: id }))
  const about = await doubtedWords({ register: door.register, tenant: door.tenant }, doubt.text.of)
  const entry = await showDoubt({ register: door.register, tenant: door.tenant }, id)
  const { name, role, body } = door.author
  return { id, done: null, doubt, about, entry, by: { id: body, name, role } }
}

const typed = (form: FormData, name: string): string => String(form.get(name) ?? '').trim()

function withholdingIn(form: FormData) {
  const ground = doubtGrounds.find(known => known === typed(form, 'ground')) as DoubtGround
  const same = typed(form, 'same')
  return { ground, reason: typed(form, 'reason'), same: same === '' ? null : same }
}

const refusedForm = (form: FormData, refusals: readonly Refusal[], language: 'vi' | 'en') =>
  fail(400, { problems: problemsOf(refusals, language, withholdSpeech), sent: sentOf(form), preview: null })

export const actions: Actions = {
  /** What the public would see, before anything is done. */
  preview: async event => {
    doorFor(event, 'withholdDoubt')
    const form = await event.request.formData()
    return { problems: [], sent: sentOf(form), preview: withholdingIn(form) }
  },
  withhold: async event => {
    const { language } = event.locals
    const door = doorFor(event, 'withholdDoubt')
    const form = await event.request.formData()
    const answer = await withholdDoubt(door, { doubt: event.params.doubt, ...withholdingIn(form) })
    if (!answer.ok) return refusedForm(form, answer.refusals, language)
    redirect(303, addressIn(language, `/office/doubts/${event.params.doubt}?done=withheld`))
  },
  mask: async event => {
    const { language } = event.locals
    const door = doorFor(event, 'withholdDoubt')
    const form = await event.request.formData()
    const words = typed(form, 'words')
      .split('\n')
      .map(line => line.trim())
      .filter(line => line !== '')
    const withoutFile = form.get('without-file') === 'yes'
    const masking = { doubt: event.params.doubt, words, reason: typed(form, 'mask-reason'), withoutFile }
    const answer = await maskDoubt(door, masking)
    if (!answer.ok) return refusedForm(form, answer.refusals, language)
    redirect(303, addressIn(language, `/office/doubts/${event.params.doubt}?done=masked`))
  },
}
