// What hangs together between bodies: successions that lead back, and what a person may want to look at again.
import type { Refusal } from '../../kernel/refusal.ts'
import type { Body } from '../bodies.ts'
import { endedBefore } from '../state-structure.ts'
import type { NoteCode } from './codes.ts'

/** Id → the names on a circle that the body stands on; bodies on none are left out. */
export function circlesIn(bodies: readonly Body[]): Map<string, string> {
  const byId = new Map(bodies.map(body => [body.id, body]))
  const circles = new Map<string, string>()
  const done = new Set<string>()
  for (const { id } of bodies) walk(id, { byId, circles, done })
  return circles
}

interface Walk {
  readonly byId: ReadonlyMap<string, Body>
  readonly circles: Map<string, string>
  readonly done: Set<string>
}

/** Depth first, with a path of its own: a chain of a thousand successors must not end at the depth of the stack. */
function walk(start: string, { byId, circles, done }: Walk): void {
  const path: string[] = []
  const at = new Map<string, number>()
  const open = [{ id: start, next: 0 }]
  while (open.length > 0) {
    const here = open.at(-1)!
    if (here.next === 0) {
      at.set(here.id, path.length)
      path.push(here.id)
    }
    const successor = done.has(here.id) ? undefined : byId.get(here.id)?.successors[here.next]
    if (successor === undefined) {
      done.add(here.id)
      at.delete(here.id)
      path.pop()
      open.pop()
      continue
    }
    here.next += 1
    const seen = at.get(successor)
    if (seen === undefined) {
      if (!done.has(successor)) open.push({ id: successor, next: 0 })
    } else noteCircle(path.slice(seen), byId, circles)
  }
}

function noteCircle(ids: readonly string[], byId: Walk['byId'], circles: Map<string, string>): void {
  const names = [...ids, ids[0]!].map(id => byId.get(id)?.name ?? id).join(' → ')
  for (const id of ids) circles.set(id, names)
}

export function notesOn(body: Body, byId: ReadonlyMap<string, Body>): Refusal<NoteCode>[] {
  const notes: Refusal<NoteCode>[] = []
  const ended = body.validTo === null ? endedBefore(body.name, '9999-12-31') : null
  if (ended !== null) {
    const { lastDay: day, source } = ended
    notes.push({
      code: 'note-ended-by-law',
      values: { name: body.name, day, source, successors: ended.successors.join('; ') },
    })
  }
  if (body.successors.length > 0 && body.validTo === null) {
    notes.push({ code: 'note-no-last-day', values: { name: body.name } })
  }
  for (const id of body.successors) {
    const successor = byId.get(id)
    const before = body.validTo !== null && successor?.validTo != null && successor.validTo <= body.validTo
    if (before) {
      notes.push({
        code: 'note-successor-ended',
        values: { name: successor.name, day: successor.validTo ?? '' },
      })
    }
  }
  return notes
}
