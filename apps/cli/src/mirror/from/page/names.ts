// Names of files that may come along as pages, and where their links lead.
import { posix } from 'node:path'

/** Names that some system keeps for its devices. */
const reserved = /(^|\/)(con|prn|aux|nul|com\d|lpt\d)(\.|\/|$)/i
/** As `segmentOf` makes them: no two are one name to some system, and none ends in what a system drops. */
const page = /^(?:[a-z0-9]+(?:[._-]+[a-z0-9]+)*\/){0,6}[a-z0-9]+(?:[._-]+[a-z0-9]+)*\.(?:html|xml|ics)$/
const asset = /^assets\/[A-Za-z0-9][\w.-]{0,100}\.(?:css|svg)$/
/** A folder called like this would stand where a page stands. */
const likePage = /\.(?:html|xml|ics|css|svg)\//
/** What the copy has from elsewhere, checked in another way. */
const own = /^(?:(?:records|tables|log|evidence)\/|verify\.html$)/
/** The longest of ours has 156 letters; some systems take 259 in all, with the folder where the copy lies. */
const mostLetters = 200

/** Counts the ways in which pages were judged. Whoever lets in less than before gives it its next number: what was let in is judged again. */
export const pageRules = 3

/** Whether a file of this name may come along as a page or as its look. */
export function isPagePath(path: string): boolean {
  if (path.length > mostLetters || own.test(path) || likePage.test(path)) return false
  if (reserved.test(path) || path.includes('..')) return false
  return page.test(path) || asset.test(path)
}

/** As our own links are written: names between slashes, and a place in the file. */
const relative = /^([\w.~!*'()%-]+(?:\/[\w.~!*'()%-]+)*)?(?:#[\w.~!*'()%/:-]*)?$/

/**
 * The file of a relative link, from the root of the copy: the file itself where only a place in it is named, null where it
 * leads out of the copy or is no such link.
 */
export function targetOf(from: string, link: string): string | null {
  const match = relative.exec(link)
  if (match === null) return null
  if (match[1] === undefined) return from
  const names = match[1].split('/').map(nameOf)
  if (names.includes(null)) return null
  const target = posix.normalize(posix.join(posix.dirname(from), ...(names as string[])))
  return target === '..' || target.startsWith('../') ? null : target
}

/** One name; null where a browser and a file system would read it differently. */
function nameOf(text: string): string | null {
  try {
    const name = decodeURIComponent(text)
    return /[/\\\p{Cc}]/u.test(name) ? null : name
  } catch {
    return null
  }
}
