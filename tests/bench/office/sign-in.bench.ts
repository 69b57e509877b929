// Passwords are costly on purpose: while many are tried at once, whoever is at work must not wait for them.
import type { Measured } from '../../../apps/cli/src/commands/bench.ts'
import { ensureWebBuilt } from '../../../apps/cli/src/server/build-web.ts'
import { startCamket } from '../camket-server.ts'
import { officialsOf, openOffice, percentile, timed } from './seeded-office.ts'

const atOnce = 40
const seconds = 8

/** Pages of the office and of the portal, alone and beside forty strangers who try passwords, in one run on one server. */
export default async function signingIn(): Promise<readonly Measured[]> {
  await ensureWebBuilt()
  const office = await openOffice()
  const [official] = await officialsOf(office, 'focal-point', 1)
  const server = await startCamket(office.dataDir)
  const get = async (path: string): Promise<number> => {
    const headers = { cookie: `camket=${official!.session}` }
    const answer = await fetch(new URL(path, server.address), { headers, redirect: 'manual' })
    await answer.arrayBuffer()
    return answer.status
  }
  const pages = async (): Promise<number[]> => {
    const times: number[] = []
    const until = performance.now() + seconds * 1000
    while (performance.now() < until) {
      for (const path of ['/office/work', '/commitments?limit=10', '/office/account'])
        times.push(await timed(() => get(path)))
    }
    return times
  }
  try {
    await pages()
    const alone = await pages()
    const trying = tryPasswords(server.address)
    const beside = await pages()
    const tried = await trying.stop()
    const bad = tried.filter(status => status >= 500 && status !== 503).length
    const ratio = percentile(beside, 0.95) / percentile(alone, 0.95)
    const note = `${percentile(alone, 0.95).toFixed(1)} ms alone, ${percentile(beside, 0.95).toFixed(1)} ms beside ${atOnce} who try; ${tried.length} tries answered`
    return [
      {
        what: `pages beside ${atOnce} sign-ins at once, p95 of that alone`,
        value: ratio,
        unit: '×',
        atMost: 6,
        note,
      },
      { what: 'slowest page beside them', value: Math.max(...beside), unit: 'ms', atMost: 1_000 },
      { what: 'tries answered with a fault', value: bad, unit: '', atMost: 0 },
    ]
  } finally {
    await server.stop()
    await office.register.close()
  }
}

/** Each tries again as soon as it was answered, under a name of its own each time. */
function tryPasswords(address: string): { stop(): Promise<number[]> } {
  const over = new AbortController()
  const answered: number[] = []
  const one = async (n: number): Promise<void> => {
    for (let i = 0; !over.signal.aborted; i += 1) {
      const body = new URLSearchParams({
        login: `nguoi-la-${n}-${i}`,
        password: 'một câu dài mà không ai đoán ra',
      })
      const headers = { origin: address, accept: 'text/html' }
      const answer = await fetch(`${address}/office/sign-in?/password`, { method: 'POST', body, headers })
      await answer.arrayBuffer()
      answered.push(answer.status)
    }
  }
  const all = Array.from({ length: atOnce }, (_, n) => one(n))
  return {
    stop: async () => {
      over.abort()
      await Promise.all(all)
      return answered
    },
  }
}
