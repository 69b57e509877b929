// What an answer does with words that somebody typed: as a page, a feed, a table, a calendar or data they must stay words.
import { load } from 'cheerio'
import type { Answer } from '../matrix/asking.ts'

const element = 'x-canari'

/** Words that try to be markup, a formula, the end of a script, another line of a calendar; `n` says which field they came from. */
export function hostileText(n: number, lines = false): string {
  return `=1"'><${element}-${n} onclick=a()></script>${lines ? `\r\nATTACH:${element}\r\nX-Injected: 1` : ''}`
}

/** Numbers of the fields whose words stand in an answer, as words. */
export function fieldsShown({ text }: Answer): number[] {
  return [...text.matchAll(new RegExp(`${element}-(\\d+)`, 'g'))].map(([, n]) => Number(n))
}

/** What of it has become more than words: one line each, none where all is well. */
export function wrongIn(answer: Answer): string[] {
  const type = String(answer.headers['content-type'] ?? '').split(';')[0]!
  const look = byType[type]
  const wrong = answer.status >= 500 ? [`status ${answer.status}`] : (look?.(answer.text) ?? [])
  return answer.headers['x-injected'] === undefined ? wrong : [...wrong, 'a header of its own']
}

const byType: Readonly<Record<string, (text: string) => string[]>> = {
  'text/html': inHtml,
  'application/xml': inXml,
  'application/rss+xml': inXml,
  'application/atom+xml': inXml,
  'image/svg+xml': inXml,
  'text/csv': inCsv,
  'application/json': inJson,
  'application/jsonl': text => text.split('\n').filter(Boolean).flatMap(inJson),
  'text/calendar': inCalendar,
}

function inHtml(text: string): string[] {
  const $ = load(text)
  const wrong: string[] = []
  $('*').each((_, node) => {
    if (!('attribs' in node)) return
    if (node.name.startsWith(element)) wrong.push(`an element <${node.name}>`)
    for (const [name, value] of Object.entries(node.attribs)) {
      if (name.startsWith('on')) wrong.push(`a handler ${name} on <${node.name}>`)
      if (name === 'style' && value.includes(element)) wrong.push(`a style on <${node.name}>`)
      if (/^(href|src|action|formaction)$/.test(name) && /^\s*(javascript|data|vbscript):/i.test(value))
        wrong.push(`${name}=${value.slice(0, 40)}`)
    }
    if (node.name === 'script' && $(node).text().includes(`<${element}`)) wrong.push('words inside a script')
  })
  return wrong
}

function inXml(text: string): string[] {
  const $ = load(text, { xml: true })
  const wrong: string[] = []
  $('*').each((_, node) => {
    if (!('attribs' in node)) return
    if (node.name.includes(element)) wrong.push(`an element <${node.name}>`)
    if (node.name === 'script') wrong.push('a script')
    if (Object.keys(node.attribs).some(name => name.startsWith('on')))
      wrong.push(`a handler on <${node.name}>`)
  })
  // Written back it must be what it was: an unescaped mark would be mended here and differ.
  if (/&(?!(amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i.test(text)) wrong.push('a bare ampersand')
  return wrong
}

/** Cells of a table as RFC 4180 has them. */
function cellsOf(text: string): string[] {
  return [...text.replace(/^\ufeff/, '').matchAll(/(?:^|,|\r?\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)].map(
    ([, quoted, bare]) => (quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"')),
  )
}

function inCsv(text: string): string[] {
  return cellsOf(text)
    .filter(cell => /^[\s]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20|%]/.test(cell))
    .filter(cell => !/^-?\d+([.,]\d+)?$/.test(cell))
    .map(cell => `a cell that may run: ${cell.slice(0, 30)}`)
}

function inJson(text: string): string[] {
  try {
    JSON.parse(text)
    return []
  } catch (error) {
    return [String(error)]
  }
}

function inCalendar(text: string): string[] {
  const lines = text.split('\r\n').filter(Boolean)
  const known =
    /^( |BEGIN:|END:|VERSION:|PRODID:|METHOD:|CALSCALE:|NAME[:;]|X-WR-|X-PUBLISHED-TTL|REFRESH-|UID:|DT|SUMMARY[:;]|DESCRIPTION[:;]|URL[:;]|SOURCE[:;]|STATUS:|TRANSP:|CATEGORIES[:;]|LAST-MODIFIED:|SEQUENCE:|CLASS:|CREATED:|IMAGE)/
  return [
    ...lines.filter(line => !known.test(line)).map(line => `a line of its own: ${line.slice(0, 40)}`),
    ...lines.filter(line => Buffer.byteLength(line) > 75).map(line => `not folded: ${line.slice(0, 40)}`),
    ...(/[^\r]\n/.test(text) ? ['a bare line feed'] : []),
  ]
}
