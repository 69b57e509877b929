import { capital, recipients, signing, typeNames, type Frame } from '../facts/frame.ts'
import { signatureLine } from '../facts/signature.ts'
import { afterLabel, labelOf, type Label } from '../lines/labels.ts'
import type { Line } from '../lines/lines.ts'
import { attributePieces } from './pieces.ts'
import { attributeOf, bareAim, bareHead, closes, topicOf } from './topics.ts'
import { cellReason, type Grid } from './grid.ts'
import { ownerOf } from './headings.ts'
import { assigning, beginsAnew, canBeTask, standsAlone } from './judging.ts'
import { measureHeads, rowUnits, sharesWork } from './rows.ts'
import { bySubject } from './split.ts'
import { subjectActs } from './subjects.ts'
import type { Draft } from './unit.ts'
import {
  addTask,
  extend,
  goneOn,
  headingOf,
  headingsAbove,
  nameUnder,
  openUnit,
  push,
  type Walk,
} from './walk.ts'

const noWords = { s: '', at: [] }

const dots = (name: string) => name.split('.').length - 1

const ranks: Readonly<Record<string, number>> = {
  number: 3,
  decimal: 4,
  point: 8,
  inline: 9,
  bullet: 10,
  plus: 11,
}

/** Reads an official paper's lines into its separable units. */
export function outlineOf(
  lines: ReadonlyArray<Line>,
  frame: Frame,
  grids: ReadonlyMap<number, Grid>,
): Draft[] {
  const walk: Walk = {
    out: [],
    section: { name: null, topic: 'other', heading: noWords },
    levels: [],
    skipping: false,
    article: false,
    addressing: false,
    parted: !lines.some(({ s }) => labelOf(s)?.kind === 'roman'),
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
  for (const draft of rowUnits(grid, headingsAbove(walk))) {
    const upper = draft.label?.includes('.') ? draft.label.slice(0, draft.label.lastIndexOf('.')) : null
    const parent =
      upper === null ? -1 : walk.out.findLastIndex((unit, i) => i >= first && unit.label === upper)
    walk.out.push({ ...draft, parent: parent < 0 ? null : parent, depth: parent < 0 ? 1 : draft.depth })
  }
}

function takeLine(walk: Walk, line: Line): void {
  if (startsPart(line)) {
    walk.skipping = false
    walk.levels = []
    walk.article = false
    walk.section = { name: null, topic: 'other', heading: noWords }
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
  if (walk.out.length > 0 && signatureLine(line.s)) walk.skipping = true
  if (walk.skipping || line.kind === 'note' || line.kind === 'box' || !/\p{L}{2}/u.test(line.s)) return
  if (addressed(walk, line, label)) return
  takeItem(walk, line, label)
}

/** `Kính gửi:` and the lines that name the addressees. */
function addressed(walk: Walk, line: Line, label: Label | null): boolean {
  if (line.s.startsWith('Kính gửi')) walk.addressing = true
  else if (label?.kind !== 'bullet' && !/^\p{Lu}[^.:]{3,120};$/u.test(line.s)) {
    const ends =
      walk.addressing && /^\p{Lu}[^;:]{3,90}\.$/u.test(line.s) && label === null && !subjectActs(line.s)
    walk.addressing = false
    return ends
  }
  return walk.addressing
}

/** The plan after its decision, or an annex. */
function startsPart(line: Line): boolean {
  return (
    /^(?:PHỤ LỤC|Phụ lục)(?:\s\w{1,4})?$|^PHỤ LỤC\s/u.test(line.s) ||
    (typeNames.test(line.s) && capital(line.s.slice(0, 14)) && line.s.length < 40)
  )
}

function sectionOf(walk: Walk, line: Line, label: Label | null): Walk['section'] | null {
  const words = afterLabel(line, label)
  if (line.cell && line.s.length < 4) return null
  if (label?.kind === 'roman' || label?.kind === 'article' || label?.kind === 'part') {
    const name =
      label.kind === 'part'
        ? (/ ([IVX]{1,4})$/u.exec(walk.parted ? label.name : '')?.[1] ?? null)
        : label.kind === 'roman'
          ? goneOn(walk.section.name, label.name)
          : label.name
    return { name, topic: topicOf(words.s), heading: headingOf(words) }
  }
  if (label?.kind === 'letter')
    return { name: label.name, topic: topicOf(words.s), heading: headingOf(words) }
  if (numbersSection(walk, words.s, label))
    return { name: label!.name, topic: topicOf(words.s), heading: words }
  if (label || line.cell || walk.article) return null
  const topic = topicOf(line.s)
  const styled =
    line.style?.heading !== undefined || (line.style?.bold === true && line.style?.centred === true)
  const lost = capital(line.s) && line.s.length > 7 && line.s.length < 140 && topic !== 'other'
  if (lost || (styled && topic !== 'other' && line.s.length < 140 && ownerOf(line) === null))
    return { name: null, topic, heading: line }
  return null
}

/** `2. NỘI DUNG` where no roman numerals number the sections. */
function numbersSection(walk: Walk, words: string, label: Label | null): boolean {
  if (label?.kind !== 'number' || walk.article || !/^\d{1,2}$/u.test(walk.section.name ?? '1')) return false
  if (walk.levels.some(({ unit }) => unit !== null) && walk.section.name === null) return false
  return (capital(words) && words.length > 5 && words.length < 160) || bareHead(words) || bareAim(words)
}

function takeArticle(walk: Walk, line: Line, label: Label): void {
  const words = afterLabel(line, label)
  if (words.s === '' || closes(words.s) || attributeOf(words.s)) return
  if (words.s.endsWith(':') || bareHead(words.s)) return
  if (!assigning.test(words.s) && !subjectActs(words.s)) return
  if (topicOf(words.s) === 'arrangements' && words.s.length < 60) return
  push(walk, {
    label: label.name,
    depth: 1,
    parent: null,
    words,
    owner: null,
    because: 'Điều khoản giao việc.',
  })
  walk.levels.push({
    rank: 2,
    name: label.name,
    topic: 'tasks',
    heading: headingOf(words),
    unit: walk.out.length - 1,
    owner: null,
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
  walk.levels.push({ rank, name, topic, heading: headingOf(words), unit, owner })
}

/** A line without a label: it goes on with the unit above, or is a unit of its own where units stand unlabelled. */
function takePlain(walk: Walk, line: Line): void {
  const based = line.s.startsWith('Căn cứ') && walk.levels.at(-1)?.owner == null
  if (closes(line.s) || based || line.s.startsWith('Kính gửi') || line.s.length < 12) return
  if (topicOf(line.s) === 'funding') {
    walk.levels = []
    return
  }
  const top = walk.levels.at(-1)
  const owner = ownerOf(line)
  if (
    owner &&
    owner.mentions.length > 0 &&
    walk.section.topic !== 'aims' &&
    (top === undefined || top.rank <= 3)
  ) {
    while (walk.levels.length > 0 && walk.levels.at(-1)!.rank >= 3) walk.levels.pop()
    walk.levels.push({ rank: 3, name: '', topic: 'other', heading: headingOf(line), unit: null, owner })
    return
  }
  const open = top?.rank === 2 ? top.unit : (top?.unit ?? null)
  const owned = top?.owner !== undefined && top?.owner !== null
  if (owned || (top === undefined && standsAlone(walk, line))) {
    for (const words of bySubject(line)) addTask(walk, { words, name: '', rank: 10 })
    return
  }
  if (open !== null && top?.rank === 3 && beginsAnew(walk.out[open]!.body.at(-1)!.s, line)) {
    walk.levels = walk.levels.filter(({ rank }) => rank < 3)
    for (const words of bySubject(line)) addTask(walk, { words, name: '', rank: 10 })
    return
  }
  if (open !== null) extend(walk, line)
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
