import { ed25519 } from '@noble/curves/ed25519.js'
import { expect, test } from 'vitest'
import { LogError } from './error.ts'
import {
  formatNote,
  formatSignatureLine,
  keyTypes,
  maxNoteBytes,
  parseNote,
  parseVkey,
  signNote,
  verifyNote,
  vkeyOf,
  withSignatures,
} from './note.ts'
import { bytesOf, textOf } from './text.ts'

const secret = new Uint8Array(32).fill(1)
const vkey = vkeyOf('so-tu-phap.example/log', keyTypes.ed25519, ed25519.getPublicKey(secret))
const sign = (bytes: Uint8Array) => ed25519.sign(bytes, secret)
const text = 'so-tu-phap.example/log\n7\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n'
const note = signNote(text, { vkey, sign })

/** `true` when the note still counts as signed by the key, else the code or `false`. */
function judged(bytes: Uint8Array): true | false | string {
  try {
    return verifyNote(parseNote(bytes), [vkey]).length === 1
  } catch (error) {
    if (error instanceof LogError) return error.code
    throw error
  }
}

test('the example of the format: key id and signature', () => {
  const key = parseVkey('example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k')
  expect(key).toMatchObject({ name: 'example.com/foo', id: '530d903a', type: 1 })
})

test('every byte of a note counts: changed, left out or put in', { timeout: 120_000 }, () => {
  expect(judged(note)).toBe(true)
  for (let at = 0; at < note.length; at += 1) {
    for (const bit of [1, 0x20, 0x80]) {
      expect(judged(note.with(at, note[at]! ^ bit)), `byte ${at} ^ ${bit}`).not.toBe(true)
    }
    expect(
      judged(Uint8Array.of(...note.subarray(0, at), ...note.subarray(at + 1))),
      `without ${at}`,
    ).not.toBe(true)
    for (const byte of [10, 32, 65]) {
      const longer = Uint8Array.of(...note.subarray(0, at), byte, ...note.subarray(at))
      expect(judged(longer), `${byte} before ${at}`).not.toBe(true)
    }
    expect(judged(note.subarray(0, at)), `first ${at}`).not.toBe(true)
  }
})

test('every byte of a verifier key counts', () => {
  const bytes = bytesOf(vkey.text)
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = textOf(bytes.with(at, bytes[at]! ^ 1))
    expect(() => parseVkey(changed), `byte ${at}`).toThrow(LogError)
    expect(() => parseVkey(vkey.text.slice(0, at)), `first ${at}`).toThrow(LogError)
  }
})

test('16 signatures by others leave ours standing; 100 may stand, 101 and 10,000 may not', () => {
  const other = (at: number) => ({ name: `w${at}`, id: '00000000', signature: new Uint8Array(72).fill(at) })
  const many = (count: number) =>
    bytesOf(textOf(note) + Array.from({ length: count }, (_, at) => formatSignatureLine(other(at))).join(''))
  expect(judged(many(16))).toBe(true)
  expect(judged(many(99))).toBe(true)
  expect(judged(many(100))).toBe('note-signatures')
  expect(judged(bytesOf(textOf(note) + '— a AAAAAAAA\n'.repeat(10_000)))).toBe('note-signatures')
})

test('a note is cut off by its length before anything in it is read', () => {
  expect(judged(new Uint8Array(maxNoteBytes + 1).fill(0xff))).toBe('note-length')
  expect(judged(new Uint8Array(maxNoteBytes).fill(10))).toBe('note-form')
})

test('blank lines belong to the text; only the last one splits', () => {
  const poem = 'một\n\n\nhai\n\n— not a line of ours\n\nba\n'
  const signed = signNote(poem, { vkey, sign })
  expect(judged(signed)).toBe(true)
  expect(parseNote(signed).text).toBe(poem)
})

test('the same key twice among the trusted is one key; two keys under one name and id are refused', () => {
  expect(verifyNote(parseNote(note), [vkey, parseVkey(vkey.text)])).toHaveLength(1)
  const twin = { ...vkey, publicKey: vkey.publicKey.toReversed() }
  expect(() => verifyNote(parseNote(note), [vkey, twin])).toThrow('key-ambiguous')
})

test('an unknown key is ignored, also under our name or our id', () => {
  const others = [
    { name: vkey.name, id: 'ffffffff', signature: new Uint8Array(64) },
    { name: 'x', id: vkey.id, signature: new Uint8Array(64) },
  ]
  expect(judged(formatNote(withSignatures(parseNote(note), others)))).toBe(true)
  expect(verifyNote(parseNote(formatNote({ text, signatures: others })), [vkey])).toEqual([])
})

test('a known key that signs well and badly spoils the note', () => {
  const bad = { name: vkey.name, id: vkey.id, signature: new Uint8Array(64).fill(1) }
  expect(judged(formatNote(withSignatures(parseNote(note), [bad])))).toBe('signature-invalid')
})

test('signatures are added once', () => {
  const parsed = parseNote(note)
  expect(withSignatures(parsed, parsed.signatures)).toEqual(parsed)
})

test.each(['a', '', 'a\r\n', 'a\tb\n', 'a\0\n', '\ud800\n'])('%j cannot be the text of a note', bad => {
  expect(() => signNote(bad, { vkey, sign })).toThrow(LogError)
})

test('a signer of the wrong kind or with a wrong signature is refused', () => {
  const witness = vkeyOf('w', keyTypes.ed25519Cosignature, vkey.publicKey)
  expect(() => signNote(text, { vkey: witness, sign })).toThrow('key-type')
  expect(() => signNote(text, { vkey, sign: () => new Uint8Array(63) })).toThrow('signature-form')
  expect(() => signNote(text)).toThrow('note-form')
})

test.each(['', 'a b', 'a+b', 'a\u0085b', 'a\u2028b', 'a\nb', 'a\u0000', '\ud800', 'a'.repeat(1001)])(
  '%j is no name of a key',
  name => expect(() => vkeyOf(name, keyTypes.ed25519, vkey.publicKey)).toThrow('key-name'),
)

// Escape, delete, one-byte escape, right-to-left override, isolate, zero-width space, byte order mark, soft hyphen.
const steering = ['\u001b', '\u007f', '\u009b', '\u202e', '\u2066', '\u200b', '\ufeff', '\u00ad']

test.each(steering)('%j steers whoever prints it: no name of a key has it', mark => {
  const name = `a.example/${mark}log`
  expect(() => vkeyOf(name, keyTypes.ed25519, vkey.publicKey)).toThrow('key-name')
  const line = `— ${name} ${'A'.repeat(96)}\n`
  expect(() => parseNote(bytesOf(`${text}\n${line}`))).toThrow(
    mark === '\u001b' ? 'note-control-character' : 'key-name',
  )
})

test.each(['só-tư-pháp.example/sổ', 'a', '日本.example/log'])('%j is a name of a key', name => {
  expect(vkeyOf(name, keyTypes.ed25519, vkey.publicKey).name).toBe(name)
})
