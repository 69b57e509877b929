import { expect, test } from 'vitest'
import { bodyInputSchema, type Body, type BodyInput } from '../../people/bodies.ts'
import { agencySlug, bodyFinder } from './find-body.ts'

const body = (id: string, given: Partial<BodyInput> & Pick<BodyInput, 'name'>): Body => ({
  ...bodyInputSchema.parse({ kind: 'department', ...given }),
  id,
})
const bodies = [
  body('so-gd-dt', { name: 'Sở Giáo dục và Đào tạo', short: 'Sở GD&ĐT', aliases: ['Ngành Giáo dục'] }),
  body('mttq', { name: 'Ủy ban Mặt trận Tổ quốc tỉnh', short: 'MTTQ tỉnh', kind: 'front' }),
  body('minh-tan-cu', { name: 'UBND xã Minh Tân', kind: 'commune', validTo: '2025-06-30' }),
  body('minh-tan', { name: 'Ủy ban nhân dân xã Minh Tân', kind: 'commune', validFrom: '2025-07-01' }),
  body('so-nv-1', { name: 'Sở Nội vụ' }),
  body('so-nv-2', { name: 'Sở Nội vụ' }),
  body('so-ldtbxh', { name: 'Sở Lao động - Thương binh và Xã hội', validTo: '2025-02-28' }),
]
const find = bodyFinder(bodies)

test.each([
  ['Sở Giáo dục và Đào tạo', 'so-gd-dt'],
  ['SỞ GIÁO DỤC VÀ ĐÀO TẠO', 'so-gd-dt'],
  ['Sở  Giáo dục và Đào tạo ', 'so-gd-dt'],
  ['Sở GD&ĐT', 'so-gd-dt'],
  ['Ngành Giáo dục', 'so-gd-dt'],
  ['MTTQ tỉnh', 'mttq'],
  ['Sở Giáo dục', null],
  ['Ngành Y tế', null],
  ['', null],
])('“%s” means %s', (name, id) => {
  expect(find(name, '2026-11-20')).toBe(id)
})

test('of two that bore one name the day says which, however either is spelled', () => {
  for (const name of ['UBND xã Minh Tân', 'Ủy ban nhân dân xã Minh Tân']) {
    expect(find(name, '2025-06-30'), name).toBe('minh-tan-cu')
    expect(find(name, '2025-07-01'), name).toBe('minh-tan')
    expect(find(name, null), name).toBeNull()
  }
})

test('of two that live at once none is guessed; one that has ended is still the one that is meant', () => {
  expect(find('Sở Nội vụ', '2026-11-20')).toBeNull()
  expect(find('Sở Lao động - Thương binh và Xã hội', '2026-11-20')).toBe('so-ldtbxh')
})

test('lists go by the body, and by the printed name where the list has none', () => {
  expect(agencySlug({ name: 'Sở GD&ĐT', body: 'so-gd-dt' })).toBe('so-gd-dt')
  expect(agencySlug({ name: 'Ngành Y tế', body: null })).toBe('nganh-y-te')
  expect(agencySlug({ name: '███', body: null })).toBe('redacted')
})
