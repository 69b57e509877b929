import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { listenTo } from './last-words.ts'
import { startRefused } from './start-refused.ts'

const damage = 'FATAL:  could not open file "global/pg_control": No such file or directory\n'
const full = 'PANIC:  could not write to file "pg_wal/xlogtemp": No space left on device\n'

function cluster(): { folder: string; log: string } {
  const folder = mkdtempSync(join(tmpdir(), 'camket-last-words-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  mkdirSync(join(folder, 'log'))
  return { folder, log: join(folder, 'log', 'day-01.log') }
}

it.each([
  ['damage', damage],
  ['a full disk', full],
])('%s that was told before somebody began to wait is no cause of what happens now', (_, old) => {
  const { folder, log } = cluster()
  writeFileSync(log, old)
  const lastWords = listenTo(folder)
  writeFileSync(join(folder, 'start.log'), 'FATAL:  could not create shared memory segment\n')
  expect(startRefused(folder, lastWords())).toMatchObject({
    code: 'start-failed',
    values: { because: 'FATAL:  could not create shared memory segment' },
  })
})

it('what is told meanwhile is, also in a log that was begun anew', () => {
  const { folder, log } = cluster()
  writeFileSync(log, `${full}${full}`)
  const lastWords = listenTo(folder)
  appendFileSync(log, damage)
  expect(startRefused(folder, lastWords())).toMatchObject({ code: 'damaged' })
  writeFileSync(log, damage)
  expect(startRefused(folder, lastWords())).toMatchObject({ code: 'damaged' })
})
