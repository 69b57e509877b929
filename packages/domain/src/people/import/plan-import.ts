// What a list of bodies would do to the bodies there are: every line added, changed, left as it is or refused, with the reason.
import type { Grid } from '../../kernel/grid.ts'
import { accepted, refused, type Refusal, type Result } from '../../kernel/refusal.ts'
import { bodyInputSchema, type Body, type EditedBody } from '../bodies.ts'
import { freeBodySlug } from '../body-slug.ts'
import type { ImportCode, LineCode, NoteCode } from './codes.ts'
import { columnsOf } from './columns.ts'
import { circlesIn, notesOn } from './look-again.ts'
import { readLines, type ReadLine } from './lines.ts'
import { foldBodyName } from '../state-structure.ts'
import { bodyNames } from './names.ts'

/** All communes of the country together are 3,321. */
export const mostLines = 5_000

export interface PlannedLine {
  readonly line: number
  readonly does: 'add' | 'change' | 'same' | 'refuse'
  /** As it will stand. */
  readonly body: Body
  /** As it stands; null for a new one. */
  readonly before: EditedBody | null
  readonly changed: ReadonlyArray<Exclude<keyof Body, 'id'>>
  readonly problems: ReadonlyArray<Refusal<LineCode>>
  readonly notes: ReadonlyArray<Refusal<NoteCode>>
}

export interface PlannedImport {
  readonly lines: readonly PlannedLine[]
  /** Titles of columns that were not understood and are not read. */
  readonly unknownColumns: readonly string[]
}

/** Plans an import; nothing of it is done while any line is refused. */
export function planImport(grid: Grid, bodies: readonly EditedBody[]): Result<PlannedImport, ImportCode> {
  const columns = columnsOf(grid)
  if (!columns.ok) return columns
  const lines = readLines(columns.value)
  if (lines.length === 0) return refused('import-no-lines')
  if (lines.length > mostLines) return refused('import-too-many', { count: lines.length, most: mostLines })
  const targets = targetsOf(lines, bodies)
  const drafts = lines.map((line, i) => draftOf(line, targets[i]!))
  const named = bodyNames(standingWith(bodies, drafts))
  const linked = drafts.map((draft, i) => withSuccessors(draft, lines[i]!, named))
  const after = standingWith(bodies, linked)
  const byId = new Map(after.map(body => [body.id, body]))
  const circles = circlesIn(after)
  return accepted({
    lines: linked.map(draft => finished(draft, circles, byId)),
    unknownColumns: columns.value.unknown,
  })
}

interface Target {
  readonly id: string
  readonly before: EditedBody | null
  readonly problems: ReadonlyArray<Refusal<LineCode>>
}

/** The body that each line is about: by its id, else by its full name, else a new one. Two lines of one name are one body. */
function targetsOf(lines: readonly ReadLine[], bodies: readonly EditedBody[]): Target[] {
  const taken = new Set([...bodies.map(({ id }) => id), ...lines.flatMap(({ id }) => id ?? [])])
  const firstLine = new Map<string, number>()
  const byId = new Map(bodies.map(body => [body.id, body]))
  const byName = Map.groupBy(bodies, ({ name }) => foldBodyName(name))
  const newByName = new Map<string, string>()
  return lines.map(({ line, id, name }) => {
    const key = foldBodyName(name)
    const found = id === null ? (byName.get(key) ?? []) : [byId.get(id) ?? []].flat()
    const before = found[0] ?? null
    const target = id ?? before?.id ?? newByName.get(key) ?? freeBodySlug(name, taken)
    taken.add(target)
    newByName.set(key, target)
    const problems: Refusal<LineCode>[] = []
    if (found.length > 1) {
      const ids = found.map(body => body.id).join(', ')
      problems.push({ code: 'line-several-bodies', values: { name, ids } })
    }
    const other = firstLine.get(target)
    if (other !== undefined)
      problems.push({ code: 'line-twice', values: { name: name || target, line: other } })
    else firstLine.set(target, line)
    return { id: target, before, problems }
  })
}

