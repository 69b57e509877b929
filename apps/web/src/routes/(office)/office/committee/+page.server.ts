import { fail, redirect } from '@sveltejs/kit'
import { listMeetings } from '@camket/services/oversight/committee/listMeetings'
import { saveMeeting } from '@camket/services/oversight/committee/saveMeeting'
import { showSituation } from '@camket/services/publication/oversight/situation/showSituation'
import { doorFor, officeDoor, orError } from '#lib/office/door.ts'
import { problemsOf } from '#lib/office/problems.ts'
import { meetingFrom, meetingSpeech, suggestedAgenda } from '#lib/oversight/committee/forms.ts'
import { addressIn } from '#lib/speech/address.ts'
import { sentOf, typed } from '#lib/work/typed.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const door = doorFor(event, 'readCommittee')
  const situation = orError(await showSituation(door))
  return {
    ...orError(await listMeetings(door)),
    // One for each opening of the page: sent twice, the form is one meeting.
    form: crypto.randomUUID(),
    agenda: suggestedAgenda(situation, event.locals.language),
  }
}

export const actions: Actions = {
  plan: async event => {
    const door = officeDoor(event)
    const form = await event.request.formData()
    const { language } = event.locals
    const answer = await saveMeeting(door, { form: typed(form, 'form'), meeting: meetingFrom(form) })
    if (answer.ok) redirect(303, addressIn(language, `/office/committee/${answer.value.meeting}?saved`))
    return fail(400, { problems: problemsOf(answer.refusals, language, meetingSpeech), sent: sentOf(form) })
  },
}
