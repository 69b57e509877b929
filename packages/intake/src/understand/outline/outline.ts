import { beginsWithAct } from '../words/verbs.ts'
import { capital, recipients, signing, typeNames, type Frame } from '../facts/frame.ts'
import { afterLabel, labelOf, type Label } from '../lines/labels.ts'
import type { Line } from '../lines/lines.ts'
import { part, type View } from '../lines/view.ts'
import { attributePieces } from './pieces.ts'
import { attributeOf, closes, topicOf, type Topic } from './topics.ts'
import { cellReason, type Grid } from './grid.ts'
import { ownerOf } from './headings.ts'
import { measureHeads, rowUnits, sharesWork } from './rows.ts'
import { subjectActs } from './subjects.ts'
import type { Draft, Owner } from './unit.ts'

interface Level {
  readonly rank: number
  readonly name: string
  readonly topic: Topic
  readonly heading: string
  readonly unit: number | null
  readonly owner: Owner | null
}

interface Walk {
  readonly out: Draft[]
  section: { name: string | null; topic: Topic; heading: string }
  levels: Level[]
  /** Between recipients or signature and the annex or plan that follows. */
  skipping: boolean
  article: boolean
}

const ranks: Readonly<Record<string, number>> = { number: 3, decimal: 4, point: 8, inline: 9, bullet: 10, plus: 11 }

/** Reads an official paper's lines into its separable units. */
export function outlineOf(lines: ReadonlyArray<Line>, frame: Frame, grids: ReadonlyMap<number, Grid>): Draft[] {
  const walk: Walk = {
    out: [],
    section: { name: null, topic: 'other', heading: '' },
    levels: [],
    skipping: false,
    article: false,
  }
  for (let i = frame.body; i < lines.length; i++) {
    const grid = grids.get(i)
    if (grid && sharesWork(grid)) takeRows(walk, grid)
    if (grid && (sharesWork(grid) || !runs(grid))) i = grid.to - 1
    else takeLine(walk, lines[i]!)
  }
  return walk.out
}

/** A table that only frames running text (letterhead, signature) is read line by line; one of targets is passed over. */
function runs(grid: Grid): boolean {
  return grid.because === cellReason && measureHeads(grid).length === 0
}

function takeRows(walk: Walk, grid: Grid): void {
  const first = walk.out.length
  walk.skipping = false
  const above = [walk.section.heading, ...walk.levels.map(({ heading }) => heading)].filter(Boolean)
  for (const draft of rowUnits(grid, above)) {
    const upper = draft.label?.includes('.') ? draft.label.slice(0, draft.label.lastIndexOf('.')) : null
    const parent = upper === null ? -1 : walk.out.findLastIndex((unit, i) => i >= first && unit.label === upper)
    walk.out.push({ ...draft, parent: parent < 0 ? null : parent, depth: parent < 0 ? 1 : draft.depth })
  }
}

function takeLine(walk: Walk, line: Line): void {
  if (startsPart(line)) {
    walk.skipping = false
    walk.levels = []
    walk.article = false
    walk.section = { name: null, topic: 'other', heading: '' }
    return
  }
  const label = labelOf(line.s)
  const section = sectionOf(walk, line, label)
  if (section) {
    walk.skipping = false
    walk.levels = []
    walk.article = label?.kind === 'article'
    walk.section = section
    if (walk.article) takeArticle(walk, line, label!)
    return
  }
  if (recipients.test(line.s) || signing.test(line.s)) walk.skipping = true
  if (walk.skipping || line.kind === 'note' || line.kind === 'box' || !/\p{L}{2}/u.test(line.s)) return
  takeItem(walk, line, label)
}

/** The plan after its decision, or an annex. */
function startsPart(line: Line): boolean {
  return /^(?:PHỤ LỤC|Phụ lục)(?:\s\w{1,4})?$|^PHỤ LỤC\s/u.test(line.s) || (typeNames.test(line.s) && capital(line.s.slice(0, 14)) && line.s.length < 40)
}

