import { assert, integer, property, string, uniqueArray } from 'fast-check'
import { expect, test } from 'vitest'
import { areFoundOfPersons, unfitting, type WithdrawalWhy } from './request.ts'
import { passageHider, repeats, spansAndWordsHider, wordsHider } from './hide.ts'

const text =
  'Ông Trần Thử Tên mở lớp.\nTRẦN THỬ TÊN và tran thu ten, số 0912 345 678; Trần Thử Khác thì không.'

test('typed words are hidden in every spelling, whether or not the text has them', () => {
  const hider = wordsHider(text, ['Trần Thử Tên', '0912.345.678'])
  // Two neighbouring words of a name are enough to know whose it is.
  expect(hider.text).toBe(
    'Ông ████████████ mở lớp.\n████████████ và ████████████, số ████████████; ████████ Khác thì không.',
  )
  expect(hider.mask('giao bà Thử Tên, 0912345678')).toBe('giao bà ███████, ██████████')
  expect(wordsHider('Không có ai.', ['Lê Văn Mẫu']).mask('thư của LÊ VĂN MẪU')).toBe('thư của ██████████')
})

test('a single word is hidden where it stands as that word, with its capital', () => {
  const hider = wordsHider('Chị Hòa vì hòa bình; HÒA.', ['Hòa'])
  expect(hider.text).toBe('Chị ███ vì hòa bình; ███.')
  expect(hider.mask('Hoà và hoà bình')).toBe('███ và hoà bình')
})

test('nothing but the words changes, and no offset moves', () => {
  assert(
    property(string({ unit: 'grapheme', maxLength: 80 }), before => {
      const value = `${before} Trần Thử Tên ${before}`
      const masked = wordsHider(text, ['Trần Thử Tên']).mask(value)
      expect(masked).toHaveLength(value.length)
      for (const [i, character] of masked.split('').entries()) {
        if (character !== '█') expect(character).toBe(value[i])
      }
      expect(masked).not.toContain('Thử Tên')
    }),
  )
})

const passage = 'Sở Tư pháp chủ trì, phối hợp tổ chức mười đợt trợ giúp pháp lý lưu động cho người nghèo'
const plan = `Mở đầu. ${passage}. Hết. Trẻ em. Chăm lo trẻ em nghèo.`
const at = (words: string) => ({ start: plan.indexOf(words), end: plan.indexOf(words) + words.length })

test('a passage is hidden where it stands and where much of it is repeated, the language’s own words are not', () => {
  const hider = passageHider(plan, at(passage))
  expect(hider.text).toBe(plan.replace(passage, '█'.repeat(passage.length)))
  expect(hider.mask(`Lời cũ: ${passage.toLowerCase()}!`)).toBe(`Lời cũ: ${'█'.repeat(passage.length)}!`)
  expect(hider.mask('Sở Tư pháp chủ trì, phối hợp với các xã')).toBe(
    'Sở Tư pháp chủ trì, phối hợp với các xã',
  )
  // Two words are a phrase: its place is hidden, not every child of the plan.
  expect(passageHider(plan, at('Trẻ em')).text).toBe(plan.replace('Trẻ em', '██████'))
})

test('what plans say again and again is masked in no other promise', () => {
  const boilerplate = 'chủ trì, phối hợp với Ủy ban nhân dân các xã, phường; hoàn thành trước ngày'
  const own = `Mở mười lớp tập huấn cho cán bộ tư pháp ở cơ sở về trợ giúp pháp lý, do Sở Tư pháp ${boilerplate} 30/6`
  const other = `Khảo sát nhu cầu của người khuyết tật, do Sở Y tế ${boilerplate} 30/9.`
  const whole = `${own}.\n${other}`
  const hider = passageHider(whole, { start: 0, end: own.length })
  expect(hider.text).toBe(`${'█'.repeat(own.length)}.\n${other}`)
  expect(hider.mask(other)).toBe(other)
  expect(hider.mask(`(${own})`)).toBe(`(${'█'.repeat(own.length)})`)
})

