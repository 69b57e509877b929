import { DatabaseError } from 'pg'

/** The query layer's own SQL, for the few queries that its builder cannot say; services know no other part of it. */
export { sql, type RawBuilder } from 'kysely'

/** Whether the server itself refused a statement, so that what became of it is known; a broken connection leaves that open. */
export const isServersAnswer = (error: unknown): boolean => error instanceof DatabaseError
