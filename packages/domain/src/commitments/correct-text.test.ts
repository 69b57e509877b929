import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asRead } from '../plans/corrections/corrections.ts'
import type { Reading } from '../plans/reading.ts'
import { correctText, type CorrectableDraft } from './correct-text.ts'
import { isGapFree } from './edit-units.ts'
import { emptyData } from './unit-data.ts'
import type { DraftUnit, UnitData } from './unit.ts'

const nothing = {
  who: false,
  what: false,
  when: false,
  responsibility: false,
  product: false,
  authority: false,
}
/** A reader that knows one body, one quarter and one limit. */
function read(words: string) {
  const at = words.indexOf('kiểm soát báo chí')
  const limit = { rights: ['press' as const], told: null, because: 'Hạn chế báo chí.' }
  return {
    clears: { ...nothing, who: words.includes('Sở Tư pháp'), when: words.includes('quý I') },
    recurring: words.includes('hằng năm'),
    restrictive: at < 0 ? [] : [{ start: at, end: at + 17, ...limit }],
  }
}
function tools() {
  let made = 0
  return { read, newId: () => `n${(made += 1)}` }
}
const because = { because: 'vì', unsure: false }

function unit(id: string, [start, end]: [number, number], data: Partial<UnitData> = {}): DraftUnit {
  const fixed = {
    kind: 'commitment',
    by: 'reader',
    rule: null,
    reason: null,
    parent: null,
    edition: 0,
  } as const
  return { id, start, end, ...fixed, data: { ...emptyData, ...data } }
}

/** Every line a unit and a paragraph; `found` stands somewhere in the text. */
function draftOf(text: string, rest: Partial<CorrectableDraft> = {}): CorrectableDraft {
  const lines = text.split('\n')
  let at = 0
  const spans = lines.map((line, i) => {
    const start = at
    at += line.length + (i < lines.length - 1 ? 1 : 0)
    return { start, end: at, page: 1, paragraph: i + 1 }
  })
  const reading: Reading = {
    file: 'a.png',
    format: 'image',
    text,
    kind: 'plan',
    symbol: null,
    date: null,
    issuer: null,
    province: null,
    signer: null,
    title: null,
    found: {},
    cited: [],
    tasks: spans.map(({ start, end }) => ({
      label: null,
      depth: 1,
      parent: null,
      restrictive: false,
      recurring: false,
      rightsServed: [],
      rightsWords: [],
      groups: [],
      clears: nothing,
      starts: text.slice(start, end).trimEnd(),
      start,
      end,
      ...because,
    })),
    assignments: [],
    deadlines: [],
    restrictive: [],
    groups: [],
    coverage: spans.map(({ start, end }) => ({ start, end, as: 'commitment', ...because })),
    map: spans,
    warnings: [],
  }
  return {
    reading: { ...reading, corrections: [], wordsEdition: 0 },
    units: spans.map(({ start, end }, i) => unit(`u${i}`, [start, end])),
    redactions: [],
    ...rest,
  }
}

function corrected(draft: CorrectableDraft, was: string, text: string) {
  const start = draft.reading.text.indexOf(was)
  return correctText(draft, { start, end: start + was.length, text, reason: null, edition: 7 }, tools())
}

function valueOf(outcome: ReturnType<typeof correctText>) {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals))
  return outcome.value
}

const text = 'Phần mở đầu\nGiao Sờ Tư pháp báo cáo quý l năm 2026\nPhần cuối'

