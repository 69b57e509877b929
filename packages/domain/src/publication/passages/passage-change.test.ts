import { describe, expect, test } from 'vitest'
import { sixClears, coverageKinds, type Clears } from '../../plans/reading.ts'
import { madeKinds } from '../codes.ts'
import { passageChangeSchema, withPassage, type PassageJudge } from './passage-change.ts'
import type { CommitmentRecord, PlanRecord } from '../records.ts'

const lead = 'Năm qua xã mở hai điểm trường; cấm họp chợ.\n'
const promise = '1. Trạm Y tế khám cho người cao tuổi trước ngày 30/6/2026; Công an ghi tên người hay hỏi.\n'
const text = lead + promise
const none = Object.fromEntries(sixClears.map(clear => [clear, false])) as Clears
const judge: PassageJudge = {
  text,
  read: words => ({
    clears: { ...none, who: words.includes('Trạm Y tế'), when: words.includes('30/6'), what: true },
    recurring: false,
    restrictive: words.includes('ghi tên'),
    because: 'ghi tên người hỏi',
  }),
}
const found = { state: 'found', words: null } as const
const commitment = {
  plan: 'k',
  number: 1,
  label: '1',
  under: [{ label: 'I', text: 'Nhiệm vụ' }],
  text: promise.trim().slice(3),
  passage: { start: lead.length + 3, end: text.length - 1, page: null, paragraph: 2 },
  agencies: [{ name: 'Trạm Y tế', role: 'lead', mode: 'order', from: 'text', body: 'tram' }],
  deadlines: [
    { text: 'trước ngày 30/6/2026', kind: 'date', on: '2026-06-30', rule: 'x', doubts: [], from: 'text' },
  ],
  recurring: false,
  rights: [],
  groups: [{ name: 'người cao tuổi', from: 'text' }],
  clears: Object.fromEntries(sixClears.map(clear => [clear, found])),
  cited: [],
  by: 'person',
  overruled: null,
  beside: [],
} as unknown as CommitmentRecord
const span = (start: number, end: number, as: string, id: string | null) => ({
  start,
  end,
  as,
  by: 'person',
  rule: null,
  reason: 'cũ',
  id,
  overruled: false,
})
const planOf = (first: string) =>
  ({
    text,
    cited: [],
    pages: [{ start: 0, end: text.length, page: 3 }],
    coverage: [
      span(0, lead.length, first, first === 'restrictive' ? 'k.r1' : null),
      span(lead.length, text.length, 'commitment', 'k.1'),
    ],
  }) as unknown as PlanRecord

function change(words: string, as: (typeof madeKinds)[number], first = 'context') {
  const start = text.indexOf(words)
  const limits = as === 'restrictive' ? ['assembly'] : []
  const asked = passageChangeSchema.parse({
    start,
    end: start + words.length,
    as,
    limits,
    reason: 'bỏ sót',
    ground: null,
  })
  const free = { commitment: 2, restriction: 2 }
  const at = {
    slug: 'k',
    plan: planOf(first),
    free,
    commitment: async (id: string) => (id === 'k.1' ? commitment : null),
  }
  return withPassage(at, asked, judge)
}
const codeOf = async (answer: ReturnType<typeof change>) => {
  const given = await answer
  return given.ok ? given.value.added.id : given.refusals[0]!.code
}

