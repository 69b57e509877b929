import { describe, expect, test } from 'vitest'
import { readClause } from '../clauses/index.ts'
import { limitsOfFreedom } from './limits-of-freedom.ts'
import { viewOf } from './lines/view.ts'

const spansIn = (text: string) =>
  limitsOfFreedom(viewOf(text, 0), readClause(text, null).restrictive, 0).map(span => ({
    words: text.slice(span.start, span.end),
    unsure: span.unsure,
  }))

const words = { rights: ['expression' as const], told: null, because: 'vì', unsure: false }

describe('what is cut out of a unit', () => {
  test('sure words are cut, and the rest stays a task', () => {
    const text =
      'Tổ chức tập huấn cho cán bộ xã về quyền của trẻ em, đồng thời ngăn chặn các cuộc tụ tập đông người.'
    expect(spansIn(text)).toEqual([{ words: 'ngăn chặn các cuộc tụ tập đông người', unsure: false }])
  })

  test('doubtful words are not cut: the whole unit is doubtful', () => {
    const text = 'Hỗ trợ hộ nghèo sửa nhà trong năm; giữ trật tự khi có ý kiến.'
    const at = text.indexOf('giữ')
    const found = [{ ...words, start: at, end: text.length, unsure: true }]
    expect(limitsOfFreedom(viewOf(text, 0), found, 3)).toEqual([
      expect.objectContaining({ start: 0, end: text.length, unsure: true, task: 3 }),
    ])
  })

  test('no scrap of a sentence is left beside a cut', () => {
    const text = 'Trong năm 2027, ngăn chặn các cuộc tụ tập, khi cần.'
    const found = [{ ...words, start: text.indexOf('ngăn'), end: text.indexOf(', khi') }]
    const [span] = limitsOfFreedom(viewOf(text, 0), found, null)
    expect(text.slice(span!.start, span!.end)).toBe(text)
  })

  test('a cut never begins in the middle of a phrase', () => {
    const text =
      'Tổ chức lớp tập huấn cho hộ nghèo về chăn nuôi; từ chối cấp phép cho hội nhóm tự phát; hỗ trợ cây giống.'
    expect(spansIn(text)[0]!.words.startsWith('từ chối')).toBe(true)
  })

  test('nothing restrictive, nothing cut', () => {
    expect(spansIn('Hỗ trợ hộ nghèo sửa nhà.')).toEqual([])
  })
})
