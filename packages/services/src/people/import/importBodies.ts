import { createHash } from 'node:crypto'
import { canonicalJson } from '@camket/domain/kernel/canonical'
import { gridSchema, type Grid } from '@camket/domain/kernel/grid'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import { checkInput } from '@camket/domain/kernel/check-input'
import type { EditedBody } from '@camket/domain/people/bodies'
import type { PeopleCode } from '@camket/domain/people/codes'
import type { ImportCode } from '@camket/domain/people/import/codes'
import { planImport, type PlannedImport, type PlannedLine } from '@camket/domain/people/import/plan-import'
import type { Door } from '../../kernel/door.ts'
import { read, write } from '../../kernel/write.ts'
import { loadEditedBodies } from '../listBodies.ts'
import { oneAtATime, storeBody } from '../saveBody.ts'

export interface ImportPreview extends PlannedImport {
  /** Names what was shown: handed back with the confirmation, so that nothing else is done than what was seen. */
  readonly seen: string
  /** Names of the bodies that others lead to, by id. */
  readonly names: Readonly<Record<string, string>>
}

/** What a list of bodies would do, line by line; nothing is written. */
export async function previewBodies(
  door: Door,
  { grid }: { grid: Grid },
): Promise<Result<ImportPreview, ImportCode | PeopleCode>> {
  const checked = checkInput(gridSchema, grid)
  if (!checked.ok) return checked
  const bodies = await read(door, 'importBodies', tx => loadEditedBodies(tx, door.tenant))
  if (!bodies.ok) return bodies
  return previewOf(checked.value, bodies.value)
}

function previewOf(grid: Grid, bodies: readonly EditedBody[]): Result<ImportPreview, ImportCode> {
  const planned = planImport(grid, bodies)
  return planned.ok ? accepted(shownAs(planned.value, bodies)) : planned
}

function shownAs(planned: PlannedImport, bodies: readonly EditedBody[]): ImportPreview {
  const { lines } = planned
  const wanted = new Set(
    lines.flatMap(({ body, before }) => [...body.successors, ...(before?.successors ?? [])]),
  )
  const known = [...bodies, ...lines.map(({ body }) => body)].filter(({ id }) => wanted.has(id))
  const names = Object.fromEntries(known.map(({ id, name }) => [id, name]))
  return { ...planned, seen: digestOf(lines), names }
}

/** Of what is written and of what it is written over: a body that changed since gives another digest. */
function digestOf(lines: readonly PlannedLine[]): string {
  const shown = lines.map(({ body, before, does }) => ({ body, edition: before?.edition ?? null, does }))
  return createHash('sha256').update(canonicalJson(shown)).digest('hex')
}

export interface Imported {
  readonly added: number
  readonly changed: number
  readonly same: number
}

/**
 * Takes a whole list of bodies in, or nothing of it: refused with `import-lines-refused` while any line is refused, and with
 * `import-newer` when it would no longer do what `seen` names. The list becomes public with the next publication.
 */
export async function importBodies(
  door: Door,
  { grid, seen }: { grid: Grid; seen: string },
): Promise<Result<Imported, ImportCode | PeopleCode>> {
  const checked = checkInput(gridSchema, grid)
  if (!checked.ok) return checked
  const act = {
    action: 'importBodies',
    subject: 'bodies',
    input: { grid: checked.value },
    isChange: (outcome: Result<Imported, ImportCode | PeopleCode>) =>
      outcome.ok && outcome.value.added + outcome.value.changed > 0,
  } as const
  return write<Result<Imported, ImportCode | PeopleCode>>(door, act, async tx => {
    await oneAtATime(tx, door.tenant)
    const preview = previewOf(checked.value, await loadEditedBodies(tx, door.tenant))
    if (!preview.ok) return preview
    const { lines } = preview.value
    const bad = lines.filter(({ does }) => does === 'refuse').length
    if (bad > 0) return refused('import-lines-refused', { count: bad })
    if (preview.value.seen !== seen) return refused('import-newer')
    const count = (what: PlannedLine['does']): number => lines.filter(({ does }) => does === what).length
    for (const { body, before, does } of lines) {
      if (does === 'same') continue
      await storeBody(tx, door.tenant, { ...body, edition: (before?.edition ?? 0) + 1 })
    }
    return accepted({ added: count('add'), changed: count('change'), same: count('same') })
  })
}