function sectionOf(walk: Walk, line: Line, label: Label | null): Walk['section'] | null {
  const words = afterLabel(line, label).s
  if (line.cell && line.s.length < 4) return null
  if (label?.kind === 'roman' || label?.kind === 'article' || label?.kind === 'part') {
    const name = label.kind === 'part' ? null : label.name
    return { name, topic: topicOf(words), heading: words.slice(0, 200) }
  }
  if (label?.kind === 'letter') return { name: label.name, topic: topicOf(words), heading: words.slice(0, 200) }
  if (label || line.cell || walk.article) return null
  const topic = topicOf(line.s)
  const styled = line.style?.heading !== undefined || (line.style?.bold === true && line.style?.centred === true)
  const lost = capital(line.s) && line.s.length > 7 && line.s.length < 140 && topic !== 'other'
  if (lost || (styled && topic !== 'other' && line.s.length < 140 && ownerOf(line) === null)) return { name: null, topic, heading: line.s }
  return null
}

const assigning = /^(?:Giao|Phân công|Đề nghị|Yêu cầu)\s/u

function takeArticle(walk: Walk, line: Line, label: Label): void {
  const words = afterLabel(line, label)
  if (words.s === '' || closes(words.s) || attributeOf(words.s)) return
  if (/:$/u.test(words.s) || topicOf(words.s) === 'arrangements') return
  if (!assigning.test(words.s) && !subjectActs(words.s)) return
  push(walk, { label: label.name, depth: 1, parent: null, words, owner: null, because: 'Điều khoản giao việc.' })
  walk.levels.push({ rank: 2, name: label.name, topic: 'tasks', heading: words.s.slice(0, 200), unit: walk.out.length - 1, owner: null })
}

function push(
  walk: Walk,
  unit: { label: string | null; depth: number; parent: number | null; words: View; owner: Owner | null; because: string; unsure?: boolean },
): void {
  walk.out.push({
    label: unit.label,
    depth: unit.depth,
    parent: unit.parent,
    act: [unit.words],
    body: [unit.words],
    details: [],
    owner: unit.owner,
    above: [walk.section.heading, ...walk.levels.map(({ heading }) => heading)].filter(Boolean),
    because: unit.because,
    unsure: unit.unsure ?? false,
  })
}

function takeItem(walk: Walk, line: Line, label: Label | null): void {
  const words = afterLabel(line, label)
  if (takeAttribute(walk, line, label)) return
  const rank = label === null ? null : label.kind === 'decimal' ? 3 + dots(label.name) : ranks[label.kind]!
  if (rank === null) {
    takePlain(walk, line)
    return
  }
  while (walk.levels.length > 0 && walk.levels.at(-1)!.rank >= rank) walk.levels.pop()
  const name = nameUnder(walk, label!)
  const topic = rank <= 9 && words.s.length < 160 ? topicOf(words.s) : 'other'
  const owner = rank <= 9 ? ownerOf(words) : null
  const isTask = owner === null && canBeTask(walk, { words: words.s, rank, topic })
  const unit = isTask ? addTask(walk, { words, name, rank }) : null
  if (!isTask && rank >= 10) {
    extend(walk, words)
    return
  }
  if (!isTask && owner === null && rank > 3) extend(walk, words)
  walk.levels.push({ rank, name, topic, heading: words.s.slice(0, 200), unit, owner })
}

const dots = (name: string) => name.split('.').length - 1

/** `1.1` right under `I.` repeats the section's number. */
function nameUnder(walk: Walk, label: Label): string {
  if (label.kind !== 'decimal' || walk.levels.some(({ rank }) => rank === 3)) return label.name
  const [head, ...rest] = label.name.split('.')
  return roman(walk.section.name) === Number(head) ? rest.join('.') : label.name
}

function roman(name: string | null): number | null {
  const at = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'].indexOf(name ?? '')
  return at < 0 ? null : at + 1
}

function addTask(walk: Walk, item: { words: View; name: string; rank: number }): number {
  const { levels } = walk
  const owner = levels.findLast(level => level.owner !== null)?.owner ?? null
  const parent = levels.findLast(level => level.unit !== null)?.unit ?? null
  const decimal = item.name.includes('.')
  const path = [walk.section.name, ...levels.filter(({ rank }) => rank !== 2).map(({ name }) => name), item.name]
    .filter(name => name !== null && name !== '')
    .filter((name, i, all) => !(decimal && i < all.length - 1 && i > 0 && item.name.startsWith(`${name!}.`)))
  const depth = levels.filter(({ rank }) => rank !== 2).length + 1
  const because = owner ? 'Việc nằm dưới tên cơ quan được giao.' : 'Mục được đánh dấu riêng trong phần giao việc.'
  push(walk, { label: item.name === '' ? null : path.join('.'), depth, parent, words: item.words, owner, because })
  return walk.out.length - 1
}

