import { expect, test } from 'vitest'
import { pagerLinks } from './paging.ts'

const here = (path: string): string => path

test('the first page leads on and not back', () => {
  expect(pagerLinks('/commitments?year=2026&agency=', 'k2', here)).toEqual({
    first: null,
    next: '/commitments?year=2026&after=k2',
  })
})

test('a later page keeps its filters both ways', () => {
  expect(pagerLinks('/commitments?group=tr%E1%BA%BB+em&after=k2', 'k3', path => `/en${path}`)).toEqual({
    first: '/en/commitments?group=tr%E1%BA%BB+em',
    next: '/en/commitments?group=tr%E1%BA%BB+em&after=k3',
  })
})

test('the last page leads nowhere further', () => {
  expect(pagerLinks('/plans?after=k9', null, here)).toEqual({ first: '/plans', next: null })
})
