// The forms of the calendar: what was typed, as the service asks for it, and where a refusal leads.
import { canonicalJson } from '@camket/domain/kernel/canonical'
import { isIsoDay } from '@camket/domain/kernel/iso-day'
import type { Language } from '@camket/domain/kernel/language'
import type { Refusal } from '@camket/domain/kernel/refusal'
import type { CalendarYear } from '@camket/domain/commitments/calendar/calendar-year'
import type { YearChange } from '@camket/domain/commitments/calendar/edit-year'
import { calendarWords, officeCalendarWords } from '@camket/domain/commitments/calendar/page-words'
import { inputWords } from '@camket/domain/people/office-words'
import type { FormSpeech } from '#lib/office/problems.ts'
import { formatDay } from '#lib/speech/format.ts'

export type ChangeName = YearChange['what']

export const typed = (form: FormData, name: string): string =>
  String(form.get(name) ?? '')
    .normalize('NFC')
    .trim()

/** A change of a year out of its form; what does not fit is the service's to refuse. */
export function changeFrom(name: ChangeName, form: FormData): YearChange {
  const source = typed(form, 'source')
  const confirmed = form.has('confirmed')
  if (name === 'year') return { what: 'year', source, confirmed }
  if (name !== 'day') return { what: name, on: typed(form, 'on') }
  const kind = typed(form, 'kind') === 'worked' ? 'worked' : 'off'
  const day = { on: typed(form, 'on'), kind, name: typed(form, 'name'), source, confirmed } as const
  return { what: 'day', was: typed(form, 'was') || null, day }
}

const daySource = { id: 'day-source', name: calendarWords.source }
const dayOn = { id: 'day-on', name: calendarWords.day, problem: inputWords.notADay }

export const speech: FormSpeech = {
  fields: {
    'change.day.on': dayOn,
    'day.on': dayOn,
    'change.day.name': { id: 'day-name', name: calendarWords.name },
    'change.day.source': daySource,
    'change.source': { id: 'year-source', name: calendarWords.sourceOfYear },
    year: { id: 'new-year', name: officeCalendarWords.yearNumber },
    source: { id: 'new-source', name: calendarWords.sourceOfYear },
  },
  about: {
    'day-outside-year': 'day.on',
    'worked-on-weekday': 'day.on',
    'day-there-already': 'day.on',
    'year-there-already': 'year',
  },
}

/** Days in the sentence of a refusal as the language writes them. */
export function saidOfDays(refusals: readonly Refusal[], language: Language): Refusal[] {
  return refusals.map(({ code, values }) => {
    const { day } = values
    return typeof day === 'string' && isIsoDay(day)
      ? { code, values: { ...values, day: formatDay(language, day) } }
      : { code, values }
  })
}

/** The office's years that differ from what is published. */
export function unpublishedYears(
  office: readonly CalendarYear[],
  published: readonly CalendarYear[],
): number[] {
  const body = ({ year, confirmed, source, days }: CalendarYear): string =>
    canonicalJson({ year, confirmed, source, days })
  const known = new Map(published.map(year => [year.year, body(year)]))
  return office.filter(year => known.get(year.year) !== body(year)).map(({ year }) => year)
}
