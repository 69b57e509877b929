import { expect, test } from 'vitest'
import { languages } from '@camket/domain/kernel/language'
import type { Refusal } from '@camket/domain/kernel/refusal'
import { refusalWords } from '@camket/domain/publication/words'
import { amendSpeech, speechOf } from '#lib/review/fields.ts'
import { problemsOf } from './problems.ts'

/** Values as the services give them; `bad-input` may come without more than its field. */
const values = { field: 'changes.agencies.1.name', version: 3 }

test.each(languages)('no sentence of a bad field or a newer edit keeps a mark (%s)', language => {
  const refusals: Refusal[] = [
    { code: 'bad-input', values: { field: 'changes.agencies.1.name', problem: 'too_small' } },
    { code: 'bad-input', values: { field: 'date' } },
    { code: 'bad-input', values: { field: 'no.such.field', problem: 'unrecognized_keys' } },
    { code: 'newer-edit', values: { version: 3 } },
  ]
  for (const { text } of problemsOf(refusals, language, amendSpeech)) {
    expect(text).not.toMatch(/[{}]|agencies|unrecognized|too_small/)
  }
  expect(problemsOf([{ code: 'bad-input', values }], language, amendSpeech)[0]?.field).toBe('agency-1')
})

test('a refusal leads to the field of the form that was sent', () => {
  const refusals = [{ code: 'reason-missing', values: { unit: 'x' } }]
  expect(problemsOf(refusals, 'vi', speechOf('correct'))[0]).toEqual({
    field: 'unit-reason',
    text: refusalWords['reason-missing']?.vi,
  })
  expect(problemsOf(refusals, 'vi', speechOf('cut'))[0]?.field).toBe('cut-reason')
  const day = [{ code: 'bad-input', values: { field: 'deadlines.2.on', problem: 'invalid_format' } }]
  expect(problemsOf(day, 'vi', speechOf('correct'))[0]).toMatchObject({
    field: 'deadline-on-2',
    text: expect.stringContaining('không phải một ngày có trong lịch'),
  })
})
