import { sql } from 'kysely'
import type { Database, End, FirstRows, Statement, Tx } from '../open.ts'
import { enter } from '../session/pools.ts'
import { ask } from '../sql.ts'

/**
 * The register as one running transaction sees it: each work is a savepoint of it, one after the other. Nothing is committed
 * before the transaction is, and nobody else is heard meanwhile.
 */
export function registerWithin(tx: Tx): Database {
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const done = turn.then(work)
    turn = done.catch(() => {})
    return done
  }
  const as = <Result>(who: Who, work: Work<Result>, first?: Statement): Promise<Result> =>
    inTurn(() => savepoint(tx, who, inside => between(inside, work, first)))
  return {
    withTenant: (tenant, author, work) => as({ role: 'camket_app', tenant, author }, work),
    withFirst: ({ first, ...who }, work) => as({ role: 'camket_app', ...who }, work, first),
    inSnapshot: (tenant, author, work) => as({ role: 'camket_app', tenant, author }, work),
    asPortal: (tenant, work) => as({ role: 'camket_portal', tenant }, work),
    createTenant: () => Promise.reject(new Error('a register that is being filled makes no tenant')),
    tenants: () =>
      as({ role: 'camket_portal', tenant: '' }, inside =>
        inside.selectFrom('tenant').select(['tenant', 'name', 'origin']).orderBy('tenant').execute(),
      ),
    // Jobs are made from the rows once these are committed.
    queue: { executeSql: () => Promise.reject(new Error('a register that is being filled has no queue')) },
    hear: async () => {},
    // Files are written anew after a commit only.
    vacuum: async () => false,
    close: async () => {},
  }
}

type Who = Parameters<typeof enter>[1]
type Work<Result> = (tx: Tx, first: FirstRows, end: End) => Promise<Result>

async function between<Result>(tx: Tx, work: Work<Result>, first: Statement | undefined): Promise<Result> {
  let last: Statement | undefined
  let sent = () => {}
  const result = await work(tx, await rowsOf(tx, first), (statement, then = () => {}) => {
    last = statement
    sent = then
  })
  await rowsOf(tx, last)
  sent()
  return result
}

async function rowsOf(tx: Tx, statement: Statement | undefined): Promise<FirstRows> {
  if (statement === undefined) return []
  return ask(tx, statement)
}

async function savepoint<Result>(tx: Tx, who: Who, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  await sql`savepoint work`.execute(tx)
  try {
    await enter(tx, who)
    const result = await work(tx)
    await sql`release savepoint work`.execute(tx)
    await leave(tx)
    return result
  } catch (error) {
    // Its settings go back with it.
    await sql`rollback to savepoint work`.execute(tx)
    await sql`release savepoint work`.execute(tx)
    throw error
  }
}

/** Back to the account that owns the tables. */
async function leave(tx: Tx): Promise<void> {
  await sql`select set_config('role', 'none', true), set_config('camket.tenant', '', true),
    set_config('camket.author', '', true)`.execute(tx)
}
