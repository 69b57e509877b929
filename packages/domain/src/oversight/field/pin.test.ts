import { expect, test } from 'vitest'
import { weakPin } from './pin.ts'

test.each([
  ['1234567', 'short'],
  ['12345678', 'simple'],
  ['98765432', 'simple'],
  ['11112222', 'simple'],
  ['aaaaaaaaaaaa', 'simple'],
  ['27061994x', null],
  ['con trâu đi cày', null],
  ['48205713', null],
])('%s: %s', (pin, why) => {
  expect(weakPin(pin)).toBe(why)
})
