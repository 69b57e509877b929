// Two checkpoints in a newspaper’s hands: what they prove without the log, and that nobody can make such a pair against an honest one.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { formatCheckpoint } from '../../packages/log/src/checkpoint.ts'
import { formatNote, parseNote, signNote } from '../../packages/log/src/note.ts'
import { origin, signerOf, type Signer } from './public-tree.ts'

const camket = join(import.meta.dirname, '../../apps/cli/src/main.mjs')
const folder = mkdtempSync(join(tmpdir(), 'two-notes-'))
afterAll(() => rmSync(folder, { recursive: true }))

const key = signerOf(1).vkey.text
const noteOf = (size: number, fill: number, signer: Signer = signerOf(1)) =>
  signNote(formatCheckpoint({ origin: signer.vkey.name, size, root: new Uint8Array(32).fill(fill) }), signer)

function verify(notes: readonly Uint8Array[], words: readonly string[] = ['--key', key]) {
  const files = notes.map((note, i) => {
    const file = join(folder, `${i}.note`)
    writeFileSync(file, note)
    return file
  })
  const given = [camket, 'verify', ...files, ...words, '--json', '--lang', 'en']
  const { status, stdout, stderr } = spawnSync(process.execPath, given, { encoding: 'utf8' })
  const codes = [...stdout.matchAll(/"code":"([a-z-]+)"/g)].map(([, code]) => code)
  return { status, codes, stderr }
}

test('of one size and two roots they are told as two histories, and twice the same as one', () => {
  const signed = ['checkpoint-signed', 'checkpoint-signed']
  expect(verify([noteOf(5, 1), noteOf(5, 2)])).toMatchObject({
    status: 1,
    codes: [...signed, 'since-differs'],
  })
  expect(verify([noteOf(5, 1), noteOf(5, 1)])).toMatchObject({ status: 0, codes: [...signed, 'since-holds'] })
})

test('a line that somebody added makes them no less readable', () => {
  const { text, signatures } = parseNote(noteOf(5, 1))
  const stranger = { name: 'la.example', id: '01020304', signature: new Uint8Array(64) }
  const longer = formatNote({ text, signatures: [...signatures, stranger] })
  expect(verify([longer, noteOf(5, 2)]).codes).toContain('since-differs')
})

test.each([
  ['another key of that name', noteOf(5, 2, signerOf(2))],
  ['a changed root', Buffer.from(Buffer.from(noteOf(5, 1)).toString('utf8').replace('AQEB', 'AQEC'))],
])('what is signed by %s accuses nobody', (_, forged) => {
  const { status, codes } = verify([noteOf(5, 1), forged])
  expect(status).toBe(1)
  expect(codes).toEqual(['checkpoint-signed', 'signature-wrong'])
})

test('without the key they prove nothing', () => {
  expect(verify([noteOf(5, 1), noteOf(5, 2)], [])).toMatchObject({ status: 1, codes: ['proof-without-key'] })
})

test('of two sizes or two logs they are compared with the log itself', () => {
  for (const other of [noteOf(6, 2), noteOf(5, 2, signerOf(1, `${origin}2`))]) {
    const { status, stderr } = verify([noteOf(5, 1), other])
    expect(status).toBe(2)
    expect(stderr).toContain('--since FILE')
  }
})
