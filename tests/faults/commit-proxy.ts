// Stands between the register and its server and loses one commit: the connection breaks before the commit has arrived,
// or when it is durable and its answer is on the way. Speaks nothing itself; it only reads where messages begin and end.
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'

/** `lost`: the commit never arrived. `kept`: it is durable, and yet the caller hears of a broken connection. */
export const losses = ['lost', 'kept'] as const
export type Loss = (typeof losses)[number]

export interface CommitProxy {
  /** The same database, through the proxy. */
  readonly url: string
  /** From now on the commit number `at` (of transactions that wrote something) is lost in this way. */
  arm(at: number, how: Loss): void
  /** The tables that each transaction wrote, and the functions that it called, whose commit was asked for since then, in order. */
  readonly commits: ReadonlyArray<readonly string[]>
  readonly hasCut: boolean
  /** From now on nobody answers there, and whoever was connected is no more. */
  goAway(): Promise<void>
  comeBack(): Promise<void>
  close(): Promise<void>
}

interface State {
  at: number
  how: Loss
  hasCut: boolean
  commits: string[][]
}

export async function openCommitProxy(url: string): Promise<CommitProxy> {
  const { host, port } = new Client({ connectionString: url })
  const state: State = { at: -1, how: 'lost', hasCut: false, commits: [] }
  const folder = mkdtempSync(join(tmpdir(), 'camket-cut-'))
  const sockets = new Set<Socket>()
  const server = createServer(client => {
    const upstream = host.startsWith('/')
      ? connect(join(host, `.s.PGSQL.${port}`))
      : connect({ host, port, noDelay: true })
    for (const socket of [client, upstream]) sockets.add(socket)
    relay(client, upstream, state)
  })
  const comeBack = () => new Promise<void>(resolve => server.listen(join(folder, '.s.PGSQL.5432'), resolve))
  const goAway = async () => {
    for (const socket of sockets) socket.destroy()
    sockets.clear()
    await new Promise(resolve => server.close(resolve))
  }
  await comeBack()
  return {
    url: through(url, folder),
    arm: (at, how) => Object.assign(state, { at, how, hasCut: false, commits: [] }),
    get commits() {
      return state.commits
    },
    get hasCut() {
      return state.hasCut
    },
    goAway,
    comeBack,
    close: async () => {
      await goAway()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function through(url: string, folder: string): string {
  const changed = new URL(url.replace(/(:\/\/[^@/]*@)\//, '$1nowhere/'))
  changed.searchParams.set('host', folder)
  changed.searchParams.set('port', '5432')
  return changed.href
}

function relay(client: Socket, upstream: Socket, state: State): void {
  const written = new Set<string>()
  let isAnswerLost = false
  const cut = () => {
    client.destroy()
    upstream.destroy()
  }
  const ask = messages(true, (bytes, text) => {
    if (text !== null) note(written, text)
    if (text !== null && /(^|; )commit$/i.test(text) && written.size > 0) {
      state.commits.push([...written].toSorted())
      if (state.commits.length === state.at + 1) {
        state.hasCut = true
        if (state.how === 'lost') return cut()
        isAnswerLost = true
      }
    }
    upstream.write(bytes)
  })
  const answer = messages(false, (bytes, text) => {
    if (isAnswerLost && text === 'COMMIT') return cut()
    client.write(bytes)
  })
  client.on('data', ask)
  upstream.on('data', answer)
  for (const socket of [client, upstream]) socket.on('error', cut).on('close', cut)
}

/** Tables, and functions of the database that write to them. */
const writes =
  /\b(?:insert into|update|delete from|select(?= (?:write_records|grow_log|add_checkpoint|sign_head)\()) (?!set\b)(?:camket\.)?"?(\w+)"?/gi

function note(written: Set<string>, text: string): void {
  if (/^(begin|start transaction)\b/i.test(text)) written.clear()
  for (const [, table] of text.matchAll(writes)) written.add(table!)
}

const [simpleQuery, parse, bind, complete] = [...'QPBC'].map(letter => letter.charCodeAt(0))

/** Cuts a stream into messages; gives the statement of a query, the tag of what is complete, else null. */
function messages(isClient: boolean, take: (bytes: Buffer, text: string | null) => void) {
  const textOf = isClient ? askedIn(new Map()) : completeIn
  let rest = Buffer.alloc(0)
  let begins = isClient
  return (chunk: Buffer): void => {
    rest = Buffer.concat([rest, chunk])
    for (;;) {
      // The very first message of a client has no type.
      const head = begins ? 0 : 1
      if (rest.length < head + 4) return
      const length = head + rest.readInt32BE(head)
      if (rest.length < length) return
      const message = rest.subarray(0, length)
      rest = rest.subarray(length)
      take(message, begins ? null : textOf(message))
      begins = false
    }
  }
}

/** A statement is parsed once under its name, and asked as often as values are bound to it. */
function askedIn(named: Map<string, string>) {
  return (message: Buffer): string | null => {
    const [type] = message
    const [first = '', second = ''] = message.subarray(5).toString('utf8').split('\0')
    if (type === parse) named.set(first, second.trim())
    if (type === simpleQuery) return first.trim()
    return type === bind ? (named.get(second) ?? null) : null
  }
}

const completeIn = (message: Buffer): string | null =>
  message[0] === complete ? message.subarray(5).toString('utf8').split('\0')[0]! : null
