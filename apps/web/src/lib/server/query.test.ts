import { expect, test } from 'vitest'
import { commitmentQuery, restrictionQuery } from './query.ts'

const query = (text: string): ReturnType<typeof commitmentQuery> => commitmentQuery(new URLSearchParams(text))

test('an empty form field is no filter', () => {
  expect(query('agency=&right=&year=')).toEqual({})
})

test('filters travel as given', () => {
  expect(query('agency=so-tu-phap&year=2026&missing=who&state=overdue&limit=200&after=abc')).toEqual({
    agency: 'so-tu-phap',
    year: 2026,
    missing: 'who',
    state: 'overdue',
    limit: 200,
    after: 'abc',
  })
})

test('a group is found in any Unicode form', () => {
  expect(query(`group=${encodeURIComponent('trẻ em'.normalize('NFD'))}`)).toEqual({ group: 'trẻ em' })
})

test.each([
  'right=nothing',
  'state=late',
  'missing=why',
  'clear=some',
  'year=26x',
  'year=9999',
  'limit=0',
  'limit=201',
  'limit=-1',
  'sort=x',
])('%s is a bad request', text => {
  expect(() => query(text)).toThrow(expect.objectContaining({ status: 400 }))
})

test('an overlong value is a bad request', () => {
  expect(() => query(`agency=${'a'.repeat(201)}`)).toThrow(expect.objectContaining({ status: 400 }))
})

test('a freedom outside the closed list is a bad request', () => {
  expect(() => restrictionQuery(new URLSearchParams('limits=silence'))).toThrow(
    expect.objectContaining({ status: 400 }),
  )
  expect(restrictionQuery(new URLSearchParams('limits=press'))).toEqual({ limits: 'press' })
})
