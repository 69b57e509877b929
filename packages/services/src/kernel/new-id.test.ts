import { expect, test } from 'vitest'
import { isId, newId } from './new-id.ts'

const noon = new Date('2026-11-20T05:00:00Z')

test('ids of one instant stand in the order in which they were made, and none comes twice', () => {
  const ids = Array.from({ length: 70_000 }, () => newId(noon))
  expect(ids).toEqual(ids.toSorted())
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.filter(id => !isId(id))).toEqual([])
})

test('ids of one instant stand in their order also where others are made in between, at their own instants', () => {
  const ids = Array.from({ length: 200 }, (_, n) => {
    newId(new Date(noon.getTime() + 60_000 + n))
    return newId(noon)
  })
  expect(ids).toEqual(ids.toSorted())
})

test('each is a UUID of version 7 that begins with its instant', () => {
  for (let n = 0; n < 1_000; n += 1) {
    const at = new Date(noon.getTime() + n)
    const id = newId(at)
    expect(id).toMatch(/^.{14}7.{4}[89ab]/)
    expect(parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(at.getTime())
  }
})

test('what was made at one instant says nothing of what was made at another', () => {
  const countOf = (id: string): string => id.slice(14, 26)
  const first = countOf(newId(noon))
  newId(new Date(noon.getTime() + 1))
  const starts = new Set(Array.from({ length: 50 }, (_, n) => countOf(newId(new Date(n)))))
  expect(starts.size).toBe(50)
  expect(countOf(newId(noon))).not.toBe(first)
})
