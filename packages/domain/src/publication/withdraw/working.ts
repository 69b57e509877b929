// The office's own copies of what is withdrawn, masked the same way: a reading, the contents of a unit, a sheet.
import type { Masker } from '../../plans/persons/hidden-names.ts'
import { maskText } from '../../plans/redaction.ts'
import type { Span } from '../../plans/redaction.ts'

/** Names of fields that hold codes of closed lists, days or ids: nothing of a text ever stands in them. */
const coded = new Set([
  'kind',
  'as',
  'by',
  'role',
  'mode',
  'state',
  'code',
  'from',
  'on',
  'date',
  'format',
  'limits',
  'rightsServed',
  'rightsLimited',
  'groups',
  'id',
  'doubts',
])

/**
 * A JSON value with every string of prose masked. Where an object says from where to where in the text it stands, its
 * strings are masked whole if that place is hidden, and `text` and `starts` of the value stay what the masked text says.
 */
export function maskedCopy<Value>(value: Value, masker: Masker): Value {
  return copy(value, masker) as Value
}

function copy(value: unknown, masker: Masker): unknown {
  if (typeof value === 'string')
    return value.length === masker.text.length ? maskedWhole(value, masker) : masker.mask(value)
  if (Array.isArray(value)) return value.map(item => copy(item, masker))
  if (typeof value !== 'object' || value === null) return value
  const place = placeOf(value)
  const hidden = place !== null && masker.spans.some(s => s.start <= place.start && s.end >= place.end)
  const fields = Object.entries(value).map(([key, item]) => {
    if (coded.has(key)) return [key, item]
    if (key === 'starts' && place !== null && typeof item === 'string') {
      return [key, masker.text.slice(place.start, place.start + item.length)]
    }
    return [
      key,
      hidden && typeof item === 'string'
        ? maskText(item, [{ start: 0, end: item.length }])
        : copy(item, masker),
    ]
  })
  return Object.fromEntries(fields)
}

// The plan's own text, hidden at the same places; what is as long by chance is masked like any other string.
function maskedWhole(value: string, masker: Masker): string {
  const masked = maskText(value, masker.spans)
  return masked === masker.text ? masked : masker.mask(value)
}

function placeOf(value: object): Span | null {
  const { start, end } = value as { start?: unknown; end?: unknown }
  return typeof start === 'number' && typeof end === 'number' ? { start, end } : null
}
