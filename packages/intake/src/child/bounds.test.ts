import { expect, test } from 'vitest'
import { boundsAfter, wider } from './bounds.ts'

test('what recognition was granted holds while its text is understood', () => {
  const recognising = boundsAfter({ what: 'recognising', done: 2, of: 2 }, {})
  const after = wider(recognising, boundsAfter({ what: 'understanding', done: 0, of: 1 }, {}))
  expect(after).toEqual(recognising)
  expect(wider(boundsAfter(null, {}), recognising)).toEqual(recognising)
})
