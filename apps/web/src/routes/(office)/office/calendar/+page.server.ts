import { fail, redirect } from '@sveltejs/kit'
import { mayDo } from '@camket/domain/kernel/actions'
import { lastConfirmedYear } from '@camket/domain/commitments/calendar/warnings'
import { calendarOf } from '@camket/domain/commitments/calendar/working-days'
import { addYear } from '@camket/services/commitments/calendar/addYear'
import { changeYear } from '@camket/services/commitments/calendar/changeYear'
import { listYears } from '@camket/services/commitments/calendar/listYears'
import { readCounting } from '@camket/services/commitments/calendar/readCounting'
import { setCounting } from '@camket/services/commitments/calendar/setCounting'
import { listCalendar } from '@camket/services/publication/reading/calendar/showCalendar'
import { publishCalendar } from '@camket/services/publication/publishCalendar'
import {
  changeFrom,
  saidOfDays,
  speech,
  typed,
  unpublishedYears,
  type ChangeName,
} from '#lib/calendar/forms.ts'
import { officeDoor, orError } from '#lib/office/door.ts'
import { problemsOf } from '#lib/office/problems.ts'
import { addressIn } from '#lib/speech/address.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async event => {
  const door = officeDoor(event)
  const years = orError(await listYears(door))
  const { rolls } = orError(await readCounting(door))
  const { years: published } = await listCalendar(door)
  const { searchParams } = event.url
  const here = door.now.getFullYear()
  const asked = years.find(({ year }) => String(year) === searchParams.get('year'))
  return {
    years,
    rolls,
    countingSaved: searchParams.has('counted'),
    year: asked ?? years.find(({ year }) => year === here) ?? years.at(-1) ?? null,
    day: searchParams.get('day'),
    saved: searchParams.has('saved'),
    lastConfirmed: lastConfirmedYear(calendarOf(years)),
    unpublished: unpublishedYears(years, published),
    mayEdit: mayDo(door.author.role, 'saveCalendar'),
  }
}

const sentOf = (form: FormData) => [...form].map(([name, value]) => [name, String(value)] as const)

/** What a refused form leaves: every form of the page answers in one shape. */
function notDone(event: RequestEvent, form: FormData, refusals: Parameters<typeof problemsOf>[0]) {
  const { language } = event.locals
  const problems = problemsOf(saidOfDays(refusals, language), language, speech)
  return { problems, published: null, sent: sentOf(form), action: '', isNewer: false }
}

function change(name: ChangeName) {
  return async (event: RequestEvent) => {
    const door = officeDoor(event)
    const form = await event.request.formData()
    const year = Number(typed(form, 'year'))
    const edition = Number(typed(form, 'edition'))
    const answer = await changeYear(door, { year, edition, change: changeFrom(name, form) })
    if (answer.ok) redirect(303, addressIn(event.locals.language, `/office/calendar?year=${year}&saved=1`))
    const isNewer = answer.theirs !== undefined
    return fail(isNewer ? 409 : 400, { ...notDone(event, form, answer.refusals), action: name, isNewer })
  }
}

export const actions: Actions = {
  day: change('day'),
  confirm: change('confirm'),
  remove: change('remove'),
  year: change('year'),
  add: async event => {
    const door = officeDoor(event)
    const form = await event.request.formData()
    const answer = await addYear(door, { year: Number(typed(form, 'year')), source: typed(form, 'source') })
    if (answer.ok) {
      redirect(303, addressIn(event.locals.language, `/office/calendar?year=${answer.value.year}&saved=1`))
    }
    return fail(400, { ...notDone(event, form, answer.refusals), action: 'add' })
  },
  counting: async event => {
    const door = officeDoor(event)
    const form = await event.request.formData()
    const answer = await setCounting(door, { rolls: form.get('rolls') === 'on' })
    if (answer.ok) redirect(303, addressIn(event.locals.language, '/office/calendar?counted=1'))
    return fail(400, { ...notDone(event, form, answer.refusals), action: 'counting' })
  },
  publish: async event => {
    const answer = await publishCalendar(officeDoor(event))
    const left = { problems: [], sent: [], action: 'publish', isNewer: false }
    if (answer.ok) return { ...left, published: answer.value.years }
    const problems = problemsOf(answer.refusals, event.locals.language)
    return fail(400, { ...left, problems, published: null })
  },
}
