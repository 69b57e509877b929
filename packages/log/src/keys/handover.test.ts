import { ed25519 } from '@noble/curves/ed25519.js'
import { expect, test } from 'vitest'
import { formatCheckpoint, openCheckpoint } from '../checkpoint.ts'
import { LogError } from '../error.ts'
import { keyTypes, parseNote, signNote, vkeyOf, withSignatures, formatNote } from '../note.ts'
import { textOf } from '../text.ts'
import { formatHandover, openHandover, parseHandover, signHandover } from './handover.ts'
import { keysAt, openKeyChain } from './key-chain.ts'

const origin = 'so-tu-phap.example/log'

function keyOf(seed: number, name = origin, type: number = keyTypes.ed25519) {
  const secret = new Uint8Array(32).fill(seed)
  const vkey = vkeyOf(name, type, ed25519.getPublicKey(secret))
  return { vkey, sign: (bytes: Uint8Array) => ed25519.sign(bytes, secret) }
}

const [old, next, third, stranger] = [keyOf(1), keyOf(2), keyOf(3), keyOf(66)]
const root = new Uint8Array(32).fill(7)
const note = signHandover({ size: 20, root }, old, next)
const expected = { from: old.vkey, to: next.vkey, size: 20 }

function refusalOf(work: () => unknown): string {
  try {
    work()
    return 'taken'
  } catch (error) {
    if (error instanceof LogError) return error.code
    throw error
  }
}
const opened = (bytes: Uint8Array, more: Partial<typeof expected> = {}) =>
  refusalOf(() => openHandover(bytes, { ...expected, ...more }))
/** The text of a handover with a line of its own choice, signed by whoever is given. */
const rewritten = (change: (lines: string[]) => void, ...signers: (typeof old)[]) => {
  const lines = parseNote(note).text.split('\n')
  change(lines)
  return signNote(lines.join('\n'), ...signers)
}

test('a handover says log, size, root and the next key, and both keys signed it', () => {
  const read = openHandover(note, expected)
  expect(read).toEqual({ origin, size: 20, root, next: next.vkey })
  expect(formatHandover(read)).toBe(parseNote(note).text)
  expect(parseNote(note).text.split('\n')[0]).toBe('camket-handover/v1')
})

test('an ordinary checkpoint is none, whoever signed it', () => {
  const text = formatCheckpoint({ origin, size: 20, root })
  expect(opened(signNote(text, old, next))).toBe('handover-form')
  // A public checkpoint to which anybody adds a line of his own.
  const head = parseNote(signNote(text, old))
  const stolen = formatNote(withSignatures(head, parseNote(signNote(text, stranger)).signatures))
  expect(opened(stolen, { to: stranger.vkey })).toBe('handover-form')
  // Nor with the next key as a line of the log's own.
  expect(opened(signNote(`${text}${next.vkey.text}\n`, old, next))).toBe('handover-form')
})

test('a handover is no checkpoint, not even of a log that is called like a number', () => {
  expect(refusalOf(() => openCheckpoint(note, { vkeys: [old.vkey, next.vkey] }))).toBe('number-form')
  const [a, b] = [keyOf(1, '7'), keyOf(2, '7')]
  const odd = signHandover({ size: 20, root }, a, b)
  expect(refusalOf(() => openCheckpoint(odd, { vkeys: [a.vkey, keyOf(1, 'camket-handover/v1').vkey] }))).toBe(
    'hash-length',
  )
})

test('another next key than the one it names takes nothing over', () => {
  const both = parseNote(note)
  const line = parseNote(signNote(both.text, stranger)).signatures
  const added = formatNote({ text: both.text, signatures: [both.signatures[0]!, ...line] })
  expect(opened(added, { to: stranger.vkey })).toBe('handover-key')
  expect(opened(rewritten(lines => (lines[4] = stranger.vkey.text), next, stranger))).toBe('handover-key')
  const forged = rewritten(lines => (lines[4] = stranger.vkey.text), stranger)
  expect(opened(forged, { to: stranger.vkey })).toBe('signature-missing')
})

test('another log, another size, the keys the other way round', () => {
  const others = [keyOf(1, 'other.example/log'), keyOf(2, 'other.example/log')] as const
  const ofOther = signHandover({ size: 20, root }, ...others)
  expect(opened(ofOther)).toBe('handover-origin')
  expect(opened(rewritten(lines => (lines[1] = 'other.example/log'), old, next))).toBe('handover-origin')
  expect(opened(note, { size: 21 })).toBe('handover-size')
  expect(opened(note, { from: next.vkey, to: old.vkey })).toBe('handover-key')
  expect(opened(signHandover({ size: 20, root }, next, old))).toBe('handover-key')
  expect(opened(signHandover({ size: 20, root }, old, old), { to: old.vkey })).toBe('handover-key')
})

