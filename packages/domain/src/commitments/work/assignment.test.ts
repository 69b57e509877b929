import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  assignmentActs,
  isLive,
  ownersSeen,
  queueOf,
  stateAfter,
  stepsTo,
  type Assignment,
  type Owner,
} from './assignment.ts'
import { assignmentStates } from './codes.ts'

/** What each act makes of each state, written out once more: `·` is refused. */
const expected = `
                  none     waiting      accepted     handed-back  ended
assign            waiting  ·            ·            waiting      waiting
assign-otherwise  ·        waiting      waiting      ·            ·
accept            ·        accepted     ·            accepted     ·
hand-back         ·        handed-back  handed-back  ·            ·
end               ·        ended        ended        ended        ·`

const [head = [], ...rows] = expected
  .trim()
  .split('\n')
  .map(line => line.trim().split(/\s+/))

describe('what may come after which', () => {
  test('every act and every state is in the table of this test', () => {
    expect(rows.map(([act]) => act)).toEqual([...assignmentActs])
    expect(head).toEqual(['none', ...assignmentStates])
  })
  const cases = rows.flatMap(([act, ...after]) => after.map((state, i) => [act, head[i], state] as const))
  test.each(cases)('%s on %s gives %s', (act, before, after) => {
    const made = stateAfter(before as 'none', act as 'accept')
    expect(made ?? '·').toBe(after)
  })
})

const bodies = ['so-tu-phap', 'so-y-te', 'cong-an-tinh', 'mttq']
const part = fc.constantFrom('lead', 'support')
const mode = fc.constantFrom('order', 'request')
const owner: fc.Arbitrary<Owner> = fc.record({ body: fc.constantFrom(...bodies), part, mode })
const wanted = fc.uniqueArray(owner, { selector: ({ body }) => body, maxLength: 4 })
const now: fc.Arbitrary<Assignment[]> = fc.uniqueArray(
  fc.record({
    body: fc.constantFrom(...bodies),
    part,
    mode,
    state: fc.constantFrom(...assignmentStates),
    edition: fc.integer({ min: 1, max: 9 }),
  }),
  { selector: ({ body }) => body, maxLength: 4 },
)

function after(rowsNow: readonly Assignment[], owners: readonly Owner[]): Assignment[] {
  const steps = stepsTo(owners, rowsNow)
  const kept = rowsNow.filter(({ body }) => !steps.some(step => step.body === body))
  const moved = steps.map(step => {
    const edition = (rowsNow.find(({ body }) => body === step.body)?.edition ?? 0) + 1
    return { body: step.body, part: step.part, mode: step.mode, state: step.state, edition }
  })
  return [...kept, ...moved]
}

test('after the steps exactly those wanted have it, and each step is one that the table allows', () => {
  fc.assert(
    fc.property(wanted, now, (owners, rowsNow) => {
      for (const { body, act, state } of stepsTo(owners, rowsNow)) {
        const before = rowsNow.find(each => each.body === body)?.state ?? 'none'
        expect(stateAfter(before, act)).toBe(state)
      }
      const live = after(rowsNow, owners).filter(isLive)
      const plain = (list: readonly Owner[]) =>
        list.map(each => `${each.body} ${each.part} ${each.mode}`).sort()
      expect(plain(live)).toEqual(plain(owners))
      expect(after(rowsNow, owners).some(({ state }) => state === 'handed-back')).toBe(false)
      // Nothing that was ever given is forgotten, and a second time nothing is left to do.
      for (const { body } of rowsNow) expect(after(rowsNow, owners).map(each => each.body)).toContain(body)
      expect(stepsTo(owners, after(rowsNow, owners))).toEqual([])
    }),
  )
})

test('any change of anybody’s part changes what was seen', () => {
  fc.assert(
    fc.property(wanted, now, (owners, rowsNow) => {
      const changed = stepsTo(owners, rowsNow).length > 0
      expect(ownersSeen(after(rowsNow, owners)) !== ownersSeen(rowsNow)).toBe(changed)
    }),
  )
})

test('a commitment that no living body leads, or that somebody handed back, stands in a list of the secretariat', () => {
  fc.assert(
    fc.property(now, fc.subarray([...bodies]), (rowsNow, ended) => {
      const queue = queueOf(rowsNow, body => ended.includes(body))
      const isLed = rowsNow.some(each => isLive(each) && each.part === 'lead' && !ended.includes(each.body))
      const isBack = rowsNow.some(({ state }) => state === 'handed-back')
      if (!isLed || isBack) expect(queue).not.toBeNull()
      if (queue === null) expect(isLed).toBe(true)
    }),
  )
})
