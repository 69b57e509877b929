import { sql, type RawBuilder } from '@camket/storage/sql'

/** `index` is one of these; one parameter, however large a withdrawn plan is. */
export const atIndexes = (indexes: readonly number[]): RawBuilder<boolean> =>
  sql<boolean>`index = any(${`{${indexes.join()}}`}::bigint[])`
