import { expect, it } from 'vitest'
import { refusedWith } from './refusals.ts'

const linesOf = (problem: string) =>
  refusedWith([{ code: 'bad-input', values: { field: 'reason', problem } }]).lines

it('a field that does not fit is told in words, not by the checker’s code', () => {
  const [line] = linesOf('too_small')
  expect(line?.en).toMatch(/“reason”.*too short/)
  expect(line?.vi).toMatch(/“reason”.*quá ngắn/)
  expect(JSON.stringify(line)).not.toContain('too_small')
})

it('a fault without words of its own still shows itself', () => {
  expect(linesOf('custom')[0]?.en).toContain('custom')
})
