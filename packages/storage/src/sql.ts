import { DatabaseError } from 'pg'

/** The query layer's own SQL, for the few queries that its builder cannot say; services know no other part of it. */
export { valueLiteral } from './session/literal.ts'
export { CompiledQuery, sql, type RawBuilder } from 'kysely'

/** Of an operator who stops the server, of a connection, of a server that fails: what had been done by then is not told. */
const leavesOpen = /^(57P|08|XX|58|53)/

/** Whether the server itself refused what it was asked, a commit too: none of it is there then. Anything else leaves that open. */
export const isRefusedByServer = (error: unknown): boolean =>
  error instanceof DatabaseError && !leavesOpen.test(error.code ?? 'XX')