test('the places of a hider hide the same again', () => {
  const first = wordsHider(text, ['Trần Thử Tên'])
  expect(spansAndWordsHider(text, { spans: first.spans, words: [] }).text).toBe(first.text)
  const long = passageHider(plan, at(passage))
  expect(spansAndWordsHider(plan, { spans: long.spans, words: [] }).text).toBe(long.text)
  assert(
    property(uniqueArray(integer({ min: 0, max: plan.length - 2 }), { maxLength: 4 }), starts => {
      const spans = starts.map(start => ({ start, end: Math.min(plan.length, start + 7) }))
      const { text: masked } = spansAndWordsHider(plan, { spans: spans, words: [] })
      expect(masked).toHaveLength(plan.length)
      for (const { start, end } of spans) expect(masked.slice(start, end)).toMatch(/^[█\n]*$/)
    }),
  )
})

test('a reason that tells a withdrawn text again is found', () => {
  expect(repeats(`Vì câu “${passage}” sai`, passage)).toBe(true)
  expect(repeats('Sở Tư pháp đề nghị rút', passage)).toBe(false)
  expect(repeats('Rút Tổ Bảy', 'Tổ bảy')).toBe(true)
})

const why: WithdrawalWhy = { ground: 'private-life', reason: 'theo đề nghị của người ấy', decision: null }
const codes = (words: string[]) =>
  unfitting({ scope: 'words', plan: 'x', words }, why).map(({ code }) => code)

test.each([
  'Trần Thử Tên',
  'ông Trần Thử Tên',
  'Hòa',
  '0912 345 678',
  'a@b.vn',
  'số 30 đường Lê Thánh Tôn',
  'Đoàn Văn Mẫu',
])('“%s” may be of a person', line => {
  expect(codes([line])).toEqual([])
})

test.each([
  'Sở Tư pháp',
  'UBND tỉnh Minh Sơn',
  'Công an tỉnh',
  'Ngăn chặn thông tin xấu',
  'ngăn chặn',
  'Đoàn Thanh niên',
  'hoàn thành rà soát toàn bộ văn bản@',
  '30.6.2026',
  '500.000.000 đồng',
  '500.000.000',
  'HOÀN THÀNH RÀ SOÁT TOÀN BỘ VĂN BẢN',
])('“%s” has no private life', line => {
  expect(codes([line])).toEqual(['words-of-no-person'])
  expect(codes(['Trần Thử Tên', line])).toEqual(['words-of-no-person'])
})

test.each([
  [['Trần Thử Tên', 'TRẦN THỬ TÊN', 'tran thu ten', 'Thử Tên'], ['Trần Thử Tên'], true],
  [['Trần Thử Hòa', 'trần thử hoà'], ['Trần Thử Hòa'], true],
  [['trần thử hoà'], ['Trần Thử Hòa'], false],
  [['RÀ SOÁT VĂN BẢN', 'rà soát văn bản'], ['Rà Soát Văn Bản'], false],
  [['0912 345 678', '0912345678'], ['0912.345.678'], true],
  [['079 123 456 789'], ['079123456789'], true],
  [['Tên █████'], ['Trần Thử Tên'], true],
  [['hoàn thành rà soát toàn bộ văn bản'], ['Hoàn Thành Rà Soát Toàn Bộ Văn Bản'], false],
  [['Hoàn thành rà soát'], ['Hoàn Thành Rà Soát'], false],
  [['trước ngày 30/6/2026'], ['Trước Ngày 30/6/2026'], false],
  [['500.000.000'], ['500.000.000'], false],
])('that “%s” would be masked is judged as it is printed', (found, typed, isOfPersons) => {
  expect(areFoundOfPersons(found, typed)).toBe(isOfPersons)
})
