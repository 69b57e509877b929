import { expect, test } from 'vitest'
import { typedWords } from './typed-words.ts'

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
