import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskerFor, sameWords } from './hidden-names.ts'
import { united, without } from '../redaction.ts'

const name = 'Trần Thử Hòa'
function hiding(words: string, text = `Giao đồng chí ${name} theo dõi. Nhà ở số 30 đường Lê Thánh Tôn.`) {
  const start = text.indexOf(words)
  return maskerFor(text, [{ start, end: start + words.length }])
}

describe('a redacted name in other fields', () => {
  test.each([
    ['as it is', name, name],
    ['in capitals', 'TRẦN THỬ HÒA', 'TRẦN THỬ HÒA'],
    ['in small letters', 'trần thử hòa', 'trần thử hòa'],
    ['decomposed', name.normalize('NFD'), name.normalize('NFD')],
    ['with a double blank', 'Trần  Thử Hòa', 'Trần  Thử Hòa'],
    ['across a line break', 'Trần Thử\nHòa', 'Trần Thử\nHòa'],
    ['with a no-break space', 'Trần\u00a0Thử Hòa', 'Trần\u00a0Thử Hòa'],
    ['with the tone mark elsewhere', 'Trần Thử Hoà', 'Trần Thử Hoà'],
    ['with a soft hyphen', 'Tr\u00adần Thử Hòa', 'Tr\u00adần Thử Hòa'],
    ['without marks', 'Tran Thu Hoa', 'Tran Thu Hoa'],
    ['without the surname', 'Thử Hòa', 'Thử Hòa'],
    ['behind a word of address', 'ông Hòa', 'Hòa'],
  ])('%s', (_, spelled, gone) => {
    const value = `${spelled}, Chánh Văn phòng`
    const masked = hiding(name).mask(value)
    expect(masked).toHaveLength(value.length)
    expect(masked).toBe(value.replace(gone, gone.replace(/[^\n]/g, '█')))
  })

  test('the word of address may be redacted with it or not', () => {
    for (const words of [`đồng chí ${name}`, name, 'Thử Hòa', 'Hòa theo dõi']) {
      expect(hiding(words).mask(`Đồng chí ${name}, Chánh Văn phòng`)).not.toMatch(/Hòa/)
    }
  })

  test('posts and bodies redacted beside a name stay where they stand alone', () => {
    const text = `Đồng chí ${name}, Chánh Văn phòng Sở Tư pháp, chỉ đạo. Sở Tư pháp phối hợp với Văn phòng.`
    const masker = hiding(`Đồng chí ${name}, Chánh Văn phòng Sở Tư pháp`, text)
    expect(masker.text).toContain('Sở Tư pháp phối hợp với Văn phòng.')
    expect(masker.mask('Sở Tư pháp')).toBe('Sở Tư pháp')
    expect(masker.mask(`Bà ${name}`)).toBe('Bà ████████████')
  })

  test('the youth union is no part of a person’s name, and is not redacted with one', () => {
    const text = 'Giao bà Đoàn Thanh Mai và Đoàn Thanh niên tỉnh. Đoàn Thanh niên xã; chị Đoàn Thanh vắng.'
    expect(hiding('Đoàn Thanh Mai', text).text).toBe(
      'Giao bà ██████████████ và Đoàn Thanh niên tỉnh. Đoàn Thanh niên xã; chị ██████████ vắng.',
    )
    const beside = hiding('Đoàn Thanh Mai và Đoàn Thanh niên tỉnh', text)
    expect(beside.mask('Đoàn Thanh niên xã')).toBe('Đoàn Thanh niên xã')
    expect(beside.mask('bà Đoàn Thanh Mai')).toBe('bà ██████████████')
    expect(hiding('Đoàn Thanh niên tỉnh', text).text).toContain('và ████████████████████. Đoàn Thanh niên xã')
  })

  test('a person whose surname begins like a body is masked wherever the name stands', () => {
    const text = 'Khám cho bà Sở Lan. Bà Sở Lan nhận quà. Chị Sở Y tế nhị.'
    expect(hiding('Sở Lan', text).text).toBe('Khám cho bà ██████. Bà ██████ nhận quà. Chị Sở Y tế nhị.')
    const youth = 'Gặp anh Đoàn Thanh. Đoàn Thanh niên xã; Đoàn Thanh niên tỉnh.'
    expect(hiding('Đoàn Thanh niên', youth).text).toBe(
      'Gặp anh Đoàn Thanh. ███████████████ xã; ███████████████ tỉnh.',
    )
  })

  test('a number of the street hides no day, a telephone number is hidden however it is grouped', () => {
    const street = hiding('30')
    expect(street.mask('trước ngày 30/6/2023')).toBe('trước ngày 30/6/2023')
    expect(street.mask('số 30 đường Lê Thánh Tôn')).toBe('số ██ đường Lê Thánh Tôn')
    const phone = hiding('0912 345 678', 'Điện thoại 0912 345 678.')
    expect(phone.mask('gọi 0912.345.678')).toBe('gọi ████████████')
  })

  test('a place whose name is part of the person’s stays', () => {
    const masker = hiding('Trần Hòa Bình', 'Ông Trần Hòa Bình chủ trì tại tỉnh Hòa Bình.')
    expect(masker.text).toBe('Ông █████████████ chủ trì tại tỉnh Hòa Bình.')
  })

  test('an address part that spells the name is known', () => {
    expect(hiding(name).spells('so-tran-thu-hoa-2')).toBe(true)
    expect(hiding(name).spells('so-tu-phap')).toBe(false)
  })
})

