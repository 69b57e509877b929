// The working calendar: as the office keeps it, as it is published, and what the nightly run notes.
import { portal, record, type Place } from './place.ts'

export const calendarPlaces: Readonly<Record<string, Place>> = {
  calendar_year: {
    purpose: 'work',
    retention: 'register',
    fields: { key: 'tenant', state: 'year confirmed edition', 'public text': 'source' },
  },
  calendar_day: {
    purpose: 'work',
    retention: 'register',
    fields: { key: 'tenant', state: 'day year kind confirmed', 'public text': 'name source' },
  },
  calendar_setting: {
    purpose: 'work',
    retention: 'register',
    fields: { key: 'tenant', 'office in words': 'set_by', state: 'rolls set_at' },
  },
  clock_day: {
    purpose: 'work',
    retention: 'register',
    fields: { key: 'tenant', state: 'day done_at notices' },
  },
  due_notice: {
    purpose: 'work',
    retention: 'register',
    fields: { key: 'tenant commitment body', state: 'what due day noted_on opens milestone' },
  },
  portal_calendar_year: {
    ...portal,
    fields: { key: 'tenant index', state: 'year version published_at confirmed', 'public text': 'source' },
  },
  portal_calendar_day: {
    ...portal,
    fields: { key: 'tenant', state: 'day year kind confirmed', 'public text': 'name source' },
  },
  'record body “calendar”': {
    ...record,
    fields: {
      state: 'year confirmed days[].on days[].kind days[].confirmed',
      'public text': 'source days[].name days[].source',
    },
  },
}
