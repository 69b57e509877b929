// The rows as a table in words, 120 columns wide: what was done, who notices, and what they are told.
import { said } from '../../apps/cli/src/printing/print-verified.ts'
import type { Language, Phrase } from '../../packages/domain/src/kernel/language.ts'
import { verdictWords } from '../../packages/domain/src/publication/checking/say.ts'
import { outcomeOfStatus } from '../../packages/domain/src/publication/witness/codes.ts'
import { askingWords } from '../../packages/domain/src/publication/witness/refusal-words.ts'
import type { Finding } from '../../apps/verify/src/finding.ts'
import { codesOf, wantingIn, type Attack, type Heard } from './attack.ts'
import type { Answered, Seen } from './watching.ts'

export interface Row {
  readonly attack: Attack
  readonly heard: Heard
}

const who = {
  alone: { vi: 'bất kỳ ai, chỉ có địa chỉ', en: 'anyone, with the address alone' },
  kept: { vi: 'ai giữ khóa, điểm kiểm tra', en: 'who kept key and checkpoint' },
  monitor: { vi: 'trạm theo dõi, ngay lượt sau', en: 'a monitor, at its next look' },
  daily: { vi: 'trạm theo dõi, trong ngày', en: 'a monitor, within a day' },
  witness: { vi: 'nhân chứng', en: 'a witness' },
  nobody: { vi: 'không ai, nhìn từ bên trong', en: 'nobody, from inside' },
  everybody: { vi: 'mọi bên', en: 'everybody' },
} as const satisfies Record<string, Phrase>

interface Line {
  readonly who: string
  readonly says: string
}

const watching = ['alone', 'kept', 'monitor', 'daily'] as const

/** What each says beyond those before; a code is put into words once. */
function linesOf({ attack, heard }: Row, language: Language): Line[] {
  const told = new Set<string>()
  const lines: Line[] = []
  for (const name of watching) {
    const before = new Set(name === 'daily' ? codesOf(heard.monitor).concat(codesOf(heard.alone)) : [])
    const wanting = wantingIn(heard[name]).filter(({ code }) => !before.has(code))
    const isAsAlone = name === 'kept' && wanting.every(({ code }) => codesOf(heard.alone).includes(code))
    if (wanting.length === 0 || isAsAlone) continue
    lines.push(
      ...wanting.map(finding => ({ who: who[name][language], says: sentence(finding, language, told) })),
    )
  }
  if (
    heard.daily.exit === 1 &&
    heard.monitor.exit === 0 &&
    !lines.some(line => line.who === who.daily[language])
  ) {
    lines.push({ who: who.daily[language], says: `✗ ${codesOf(heard.daily).join(', ')}` })
  }
  lines.push(...witnessLines(heard.witness, language))
  lines.push(
    ...heard.noted.map(({ who: by, code, words }) => ({
      who: by[language],
      says: `${code}: ${lasting(words[language])}`,
    })),
  )
  if (lines.length > 0) return lines
  return attack.isControl === true ? [everybody(heard, language)] : nobody(heard.alone, language)
}

function sentence(finding: Finding, language: Language, told: Set<string>): string {
  const { code, level } = finding
  const mark = level === 'fault' ? '✗' : '!'
  if (told.has(code)) return `${mark} ${code}`
  told.add(code)
  return `${mark} ${code}: ${lasting(said(finding, language))}`
}

/** Times, ages, keys and folders differ from run to run. */
const lasting = (text: string): string =>
  text
    .replaceAll(/\/\S*\/(keys\/)/g, '…/$1')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '…')
    .replaceAll(/\b20\d\d-\d\d-\d\d\b/g, '…')
    .replaceAll(/\+[0-9a-f]{8}\b/g, '+…')
    .replaceAll(/-[0-9a-f]{8}\.localhost/g, '.localhost')
    .replaceAll(/\b\d+ (ngày|days)/g, '… $1')

/** A witness that cosigns has noticed nothing. */
function witnessLines(answered: Answered | null, language: Language): Line[] {
  if (answered === null) return []
  const { statuses, knownSize } = answered
  const last = statuses.at(-1)
  if (last === 200) return []
  const outcome = knownSize === null ? outcomeOfStatus(statuses.at(-1)!) : 'knows-more'
  const http = `HTTP ${statuses.join(', ')}`
  return [{ who: who.witness[language], says: `✗ ${http}: ${askingWords[outcome][language]}` }]
}

/** Honest work: nothing wanting, and the witness goes along. */
function everybody({ witness }: Heard, language: Language): Line {
  const says = `✓ ${verdictWords.holds[language]}`
  const cosigned =
    witness?.statuses.at(-1) === 200 ? ` ${who.witness[language]}: ${askingWords.cosigned[language]}.` : ''
  return { who: who.everybody[language], says: `${says}${cosigned}` }
}

const limits = ['limit-pages', 'limit-newest'] as const

function nobody({ findings }: Seen, language: Language): Line[] {
  const open = findings.filter(({ code }) => (limits as readonly string[]).includes(code))
  return open.map(finding => ({
    who: who.nobody[language],
    says: `· ${finding.code}: ${said(finding, language)}`,
  }))
}

const widths = { number: 2, attack: 32, who: 29, says: 51 } as const

export function tableOf(rows: readonly Row[], language: Language): string {
  const heads = {
    vi: ['#', 'Tấn công', 'Ai thấy', 'Thấy gì'],
    en: ['#', 'Attack', 'Who notices', 'What they are told'],
  }
  const rule = Object.values(widths)
    .map(width => '─'.repeat(width))
    .join('──')
  const out = [laid(heads[language] as [string, string, string, string]), rule]
  for (const row of rows) {
    const { number, what } = row.attack
    const lines = linesOf(row, language)
    const shown = lines.map((line, i) => ({ ...line, who: line.who === lines[i - 1]?.who ? '' : line.who }))
    const right = shown.flatMap(line => pairs(wrapped(line.who, widths.who), wrapped(line.says, widths.says)))
    const left = wrapped(what[language], widths.attack)
    for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
      const [by = '', says = ''] = right[i] ?? []
      out.push(laid([i === 0 ? String(number) : '', left[i] ?? '', by, says]))
    }
    out.push(rule)
  }
  return `${out.join('\n')}\n`
}

function laid([number, attack, by, says]: readonly [string, string, string, string]): string {
  const { number: n, attack: a, who: w } = widths
  return `${number.padStart(n)}  ${attack.padEnd(a)}  ${by.padEnd(w)}  ${says}`.trimEnd()
}

function pairs(left: readonly string[], right: readonly string[]): Array<[string, string]> {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => [
    left[i] ?? '',
    right[i] ?? '',
  ])
}

/** Lines no longer than `width`; a word that is longer is cut. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text
    .normalize('NFC')
    .split(' ')
    .flatMap(word => cut(word, width))) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

function cut(word: string, width: number): string[] {
  const parts: string[] = []
  for (let at = 0; at < Math.max(1, word.length); at += width) parts.push(word.slice(at, at + width))
  return parts
}
