// One entry a field, grouped by where it is kept. No wildcard: a new column or property fails the build until it is written here.
import type { Class, Entry } from './classes.ts'
import { calendarPlaces } from './calendar-places.ts'
import { committeePlaces } from './oversight/committee-places.ts'
import { doubtPlaces } from './oversight/doubt-places.ts'
import { reviewPlaces } from './oversight/review-places.ts'
import { fieldPlaces } from './oversight/field-places.ts'
import { inspectionPlaces } from './oversight/inspection-places.ts'
import { officePlaces } from './office-places.ts'
import { oversightPlaces } from './oversight/oversight-places.ts'
import { peoplePlaces } from './people-places.ts'
import { progressPlaces } from './progress-places.ts'
import { reminderPlaces } from './oversight/reminder-places.ts'
import { publicPlaces } from './public-places.ts'
import { workPlaces } from './work-places.ts'

const entries = new Map<string, Entry>()
for (const [place, { purpose, retention, fields }] of Object.entries({
  ...officePlaces,
  ...peoplePlaces,
  ...workPlaces,
  ...calendarPlaces,
  ...progressPlaces,
  ...oversightPlaces,
  ...committeePlaces,
  ...doubtPlaces,
  ...fieldPlaces,
  ...inspectionPlaces,
  ...reviewPlaces,
  ...reminderPlaces,
  ...publicPlaces,
})) {
  for (const [name, list] of Object.entries(fields)) {
    for (const field of list.split(' '))
      entries.set(nameOf(place, field), { class: name as Class, purpose, retention })
  }
}

function nameOf(place: string, field: string): string {
  if (field === '') return place
  return field.startsWith('[') ? `${place}${field}` : `${place}.${field}`
}

export function entryOf(field: string): Entry | undefined {
  return entries.get(field)
}

/** Entries that fit no field any more. */
export function unusedEntries(fields: readonly string[]): string[] {
  const known = new Set(fields)
  return [...entries.keys()].filter(name => !known.has(name))
}
