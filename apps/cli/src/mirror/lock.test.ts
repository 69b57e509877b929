import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { UsageError } from '../command.ts'
import { takeLock } from './lock.ts'

const folder = mkdtempSync(join(tmpdir(), 'camket-lock-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('held by another run is no contradiction of the copy: exit 2 with its number', () => {
  const lock = join(folder, 'held')
  takeLock(lock)
  const again = () => takeLock(lock)
  expect(again).toThrow(UsageError)
  expect(again).toThrow(String(process.pid))
})

it('left by a run that is no more is taken over', () => {
  const lock = join(folder, 'left')
  writeFileSync(lock, '0 1')
  expect(() => takeLock(lock)).not.toThrow()
})
