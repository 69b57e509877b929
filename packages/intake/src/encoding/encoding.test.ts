import { describe, expect, test } from 'vitest'
import { array, assert, constantFrom, property, uint8Array } from 'fast-check'
import { decodeText } from './decode-text.ts'
import { legacyFontToUnicode } from './legacy-fonts.ts'
import { isSyllable } from './syllable.ts'

const sentence =
  'Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành nghiêm túc thực hiện quyền của người khuyết tật; giữ gìn bản sắc, nhường chỗ ở những nơi công cộng.'
const latin = (text: string): Uint8Array => Uint8Array.from(text, c => c.charCodeAt(0))
const utf16 = (text: string, big: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le')
  return big ? bytes.swap16() : bytes
}

describe('decodeText', () => {
  test('UTF-8 with and without its mark, composed', () => {
    for (const form of [sentence, '\ufeff' + sentence, sentence.normalize('NFD')]) {
      expect(decodeText(new TextEncoder().encode(form))).toEqual({
        text: sentence,
        encoding: 'utf-8',
        warnings: [],
      })
    }
  })

  test('UTF-16 in both orders, with and without its mark', () => {
    for (const mark of ['', '\ufeff']) {
      expect(decodeText(utf16(mark + sentence, false)).text).toBe(sentence)
      expect(decodeText(utf16(mark + sentence, true)).text).toBe(sentence)
    }
  })

  test('Windows-1258: combining tones compose', () => {
    const bytes = latin(
      'Quy\xEA\xCCn con ng\xFD\xF5\xCCi, tre\xD2 em va\xCC phu\xF2 n\xFD\xDE; ð\xF4\xEC bi\xEA\xECt',
    )
    const read = decodeText(bytes)
    expect(read.encoding).toBe('windows-1258')
    expect(read.text).toContain('Quyền con người, trẻ em và phụ nữ;')
  })

  test('TCVN3 bytes', () => {
    const read = decodeText(latin('QuyÒn con ng\xADêi, tr\xCE em vµ phô n÷ c¸c d©n téc thiÓu sè'))
    expect(read.encoding).toBe('tcvn3')
    expect(read.text).toBe('Quyền con người, trẻ em và phụ nữ các dân tộc thiểu số')
    expect(read.warnings[0]).toContain('TCVN3')
  })

  test('VNI bytes', () => {
    const read = decodeText(
      latin('Quyeàn con ngöôøi, treû em vaø phuï nöõ caùc daân toäc thieåu soá ñöôïc baûo ñaûm'),
    )
    expect(read.encoding).toBe('vni')
    expect(read.text).toBe('Quyền con người, trẻ em và phụ nữ các dân tộc thiểu số được bảo đảm')
  })

  test('old-font text that somebody saved as UTF-8', () => {
    const read = decodeText(new TextEncoder().encode('B¶o ®¶m quyÒn con ng\u00ADêi trong thi hµnh ¸n'))
    expect(read.text).toBe('Bảo đảm quyền con người trong thi hành án')
  })

  test('a cut last letter loses that letter only; broken bytes inside give a warning', () => {
    const bytes = new TextEncoder().encode(sentence + 'ế')
    expect(decodeText(bytes.subarray(0, -1)).text).toBe(sentence)
    const broken = new Uint8Array([
      ...new TextEncoder().encode(sentence),
      0xff,
      ...new TextEncoder().encode(sentence),
    ])
    const read = decodeText(broken)
    expect(read.encoding).toBe('utf-8')
    expect(read.warnings).toHaveLength(1)
    expect(read.text).toContain(sentence)
  })

  test('other languages stay as they are', () => {
    const french = 'Déclaration universelle des droits de l’homme à Genève'
    expect(decodeText(new TextEncoder().encode(french)).text).toBe(french)
  })

  test('any bytes give text', () => {
    assert(property(uint8Array({ maxLength: 200 }), bytes => typeof decodeText(bytes).text === 'string'))
  })

  test('any Vietnamese text survives UTF-8 and UTF-16', () => {
    const words = array(constantFrom(...sentence.split(' ')), { minLength: 4 }).map(list => list.join(' '))
    assert(
      property(words, text => {
        expect(decodeText(new TextEncoder().encode(text)).text).toBe(text)
        expect(decodeText(utf16('\ufeff' + text, true)).text).toBe(text)
      }),
    )
  })
})

describe('legacy fonts', () => {
  test('fonts of the .Vn family hold TCVN3; the soft hyphen is ư', () => {
    expect(legacyFontToUnicode('ng\u00ADêi khuyÕt tËt', '.VnTime')).toBe('người khuyết tật')
    expect(legacyFontToUnicode('kÕ ho¹ch', 'ABCDEF+.VnTime,Bold')).toBe('kế hoạch')
  })

  test('fonts that end in H print capitals', () => {
    for (const font of ['.VnTimeH', '.VnTimeH,Bold', '.VnArial NarrowH', '.VnTimeH-Bold']) {
      expect(legacyFontToUnicode('Uû ban nh©n d©n', font)).toBe('UỶ BAN NHÂN DÂN')
    }
    expect(legacyFontToUnicode('d©n', '.VnHelvetIns')).toBe('dân')
  })

  test('VNI fonts, capitals included', () => {
    expect(legacyFontToUnicode('COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM', 'VNI-Times')).toBe(
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    )
    expect(legacyFontToUnicode('Ñoäc laäp - Töï do - Haïnh phuùc', 'VNI-Helve')).toBe(
      'Độc lập - Tự do - Hạnh phúc',
    )
  })

  test('other fonts, and Unicode typed in an old font, are left alone', () => {
    expect(legacyFontToUnicode('quyền', 'Times New Roman')).toBeNull()
    expect(legacyFontToUnicode('quyền con người', '.VnTime')).toBeNull()
  })
})

test('syllables: structure and tone', () => {
  for (const word of [
    'nghiêng',
    'Quyền',
    'khuỷu',
    'ủy',
    'uỷ',
    'hoà',
    'hòa',
    'thuở',
    'giữ',
    'gì',
    'yêu',
    'xoong',
    'quốc',
    'ĐẮK',
  ]) {
    expect([word, isSyllable(word)]).toEqual([word, word !== 'ĐẮK'])
  }
  for (const word of ['quyÒn', 'càc', 'ngöôøi', 'zạ', 'nhààn', 'ßng', 'strà'])
    expect(isSyllable(word)).toBe(false)
})