test('a witness key, or the log key as a witness, signs for no log', () => {
  const cosigner = keyOf(2, origin, keyTypes.ed25519Cosignature)
  expect(refusalOf(() => signHandover({ size: 20, root }, old, cosigner))).toBe('handover-key')
  expect(opened(rewritten(lines => (lines[4] = cosigner.vkey.text), old, next))).toBe('handover-key')
  expect(opened(note, { to: cosigner.vkey })).toBe('handover-key')
  expect(opened(note, { from: keyOf(1, origin, keyTypes.ed25519Cosignature).vkey })).toBe('handover-key')
})

test('one signature of the two, one of a third, one that does not hold', () => {
  const { text } = parseNote(note)
  expect(opened(signNote(text, old))).toBe('signature-missing')
  expect(opened(signNote(text, next))).toBe('signature-missing')
  expect(opened(signNote(text, third, next))).toBe('signature-missing')
  expect(opened(signNote(text, old, next, third))).toBe('signature-missing')
  const wrong = { ...next, sign: third.sign }
  expect(opened(signNote(text, old, wrong))).toBe('signature-invalid')
})

test('there is one way to write it', () => {
  const changes: ((lines: string[]) => void)[] = [
    lines => (lines[0] = 'camket-handover/v2'),
    lines => lines.splice(5, 0, 'more'),
    lines => lines.splice(4, 1),
    lines => (lines[2] = '020'),
    lines => (lines[3] = `${lines[3]!.slice(0, -2)}h=`),
    lines => (lines[4] = `${lines[4]!}=`),
  ]
  for (const change of changes) expect(opened(rewritten(change, old, next))).not.toBe('taken')
  expect(refusalOf(() => parseHandover(`${parseNote(note).text}\n`))).toBe('handover-form')
})

test('every byte of it counts', () => {
  for (let at = 0; at < note.length; at += 1) {
    const changed = note.slice()
    changed[at]! ^= 1
    expect(opened(changed), `${at}`).not.toBe('taken')
  }
})

const written = (bytes: Uint8Array | null, key: typeof old, fromSize: number) => ({
  vkey: key.vkey.text,
  fromSize,
  handover: bytes === null ? null : textOf(bytes),
})

test('several changes of key make a chain, and which key counts depends on the size', () => {
  const second = signHandover({ size: 33, root }, next, third)
  const chain = openKeyChain([written(null, old, 0), written(note, next, 20), written(second, third, 33)])
  expect(chain.map(({ handover }) => handover?.size ?? null)).toEqual([null, 20, 33])
  const idsAt = (size: number) => keysAt(chain, size).map(({ id }) => id)
  expect([19, 20, 21, 33, 34].map(idsAt)).toEqual([
    [old.vkey.id],
    [old.vkey.id, next.vkey.id],
    [next.vkey.id],
    [next.vkey.id, third.vkey.id],
    [third.vkey.id],
  ])
})

test('a chain with a broken step says which', () => {
  const step = (keys: ReturnType<typeof written>[]) => {
    try {
      openKeyChain(keys)
      return 'taken'
    } catch (error) {
      if (error instanceof LogError) return `${error.code} ${error.values['key']}`
      throw error
    }
  }
  const first = written(null, old, 0)
  const back = signHandover({ size: 30, root }, next, old)
  expect(step([first, written(note, next, 20), written(back, old, 30)])).toBe('handover-key 3')
  const earlier = signHandover({ size: 10, root }, next, third)
  expect(step([first, written(note, next, 20), written(earlier, third, 10)])).toBe('handover-size 3')
  expect(step([first, written(note, next, 21)])).toBe('handover-size 2')
  expect(step([first, written(null, next, 20)])).toBe('note-form 2')
  // The old key's right to hand over went with its first handover.
  const again = signHandover({ size: 40, root }, old, third)
  expect(step([first, written(note, next, 20), written(again, third, 40)])).toBe('signature-missing 3')
  expect(step([written(note, next, 20)])).toBe('handover-form 1')
  expect(step([{ ...first, vkey: 'nonsense' }])).toBe('key-form 1')
})
