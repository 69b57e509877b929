// A witness by itself, for those who have no register of their own.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { theServer } from '@camket/domain/kernel/author'
import { fill } from '@camket/domain/kernel/language'
import type { Register } from '@camket/services/kernel/door'
import { witnessKeyHere } from '@camket/services/publication/witness/witnessKey'
import { exit, UsageError, type ExitCode, type Given } from '../command.ts'
import { words } from '../commands/log/witness-words.ts'
import { keysOf } from '../log/keys.ts'
import { refusedWith, valueOf } from '../refusals.ts'
import { tenantOf } from '../register.ts'
import { stopOnSignals } from '../server/stop.ts'
import { openWitnessDoor } from './door.ts'
import { tellWitnessKey, toldIn } from './told.ts'

const usualPort = 4097

export async function serveWitness(register: Register, { values, language }: Given): Promise<ExitCode> {
  const tenant = await tenantOf(register, values)
  const keys = keysOf(values)
  const tell = toldIn(language)
  const ours = { register, tenant, author: theServer, now: new Date() }
  if (valueOf(await witnessKeyHere(ours)) === null)
    throw refusedWith([{ code: 'no-witness-key', values: {} }])
  const door = openWitnessDoor(register, keys, tell)
  const server = createServer({ maxHeaderSize: 16_384, headersTimeout: 15_000, requestTimeout: 30_000 })
  server.on('request', (req, res) => {
    if (/^\/(witness\/)?add-checkpoint$/.test(req.url ?? '')) return void door.answer(tenant, req, res)
    res.writeHead(404, { 'content-length': 0 })
    res.end()
  })
  const host = typeof values['host'] === 'string' ? values['host'] : '127.0.0.1'
  await new Promise<void>((resolve, reject) => {
    server.once('error', error => reject(portRefused(error)))
    server.listen({ host, port: portOf(values['port']) }, resolve)
  })
  const { port } = server.address() as AddressInfo
  await tellWitnessKey(ours, keys, tell)
  console.log(fill(words.serving[language], { address: `http://${host}:${port}` }))
  await stopOnSignals(async () => {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  })
  return exit.done
}

function portRefused(error: Error): Error {
  const { code = '' } = error as NodeJS.ErrnoException
  return new UsageError({
    vi: `không nghe được ở cổng này (${code}). Chọn cổng khác bằng --port.`,
    en: `this port cannot be listened on (${code}). Choose another with --port.`,
  })
}

function portOf(asked: unknown): number {
  if (asked === undefined) return usualPort
  if (typeof asked === 'string' && /^\d{1,5}$/.test(asked) && Number(asked) <= 65_535) return Number(asked)
  throw new UsageError({
    vi: `--port nhận một số từ 0 đến 65535, không phải “${String(asked)}”.`,
    en: `--port takes a number from 0 to 65535, not “${String(asked)}”.`,
  })
}
