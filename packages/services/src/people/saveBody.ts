import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import { bodyInputSchema, type Body, type BodyInput } from '@camket/domain/people/bodies'
import type { PeopleCode } from '@camket/domain/people/codes'
import { slugOf } from '@camket/domain/kernel/fold'
import type { Door } from '../kernel/door.ts'
import { checkInput } from '@camket/domain/kernel/check-input'
import { write } from '../kernel/write.ts'
import { loadBodies } from './listBodies.ts'

/** Adds a body or changes one (`id` given). It becomes public with the next publication. */
export async function saveBody(door: Door, input: BodyInput): Promise<Result<{ id: string }, PeopleCode>> {
  const checked = checkInput(bodyInputSchema, input)
  if (!checked.ok) return checked
  const body = checked.value
  if (body.validFrom !== null && body.validTo !== null && body.validTo < body.validFrom) {
    return refused('body-ends-before-it-begins', { from: body.validFrom, to: body.validTo })
  }
  const act = { action: 'saveBody', subject: `body:${body.id ?? body.name}`, input: body } as const
  return write(door, act, async tx => {
    const bodies = await loadBodies(tx, door.tenant)
    if (body.id !== undefined && !bodies.some(other => other.id === body.id)) {
      return refused('no-such-body', { body: body.id })
    }
    const lost = body.successors.find(id => !bodies.some(other => other.id === id))
    if (lost !== undefined) return refused('no-such-successor', { body: lost })
    const id = body.id ?? freeSlug(body.name, bodies)
    const { validFrom: valid_from, validTo: valid_to, ...rest } = body
    const row = { ...rest, tenant: door.tenant, id, valid_from, valid_to }
    await tx
      .insertInto('body')
      .values(row)
      .onConflict(conflict => conflict.columns(['tenant', 'id']).doUpdateSet(row))
      .execute()
    return accepted({ id })
  })
}

function freeSlug(name: string, bodies: readonly Body[]): string {
  const stem = slugOf(name, 70) || 'body'
  const taken = new Set(bodies.map(body => body.id))
  let slug = stem
  for (let n = 2; taken.has(slug); n += 1) slug = `${stem}-${n}`
  return slug
}
