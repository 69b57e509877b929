// One transaction on one connection, with as few waits for the server as its statements allow.
import {
  DefaultQueryExecutor,
  DummyDriver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  Transaction,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
} from 'kysely'
import type { Writable } from 'node:stream'
import pg, { type PoolClient, type QueryResult } from 'pg'
import type { Tables } from '../tables.ts'
import type { PatientPool } from './address.ts'
import { toldOf } from './lines.ts'

const compiler = new PostgresQueryCompiler()
const adapter = new PostgresAdapter()
const dialect: Dialect = {
  createAdapter: () => adapter,
  createDriver: () => new DummyDriver(),
  createIntrospector: db => new PostgresIntrospector(db),
  createQueryCompiler: () => compiler,
}

/** Rows of a statement that was sent along with the opening. */
export type FirstRows = ReadonlyArray<Record<string, unknown>>

/** One that a program has few of, whatever its values are: every connection reads and plans it once. */
export interface Statement {
  readonly text: string
  readonly values: ReadonlyArray<string | number | boolean | Date | Uint8Array | null>
}

/** How a transaction begins: `begin` in one of its forms, and the statements that are sent with it. */
export interface Opening {
  readonly begin: string
  readonly statements: readonly Statement[]
}

/** Names a statement that is one message with the commit; `sent` is called when the message is on its way. */
export type End = (statement: Statement, sent?: () => void) => void

/**
 * Runs `work` between `opening` and the commit; a throw rolls back. The opening is one message, statement by statement:
 * nothing else is sent before all of it is done, and `work` is given the rows of its last statement. What `work` asks for
 * is sent without waiting for the answer to what was asked before, and the commit goes along with a last statement that
 * `work` did not wait for, or that it named as its end: the server refuses both behind a statement that failed or could
 * not be sent, and the failure is thrown.
 */
export async function transact<Result>(
  pool: PatientPool,
  opening: Opening,
  work: (tx: Transaction<Tables>, first: FirstRows, end: End) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect()
  let isBroken = true
  const session = sessionOn(client)
  try {
    const result = await work(session.tx, await session.open(opening), session.end)
    await session.commit()
    isBroken = false
    return result
  } catch (error) {
    isBroken = !(await session.rolledBack())
    throw toldOf(client, session.causeOf(error), session.mayBeSaved() && !opening.begin.includes('read only'))
  } finally {
    client.release(isBroken)
  }
}

/** Statements of one turn are one message: the server is woken once, when all of them are there. */
function together<Sent>(client: PoolClient, send: () => Sent): Sent {
  const { stream } = (client as PoolClient & { connection: { stream: Writable } }).connection
  stream.cork()
  process.nextTick(() => stream.uncork())
  return send()
}

/** The driver's own, which its types leave out: a value as it is sent. */
const { prepareValue } = (pg as unknown as { utils: { prepareValue(value: unknown): unknown } }).utils
/** What is missing would not keep the server from committing the rest: so that it does, it is made to fail in its place. */
const missing = `do 'begin raise exception ''a value could not be sent''; end'`

function sendable(client: PoolClient, values: readonly unknown[]): unknown[] {
  try {
    return values.map(value => prepareValue(value))
  } catch (error) {
    client.query(missing).catch(() => {})
    throw error
  }
}

/** What the server says of whatever is asked of a transaction in which a statement has failed. */
const behindFailure = '25P02'
/** What it says of a prepared statement that would give other columns than it did: a table has been changed meanwhile. */
const changedColumns = '0A000'
/** What it says of a name that it was never given, because what should have given it stood behind a failure. */
const unknownName = '26000'
const codeOf = (error: unknown) => (error as { code?: unknown } | null)?.code

/** Statements that a connection has been given a name for, by their text. */
const prepared = new WeakMap<PoolClient, Map<string, string | undefined>>()
/** The server keeps them as long as the connection. */
const mostPrepared = 200
/** Asked this often in one transaction, a statement will be asked again. */
const often = 3

