import { CompiledQuery, type Transaction } from 'kysely'
import { DatabaseError } from 'pg'
import type { Statement } from './session/transact.ts'
import type { Tables } from './tables.ts'

/** The query layer's own SQL, for the few queries that its builder cannot say; services know no other part of it. */
export { CompiledQuery, sql, type RawBuilder } from 'kysely'

/**
 * Rows of a statement that is asked within a transaction instead of along with its opening or its end. In a round of
 * publications it is not for works: the records that wait would not be written before it.
 */
export async function ask<Row extends object>(
  tx: Transaction<Tables>,
  { text, values }: Statement,
): Promise<Row[]> {
  return (await tx.executeQuery<Row>(CompiledQuery.raw(text, [...values]))).rows
}

/** Of an operator who stops the server, of a connection, of a server that fails: what had been done by then is not told. */
const leavesOpen = /^(57P|08|XX|58|53|25P0[34])/

/** Whether the server itself refused what it was asked, a commit too: none of it is there then. Anything else leaves that open. */
export const isRefusedByServer = (error: unknown): boolean =>
  error instanceof DatabaseError && !leavesOpen.test(error.code ?? 'XX')
