import { expect, it } from 'vitest'
import { languages } from './language.ts'
import { readFailureSentence, readFailureWords, type ReadFailureWord } from './read-failures.ts'

const codes = Object.keys(readFailureWords) as ReadFailureWord[]

it.each(codes)('%s is told without open marks, whatever its values', code => {
  for (const values of [
    {},
    { megabytes: 40, limit: 30 },
    { part: 'word/document.xml' },
    { found: 'RTF', mend: 'save-as-docx' },
  ]) {
    const { problem, mend } = readFailureSentence(code, values)
    for (const language of languages) expect(`${problem[language]} ${mend[language]}`).not.toMatch(/[{}]/)
  }
})

it('says what the values add, and the mend that the reader names', () => {
  expect(readFailureSentence('too-large', { megabytes: 40, limit: 30 }).problem.en).toContain(
    '40 MB; at most 30 MB',
  )
  expect(readFailureSentence('unknown-kind', { found: 'RTF', mend: 'save-as-odt' })).toMatchObject({
    problem: { vi: expect.stringContaining('nội dung là RTF') },
    mend: { vi: expect.stringContaining('.odt') },
  })
})
