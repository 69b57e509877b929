// The origin of a server and of a register: what would carry sessions in the open is refused before anything is made, and
// nothing but a committee's own register is served under it.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { commandLine } from '../../packages/domain/src/kernel/author.ts'
import { isConfidential } from '../../packages/domain/src/people/confidential.ts'
import { createTenant } from '../../packages/services/src/people/createTenant.ts'
import { openDatabase } from '../../packages/storage/src/open.ts'

const main = join(import.meta.dirname, '../../apps/cli/src/main.mjs')

const folder = mkdtempSync(join(tmpdir(), 'camket-origin-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const { DATABASE_URL: _, CAMKET_KEYS: __, ...env } = process.env
const own = { ...env, CAMKET_LANG: 'en' }
const lineOf = (data: string, args: readonly string[]) => [main, ...args, '--data', data]

function camket(data: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, lineOf(data, args), {
    encoding: 'utf8',
    timeout: 25_000,
    killSignal: 'SIGTERM',
    env: own,
  })
  return { status, stdout: stdout.trim(), stderr }
}

test.each([
  ['http://intranet.example', 'https://intranet.example'],
  ['https://intranet.example/office', 'https://intranet.example'],
  ['intranet.example', 'https://intranet.example'],
])('%s is refused by start, tenant, sign-in and invite, with the mend', (origin, mended) => {
  const data = join(folder, 'none')
  const made = join(folder, 'made')
  const start = camket(data, 'start', '--port', '0', '--origin', origin)
  expect([start.status, start.stderr]).toEqual([2, expect.stringContaining(`--origin ${mended}.`)])
  expect(existsSync(data)).toBe(false)
  const tenant = camket(made, 'tenant', 'hue', '--name', 'Huế', '--origin', origin)
  expect([tenant.status, tenant.stderr]).toEqual([3, start.stderr])
  expect(camket(made, 'tenant', 'of-own', '--name', 'Riêng').status).toBe(0)
  const invited = ['invite', 'an.nguyen', '--name', 'Nguyễn An', '--role', 'accounts']
  for (const command of [['sign-in'], invited]) {
    const link = camket(made, ...command, '--origin', origin)
    expect([link.status, link.stdout, link.stderr]).toEqual([2, '', start.stderr])
  }
})

test('under a public origin nothing is served where there is no committee, and no example is made', async () => {
  const at = ['start', '--port', '0', '--origin', 'https://cong.example.vn/']
  const empty = join(folder, 'empty')
  const mend = `camket tenant ID --name "NAME" --origin https://cong.example.vn --data ${empty}`
  const fresh = camket(empty, ...at)
  expect([fresh.status, fresh.stdout, fresh.stderr]).toEqual([3, '', expect.stringContaining(mend)])
  expect(existsSync(empty)).toBe(false)
  await (await openDatabase({ dataDir: empty })).close()
  const begun = camket(empty, ...at)
  expect([begun.status, begun.stdout, begun.stderr]).toEqual([3, '', expect.stringContaining(mend)])
  const register = await openDatabase({ dataDir: empty })
  expect(await register.tenants()).toEqual([])
  await register.close()
})

test('a register that is there is served under a public origin, and links lead to the address of its own', async () => {
  const data = join(folder, 'hue')
  const origin = 'https://hue.example.vn'
  expect(camket(data, 'tenant', 'hue', '--name', 'Huế', '--origin', origin).status).toBe(0)
  const linked = /^https:\/\/hue\.example\.vn\/office\/sign-in\?token=\S+$/m
  expect(camket(data, 'sign-in').stdout).toMatch(linked)
  const args = ['start', '--port', '0', '--origin', 'https://cong.example.vn']
  const server = spawn(process.execPath, lineOf(data, args), { env: own })
  let said = ''
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString()
      if (said.includes('token=')) resolve()
    }
    server.stdout.on('data', hear)
    server.stderr.on('data', hear)
    server.once('exit', code => reject(new Error(`camket start ended with ${code}: ${said}`)))
  })
  expect(said).toContain('Public portal: https://cong.example.vn')
  expect(said).not.toContain('example province')
  expect(said).toMatch(/https:\/\/hue\.example\.vn\/office\/sign-in\?token=/)
  // The server answers at another address: this register does not answer there.
  expect(camket(data, 'sign-in').stdout).toMatch(linked)
  expect(camket(data, 'sign-in', '--port', '6000').stdout).toMatch(/^http:\/\/localhost:6000\//)
  server.removeAllListeners('exit')
  const ended = new Promise(resolve => server.once('exit', resolve))
  server.kill('SIGTERM')
  await ended
}, 180_000)

test('a link of an older register in the open is still made', async () => {
  const data = join(folder, 'old')
  const register = await openDatabase({ dataDir: data })
  const origin = 'http://xa.example.vn:8080/'
  await register.createTenant({ tenant: 'xa', name: 'Xã', origin, now: new Date() })
  const door = { register, tenant: 'xa', author: commandLine, now: new Date() }
  expect((await createTenant(door, { name: 'Xã', origin, timeZone: 'Asia/Ho_Chi_Minh' })).ok).toBe(true)
  await register.close()
  for (const more of [[], ['--origin', 'http://xa.example.vn:8080']]) {
    expect(camket(data, 'sign-in', ...more).stdout).toMatch(/^http:\/\/xa\.example\.vn:8080\/office/)
  }
})

test.each([['start'], ['doctor']])('camket %s, which is of no one tenant, takes none', command => {
  const { status, stderr } = camket(join(folder, 'none'), command, '--as-tenant', 'hue')
  expect([status, stderr]).toEqual([2, expect.stringContaining('--as-tenant')])
})

test.each([
  ['https://cong.example.vn', true],
  ['http://localhost:4096', true],
  ['http://127.0.0.1:8080', true],
  ['http://[::1]:8080', true],
  ['http://cong.example.vn', false],
  ['http://localhost.example.vn', false],
  ['http://127.0.0.1.example.vn', false],
  ['http://10.0.0.7', false],
  ['ftp://localhost', false],
])('%s is confidential: %s', (address, expected) => expect(isConfidential(new URL(address))).toBe(expected))
