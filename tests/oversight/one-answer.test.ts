// An agency answers once, and whoever wrote the answer does not publish it: for reviews and for doubts, step by step.
import { describe, expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { draftAnswer } from '../../packages/services/src/oversight/answers/draftAnswer.ts'
import { returnAnswer } from '../../packages/services/src/oversight/answers/returnAnswer.ts'
import { showAnswer } from '../../packages/services/src/oversight/answers/showAnswer.ts'
import { publishAnswer } from '../../packages/services/src/publication/oversight/answers/publishAnswer.ts'
import { publishReceipts } from '../../packages/services/src/publication/oversight/doubt/publishReceipts.ts'
import { valueOf } from '../register/open-register.ts'
import { dumped } from '../register/register-dump.ts'
import { codesOf, health } from '../work/office-at-work.ts'
import { handedIn, inAnHour, nightsAfter } from './doubt/counter.ts'
import { officeReviewing, onSeat, signed } from './review/reviewing.ts'

const register = await createTestDatabase()
const office = await officeReviewing(register)
const gate = { register, tenant: 'minh-son', now: office.server.now }
const { doubt } = await handedIn(gate, { kind: 'commitment', id: health, version: 1 })
const { review } = await signed(office.inspector)
valueOf(await publishReceipts(inAnHour(office.server)))
const { now } = await nightsAfter(office.server, 10)
const { doubt: sealed } = await handedIn({ ...gate, now }, { kind: 'commitment', id: health, version: 1 })
valueOf(await publishReceipts(inAnHour({ ...office.server, now })))
const at = (door: Door): Door => ({ ...door, now })
const writer = at(office.medicine)
const [second, authority] = [at(office.as('alternate', 'so-y-te')), at(office.otherAuthority)]
/** The one who drafted, on the seat of the validating authority as well. */
const writerAbove = onSeat(authority, { account: writer.author.account })
const strangers = [at(office.justice), at(office.inspector), at(office.secretariat), at(office.operator)]
const strangersAbove = [at(office.authority), at(office.secretariat)]

interface Of {
  readonly kind: 'doubt' | 'review'
  readonly id: string
}
const words = (of: Of, text = 'Sở đã kiểm tra lại và gửi danh sách.') => ({ of, text, submit: false })
const reason = 'Nêu rõ ngày kiểm tra.'
const refusedTo = async (outcome: Promise<Parameters<typeof codesOf>[0]>): Promise<string | undefined> =>
  codesOf(await outcome)[0]

test('a doubt whose text has not appeared, and a review that is not public, have nothing to answer', async () => {
  for (const of of [
    { kind: 'doubt', id: sealed },
    { kind: 'review', id: `${health}.r9` },
  ] as const) {
    expect(await refusedTo(draftAnswer(writer, { ...words(of), edition: 0 }))).toBe('no-such-doubt')
    expect(await refusedTo(publishAnswer(authority, { of, edition: 1 }))).toBe('no-such-doubt')
  }
})

describe.each<Of>([
  { kind: 'review', id: review },
  { kind: 'doubt', id: doubt },
])('the answer to a $kind', of => {
  const answers = async (): Promise<number> =>
    (
      (await dumped(register.url, '^portal_answer$'))['portal_answer'] as Array<Record<string, unknown>>
    ).filter(row => row['of_id'] === of.id).length

  test('is the matter of the agency that leads: nobody else reads, writes, returns or publishes it', async () => {
    for (const door of strangers) {
      expect(['not-allowed', 'not-yours-to-answer']).toContain(await refusedTo(showAnswer(door, of)))
      expect(['not-allowed', 'not-yours-to-answer']).toContain(
        await refusedTo(draftAnswer(door, { ...words(of), edition: 0 })),
      )
    }
    expect(await refusedTo(draftAnswer(at(office.justice), { ...words(of), edition: 0 }))).toBe(
      'not-yours-to-answer',
    )
    for (const door of strangersAbove) {
      expect(await refusedTo(publishAnswer(door, { of, edition: 1 }))).toBe('not-yours-to-answer')
      expect(await refusedTo(returnAnswer(door, { of, edition: 1, reason }))).toBe('not-yours-to-answer')
    }
  })

  test('is not published or returned before it is handed over', async () => {
    valueOf(await draftAnswer(writer, { ...words(of), edition: 0 }))
    expect(await refusedTo(publishAnswer(authority, { of, edition: 1 }))).toBe('answer-not-submitted')
    expect(await refusedTo(returnAnswer(authority, { of, edition: 1, reason }))).toBe('answer-not-submitted')
  })

  test('is not written over by somebody who has not seen what is there', async () => {
    const other = words(of, 'Một câu khác, viết trên bản cũ của dự thảo.')
    expect(await draftAnswer(second, { ...other, edition: 0 })).toMatchObject({
      refusals: [{ code: 'newer-answer', values: { by: writer.author.name } }],
    })
    expect(valueOf(await draftAnswer(second, { ...other, edition: 1, submit: true })).edition).toBe(2)
  })

  test('is not changed once it is handed over', async () => {
    const late = { ...words(of, 'Viết thêm sau khi đã trình.'), edition: 2 }
    expect(await refusedTo(draftAnswer(writer, late))).toBe('answer-submitted-already')
  })

  test('is published and returned by none of the hands that wrote it', async () => {
    const secondAbove = onSeat(authority, { account: second.author.account })
    for (const door of [writerAbove, secondAbove]) {
      expect(await refusedTo(publishAnswer(door, { of, edition: 2 }))).toBe('own-answer')
      expect(await refusedTo(returnAnswer(door, { of, edition: 2, reason }))).toBe('own-answer')
      expect(valueOf(await showAnswer(door, of)).isOwn).toBe(true)
    }
    expect(valueOf(await showAnswer(authority, of)).isOwn).toBe(false)
    expect(await refusedTo(publishAnswer(writer, { of, edition: 2 }))).toBe('not-allowed')
  })

  test('is given back with a reason only, and only as it was seen', async () => {
    for (const none of ['', '   '])
      expect(await refusedTo(returnAnswer(authority, { of, edition: 2, reason: none }))).toBe(
        'doubt-reason-missing',
      )
    expect(await refusedTo(returnAnswer(authority, { of, edition: 1, reason }))).toBe('newer-answer')
    const returned = { of, edition: 2, reason }
    expect(valueOf(await returnAnswer(authority, returned)).edition).toBe(3)
    expect(valueOf(await returnAnswer(authority, returned)).edition).toBe(3)
    expect(await refusedTo(publishAnswer(authority, { of, edition: 3 }))).toBe('answer-not-submitted')
  })

  test('is published as it was seen, by another hand, once', async () => {
    valueOf(await draftAnswer(writer, { ...words(of), edition: 3, submit: true }))
    expect(await refusedTo(publishAnswer(authority, { of, edition: 3 }))).toBe('newer-answer')
    expect(await answers()).toBe(0)
    const { answer } = valueOf(await publishAnswer(authority, { of, edition: 4 }))
    expect(valueOf(await publishAnswer(authority, { of, edition: 4 })).answer).toBe(answer)
    expect(await answers()).toBe(1)
  })

  test('has no second: not drafted, not published, not given back', async () => {
    for (const edition of [0, 4, 5])
      expect(await refusedTo(draftAnswer(writer, { ...words(of, 'Câu trả lời thứ hai.'), edition }))).toBe(
        'answered-already',
      )
    for (const edition of [3, 5])
      expect(await refusedTo(publishAnswer(authority, { of, edition }))).toBe('answered-already')
    expect(await refusedTo(returnAnswer(authority, { of, edition: 5, reason }))).toBe('answer-not-submitted')
    expect(await answers()).toBe(1)
  })
})