describe('words that were read wrongly', () => {
  const start = text.indexOf('Giao')
  const agency = { name: 'Sờ Tư pháp', role: 'lead', mode: 'order', from: 'text' } as const
  const deadline = {
    text: 'quý l năm 2026',
    kind: 'quarter',
    on: '2026-03-31',
    rule: 'r',
    doubts: [],
  } as const
  const promise = unit('u1', [start, text.indexOf('Phần cuối')], {
    agencies: [agency],
    deadlines: [{ ...deadline, doubts: [], from: 'text' }],
  })
  const draft = draftOf(text)
  const mine = { ...draft, units: [draft.units[0]!, promise, draft.units[2]!] }

  test('are corrected in the values that were read out of them, and in the clears that they now give', () => {
    const { units, touched } = valueOf(
      corrected(mine, 'Sờ Tư pháp báo cáo quý l', 'Sở Tư pháp báo cáo quý I'),
    )
    expect(touched).toEqual(['u1'])
    expect(units[1]!.data.agencies).toEqual([{ ...agency, name: 'Sở Tư pháp' }])
    expect(units[1]!.data.deadlines[0]).toMatchObject({ text: 'quý I năm 2026', on: '2026-03-31' })
    expect(units[1]!.data.clears.who.state).toBe('found')
    expect(units[1]!.data.clears.when.state).toBe('found')
    expect(units[1]!.data.unsure).toBe(true)
    expect(units[0]).toEqual(mine.units[0])
  })

  test('take the day with them when its figures were misread', () => {
    const { units } = valueOf(corrected(mine, 'năm 2026', 'năm 2025'))
    expect(units[1]!.data.deadlines[0]).toMatchObject({ text: 'quý l năm 2025', on: null })
  })

  test('keep what had been read, and are gone again when it is put back', () => {
    const once = valueOf(corrected(mine, 'Sờ', 'Sở'))
    expect(once.reading.corrections.map(({ read }) => read)).toEqual(['Sờ'])
    expect(once.reading.wordsEdition).toBe(7)
    expect(asRead(once.reading.text, once.reading.corrections)).toBe(text)
    const back = valueOf(corrected(once, 'Sở', 'Sờ'))
    expect(back.reading.corrections).toEqual([])
    expect(back.reading.text).toBe(text)
    expect(back.reading.wordsEdition).toBe(7)
  })

  test('stay masked where they were masked, all of them', () => {
    const name = 'bà Nguyển Thi Mai và'
    const masked = draftOf(`Giao ${name} cộng sự`, { redactions: [{ start: 8, end: 22 }] })
    const { reading, redactions } = valueOf(corrected(masked, 'Nguyển Thi Mai', 'Nguyễn Thị Thanh Mai'))
    expect(redactions.map(({ start, end }) => reading.text.slice(start, end))).toEqual([
      'Nguyễn Thị Thanh Mai',
    ])
  })

  test('that limit a freedom become a clause of their own, for a person to judge', () => {
    const hidden = draftOf('Mở đầu\nTuyên truyền và kiếm soát báo chí ở xã\nCuối')
    const { units, reading } = valueOf(corrected(hidden, 'kiếm', 'kiểm'))
    const limit = units.find(({ kind }) => kind === 'restrictive')!
    expect(reading.text.slice(limit.start, limit.end)).toBe('kiểm soát báo chí')
    expect(limit).toMatchObject({ by: 'reader', data: { limits: ['press'], unsure: true } })
    expect(reading.restrictive).toMatchObject([{ start: limit.start, rightsLimited: ['press'] }])
    expect(isGapFree(units, reading.text.length)).toBe(true)
  })
})

describe('a correction is refused', () => {
  const codeOf = (was: string, now: string, draft = draftOf(text)) => {
    const outcome = corrected(draft, was, now)
    return outcome.ok ? null : outcome.refusals[0]!.code
  }
  test('where nothing changes', () => expect(codeOf('Giao', 'Giao')).toBe('correction-same'))
  test('where lines are joined', () => expect(codeOf('đầu\nGiao', 'đầu Giao')).toBe('correction-lines'))
  test('where a unit would say nothing any more', () =>
    expect(codeOf('Phần mở đầu', '—')).toBe('correction-lines'))
  test('where it lies across two units', () => {
    const draft = draftOf('Sở Y tế')
    const units = [unit('a', [0, 4]), unit('b', [4, 7])]
    expect(codeOf('Sở Y tế', 'Sở Nội vụ', { ...draft, units })).toBe('correction-over-border')
    expect(codeOf('tế', 'tê', { ...draft, units })).toBe(null)
  })
})

const word = fc.constantFrom('Sở', 'Sờ', 'Tư pháp', 'kiểm soát báo chí', 'quý I', 'quý l', '|', 'dân', '12/5')
const line = fc.array(word, { minLength: 1, maxLength: 6 }).map(words => `dòng ${words.join(' ')}`)
const lines = fc.array(line, { minLength: 4, maxLength: 4 })

test('whatever is corrected, units stay gap-free, the rest of the text stays, and every place points at its words', () => {
  fc.assert(
    fc.property(lines, lines, fc.nat(3), fc.nat(3), (before, after, a, b) => {
      const [first, last] = [Math.min(a, b), Math.max(a, b)]
      const draft = draftOf(before.join('\n'))
      const was = draft.reading.text
      const { start } = draft.units[first]!
      const end = draft.units[last]!.end - (last === 3 ? 0 : 1)
      const change = { start, end, text: after.slice(first, last + 1).join('\n'), reason: null, edition: 1 }
      const outcome = correctText(draft, change, tools())
      if (!outcome.ok) return
      const { reading, units } = outcome.value
      expect(reading.text).toBe(was.slice(0, start) + change.text + was.slice(end))
      expect(isGapFree(units, reading.text.length)).toBe(true)
      expect(asRead(reading.text, reading.corrections)).toBe(was)
      for (const task of reading.tasks)
        expect(reading.text.slice(task.start, task.end).startsWith(task.starts)).toBe(true)
      for (const spans of [reading.coverage, reading.map]) {
        expect(spans.map(({ start: at }) => at)).toEqual([0, ...spans.slice(0, -1).map(({ end: at }) => at)])
        expect(spans.at(-1)!.end).toBe(reading.text.length)
      }
      const same = draft.units.filter(one => one.end <= start || one.start >= end).map(({ id }) => id)
      for (const id of same) {
        const [old, now] = [draft.units, units].map(list => list.find(one => one.id === id)!)
        expect(reading.text.slice(now!.start, now!.end)).toBe(was.slice(old!.start, old!.end))
      }
    }),
    { numRuns: 400 },
  )
})