describe('in the text itself', () => {
  test('other places of the name are masked and listed; the length stays', () => {
    const text = `Ông ${name} chủ trì. BÀ TRẦN THỬ\nHOÀ phối hợp. Anh Hòa ghi chép. An ninh, hòa giải.`
    const masker = hiding(name, text)
    expect(masker.text).toHaveLength(text.length)
    expect(masker.text).toBe(
      'Ông ████████████ chủ trì. BÀ ████████\n███ phối hợp. Anh ███ ghi chép. An ninh, hòa giải.',
    )
    expect(masker.spans).toHaveLength(3)
  })

  test('`everywhere` finds the variants too, and a single word as that word', () => {
    const text = `${name}; trần thử hoà; mái trần; Trần Khác`
    expect(sameWords(text, { start: 0, end: name.length })).toHaveLength(2)
    expect(sameWords(text, { start: 0, end: 4 }).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Trần',
      'Trần',
    ])
  })

  test.each([
    ['Đoàn', 'Gặp chị Đoàn. ĐOÀN có mặt; Đoàn Thanh niên xã; từng đoàn.', ['Đoàn', 'ĐOÀN', 'Đoàn']],
    ['Phó', 'Gặp anh Phó. Phó Chủ tịch UBND xã; cấp phó.', ['Phó', 'Phó']],
    ['Sở', 'Gặp bà Sở. SỞ Y TẾ; Sở Y tế; xứ sở.', ['Sở', 'SỞ', 'Sở']],
    ['sở y', 'Gặp bà sở y. Sở Y tế; SỞ Y TẾ.', ['sở y', 'Sở Y', 'SỞ Y']],
  ])('`everywhere` means the very word %s, also where a body’s name begins with it', (word, text, places) => {
    const start = text.normalize('NFC').indexOf(word)
    const found = sameWords(text, { start, end: start + word.length })
    expect(found.map(span => text.slice(span.start, span.end))).toEqual(places)
  })

  test('a redaction that cuts a word masks the whole of it', () => {
    expect(hiding('Trần Thử Hò').text).toContain('đồng chí ████████████ theo dõi')
  })

  test('never changes a length, and masks nothing without redactions', () => {
    const words = fc.constantFrom(
      'Trần',
      'thử',
      'HÒA',
      'ông',
      ' ',
      '\n',
      ',',
      '30',
      'Sở',
      'hoà'.normalize('NFD'),
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), fc.nat(60), fc.nat(20), (drawn, start, length) => {
        const text = drawn.join(' ')
        const end = Math.min(text.length, start + length + 1)
        if (start >= end) return
        const masker = maskerFor(text, [{ start, end }])
        expect(masker.text).toHaveLength(text.length)
        expect(masker.text.slice(start, end)).toMatch(/^[█\n]*$/)
        expect(masker.mask(text)).toHaveLength(text.length)
        expect(maskerFor(text, []).mask(text)).toBe(text)
      }),
    )
  })
})

test('spans are united, and what is left of one is told', () => {
  expect(
    united([
      { start: 5, end: 9 },
      { start: 0, end: 5 },
      { start: 20, end: 21 },
    ]),
  ).toEqual([
    { start: 0, end: 9 },
    { start: 20, end: 21 },
  ])
  expect(
    without({ start: 0, end: 10 }, [
      { start: 2, end: 4 },
      { start: 8, end: 30 },
    ]),
  ).toEqual([
    { start: 0, end: 2 },
    { start: 4, end: 8 },
  ])
})
