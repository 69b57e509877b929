// Pages of another copy come from a stranger: only what a copy of ours can be is taken, and none of it can run or call out.
import { linksOfHtml } from './html.ts'
import type { PageFault } from './tags.ts'
import { faultOfDrawing, linksOfFeed } from './xml.ts'

const kinds: Readonly<Record<string, (path: string, text: string) => readonly string[] | PageFault>> = {
  html: linksOfHtml,
  xml: linksOfFeed,
  svg: faultOfDrawing,
  css: (_, text) => (isStyle(text) ? [] : 'style'),
  ics: (_, text) => (isCalendar(text) ? [] : 'form'),
}

/** The files that a page leads to; else what is wrong with it. */
export function linksOf(path: string, bytes: Uint8Array): readonly string[] | PageFault {
  const text = textOf(bytes)
  const judge = kinds[path.slice(path.lastIndexOf('.') + 1)]
  return text === null || judge === undefined ? 'form' : judge(path, text)
}

/** Whoever reads these bytes as something else than UTF-8 sees another page. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** A line of our calendars: days with their words and where they are told; nothing that rings, repeats, writes to anybody or brings a file. */
const calendarLine =
  /^(?:(?:BEGIN|END):V(?:CALENDAR|EVENT)|METHOD:PUBLISH|URL:https?:\/\/[^\p{Cc}]*|(?:VERSION|PRODID|CALSCALE|NAME|X-WR-CALNAME|UID|DTSTAMP|SUMMARY|DESCRIPTION|TRANSP):[^\p{Cc}]*|DT(?:START|END);VALUE=DATE:\d{8})$/u

function isCalendar(text: string): boolean {
  // A long line goes on behind a break and a blank, also in the middle of its name.
  const lines = text.replaceAll('\r\n ', '').split('\r\n')
  return lines.pop() === '' && lines[0] === 'BEGIN:VCALENDAR' && lines.every(line => calendarLine.test(line))
}

const functions = new Set(
  'attr calc clamp color-mix has inset is max min minmax not repeat translateY var where'.split(' '),
)
const rules = new Set(['container', 'keyframes', 'media', 'page'])

/** Nothing is fetched: every function and every rule is one of ours, and none can be written in another way. */
function isStyle(text: string): boolean {
  if (/[\\\0]|<\//.test(text)) return false
  const called = [...text.matchAll(/(?<![\w\u0080-\u{10ffff}-])([\w\u0080-\u{10ffff}-]*)\(/gu)].map(
    ([, name]) => name ?? '',
  )
  const ruled = [...text.matchAll(/@([\w\u0080-\u{10ffff}-]*)/gu)].map(([, name]) => name ?? '')
  return called.every(name => name === '' || functions.has(name)) && ruled.every(name => rules.has(name))
}
