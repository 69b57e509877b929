import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import { bodyInputSchema, type BodyInput, type CheckedBody } from '@camket/domain/people/bodies'
import type { PeopleCode } from '@camket/domain/people/codes'
import { freeBodySlug } from '@camket/domain/people/body-slug'
import { oddLetter } from '@camket/domain/people/odd-letters'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import type { Door } from '../kernel/door.ts'
import { checkInput } from '@camket/domain/kernel/check-input'
import { write } from '../kernel/write.ts'
import { loadEditedBodies } from './listBodies.ts'

/**
 * Adds a body or changes one (`id` given). It becomes public with the next publication. Refused with `newer-body` when
 * `edition` is no longer the one that stands.
 */
export async function saveBody(
  door: Door,
  input: BodyInput,
): Promise<Result<{ id: string; edition: number }, PeopleCode | 'odd-letters'>> {
  const checked = checkInput(bodyInputSchema, input)
  if (!checked.ok) return checked
  const body = checked.value
  if (body.validFrom !== null && body.validTo !== null && body.validTo < body.validFrom) {
    return refused('body-ends-before-it-begins', { from: body.validFrom, to: body.validTo })
  }
  const odd = oddLetterIn(body)
  if (odd !== null) return refused('odd-letters', odd)
  if (body.id !== undefined && body.successors.includes(body.id)) return refused('body-succeeds-itself')
  const act = { action: 'saveBody', subject: `body:${body.id ?? 'new'}`, input: body } as const
  return write<Result<{ id: string; edition: number }, PeopleCode>>(door, act, async tx => {
    await oneAtATime(tx, door.tenant)
    const bodies = await loadEditedBodies(tx, door.tenant)
    const lost = body.successors.find(id => !bodies.some(other => other.id === id))
    if (lost !== undefined) return refused('no-such-successor', { body: lost })
    const there = bodies.find(other => other.id === body.id)
    if (body.id !== undefined && there === undefined) return refused('no-such-body', { body: body.id })
    if (there !== undefined && body.edition !== undefined && body.edition !== there.edition) {
      return refused('newer-body', { name: there.name, edition: there.edition })
    }
    const taken = new Set(bodies.map(other => other.id))
    const row = { id: body.id ?? freeBodySlug(body.name, taken), edition: (there?.edition ?? 0) + 1 }
    await storeBody(tx, door.tenant, { ...body, ...row })
    return accepted(row)
  })
}

/** A name that cannot be told from another on screen would let one body pass for another. */
function oddLetterIn(body: CheckedBody): { field: string; letter: string } | null {
  for (const field of ['name', 'short', 'aliases'] as const) {
    const letter = oddLetter([body[field] ?? ''].flat().join('\n'))
    if (letter !== null) return { field, letter }
  }
  return null
}

/** Changes of one list follow each other: two new bodies of one name get two slugs, and no change is lost. */
export async function oneAtATime(tx: Tx, tenant: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`camket bodies ${tenant}`}, 0))`.execute(tx)
}

export async function storeBody(
  tx: Tx,
  tenant: string,
  body: CheckedBody & { readonly id: string; readonly edition: number },
): Promise<void> {
  const { validFrom: valid_from, validTo: valid_to, ...rest } = body
  const row = { ...rest, tenant, valid_from, valid_to }
  await tx
    .insertInto('body')
    .values(row)
    .onConflict(conflict => conflict.columns(['tenant', 'id']).doUpdateSet(row))
    .execute()
}
