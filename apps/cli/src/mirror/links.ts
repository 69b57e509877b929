// Addresses of the live portal become relative links to files; the one place where that happens.
import { posix } from 'node:path'
import { fileOf, leftOutOf, type Layout } from './addresses.ts'

/** Of a built file it says under which address the web has it, so that whoever writes the copy can fetch it. */
export interface Rewritten {
  readonly text: string
  readonly assets: ReadonlyMap<string, string>
}

interface Place {
  /** The file that the text is for, from the root of the copy. */
  readonly file: string
  readonly layout: Layout
  /** Older versions name what lists may no longer have: their lists are the tables. */
  readonly isOldVersion: boolean
  /** Where the portal says it is: its own absolute addresses are links of the copy too. */
  readonly origin: string
}

// A start tag as our own pages are written: attribute values stand in double quotes and hold none, text holds no `<`.
const startTag = /<[a-z][a-z0-9-]*(?:\s+[^\s=>"/]+(?:="[^"]*")?)*\s*\/?>/g
/** Places that script would take over; a copy has none, and their names differ from build to build. */
const mark = /<!--[^<>]*-->/g
const link = /(\s(?:href|src|action)=")([^"]*)"/g

/** What a browser may do with a page of the copy: show it, with its own style and pictures, and nothing else. */
export const policy =
  "default-src 'none'; style-src 'self' file:; img-src 'self' file:; base-uri 'none'; form-action 'none'"

/** A page or a feed with links that lead inside the copy. */
export function rewriteLinks(text: string, place: Place): Rewritten {
  const assets = new Map<string, string>()
  const relative = (address: string): string => {
    if (/^(#|[a-z][a-z0-9+.-]*:)/i.test(address)) return address
    const { file, hash } = targetOf(address, place)
    if (address.startsWith('/_app/') || address === '/mark.svg') assets.set(file, address)
    return `${relativeTo(place.file, file)}${hash}`
  }
  const rewritten = text
    .replace(mark, '')
    .replace(startTag, tag =>
      tag.replace(
        link,
        (_, before: string, value: string) => `${before}${escaped(relative(ours(unescaped(value), place)))}"`,
      ),
    )
  return { text: rewritten.replace('<head>', `<head>\n    ${policyTag}`), assets }
}

/** Stands first in the head of every page of a copy. */
export const policyTag = `<meta http-equiv="content-security-policy" content="${policy}" />`

function ours(address: string, { origin }: Place): string {
  return address.startsWith(`${origin}/`) ? address.slice(origin.length) : address
}

const vanishing = /(?<=^(?:\/en)?)\/(?:commitments\?agency=|agencies\/).*$/

function targetOf(address: string, { layout, isOldVersion }: Place): Target {
  const asked = isOldVersion ? address.replace(vanishing, '/agencies') : address
  const known = places.get(layout) ?? new Map<string, Target>()
  places.set(layout, known)
  const target = known.get(asked) ?? fileOf(asked, layout) ?? leftOutOf(asked, layout)
  if (known.size > 20_000) known.clear()
  known.set(asked, target)
  return target
}

interface Target {
  readonly file: string
  readonly hash: string
}

/** Most links of a page stand on many others. */
const places = new WeakMap<Layout, Map<string, Target>>()

/** From one file of the copy to another, by names alone: the same under any address and on a disk. */
function relativeTo(from: string, to: string): string {
  const path = posix.relative(posix.dirname(from), to)
  return path.split('/').map(encodeURIComponent).join('/')
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&quot;': '"',
  '&lt;': '<',
  '&#39;': "'",
  '&gt;': '>',
}

function unescaped(value: string): string {
  return value.replace(/&(?:amp|quot|lt|gt|#39);/g, entity => entities[entity] ?? entity)
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