function canBeTask(walk: Walk, item: { words: string; rank: number; topic: Topic }): boolean {
  const { words, rank } = item
  if (closes(words)) return false
  const within = [...walk.levels.map(({ topic }) => topic)].reverse().find(topic => topic !== 'other') ?? walk.section.topic
  const owned = walk.levels.some(({ owner }) => owner !== null)
  if (within === 'aims') return false
  if (owned) return item.topic !== 'aims' || beginsWithAct(words)
  const tells = assigning.test(words) || subjectActs(words)
  if (item.topic === 'aims' && words.length < 120 && !beginsWithAct(words)) return false
  if (within === 'funding' || item.topic === 'funding' || within === 'topics' || item.topic === 'topics') return tells && within !== 'topics'
  if (rank >= 10) return tells || beginsWithAct(words) || within === 'arrangements'
  if (within === 'other') return tells || beginsWithAct(words) || walk.levels.some(({ unit }) => unit !== null)
  return !/^(?:Nhóm|Phần)\s\d/u.test(words) || words.length > 30
}

/** A line without a label: it goes on with the unit above, or is a unit of its own where units stand unlabelled. */
function takePlain(walk: Walk, line: Line): void {
  if (closes(line.s) || /^(?:Căn cứ|Kính gửi)/u.test(line.s) || line.s.length < 12) return
  const top = walk.levels.at(-1)
  const owner = ownerOf(line)
  if (owner && owner.mentions.length > 0 && walk.section.topic !== 'aims' && (top === undefined || top.rank <= 3)) {
    while (walk.levels.length > 0 && walk.levels.at(-1)!.rank >= 3) walk.levels.pop()
    walk.levels.push({ rank: 3, name: '', topic: 'other', heading: line.s.slice(0, 200), unit: null, owner })
    return
  }
  const open = top?.rank === 2 ? top.unit : (top?.unit ?? null)
  const owned = top?.owner !== undefined && top?.owner !== null
  if (owned || (top === undefined && standsAlone(walk, line))) {
    addTask(walk, { words: line, name: '', rank: 10 })
    return
  }
  if (open !== null) extend(walk, line)
}

function standsAlone(walk: Walk, line: Line): boolean {
  const { topic } = walk.section
  if (topic === 'aims' || topic === 'topics' || walk.section.heading === '' || /:$/u.test(line.s)) return false
  const tells = assigning.test(line.s) || subjectActs(line.s)
  if (topic === 'funding' || topic === 'other') return tells
  return tells || beginsWithAct(line.s)
}

/** Adds a line to the words of the unit that is open. */
function extend(walk: Walk, words: View): void {
  const open = walk.levels.findLast(level => level.unit !== null)?.unit
  if (open === undefined || open === null || walk.levels.at(-1)?.unit !== open) return
  if (open !== walk.out.length - 1) return
  const draft = walk.out[open]!
  draft.body.push(words)
  if (draft.details.length === 0) draft.act.push(words)
}

/** `- Chủ trì: Sở Tư pháp; phối hợp: Công an tỉnh.` belongs to the unit above it, in as many pieces as it has names. */
function takeAttribute(walk: Walk, line: Line, label: Label | null): boolean {
  const words = afterLabel(line, label)
  if (!attributeOf(words.s)) return false
  const open = openUnit(walk)
  if (!open) return false
  for (const piece of attributePieces(words)) open.details.push({ ...piece, handed: false })
  open.body.push(words)
  return true
}

function openUnit(walk: Walk): Draft | null {
  const open = walk.levels.findLast(level => level.unit !== null)?.unit ?? (walk.levels.length === 0 ? walk.out.length - 1 : null)
  return open === null || open < 0 || open !== walk.out.length - 1 ? null : walk.out[open]!
}
