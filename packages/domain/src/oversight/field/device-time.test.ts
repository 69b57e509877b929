import { array, assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { deviceNow, meet, type DeviceTime } from './device-time.ts'

const day = 24 * 3_600_000
const noon = Date.parse('2026-11-20T05:00:00Z')

test.each([-400, -3, 0, 5, 400])('a clock %i days off when they met counts days as the server does', off => {
  const time = meet(noon, noon + off * day)
  expect(deviceNow(time, noon + (off + 2) * day)).toBe(noon + 2 * day)
})

test('a clock that is set back makes nothing younger, whatever it is set to', () => {
  assert(
    property(array(integer({ min: -500, max: 500 }), { maxLength: 30 }), shifts => {
      let time: DeviceTime = meet(noon, noon)
      for (const shift of shifts) {
        const now = deviceNow(time, noon + shift * day)
        expect(now).toBeGreaterThanOrEqual(time.seenAt)
        time = { ...time, seenAt: now }
      }
    }),
  )
})

test('the server’s word ends what a clock that ran ahead had counted to', () => {
  const ahead = { ...meet(noon, noon), seenAt: noon + 300 * day }
  expect(deviceNow(ahead, noon)).toBe(noon + 300 * day)
  expect(deviceNow(meet(noon + day, noon), noon)).toBe(noon + day)
})