type Draft = Omit<PlannedLine, 'does' | 'changed' | 'notes'>

function draftOf(read: ReadLine, { id, before, problems }: Target): Draft {
  const { edition: _edition, ...stands } = before ?? { ...nothing, edition: 0 }
  const body: Body = { ...stands, ...read.says, id, name: read.name }
  const all = [...read.problems, ...problems]
  const hasKind = before !== null || read.says.kind !== undefined
  if (!hasKind && !all.some(({ code }) => code === 'line-kind-unknown')) {
    all.push({ code: 'line-kind-missing', values: {} })
  }
  if (body.validFrom !== null && body.validTo !== null && body.validTo < body.validFrom) {
    all.push({ code: 'body-ends-before-it-begins', values: { from: body.validFrom, to: body.validTo } })
  }
  if (read.name !== '') all.push(...shapeProblems(body))
  return { line: read.line, body, before, problems: all }
}

const nothing: Omit<Body, 'id' | 'name'> = {
  short: null,
  aliases: [],
  kind: 'other',
  validFrom: null,
  validTo: null,
  successors: [],
}

/** Lengths and counts are held to what a single body is held to. */
function shapeProblems(body: Body): Refusal<LineCode>[] {
  const parsed = bodyInputSchema.omit({ id: true }).safeParse({ ...body, id: undefined })
  const issues = parsed.success ? [] : parsed.error.issues
  return issues
    .filter(({ path }) => path.length > 0 && path[0] !== 'id')
    .map(({ path, code }) => ({ code: 'line-value', values: { field: String(path[0]), problem: code } }))
}

function withSuccessors(draft: Draft, read: ReadLine, names: ReturnType<typeof bodyNames>): Draft {
  if (read.successors === undefined) return draft
  const problems: Refusal<LineCode>[] = []
  const successors: string[] = []
  for (const name of read.successors) {
    const found = names.idsOf(name)
    if (found.length === 0) problems.push({ code: 'line-successor-unknown', values: { name } })
    else if (found.length > 1) {
      problems.push({ code: 'line-successor-several', values: { name, ids: found.join(', ') } })
    } else if (found[0] === draft.body.id) problems.push({ code: 'body-succeeds-itself', values: {} })
    else if (!successors.includes(found[0]!)) successors.push(found[0]!)
  }
  if (successors.length > 20) {
    problems.push({ code: 'line-value', values: { field: 'successors', problem: 'too_big' } })
  }
  return { ...draft, body: { ...draft.body, successors }, problems: [...draft.problems, ...problems] }
}

/** The bodies as they would stand after the drafts. */
function standingWith(bodies: readonly EditedBody[], drafts: readonly Draft[]): Body[] {
  const after = new Map<string, Body>(bodies.map(({ edition: _edition, ...body }) => [body.id, body]))
  for (const { body } of drafts) if (body.name !== '') after.set(body.id, body)
  return [...after.values()]
}

const compared = ['name', 'short', 'aliases', 'kind', 'validFrom', 'validTo', 'successors'] as const

function finished(
  draft: Draft,
  circles: ReadonlyMap<string, string>,
  byId: ReadonlyMap<string, Body>,
): PlannedLine {
  const { body, before } = draft
  const circle = circles.get(body.id)
  const problems: Refusal<LineCode>[] =
    circle === undefined
      ? [...draft.problems]
      : [...draft.problems, { code: 'line-successors-circle', values: { names: circle } }]
  const changed = before === null ? [] : compared.filter(field => !equal(body[field], before[field]))
  const does =
    problems.length > 0 ? 'refuse' : before === null ? 'add' : changed.length > 0 ? 'change' : 'same'
  return { ...draft, problems, changed, does, notes: notesOn(body, byId) }
}

const equal = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
