import type { Assignment, Deadline, Reading, RestrictiveSpan } from '@camket/domain/plans/reading'
import { affectedGroups, type AffectedGroup } from '@camket/domain/plans/groups'
import { readClause } from '../clauses/index.ts'
import { UnreadableFile, type SourceDocument } from '../document.ts'
import { ordersIn } from './assignments/assignments.ts'
import { citationsIn, mentionsIn } from './citations/citations.ts'
import { coverageOf, type Painted } from './coverage.ts'
import { limitsIn } from './deadlines/deadlines.ts'
import type { Era } from './deadlines/due.ts'
import { recipients, signing } from './facts/frame.ts'
import { factsOf, type Facts } from './facts/facts.ts'
import { groupsIn } from './groups.ts'
import { limitsOfFreedom } from './limits-of-freedom.ts'
import { layOut, type Line, type Page } from './lines/lines.ts'
import { join, spanOf, type Span } from './lines/view.ts'
import { gridsOf, type Grid } from './outline/grid.ts'
import { newsUnits } from './outline/news.ts'
import { outlineOf } from './outline/outline.ts'
import { measureHeads } from './outline/rows.ts'
import { aimsOf } from './outline/aims.ts'
import type { Draft, Unit } from './outline/unit.ts'
import { understandUnits } from './tasks.ts'
import { warningsOf } from './warnings.ts'

/**
 * What a document says: its facts, citations, separable tasks with assignments and limits, restrictive spans, groups,
 * and a coverage of its whole text. Pure: the same blocks always give the same reading.
 * @throws UnreadableFile no-text
 */
export function understand(document: SourceDocument, file: string): Reading {
  const page = withoutTail(layOut(document))
  if (page.text.trim() === '') throw new UnreadableFile('no-text')
  const facts = factsOf(page)
  const citing = citedView(page, facts)
  const cited = citationsIn(citing, facts.symbol?.value ?? null)
  const era = eraOf(facts, page.lines)
  const grids = gridsOf(page.lines)
  const units = (
    facts.kind === 'news' ? newsUnits(page.lines) : outlineOf(page.lines, facts.frame, grids)
  ).map(finished)
  const taken = mentionsIn(citing)
  const parts = understandUnits(units, { text: page.text, era, taken })
  const tasks = parts.map(({ task }) => task)
  const rest = outside({ page, facts, grids, tasks, era, taken })
  const restrictive = [...parts.flatMap(part => part.restrictive), ...rest.restrictive]
  return {
    file,
    format: document.format,
    text: page.text,
    kind: facts.kind,
    ...factValues(facts),
    found: foundIn(facts, page),
    cited,
    tasks,
    assignments: [...parts.flatMap(part => part.assignments), ...rest.assignments],
    deadlines: [...parts.flatMap(part => part.deadlines), ...rest.deadlines].sort(
      (a, b) => a.start - b.start,
    ),
    restrictive,
    groups: groupsOf(page, facts),
    coverage: coverageOf(page.text.length, painted(tasks, restrictive)),
    map: page.map,
    warnings: [...document.warnings, ...warningsOf(page.lines, facts, cited)],
  }
}

const tails =
  /^(?:Xem thêm\s?(?::|$)|Văn bản (?:liên quan|cùng|khác)|(?:Các )?[Tt]in (?:liên quan|khác|cùng|mới)|Các (?:văn bản|tin) khác|Bài viết liên quan|Ý kiến bạn đọc|Bình luận|Từ khóa\s?:|Tags?\s?:)/u

/** A site's lists after the document's end are no part of it; the text keeps them, the rules do not read them. */
function withoutTail(page: Page): Page {
  const end = page.lines.findIndex(
    ({ s, kind }, i) =>
      kind === 'paragraph' && s.length < 90 && i > 3 && i > page.lines.length / 3 && tails.test(s),
  )
  return end < 0 ? page : { ...page, lines: page.lines.slice(0, end) }
}

function finished(draft: Draft): Unit {
  return { ...draft, act: join(draft.act), body: join(draft.body) }
}

const factNames = ['symbol', 'date', 'issuer', 'province', 'signer', 'title'] as const

function factValues(facts: Facts): Record<(typeof factNames)[number], string | null> {
  return {
    symbol: facts.symbol?.value ?? null,
    date: facts.date?.value ?? null,
    issuer: facts.issuer?.value ?? null,
    province: facts.province?.value ?? null,
    signer: facts.signer?.value ?? null,
    title: facts.title?.value ?? null,
  }
}

function foundIn(facts: Facts, page: Page): Reading['found'] {
  const found: Reading['found'] = {}
  const line = page.lines[facts.frame.type ?? facts.frame.head] ?? page.lines[0]
  const where = line ? spanOf(line, 0, line.s.length) : { start: 0, end: 0 }
  found.kind = { ...where, because: facts.kindBecause, unsure: facts.kind === 'news' }
  for (const name of factNames) {
    const fact = facts[name]
    if (fact) found[name] = { start: fact.start, end: fact.end, because: fact.because, unsure: fact.unsure }
  }
  return found
}

/** The document's own words: a portal's lists before the letterhead and after the end cite nothing. */
function citedView(page: Page, facts: Facts): ReturnType<typeof join> {
  const from = facts.kind === 'news' ? 0 : facts.frame.head
  return join(page.lines.slice(from), '\n')
}

