/** The query layer's own SQL, for the few queries that its builder cannot say; services know no other part of it. */
export { sql, type RawBuilder } from 'kysely'
