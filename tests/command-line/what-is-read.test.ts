// Names on the command line that are no files: told at once, whatever they would go on to say.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const main = join(import.meta.dirname, '../../apps/cli/src/main.mjs')
const folder = mkdtempSync(join(tmpdir(), 'camket-read-'))
const pipe = join(folder, 'ong.txt')
afterAll(() => rmSync(folder, { recursive: true }))

const isUnix = process.platform !== 'win32'
if (isUnix) spawnSync('mkfifo', [pipe])

test.runIf(isUnix).each([
  ['a pipe that nobody writes to', 'read', pipe],
  ['a device that never ends', 'read', '/dev/zero'],
  ['a folder', 'read', folder],
  ['a pipe that nobody writes to', 'import', pipe],
  ['a device that never ends', 'import', '/dev/zero'],
])('%s is refused by camket %s', (_what, command, file) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, command, file, '--lang', 'en'], {
    encoding: 'utf8',
    timeout: 20_000,
    killSignal: 'SIGKILL',
  })
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain('not a file')
})