describe('what a published passage may be made', () => {
  // Every kind of passage into every kind: what is allowed, and all the rest forbidden.
  const allowed: Readonly<Record<string, string>> = {
    'context commitment': 'k.2',
    'context restrictive': 'k.r2',
    'set-aside commitment': 'k.2',
    'set-aside restrictive': 'k.r2',
  }
  const others = coverageKinds.filter(kind => kind !== 'commitment')
  test.each(others.flatMap(from => madeKinds.map(as => [from, as] as const)))(
    '%s to %s',
    async (from, as) => {
      expect(await codeOf(change('cấm họp chợ', as, from))).toBe(
        allowed[`${from} ${as}`] ?? 'passage-stays-limit',
      )
    },
  )

  test.each([
    ['; Công an ghi tên người hay hỏi.', 'restrictive', 'k.r2'],
    ['Trạm Y tế khám cho người cao tuổi', 'commitment', 'k.2'],
    ['1. Trạm Y tế khám', 'commitment', 'k.2'],
    // A promise does not go as a whole, nor is a hole cut into it.
    [promise.trim(), 'restrictive', 'passage-whole'],
    [promise.trim().slice(3), 'commitment', 'passage-whole'],
    ['khám cho người cao tuổi', 'restrictive', 'passage-in-the-middle'],
    // A limit is published as one.
    ['Công an ghi tên người hay hỏi', 'commitment', 'restrictive-wording'],
    [`${lead.slice(-5)}1. Trạm`, 'restrictive', 'passage-over-border'],
    ['; ', 'restrictive', 'passage-empty'],
  ] as const)('of a promise: %j to %s', async (words, as, code) => {
    expect(await codeOf(change(words, as))).toBe(code)
  })

  test('a promise that an amendment gave other words is not cut by the text of the plan', async () => {
    const start = text.indexOf('Công an')
    const asked = {
      start,
      end: start + 7,
      as: 'restrictive',
      limits: ['privacy'],
      reason: 'bỏ sót',
      ground: null,
    }
    const at = {
      slug: 'k',
      plan: planOf('context'),
      free: { commitment: 2, restriction: 1 },
      commitment: async () => ({ ...commitment, text: 'Trạm Y tế khám cho mọi người' }),
    }
    expect(await codeOf(withPassage(at, passageChangeSchema.parse(asked), judge))).toBe('passage-reworded')
  })

  test('a restriction says which freedom it limits', async () => {
    const start = text.indexOf('cấm')
    const asked = passageChangeSchema.parse({
      start,
      end: start + 8,
      as: 'restrictive',
      reason: 'bỏ sót',
      ground: null,
    })
    const at = {
      slug: 'k',
      plan: planOf('context'),
      free: { commitment: 2, restriction: 1 },
      commitment: async () => null,
    }
    expect(await codeOf(withPassage(at, asked, judge))).toBe('restrictive-without-rights')
  })
})

test('a limit cut out of a promise stands beside it, and each keeps the values of its own words', async () => {
  const answer = await change('Công an ghi tên người hay hỏi', 'restrictive')
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusals))
  const { plan, narrowed, added } = answer.value
  expect(plan.coverage.map(one => [one.as, one.id])).toEqual([
    ['context', null],
    ['commitment', 'k.1'],
    ['restrictive', 'k.r2'],
  ])
  expect(plan.coverage.map(one => text.slice(one.start, one.end)).join('')).toBe(text)
  expect(plan.coverage[2]).toMatchObject({ by: 'person', reason: 'bỏ sót' })
  expect(narrowed).toMatchObject({
    id: 'k.1',
    body: {
      number: 1,
      text: 'Trạm Y tế khám cho người cao tuổi trước ngày 30/6/2026;',
      beside: ['k.r2'],
      agencies: commitment.agencies,
      deadlines: commitment.deadlines,
      // It was said to be found in words that are gone.
      clears: { who: found, when: found, product: { state: 'missing', words: null } },
    },
  })
  expect(added).toMatchObject({
    kind: 'restriction',
    body: {
      number: 2,
      label: '1',
      text: 'Công an ghi tên người hay hỏi.',
      beside: ['k.1'],
      limits: ['assembly'],
      because: 'ghi tên người hỏi',
      passage: { page: 3, paragraph: 2 },
    },
  })
  expect(Object.values((added.body as { sheet: object }).sheet).every(line => line === null)).toBe(true)
})

test('a promise found in the lead carries what its words say, and nobody who is not named for it', async () => {
  const answer = await change('xã mở hai điểm trường', 'commitment')
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusals))
  expect(answer.value.narrowed).toBeNull()
  expect(answer.value.plan.coverage.map(one => text.slice(one.start, one.end))).toEqual([
    'Năm qua ',
    'xã mở hai điểm trường',
    '; cấm họp chợ.\n',
    promise,
  ])
  expect(answer.value.added.body).toMatchObject({
    text: 'xã mở hai điểm trường',
    agencies: [],
    deadlines: [],
    clears: { what: found, who: { state: 'missing', words: null } },
  })
})
