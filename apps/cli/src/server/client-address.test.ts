import { expect, test } from 'vitest'
import { clientAddress } from './client-address.ts'

const asked = (remoteAddress: string, told: string | undefined, isBehindServer = true) =>
  clientAddress(
    { socket: { remoteAddress }, headers: told === undefined ? {} : { 'x-forwarded-for': told } },
    isBehindServer,
  )

test('behind a server of this machine it is the address that server saw', () => {
  expect(asked('127.0.0.1', '203.0.113.9')).toBe('203.0.113.9')
  expect(asked('::1', '2001:db8::7')).toBe('2001:db8::7')
  expect(asked('::ffff:127.0.0.1', '203.0.113.9')).toBe('203.0.113.9')
})

test('what the sender wrote before it is not believed', () => {
  expect(asked('127.0.0.1', '192.0.2.1, 10.0.0.1, 203.0.113.9')).toBe('203.0.113.9')
})

test('from outside, or without a server in front, nothing of it is believed', () => {
  expect(asked('198.51.100.4', '203.0.113.9')).toBe('198.51.100.4')
  expect(asked('127.0.0.1', '203.0.113.9', false)).toBe('127.0.0.1')
})

test.each(['', 'unknown', '203.0.113.9:99', 'a'.repeat(5000), '203.0.113.9,'])('%s is no address', told => {
  expect(asked('127.0.0.1', told)).toBe('127.0.0.1')
})

test('without the line it is the peer', () => {
  expect(asked('127.0.0.1', undefined)).toBe('127.0.0.1')
})
