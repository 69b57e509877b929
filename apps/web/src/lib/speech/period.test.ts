import { expect, test } from 'vitest'
import { periodWords } from './period.ts'

test('periods are written as each language writes them', () => {
  expect(['2026', '2026-Q2', '2026-05'].map(period => periodWords(period, 'vi'))).toEqual([
    '2026',
    'quý II/2026',
    '5/2026',
  ])
  expect(['2026', '2026-Q2', '2026-05'].map(period => periodWords(period, 'en'))).toEqual([
    '2026',
    'Q2 2026',
    'May 2026',
  ])
})