/** Names the statements that this transaction asks often, or one before it did: the server reads and plans them once. */
function namesOn(client: PoolClient) {
  const named = prepared.get(client) ?? new Map<string, string | undefined>()
  prepared.set(client, named)
  const asked = new Map<string, number>()
  return {
    of: (text: string, isKnown: boolean): string | undefined => {
      if (named.has(text)) return named.get(text)
      const times = (asked.get(text) ?? 0) + 1
      asked.set(text, times)
      if ((times < often && !isKnown) || named.size >= mostPrepared) return undefined
      const name = `camket_${named.size}`
      named.set(text, name)
      return name
    },
    /** Asked without a name from now on. */
    forget: (text: string): void => void (named.has(text) && named.set(text, undefined)),
  }
}

/** After these the server and the connection may differ on whether the name is known; a value that cannot be sent has no code. */
const losesName = (error: unknown): boolean =>
  [changedColumns, unknownName, undefined].includes(codeOf(error) as string | undefined)

function sessionOn(client: PoolClient) {
  const names = namesOn(client)
  let isOver = false
  let isCommitSent = false
  let failure: unknown
  let last: { statement: Statement; sent: () => void } | undefined
  const isBehind = (error: unknown): boolean =>
    codeOf(error) === behindFailure || (codeOf(error) === unknownName && failure !== undefined)
  const send = async (
    text: string,
    values: readonly unknown[] = [],
    isKnown = false,
  ): Promise<QueryResult> => {
    let name: string | undefined
    try {
      const bound = sendable(client, values)
      // Without a value a text may hold several statements, which cannot be prepared.
      if (!isKnown && bound.length === 0) return await together(client, () => client.query(text))
      name = names.of(text, isKnown)
      const query = { text, values: bound, ...(name !== undefined && { name }) }
      return await together(client, () => client.query(query))
    } catch (error) {
      if (!isBehind(error)) failure = error
      if (name !== undefined && losesName(error)) names.forget(text)
      throw error
    }
  }
  return {
    tx: handleOn(send, () => isOver),
    open: async ({ begin, statements }: Opening): Promise<FirstRows> => {
      const known = statements.map(({ text, values }) => [text, values, true] as const)
      const sent = [send(begin), ...known.map(one => send(...one))]
      return (await Promise.all(sent)).at(-1)!.rows as FirstRows
    },
    end: (statement: Statement, sent = () => {}): void => void (last = { statement, sent }),
    commit: async () => {
      isOver = true
      isCommitSent = true
      const ended = last && send(last.statement.text, last.statement.values, true)
      const committed = send('commit')
      // The message is written in the ticks that were asked for before this one.
      process.nextTick(() => last?.sent())
      const [, { command }] = await Promise.all([ended, committed])
      // So the server says that a statement before it had failed.
      if (command === 'ROLLBACK') throw failure ?? new Error('the transaction was rolled back')
    },
    /** Nothing is where the commit was not on its way. */
    mayBeSaved: () => isCommitSent,
    rolledBack: () => {
      isOver = true
      return client.query('rollback').then(
        () => true,
        () => false,
      )
    },
    causeOf: (error: unknown) => (isBehind(error) ? (failure ?? error) : error),
  }
}

const changes = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE'])

function handleOn(
  send: (text: string, values: unknown[]) => Promise<QueryResult>,
  isOver: () => boolean,
): Transaction<Tables> {
  const connection: DatabaseConnection = {
    executeQuery: async ({ sql, parameters }: CompiledQuery) => {
      const { command, rowCount, rows } = await send(sql, [...parameters])
      return changes.has(command) ? { numAffectedRows: BigInt(rowCount ?? 0), rows } : { rows }
    },
    streamQuery: () => {
      throw new Error('rows are read whole')
    },
  }
  const executor = new DefaultQueryExecutor(compiler, adapter, {
    provideConnection: async consumer => {
      if (isOver()) throw new Error('the transaction is over')
      return consumer(connection)
    },
  })
  return new Transaction<Tables>({ config: { dialect }, dialect, driver: new DummyDriver(), executor })
}
