import { expect, test } from 'vitest'
import { changeUnit } from './change-unit.ts'
import { clearsAfter, rightsAfter } from './clears.ts'
import { mergeUnits, splitUnit, type Tools } from './edit-units.ts'
import { emptyData } from './unit-data.ts'
import type { DraftUnit, UnitData } from './unit.ts'

const found = { state: 'found', words: null } as const
const missing = { state: 'missing', words: null } as const
const health = { name: 'Sở Y tế', role: 'lead', mode: 'order', from: 'text' } as const
const justice = { ...health, name: 'Sở Tư pháp' }
const office = { ...health, name: 'Sở Nội vụ', from: 'office' } as const
const march = {
  text: 'trước 31/3/2027',
  kind: 'date',
  on: '2027-03-31',
  rule: 'x',
  doubts: [],
  from: 'text',
} as const
const april = { ...march, text: 'quý II', on: '2027-06-30' }

const text = '1. Sở Y tế mở lớp trước 31/3/2027; Sở  tư pháp lập sổ cho trẻ em trong quý II.'
const cut = text.indexOf('Sở  tư')
const data: UnitData = {
  ...emptyData,
  agencies: [health, justice, office],
  deadlines: [
    { ...march, doubts: [] },
    { ...april, doubts: [] },
  ],
  rights: [{ code: 'education', from: 'text', words: 'mở lớp' }],
  groups: [{ name: 'trẻ em', from: 'text' }],
  clears: { ...emptyData.clears, who: found, when: found, product: found },
}
const whole: DraftUnit = {
  id: 'a',
  start: 0,
  end: text.length,
  kind: 'commitment',
  by: 'reader',
  rule: null,
  reason: null,
  parent: null,
  edition: 0,
  data,
}
/** A reader that finds a product wherever a register is kept. */
const tools: Tools = {
  text,
  newId: () => 'b',
  read: words => ({
    clears: {
      who: false,
      what: false,
      when: false,
      responsibility: false,
      product: words.includes('sổ'),
      authority: false,
    },
    recurring: false,
  }),
}

test('a clear that the reader found can be taken back, and stated', () => {
  const change = { denied: ['product' as const], stated: ['authority' as const] }
  const after = changeUnit([whole], { id: 'a', change }, tools)
  expect(after.ok && after.value[0]?.data.clears).toMatchObject({
    product: missing,
    authority: found,
    who: found,
  })
  const given = { denied: ['product' as const], added: { product: 'sổ' } }
  expect(clearsAfter(data, given).product).toEqual({ state: 'added', words: 'sổ' })
})

test('with the last value of the text goes the clear that it gave', () => {
  expect(clearsAfter(data, { agencies: [] }).who).toEqual(missing)
  expect(clearsAfter(data, { agencies: [justice] }).who).toEqual(found)
  expect(clearsAfter(data, { agencies: [office] }).who).toEqual({ state: 'added', words: 'Sở Nội vụ' })
  expect(clearsAfter(data, { deadlines: [] }).when).toEqual(missing)
  expect(clearsAfter({ ...data, recurring: true }, { deadlines: [] }).when).toEqual(found)
  const added = {
    ...data,
    agencies: [office],
    clears: { ...data.clears, who: { state: 'added' as const, words: 'Sở Nội vụ' } },
  }
  expect(clearsAfter(added, { agencies: [] }).who).toEqual(missing)
})

test('a part keeps what stands in it, what a heading gave and what the office added', () => {
  const heading = { ...health, name: 'UBND tỉnh' }
  const unit = { ...whole, data: { ...data, agencies: [...data.agencies, heading] } }
  const parts = splitUnit([unit], { unit: 'a', at: cut }, tools)
  if (!parts.ok) throw new Error('refused')
  const [first, second] = parts.value.map(part => part.data)
  const names = (part: UnitData | undefined) => part?.agencies.map(agency => agency.name)
  expect(names(first)).toEqual(['Sở Y tế', 'Sở Nội vụ', 'UBND tỉnh'])
  expect(names(second)).toEqual(['Sở Tư pháp', 'Sở Nội vụ', 'UBND tỉnh'])
  expect([first?.deadlines, second?.deadlines].map(all => all?.map(one => one.text))).toEqual([
    ['trước 31/3/2027'],
    ['quý II'],
  ])
  expect([first?.rights.length, second?.rights.length]).toEqual([1, 0])
  expect([first?.groups.length, second?.groups.length]).toEqual([0, 1])
  expect([first?.clears.product, second?.clears.product]).toEqual([missing, found])
  expect([first?.unsure, second?.unsure]).toEqual([true, true])
})

test('a part in which nobody and no day stands says neither', () => {
  const unit = { ...whole, data: { ...data, agencies: [health], deadlines: [{ ...march, doubts: [] }] } }
  const parts = splitUnit([unit], { unit: 'a', at: cut }, tools)
  expect(parts.ok && parts.value[1]?.data).toMatchObject({
    agencies: [],
    deadlines: [],
    clears: { who: missing, when: missing },
  })
  const moved = parts.ok && changeUnit(parts.value, { id: 'a', change: { end: 8 } }, tools)
  expect(moved && moved.ok && moved.value[0]?.data).toMatchObject({ agencies: [], clears: { who: missing } })
})

test('joined, the text’s own clear weighs more than the office’s', () => {
  const added = { ...data, clears: { ...data.clears, product: { state: 'added' as const, words: 'x' } } }
  const units = [
    { ...whole, end: cut, data: added },
    { ...whole, id: 'b', start: cut },
  ]
  const one = mergeUnits(units, ['a', 'b'])
  expect(one.ok && one.value[0]?.data.clears.product).toEqual(found)
})

test('a right keeps the words that led to it', () => {
  const after = rightsAfter(data.rights, [
    { code: 'education', from: 'text' },
    { code: 'health', from: 'office' },
  ])
  expect(after.map(right => right.words)).toEqual(['mở lớp', null])
})
