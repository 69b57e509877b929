import { expect, test } from 'vitest'
import type { SixClear } from '../../plans/reading.ts'
import { whoActs, whoInWords } from './who.ts'

const body = (name: string, rest: object = {}) => ({
  name,
  role: 'lead' as const,
  mode: 'order' as const,
  from: 'text' as const,
  ...rest,
})
const communes = body('UBND các xã')
const front = body('Ủy ban Mặt trận Tổ quốc tỉnh', { mode: 'request' })
const added = body('Sở Y tế', { from: 'office' })
const help = body('Công an tỉnh', { role: 'support' })

const table: ReadonlyArray<[string, ReturnType<typeof body>[], SixClear[], string[]]> = [
  ['a stated lead', [communes, help], ['when'], ['chủ trì: {names}']],
  [
    'a body that is named where nobody is said to lead',
    [communes],
    ['responsibility'],
    ['cơ quan nêu tên: {names}; văn bản không nói ai chủ trì'],
  ],
  ['a body that is asked', [front], [], ['được đề nghị: {names}']],
  ['a lead and a body that is asked', [communes, front], [], ['chủ trì: {names}', 'được đề nghị: {names}']],
  ['a lead that the office added', [added], ['responsibility'], ['chủ trì: {names}']],
  ['only support', [help], ['responsibility'], ['không nêu cơ quan chủ trì']],
]

test.each(table)('%s', (_, agencies, missing, said) => {
  expect(whoInWords(whoActs(agencies, missing)).map(({ phrase }) => phrase.vi)).toEqual(said)
})

test('nobody is lost', () => {
  const { leads, asked, named, support } = whoActs([communes, front, added, help], ['responsibility'])
  expect([leads, asked, named, support].map(list => list.map(({ name }) => name))).toEqual([
    ['Sở Y tế'],
    ['Ủy ban Mặt trận Tổ quốc tỉnh'],
    ['UBND các xã'],
    ['Công an tỉnh'],
  ])
})
