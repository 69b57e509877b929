// The public origin of `camket start`: what would carry sessions in the open is refused before anything is made.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isConfidential } from '../../packages/domain/src/people/confidential.ts'

const main = join(import.meta.dirname, '../../apps/cli/src/main.mjs')

test('plain http of another machine is refused, with the mend', () => {
  const data = join(tmpdir(), `camket-origin-${process.pid}`)
  const args = ['start', '--port', '0', '--lang', 'en', '--data', data, '--origin', 'http://intranet.example']
  const { status, stderr } = spawnSync(process.execPath, [main, ...args], {
    encoding: 'utf8',
    timeout: 25_000,
    killSignal: 'SIGTERM',
  })
  expect(status).toBe(2)
  expect(stderr).toContain('--origin https://intranet.example')
  expect(existsSync(data)).toBe(false)
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
