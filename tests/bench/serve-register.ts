// A server in a process of its own: `node serve-register.ts pages DATA CACHE_BYTES`, or `… bytes FILE` for a bare one.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '../../apps/cli/src/server/serve.ts'
import { holdRegister } from '../../packages/services/src/kernel/register.ts'
import { openDatabase } from '../../packages/storage/src/open.ts'

const [kind, place, cacheBytes] = process.argv.slice(2)

if (kind === 'bytes') {
  const body = readFileSync(place!)
  const server = createServer((_, res) => {
    res.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': body.length })
    res.end(body)
  })
  server.listen(0, '127.0.0.1', () => say(`http://localhost:${(server.address() as AddressInfo).port}`))
} else {
  const register = await openDatabase({ dataDir: place! })
  holdRegister(register)
  const served = await serve({ register, port: 0, cacheBytes: Number(cacheBytes) })
  say(served.address)
  process.once('SIGTERM', async () => {
    await served.close()
    await register.close()
    process.exit(0)
  })
}

function say(address: string): void {
  process.stdout.write(`${address}\n`)
}
