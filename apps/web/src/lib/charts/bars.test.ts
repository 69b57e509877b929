import { expect, test } from 'vitest'
import { segmentsOf } from './bars.ts'

const parts = {
  complete: 2,
  substantial: 0,
  limited: 1,
  part: 0,
  'not-started': 0,
  'no-report': 1,
  'not-due': 0,
}

test('segments touch each other, keep their order and leave nothing out', () => {
  expect(segmentsOf(parts, { most: 8, width: 320 })).toEqual([
    { part: 'complete', x: 0, width: 80 },
    { part: 'limited', x: 80, width: 40 },
    { part: 'no-report', x: 120, width: 40 },
  ])
})

test('one among very many is still to be seen', () => {
  const [, limited] = segmentsOf({ ...parts, complete: 50_000 }, { most: 50_002, width: 320 })
  expect(limited).toEqual({ part: 'limited', x: 320, width: 1 })
})
