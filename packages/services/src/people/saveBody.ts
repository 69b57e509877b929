import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import {
  bodyInputSchema,
  type Body,
  type BodyInput,
  type CheckedBody,
  type EditedBody,
} from '@camket/domain/people/bodies'
import type { PeopleCode } from '@camket/domain/people/codes'
import { freeBodySlug } from '@camket/domain/people/body-slug'
import { circlesIn } from '@camket/domain/people/import/look-again'
import { oddLetter } from '@camket/domain/people/odd-letters'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import type { Door } from '../kernel/door.ts'
import { checkInput } from '@camket/domain/kernel/check-input'
import { write } from '../kernel/write.ts'
import { loadEditedBodies } from './listBodies.ts'

type Saved = { readonly id: string; readonly edition: number; readonly isNew: boolean }
type Answer = Result<Saved, PeopleCode | 'odd-letters'>
/** With `newer-body` the body as it now stands; what was sent the editor has. */
type Outcome = Answer & { readonly theirs?: EditedBody }

/**
 * Adds a body or changes one (`id` given). It becomes public with the next publication. Refused with `newer-body` when
 * `edition` is no longer the one that stands, and with `body-added-already` when its `form` has added another one.
 */
export async function saveBody(door: Door, input: BodyInput): Promise<Outcome> {
  const checked = checkInput(bodyInputSchema, input)
  if (!checked.ok) return checked
  const body = checked.value
  if (body.validFrom !== null && body.validTo !== null && body.validTo < body.validFrom) {
    return refused('body-ends-before-it-begins', { from: body.validFrom, to: body.validTo })
  }
  const odd = oddLetterIn(body)
  if (odd !== null) return refused('odd-letters', odd)
  if (body.id !== undefined && body.successors.includes(body.id)) return refused('body-succeeds-itself')
  const act = {
    action: 'saveBody',
    subject: `body:${body.id ?? 'new'}`,
    input: body,
    isChange: (outcome: Outcome) => outcome.ok && (body.id !== undefined || outcome.value.isNew),
  } as const
  return write<Outcome>(door, act, async tx => {
    await oneAtATime(tx, door.tenant)
    const bodies = await loadEditedBodies(tx, door.tenant)
    const lost = body.successors.find(id => !bodies.some(other => other.id === id))
    if (lost !== undefined) return refused('no-such-successor', { body: lost })
    return body.id === undefined
      ? addBody(tx, door.tenant, { body, bodies })
      : changeBody(tx, door.tenant, { body: { ...body, id: body.id }, bodies })
  })
}

async function addBody(
  tx: Tx,
  tenant: string,
  { body, bodies }: { body: CheckedBody; bodies: readonly EditedBody[] },
): Promise<Outcome> {
  const before = await addedBy(tx, tenant, body.form)
  const there = bodies.find(({ id }) => id === before)
  if (there !== undefined) {
    return saysTheSame(body, there)
      ? accepted({ id: there.id, edition: there.edition, isNew: false })
      : refused('body-added-already', { name: there.name })
  }
  const id = freeBodySlug(body.name, new Set(bodies.map(other => other.id)))
  await storeBody(tx, tenant, { ...body, id, edition: 1 })
  return accepted({ id, edition: 1, isNew: true })
}

async function addedBy(tx: Tx, tenant: string, form: string | undefined): Promise<string | undefined> {
  if (form === undefined) return undefined
  const row = await tx
    .selectFrom('body')
    .select('id')
    .where('tenant', '=', tenant)
    .where('form', '=', form)
    .executeTakeFirst()
  return row?.id
}

const compared = ['name', 'short', 'aliases', 'kind', 'validFrom', 'validTo', 'successors'] as const

function saysTheSame(one: Omit<Body, 'id'>, other: Omit<Body, 'id'>): boolean {
  return compared.every(field => JSON.stringify(one[field]) === JSON.stringify(other[field]))
}

async function changeBody(
  tx: Tx,
  tenant: string,
  { body, bodies }: { body: CheckedBody & { readonly id: string }; bodies: readonly EditedBody[] },
): Promise<Outcome> {
  const there = bodies.find(({ id }) => id === body.id)
  if (there === undefined) return refused('no-such-body', { body: body.id })
  if (body.edition !== undefined && body.edition !== there.edition) {
    return { ...refused('newer-body', { name: there.name, edition: there.edition }), theirs: there }
  }
  const circle = circlesIn([body, ...bodies.filter(({ id }) => id !== body.id)]).get(body.id)
  if (circle !== undefined) return refused('body-successors-circle', { names: circle })
  const { form: _form, ...changed } = body
  const edition = there.edition + 1
  await storeBody(tx, tenant, { ...changed, edition })
  return accepted({ id: body.id, edition, isNew: false })
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
