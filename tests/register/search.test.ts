// What was spelled as asked stands before what only folds to it, and side by side before apart.
import { expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { acceptUnits } from '../../packages/services/src/commitments/acceptUnits.ts'
import { getDraft } from '../../packages/services/src/commitments/getDraft.ts'
import { redactSpan } from '../../packages/services/src/plans/redactSpan.ts'
import { search } from '../../packages/services/src/publication/reading/search.ts'
import { rebuildPortal } from '../../packages/services/src/publication/rebuildPortal.ts'
import { draftOf, openTenant, published, valueOf, publishAsShown } from './open-register.ts'

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

test('what is neither promise nor clause is found where it stands, behind those that are', async () => {
  await published(
    doors.secretariat,
    [
      { text: 'Căn cứ Công ước về Quyền của người khuyết tật, Ban Chỉ đạo ban hành kế hoạch này.' },
      { text: '1. Lắp lối đi cho xe lăn theo Công ước về quyền của người khuyết tật.', task: '1' },
    ],
    { symbol: '3/KH', title: 'Kế hoạch về lối đi' },
  )
  const { hits } = await search(doors.open, { query: 'công ước về quyền của người khuyết tật' })
  expect(hits.map(({ kind }) => kind)).toEqual(['commitment', 'passage'])
  const [, passage] = hits
  expect(passage?.id).toBe(`${passage?.plan.id}/1/0`)
  expect(passage?.passage).toContain('Căn cứ Công ước')
  // Common words are not sought in the rest of the texts: promises fill the page.
  const common = await search(doors.open, { query: 'quyển trẻ êm', limit: 50 })
  expect(common.more).toBe(true)
  expect(common.hits.every(({ kind }) => kind !== 'passage')).toBe(true)
})

test('a name that is hidden in a plan is found in no passage of it; a portal made anew has the same rows', async () => {
  const named = [
    { text: 'Giao bà Lê Thị Khuyết Danh theo dõi việc thực hiện.' },
    { text: '1. Mở thư viện cho trẻ em tại các xã.', task: '1' },
  ]
  const { plan } = await draftOf(doors.secretariat, named, { symbol: '4/KH', title: 'Kế hoạch thư viện' })
  const before = valueOf(await getDraft(doors.secretariat, { plan }))
  const start = named[0]!.text.indexOf('Lê Thị')
  const { edition } = valueOf(
    await redactSpan(doors.secretariat, {
      plan,
      edition: before.edition,
      start,
      end: start + 'Lê Thị Khuyết Danh'.length,
    }),
  )
  valueOf(await acceptUnits(doors.secretariat, { plan, edition, units: 'all', reason: 'đã đọc' }))
  valueOf(await publishAsShown(doors.secretariat, plan))
  expect((await search(doors.open, { query: 'Khuyết Danh' })).hits).toEqual([])
  const found = async () => (await search(doors.open, { query: 'theo dõi việc thực hiện' })).hits
  const hits = await found()
  expect(hits.map(({ kind }) => kind)).toContain('passage')
  valueOf(await rebuildPortal(doors.operator))
  expect(await found()).toEqual(hits)
})
