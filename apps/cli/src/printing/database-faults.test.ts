import { expect, it } from 'vitest'
import { words } from '../commands/doctor-words.ts'
import { databaseFaults } from './database-faults.ts'

const role = { name: 'camket_app', exists: true, isGranted: true, isTooStrong: false }
const sound = {
  serverVersion: 180_000,
  encoding: 'UTF8',
  off: [] as string[],
  schema: { found: 28, known: 28 },
  place: 'embedded',
  roles: [role],
  unguarded: [] as string[],
  statements: [] as string[],
  isSound: true,
}

it.each([
  ['an older schema', { schema: { found: 22, known: 28 } }, /Schema 22.*backup.*upgrades it to 28/],
  ['no schema yet', { schema: { found: 0, known: 28 } }, /empty.*camket start/],
  ['a newer schema', { schema: { found: 29, known: 28 } }, /newer version.*29/],
  ['an old server', { serverVersion: 140_005 }, /version 14; 15/],
  ['a setting that loses writes', { off: ['fsync'] }, /fsync switched off/],
  ['another encoding', { encoding: 'LATIN1' }, /LATIN1/],
  ['an open table', { unguarded: ['record'] }, /record.*Stop the program/],
  ['a role that is too strong', { roles: [{ ...role, isTooStrong: true }] }, /camket_app/],
])('%s is told in words, and no SQL is promised', (_, trouble, says) => {
  const lines = databaseFaults({ ...sound, ...trouble, isSound: false }, 'en')
  expect(lines).toEqual([expect.stringMatching(says)])
  expect(databaseFaults({ ...sound, ...trouble, isSound: false }, 'vi')).toHaveLength(1)
})

it('SQL stands under the line that announces it', () => {
  const statements = ['grant camket_app to office;']
  const lines = databaseFaults({ ...sound, statements, isSound: false }, 'en')
  expect(lines).toEqual([expect.stringMatching(/runs these statements:$/), ...statements])
})

it('the line above them announces none, and a sound database has no lines', () => {
  expect(`${words.database.bad.vi} ${words.database.bad.en}`).not.toMatch(/câu SQL|statements/)
  expect(databaseFaults(sound, 'en')).toEqual([])
})
