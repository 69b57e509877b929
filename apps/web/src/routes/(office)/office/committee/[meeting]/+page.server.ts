import { fail, redirect } from '@sveltejs/kit'
import { mayDo } from '@camket/domain/kernel/actions'
import { showMeeting } from '@camket/services/oversight/committee/listMeetings'
import { saveMeeting } from '@camket/services/oversight/committee/saveMeeting'
import { listBodies } from '@camket/services/people/listBodies'
import { publishDecision } from '@camket/services/publication/oversight/committee/publishDecision'
import { listDecisions } from '@camket/services/publication/reading/oversight/listDecisions'
import { openAction } from '@camket/services/publication/oversight/inspection/openAction'
import { doorFor, officeDoor, orError } from '#lib/office/door.ts'
import { problemsOf } from '#lib/office/problems.ts'
import { decisionFrom, decisionSpeech, meetingFrom, meetingSpeech } from '#lib/oversight/committee/forms.ts'
import { act } from '#lib/oversight/inspection/act.ts'
import { actionFrom, openSpeech } from '#lib/oversight/inspection/forms.ts'
import { addressIn } from '#lib/speech/address.ts'
import { sentOf, typed, wholeNumber } from '#lib/work/typed.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async event => {
  const door = doorFor(event, 'readCommittee')
  const { meeting, today } = orError(await showMeeting(door, event.params))
  const bodies = orError(await listBodies(door)).filter(({ kind }) => kind !== 'collective')
  const { lines } = await listDecisions(door, { meeting: meeting.id, limit: 200 })
  return {
    meeting,
    today,
    decisions: lines,
    mayWithdraw: mayDo(door.author.role, 'withdraw'),
    bodies: bodies.map(({ id, name }) => ({ id, name })),
    form: crypto.randomUUID(),
    openForm: crypto.randomUUID(),
    mayOpen: mayDo(door.author.role, 'openAction'),
    isOpened: event.url.searchParams.has('opened'),
    isSaved: event.url.searchParams.has('saved'),
    published: event.url.searchParams.get('published'),
  }
}

const back = (event: RequestEvent, query: string): never =>
  redirect(
    303,
    addressIn(
      event.locals.language,
      `/office/committee/${encodeURIComponent(event.params.meeting ?? '')}?${query}`,
    ),
  )

export const actions: Actions = {
  change: async event => {
    const door = officeDoor(event)
    const form = await event.request.formData()
    const { meeting } = orError(await showMeeting(door, event.params))
    const answer = await saveMeeting(door, {
      form: typed(form, 'form'),
      of: { meeting: meeting.id, edition: wholeNumber(form, 'edition') },
      meeting: meetingFrom(form),
    })
    if (answer.ok) back(event, 'saved')
    const problems = answer.ok ? [] : problemsOf(answer.refusals, event.locals.language, meetingSpeech)
    return fail(400, { of: 'change', problems, sent: sentOf(form) })
  },
  open: event => {
    const of = event.url.searchParams.get('of') ?? ''
    const form = `open-${of}`
    const page = `/office/committee/${encodeURIComponent(event.params.meeting)}?opened#decided`
    return act(event, { action: 'openAction', form, speech: openSpeech(form), page }, (door, fields) =>
      openAction(door, {
        form: typed(fields, 'form'),
        from: { kind: 'decision', id: of },
        action: actionFrom(fields),
      }),
    )
  },
  decide: async event => {
    const door = officeDoor(event)
    const form = await event.request.formData()
    const answer = await publishDecision(door, {
      form: typed(form, 'form'),
      meeting: event.params.meeting,
      decision: decisionFrom(form),
    })
    if (answer.ok) back(event, `published=${encodeURIComponent(answer.value.id)}`)
    const problems = answer.ok ? [] : problemsOf(answer.refusals, event.locals.language, decisionSpeech)
    return fail(400, { of: 'decide', problems, sent: sentOf(form) })
  },
}
