// What is answered once by the agency that it is about: a doubt whose text has appeared, a review.
import type { AnsweredKind } from '@camket/domain/oversight/doubt/states'
import type { Author } from '@camket/domain/kernel/author'
import type { Tx } from '@camket/storage/open'

export interface AnsweredThing {
  readonly kind: AnsweredKind
  readonly id: string
  readonly version: number
  /** Entry of that version. */
  readonly index: number
  /** Null where it is about a restrictive clause's safeguard sheet. */
  readonly commitment: string | null
  readonly plan: string
  /** Public id of the answer, once it is published. */
  readonly answer: string | null
  /** Public id of the agency that leads and has accepted; null where the committee itself has to answer. */
  readonly body: string | null
}

export interface Answerable {
  readonly kind: AnsweredKind
  readonly id: string
}

/** Null where there is no such thing in public, or nothing in it yet to answer. */
export async function answeredThing(tx: Tx, tenant: string, of: Answerable): Promise<AnsweredThing | null> {
  const found = await (of.kind === 'doubt' ? shownDoubt : publicReview)(tx, tenant, of.id)
  if (found === null) return null
  const answer = await tx
    .selectFrom('portal_answer')
    .select('id')
    .where('tenant', '=', tenant)
    .where('of_kind', '=', of.kind)
    .where('of_id', '=', of.id)
    .executeTakeFirst()
  const body = found.commitment === null ? null : await leadOf(tx, tenant, found.commitment)
  return { ...of, ...found, answer: answer?.id ?? null, body }
}

async function shownDoubt(tx: Tx, tenant: string, id: string) {
  const row = await tx
    .selectFrom('portal_doubt')
    .select(['version', 'index', 'commitment', 'plan'])
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .where('state', '=', 'shown')
    .executeTakeFirst()
  return row ?? null
}

async function publicReview(tx: Tx, tenant: string, id: string) {
  const row = await tx
    .selectFrom('portal_review')
    .select(['version', 'index', 'commitment', 'plan'])
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

async function leadOf(tx: Tx, tenant: string, commitment: string): Promise<string | null> {
  const row = await tx
    .selectFrom('assignment')
    .select('body')
    .where('tenant', '=', tenant)
    .where('commitment', '=', commitment)
    .where('part', '=', 'lead')
    .where('state', '=', 'accepted')
    .orderBy('body')
    .executeTakeFirst()
  return row?.body ?? null
}

/** Whether the author's seat is of those that answer this: of the agency, or of the committee where no agency has it. */
export function isAnswerer(author: Author, { body }: Pick<AnsweredThing, 'body'>): boolean {
  return body === null ? author.role === 'secretariat' : author.body === body
}
