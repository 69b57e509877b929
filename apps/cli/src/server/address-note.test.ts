import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { noteAddress, notedAddress } from './address-note.ts'

const folder = mkdtempSync(join(tmpdir(), 'camket-address-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('an address stands in the folder while its server runs', () => {
  expect(notedAddress(folder)).toBe(null)
  const forget = noteAddress(folder, 'http://localhost:5123')
  expect(notedAddress(folder)).toBe('http://localhost:5123')
  forget()
  expect(notedAddress(folder)).toBe(null)
  expect(readdirSync(folder)).toEqual([])
})

test('the note of a server that was killed counts for nothing', () => {
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  writeFileSync(join(folder, 'address.json'), JSON.stringify({ address: 'http://localhost:5123', pid }))
  expect(notedAddress(folder)).toBe(null)
})

test.each(['', '{', '{"address":"no address","pid":1}', '{"address":"http://localhost:1"}'])(
  'a note that is none (%j) counts for nothing',
  text => {
    writeFileSync(join(folder, 'address.json'), text)
    expect(notedAddress(folder)).toBe(null)
  },
)
