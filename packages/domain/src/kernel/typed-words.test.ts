import { expect, test } from 'vitest'
import { oddTyped, oddWord, typedWords } from './typed-words.ts'

test('what can be seen is taken, line ends of a form as lines', () => {
  for (const words of ['Đính chính: “30/6/2027”, 50 %', 'một\nhai\tba', 'e\u0302 ghép', '👩 ok']) {
    expect(typedWords.parse(words)).toBe(words)
  }
  expect(typedWords.trim().min(3).parse(' một\r\nhai ')).toBe('một\nhai')
})

test.each([0x00, 0x08, 0x0d, 0x1b, 0x7f, 0x9b, 0xad, 0x200b, 0x2028, 0x202e, 0x2066, 0xfeff, 0xfffe, 0xd800])(
  'U+%s is refused',
  code => {
    expect(typedWords.safeParse(`lý do${String.fromCharCode(code)}khác`).success).toBe(false)
  },
)

test.each([
  'Sở Tư pháp lập đề án, 50 %, “30/6/2027”',
  'bụi mịn dưới 25 μg/m³, độ lệch α = 0,05',
  'Москва и Ереван',
  'ភាសាខ្មែរ, ꪎꪳ ꪼꪕ, 苗語',
  'một\r\nhai\tba',
])('%s is taken', words => {
  expect(oddWord(words)).toBeNull()
})

test.each([
  ['Sở Tư ph\u0430p', 'U+0430', 'Sở Tư ph'],
  ['ký \u0421A', 'U+0421', 'ký '],
  ['\u0421\u041e\u0420', 'U+0421', ''],
  ['ban h\u03bfành', 'U+03BF', 'ban h'],
])('a letter borrowed from another alphabet is told: %s', (words, letter, after) => {
  expect(oddWord(words)).toEqual({ problem: 'borrowed-letter', letter, after })
})

test.each([
  ['một \u202ehai', 'U+202E'],
  ['một\u200bhai', 'U+200B'],
  ['một\u2028hai', 'U+2028'],
])('a letter that nobody sees is told: %s', (words, letter) => {
  expect(oddWord(words)).toMatchObject({ problem: 'unseen-letter', letter })
})

test('what stood there before stays as it is, what is typed anew does not', () => {
  const before = { agencies: [{ name: 'Sở Y\u00ad tế' }] }
  const kept = { agencies: [{ name: 'Sở Y\u00ad tế' }, { name: 'Sở Tư pháp' }], reason: null }
  expect(oddTyped(kept, before)).toBeNull()
  const typed = { agencies: [...kept.agencies, { name: 'Sở\u200b Nội vụ' }] }
  expect(oddTyped(typed, before)).toMatchObject({
    refusals: [{ code: 'bad-input', values: { field: 'agencies.2.name', letter: 'U+200B', after: 'Sở' } }],
  })
})
