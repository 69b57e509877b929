// What was spelled as asked stands before what only folds to it, and side by side before apart.
import { expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { search } from '../../packages/services/src/publication/reading/search.ts'
import { openTenant, published } from './open-register.ts'

const register = await createTestDatabase()
const doors = await openTenant(register)

const words = [
  'Tre, em nhỏ, quyển sách ở thôn',
  'quyển trẻ êm',
  'Trẻ em ở mọi thôn bản vùng cao và vùng xa đều có quyền đi học trong một năm học dài',
  'Bảo đảm quyền trẻ em ở mọi thôn bản vùng cao và vùng xa trong một năm học dài hơn hẳn những năm trước đó',
]
const lines = words.map((text, i) => ({ text: `${i + 1}. ${text}`, task: String(i + 1) }))

test('the order of hits, and the word on how each matches', async () => {
  await published(doors.secretariat, lines, { symbol: '1/KH', title: 'Kế hoạch' })
  // Many that only fold to the query do not crowd out the one that is spelled so.
  const many = Array.from({ length: 230 }, (_, i) => ({
    text: `${i + 1}. quyển trẻ êm ${i}`,
    task: String(i + 1),
  }))
  await published(doors.secretariat, many, { symbol: '2/KH', title: 'Kế hoạch khác' })
  const { hits } = await search(doors.open, { query: 'quyền trẻ em' })
  expect(hits.slice(0, 3).map(hit => [hit.match, hit.exact])).toEqual([
    ['phrase', true],
    ['words', false],
    ['phrase-respelled', false],
  ])
  expect(hits[1]?.passage).toContain('Trẻ em ở mọi thôn')
  const folded = await search(doors.open, { query: 'quyen tre em' })
  expect(folded.hits.every(hit => hit.match === 'phrase-respelled')).toBe(true)
})
