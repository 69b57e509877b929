import { expect, test } from 'vitest'
import type { LogError } from './error.ts'
import { keyTypes, vkeyOf, type Vkey } from './note.ts'
import { meetsPolicy, parsePolicy } from './policy.ts'

const keyAt = (at: number) =>
  Uint8Array.from({ length: 32 }, (_, byte) => (byte === 0 ? at : byte === 1 ? at >> 8 : 1))
const witnesses = Array.from({ length: 300 }, (_, at) =>
  vkeyOf(`w${at}`, keyTypes.ed25519Cosignature, keyAt(at)),
)
const lines = (count: number) =>
  witnesses
    .slice(0, count)
    .map(({ text }, at) => `witness n${at} ${text}\n`)
    .join('')
const cosigned = (keys: readonly Vkey[]) => ({
  signedBy: [],
  cosignedBy: keys.map(vkey => ({ vkey, time: 1 })),
})

test.each([1, 7, 31, 32])('a group of 32 that asks for %i', k => {
  const names = Array.from({ length: 32 }, (_, at) => `n${at}`).join(' ')
  const policy = parsePolicy(`${lines(32)}group g ${k} ${names}\nquorum g\n`)
  expect(meetsPolicy(policy, cosigned(witnesses.slice(0, k - 1)))).toEqual({ k: k - 1, n: 32, ok: false })
  expect(meetsPolicy(policy, cosigned(witnesses.slice(0, k)))).toEqual({ k, n: 32, ok: true })
})

test('one witness that cosigned twice counts once', () => {
  const policy = parsePolicy(`${lines(2)}group g all n0 n1\nquorum g\n`)
  expect(meetsPolicy(policy, cosigned([witnesses[0]!, witnesses[0]!]))).toEqual({ k: 1, n: 2, ok: false })
})

test('a stranger’s cosignature counts for nothing', () => {
  const policy = parsePolicy(`${lines(2)}group g any n0 n1\nquorum g\n`)
  expect(meetsPolicy(policy, cosigned([witnesses[9]!]))).toEqual({ k: 0, n: 2, ok: false })
})

test('names are compared as they are written', () => {
  const text = `witness K ${witnesses[0]!.text}\nwitness \u212a ${witnesses[1]!.text}\nquorum \u212a\n`
  const policy = parsePolicy(text)
  expect(meetsPolicy(policy, cosigned([witnesses[0]!])).ok).toBe(false)
  expect(meetsPolicy(policy, cosigned([witnesses[1]!])).ok).toBe(true)
})

test('whatever is wrong, a key too, is told with its line', () => {
  const lineOf = (text: string): unknown => {
    try {
      return parsePolicy(text)
    } catch (error) {
      return (error as LogError).values['line']
    }
  }
  expect(lineOf(`# names\nwitness a KEY http://a.example\nquorum a\n`)).toBe(2)
  expect(lineOf(`${lines(2)}group g all n0 n9\nquorum g\n`)).toBe(3)
  expect(lineOf(`${lines(1)}quorum n0\nquorum n0\n`)).toBe(3)
})

test('a no-break space separates nothing', () =>
  expect(() => parsePolicy('quorum\u00a0none\n')).toThrow('policy-form'))

test('a policy is bounded in length and in number', () => {
  expect(() => parsePolicy(`quorum none\n${'#'.repeat(300_000)}`)).toThrow('policy-length')
  expect(() => parsePolicy(`${lines(257)}quorum none\n`)).toThrow('policy-length')
  const chain = Array.from({ length: 250 }, (_, at) => `group g${at + 1} all ${at === 0 ? 'n0' : `g${at}`}\n`)
  const deep = parsePolicy(`${lines(1)}${chain.join('')}quorum g250\n`)
  expect(meetsPolicy(deep, cosigned([witnesses[0]!])).ok).toBe(true)
})

test.each(['__proto__', 'constructor', 'toString'])('%s is a name like another', name => {
  expect(() => parsePolicy(`quorum ${name}\n`)).toThrow('policy-name')
  const policy = parsePolicy(`witness ${name} ${witnesses[0]!.text}\nquorum ${name}\n`)
  expect(meetsPolicy(policy, cosigned([])).ok).toBe(false)
})
