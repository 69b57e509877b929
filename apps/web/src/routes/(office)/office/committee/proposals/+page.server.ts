import { fail, redirect } from '@sveltejs/kit'
import { mayDo } from '@camket/domain/kernel/actions'
import {
  answerProposal,
  publishProposal,
} from '@camket/services/publication/oversight/committee/publishProposal'
import { listProposals } from '@camket/services/publication/reading/oversight/listProposals'
import { doorFor, officeDoor } from '#lib/office/door.ts'
import { problemsOf } from '#lib/office/problems.ts'
import { answerFrom, answerSpeech, proposalFrom, proposalSpeech } from '#lib/oversight/committee/forms.ts'
import { addressIn } from '#lib/speech/address.ts'
import { sentOf, typed, wholeNumber } from '#lib/work/typed.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async event => {
  const door = doorFor(event, 'readCommittee')
  const after = event.url.searchParams.get('after')
  const page = await listProposals(door, after === null ? {} : { after })
  const forms = Object.fromEntries(page.lines.map(({ id }) => [id, crypto.randomUUID()]))
  const mayWithdraw = mayDo(door.author.role, 'withdraw')
  return {
    page,
    mayWithdraw,
    forms,
    form: crypto.randomUUID(),
    published: event.url.searchParams.get('published'),
  }
}

const done = (event: RequestEvent, id: string): never =>
  redirect(
    303,
    addressIn(event.locals.language, `/office/committee/proposals?published=${encodeURIComponent(id)}`),
  )

export const actions: Actions = {
  propose: async event => {
    const door = officeDoor(event)
    const form = await event.request.formData()
    const answer = await publishProposal(door, { form: typed(form, 'form'), proposal: proposalFrom(form) })
    if (answer.ok) done(event, answer.value.id)
    const problems = answer.ok ? [] : problemsOf(answer.refusals, event.locals.language, proposalSpeech)
    return fail(400, { of: '', problems, sent: sentOf(form) })
  },
  answer: async event => {
    const door = officeDoor(event)
    const form = await event.request.formData()
    const proposal = typed(form, 'proposal')
    const answer = await answerProposal(door, {
      form: typed(form, 'form'),
      proposal,
      version: wholeNumber(form, 'version'),
      answer: answerFrom(form),
    })
    if (answer.ok) done(event, answer.value.id)
    const problems = answer.ok
      ? []
      : problemsOf(answer.refusals, event.locals.language, answerSpeech(proposal))
    return fail(400, { of: proposal, problems, sent: sentOf(form) })
  },
}