function eraOf(facts: Facts, lines: ReadonlyArray<Line>): Era {
  const title = facts.kind === 'news' ? subjectInNews(facts, lines) : inOwnTitle(facts, lines)
  const years = [
    ...new Set([...title.matchAll(/(?<![\d/])(?:19|20)\d{2}(?![\d/])/gu)].map(([year]) => Number(year))),
  ]
  const issued = facts.date?.value ?? null
  const own =
    years.length === 1 &&
    /(?:năm|NĂM)\s(?:19|20)\d{2}/u.test(title) &&
    !/(?:đến|ĐẾN)\s(?:năm|NĂM)/u.test(title)
  if (own) return { planYear: years[0]!, issued }
  return { planYear: null, issued }
}

function inOwnTitle({ title }: Facts, lines: ReadonlyArray<Line>): string {
  if (title && /(?:19|20)\d{2}/u.test(title.value)) return title.value
  const capitals = lines.slice(0, 4).find(({ s }) => /NĂM 20\d{2}/u.test(s) && !/\p{Ll}{2}/u.test(s))
  return capitals?.s ?? subjectInOpening(lines)
}

/** Where head and title are lost, the opening sentence still says what the plan is for. */
function subjectInOpening(lines: ReadonlyArray<Line>): string {
  for (const { s } of lines.slice(0, 24)) {
    const said =
      /(?:ban hành|xây dựng|lập|đề ra)\s[Kk]ế hoạch\s([^.;:]{0,110}năm\s(?:19|20)\d{2}[^.;:]{0,60})\s?:$/u.exec(
        s,
      )
    if (said) return said[1]!
  }
  return ''
}

/** What a report says the paper is about: the words after its symbol, to the end of the sentence. */
function subjectInNews({ symbol }: Facts, lines: ReadonlyArray<Line>): string {
  for (const line of lines) {
    const at = symbol === null ? -1 : line.at.indexOf(symbol.end - 1)
    if (at >= 0)
      return line.s
        .slice(at + 1)
        .split(/\.\s/u)[0]!
        .replace(/ngày\s[\d/-]+/gu, '')
  }
  return ''
}

interface Outside {
  readonly page: Page
  readonly facts: Facts
  readonly grids: ReadonlyMap<number, Grid>
  readonly tasks: Reading['tasks']
  readonly era: Era
  readonly taken: ReadonlyArray<Span>
}

/** What stands in no unit and still counts: orders, limits of targets and closings, restrictive sentences. */
function outside(at: Outside): {
  assignments: Assignment[]
  deadlines: Deadline[]
  restrictive: RestrictiveSpan[]
} {
  const { page, facts } = at
  const nowhere = { taskLabel: null, task: null }
  const out: ReturnType<typeof outside> = { assignments: [], deadlines: [], restrictive: [] }
  const aims = aimsOf(page.lines, facts)
  const claimed = new Int8Array(page.text.length)
  for (const { start, end } of at.tasks) claimed.fill(1, start, end)
  for (const grid of at.grids.values()) {
    for (const head of measureHeads(grid))
      out.deadlines.push(
        ...limitsIn(head, { asked: 'time', cell: 'head', era: at.era, taken: at.taken }).map(one => ({
          ...one,
          ...nowhere,
        })),
      )
  }
  page.lines.forEach((line, i) => {
    if (line.s.length < 15 || claimed[line.at[Math.max(0, line.at.length - 4)]!] === 1) return
    if (!aims.speaks(i)) return
    const orders = ordersIn(line)
    out.assignments.push(...orders.map(one => ({ ...one, ...nowhere })))
    const asked = orders.length > 0 ? 'order' : aims.isAim(i) ? 'targets' : 'loose'
    if (aims.limits(i) || orders.length > 0) {
      const limits = limitsIn(line, { asked, era: at.era, taken: at.taken })
      out.deadlines.push(...limits.map(one => ({ ...one, ...nowhere })))
    }
    out.restrictive.push(...restrictiveIn(line))
  })
  return out
}

function restrictiveIn(line: Line): RestrictiveSpan[] {
  if (line.s.length < 25) return []
  return limitsOfFreedom(line, readClause(line.s, null).restrictive, null)
}

function groupsOf(page: Page, facts: Facts): Reading['groups'] {
  const found = new Set<AffectedGroup>()
  let passed = false
  const from = facts.kind === 'news' ? 0 : (facts.frame.type ?? facts.frame.head)
  for (const line of page.lines.slice(from)) {
    if (recipients.test(line.s) || signing.test(line.s)) passed = true
    else if (/^(?:PHỤ LỤC|Phụ lục|[IVX]{1,4}[./]|Điều|KẾ HOẠCH)(?:\s|$)/u.test(line.s) || line.cell)
      passed = passed && !line.cell && false
    if (!passed && !/^Căn cứ\s/u.test(line.s)) for (const { name } of groupsIn(line.s, found)) found.add(name)
  }
  return affectedGroups.filter(group => found.has(group))
}

function painted(tasks: Reading['tasks'], restrictive: ReadonlyArray<RestrictiveSpan>): Painted[] {
  return [
    ...tasks.map(({ start, end, unsure }): Painted => ({
      start,
      end,
      unsure,
      as: 'commitment',
      because: 'Đơn vị nhiệm vụ mà bộ đọc tìm thấy.',
    })),
    ...restrictive.map(({ start, end, because, unsure }): Painted => ({
      start,
      end,
      because,
      unsure,
      as: 'restrictive',
    })),
  ]
}
