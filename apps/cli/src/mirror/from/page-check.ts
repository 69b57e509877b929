// Pages of another copy come from a stranger: only what a copy of ours can be is taken, and none of it can run or call out.
import { posix } from 'node:path'
import { policyTag } from '../links.ts'

/** Names that some system keeps for its devices. */
const reserved = /(^|\/)(con|prn|aux|nul|com\d|lpt\d)(\.|\/|$)/i
const page = /^(?:[a-z0-9][a-z0-9._-]{0,150}\/){0,6}[a-z0-9][a-z0-9._-]{0,150}\.(?:html|xml|ics)$/
const asset = /^assets\/[A-Za-z0-9][\w.-]{0,100}\.(?:css|svg)$/
/** What the copy has from elsewhere, checked in another way. */
const own = /^(?:(?:records|tables|log)\/|verify\.html$)/

/** Whether a file of this name may come along as a page or as its look. */
export function isPagePath(path: string): boolean {
  if (own.test(path) || reserved.test(path) || path.includes('..')) return false
  return page.test(path) || asset.test(path)
}

// As our own pages are written: values stand in double quotes and hold none, text holds no `<`.
const tag = /<\/?([A-Za-z][A-Za-z0-9:-]*)((?:\s+[^\s=<>"/]+(?:="[^"]*")?)*)\s*\/?>/g
const attribute = /\s+([^\s=<>"/]+)(?:="([^"]*)")?/g
const running = new Set([
  'script',
  'style',
  'iframe',
  'frame',
  'object',
  'embed',
  'base',
  'portal',
  'template',
  'noscript',
])
const head = new RegExp(`^<!doctype html>\\s*<html lang="(?:vi|en)">\\s*<head>\\s*${escaped(policyTag)}`)
const opening = /^(?:<!doctype html>|<\?xml version="1\.0" encoding="utf-8"\?>)/i

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** A line of our calendars: days with their words and where they are told; nothing that rings, repeats, writes to anybody or brings a file. */
const calendarLine =
  /^(?:(?:BEGIN|END):V(?:CALENDAR|EVENT)|(?:VERSION|PRODID|CALSCALE|METHOD|NAME|X-WR-CALNAME|UID|DTSTAMP|SUMMARY|DESCRIPTION|URL|TRANSP):.*|DT(?:START|END);VALUE=DATE:\d{8}| .*)$/

function isCalendar(text: string): boolean {
  const lines = text.split('\r\n')
  return lines.pop() === '' && lines[0] === 'BEGIN:VCALENDAR' && lines.every(line => calendarLine.test(line))
}

export type PageFault = 'head' | 'form' | 'element' | 'attribute' | 'link' | 'style'

/** The files that a page leads to; else what is wrong with it. */
export function linksOf(path: string, text: string): readonly string[] | PageFault {
  if (path.endsWith('.ics')) return isCalendar(text) ? [] : 'form'
  if (path.endsWith('.css')) return /@import|url\(|expression\(|<\//i.test(text) ? 'style' : []
  if (path.endsWith('.html') && !head.test(text)) return 'head'
  const rest = text.replace(opening, '').replaceAll(tag, '')
  if (rest.includes('<')) return 'form'
  const links: string[] = []
  for (const [, name = '', attributes = ''] of text.matchAll(tag)) {
    if (running.has(name.toLowerCase().replace(/^.*:/, ''))) return 'element'
    for (const [, key = '', value = ''] of attributes.matchAll(attribute)) {
      const fault = faultIn(key.toLowerCase(), value, { name, path })
      if (fault !== null) return fault
      const link = isLink(key) ? targetOf(path, value) : null
      if (link !== null) links.push(link)
    }
  }
  return links
}

const isLink = (key: string): boolean => /^(?:href|src|action)$/i.test(key)

function faultIn(
  key: string,
  value: string,
  { name, path }: { name: string; path: string },
): PageFault | null {
  if (/^on|^style$|^srcset$|^srcdoc$|^formaction$|^ping$|^data$|^background$/.test(key)) return 'attribute'
  if (key === 'http-equiv' && !/^content-security-policy$/i.test(value)) return 'attribute'
  if (key.startsWith('xmlns')) return isKnownSpace(value) ? null : 'attribute'
  if (key.includes(':') && key.endsWith('href')) return 'link'
  if (!isLink(key)) return null
  const isHere = value === '' || value.startsWith('#') || targetOf(path, value) !== null
  return isHere || (name.toLowerCase() === 'id' && path.endsWith('.xml')) ? null : 'link'
}

const isKnownSpace = (value: string): boolean =>
  ['http://www.w3.org/2005/Atom', 'http://www.w3.org/2000/svg'].includes(value)

/** The file of a relative link, from the root of the copy; null where it leads out of it or is no such link. */
function targetOf(from: string, link: string): string | null {
  const [bare = ''] = link.replaceAll('&amp;', '&').split('#')
  if (bare === '' || /[:?\\\0]|^\//.test(bare)) return null
  try {
    const target = posix.normalize(posix.join(posix.dirname(from), decodeURIComponent(bare)))
    return target.startsWith('../') || /[\\\0]/.test(target) ? null : target
  } catch {
    return null
  }
}
