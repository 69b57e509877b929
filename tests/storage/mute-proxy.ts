// Stands between the register and its server, and can fall silent: connections stay open, nothing is passed on any more in
// either way, not even their end. So does a host that is gone, or a network that was cut.
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { join } from 'node:path'
import { Client } from 'pg'

interface Held {
  pass(): void
  cut(): void
}

export interface MuteProxy {
  /** The same database, through the proxy. */
  readonly url: string
  /** How many connections have come until now. */
  readonly connections: number
  mute(): void
  /** Falls silent as soon as these words are sent; `passed`: the server still gets them, and its answer is lost. */
  muteAt(words: string, passed: boolean): void
  /** Keeps these words back when they are sent, until they are let pass or their connection is cut. */
  holdAt(words: string): Promise<Held>
  /** Those who come from now on are heard; nothing more is heard of those who were connected. */
  speak(): void
  /** Whatever is passed on comes later by so much. */
  delay(ms: number): void
  close(): Promise<void>
}

interface State {
  isMute: boolean
  words: { text: string; passed: boolean } | null
  delayMs: number
  held: { text: string; meet: (held: Held) => void } | null
}

export async function openMuteProxy(url: string): Promise<MuteProxy> {
  const { host, port } = new Client({ connectionString: url })
  const state: State = { isMute: false, words: null, delayMs: 0, held: null }
  const sockets = new Set<Socket>()
  let connections = 0
  const server = createServer(client => {
    connections += 1
    const upstream = host.startsWith('/')
      ? connect(join(host, `.s.PGSQL.${port}`))
      : connect({ host, port, noDelay: true })
    for (const socket of [client, upstream]) sockets.add(socket)
    relay(client, upstream, state)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: through(url, (server.address() as AddressInfo).port),
    get connections() {
      return connections
    },
    mute: () => void (state.isMute = true),
    muteAt: (text, passed) => void (state.words = { text, passed }),
    holdAt: text => new Promise(meet => (state.held = { text, meet })),
    speak: () => void Object.assign(state, { isMute: false, words: null }),
    delay: ms => void (state.delayMs = ms),
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

function through(url: string, port: number): string {
  const changed = new URL(url.replace(/(:\/\/[^@/]*@)\//, '$1nowhere/'))
  changed.searchParams.delete('host')
  changed.host = `127.0.0.1:${port}`
  return changed.href
}

function relay(client: Socket, upstream: Socket, state: State): void {
  let isLost = false
  const isSilent = () => (isLost ||= state.isMute)
  const pass = (to: Socket, bytes: Buffer) => {
    setTimeout(() => isSilent() || to.destroyed || to.write(bytes), state.delayMs)
  }
  client.on('data', bytes => {
    if (isSilent()) return
    const { words, held } = state
    if (held !== null && bytes.includes(held.text)) {
      state.held = null
      return held.meet({ pass: () => void upstream.write(bytes), cut: () => void client.destroy() })
    }
    if (words === null || !bytes.includes(words.text)) return pass(upstream, bytes)
    if (words.passed) upstream.write(bytes)
    state.isMute = true
    isSilent()
  })
  upstream.on('data', bytes => isSilent() || pass(client, bytes))
  const end = (other: Socket) => () => isSilent() || other.destroy()
  client.on('error', () => {}).on('close', end(upstream))
  upstream.on('error', () => {}).on('close', end(client))
}
