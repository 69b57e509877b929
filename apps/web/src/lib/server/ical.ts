// Calendars by RFC 5545: all-day events, text escaped, lines folded at 75 octets and ended by CRLF.
import { plusDays } from '@camket/domain/commitments/calendar/days'

interface CalendarEvent {
  /** Its own name within the host; the same for as long as it is the same event. */
  readonly uid: string
  /** First and last day (ISO), the last with it; one day where no last is given. */
  readonly on: string
  readonly until?: string
  readonly summary: string
  readonly description?: string
  readonly url?: string
}

export interface CalendarFile {
  readonly name: string
  /** Ends the names of the events, so that no two registers share one. */
  readonly host: string
  /** Instant (ISO) of the state that it shows, never of the reading. */
  readonly stampedAt: string
  readonly events: readonly CalendarEvent[]
}

/** The whole file. */
export function icalFile({ name, host, stampedAt, events }: CalendarFile): string {
  const stamp = stampedAt.replace(/\.\d+/, '').replace(/[-:]/g, '')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Cam Ket//Public register//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap(event => linesOf(event, { host, stamp })),
    'END:VCALENDAR',
  ]
  return lines.map(line => `${folded(line)}\r\n`).join('')
}

function linesOf(event: CalendarEvent, { host, stamp }: { host: string; stamp: string }): string[] {
  const { uid, on, until = on, summary, description, url } = event
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(`${uid}@${host}`)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(on)}`,
    // The end of an all-day event is the day after its last.
    `DTEND;VALUE=DATE:${compact(plusDays(until, 1))}`,
    `SUMMARY:${escaped(summary)}`,
    ...(description === undefined ? [] : [`DESCRIPTION:${escaped(description)}`]),
    ...(url === undefined ? [] : [`URL:${withoutBreaks(url)}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

const compact = (on: string): string => on.replaceAll('-', '')

/** Backslash, semicolon, comma and line break by their escapes; other control characters have no place in a text. */
function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replace(/[;,]/g, mark => `\\${mark}`)
    .replace(/\r\n|[\n\r\u0085\u2028\u2029]/g, '\\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
}

function withoutBreaks(url: string): string {
  return url.replace(/[\u0000-\u0020\u007f]/g, '')
}

const widest = 75

/** At most 75 octets a line, no character cut; what follows begins with a blank, which counts. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const length = octetsOf(character)
    if (octets + length > widest) {
      parts.push(part)
      part = ' '
      octets = 1
    }
    part += character
    octets += length
  }
  return [...parts, part].join('\r\n')
}

/** In UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0)!
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}
