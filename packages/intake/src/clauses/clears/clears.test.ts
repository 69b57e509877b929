import { sixClears, type SixClear } from '@camket/domain/plans/reading'
import { array, assert, constantFrom, oneof, option, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readClears } from './clears.ts'

type Case = readonly [clear: SixClear, yes: string, no: string]

const cases: ReadonlyArray<Case> = [
  ['who', 'Sở Y tế tổ chức khám bệnh.', 'Các đơn vị liên quan tổ chức khám bệnh.'],
  ['who', 'UBND các xã, phường niêm yết danh mục thủ tục.', 'Các cấp, các ngành niêm yết danh mục thủ tục.'],
  ['who', 'Giao Công an tỉnh kiểm tra buồng giam.', 'Gửi kết quả về Sở Nội vụ.'],
  ['who', 'Trong quý I, Sở Tư pháp mở lớp hòa giải.', 'Phối hợp với Sở Tư pháp mở lớp hòa giải.'],
  ['what', 'Tổ chức đối thoại với thanh niên.', 'Tăng cường công tác phối hợp giữa các ngành.'],
  ['what', 'Kịp thời trả lời kiến nghị của cử tri.', 'Phát huy vai trò nêu gương của người đứng đầu.'],
  ['what', 'In 500 tờ rơi.', 'Phấn đấu 98% trẻ em được khai sinh.'],
  ['when', 'Hoàn thành trước ngày 15/12/2027.', 'Thực hiện theo Nghị định số 20/2021/NĐ-CP ngày 15/3/2021.'],
  ['when', 'Mở lớp trong quý III.', 'Kịp thời mở lớp khi cần thiết.'],
  ['when', 'Báo cáo hằng quý.', 'Chi trả trợ cấp 500.000 đồng hằng tháng.'],
  ['responsibility', 'Sở Y tế chủ trì khám bệnh.', 'Sở Y tế khám bệnh.'],
  ['responsibility', 'Phân công Hội Nông dân dạy nghề.', 'Phối hợp với Hội Nông dân dạy nghề.'],
  ['product', 'Gửi báo cáo về Ban Chỉ đạo.', 'Họp với các hộ dân.'],
  ['product', 'Lắp 20 tay vịn.', 'Thăm người bệnh.'],
  ['authority', 'Trình Ủy ban nhân dân tỉnh phê duyệt đề án.', 'Trình cấp có thẩm quyền phê duyệt đề án.'],
  ['authority', 'Sở Tư pháp ký văn bản.', 'Công chức Tư pháp - Hộ tịch đăng ký khai sinh cho trẻ em.'],
  ['authority', 'Chi hỗ trợ theo Luật Người khuyết tật.', 'Chi hỗ trợ theo quy định của pháp luật.'],
]

describe('the six clears', () => {
  it.each(cases)('%s: %s / %s', (clear, yes, no) => {
    expect(readClears(yes, null).clears[clear]).toBe(true)
    expect(readClears(no, null).clears[clear]).toBe(false)
  })

  it('takes labelled values of a row, and leaves empty cells empty', () => {
    const row = 'Chủ trì: Sở Y tế | Phối hợp: Sở Tài chính | Thời gian: Quý II/2027 | Sản phẩm: -'
    const { clears } = readClears('Hội thảo về quyền của người cao tuổi', row)
    expect(sixClears.filter(clear => clears[clear])).toEqual(['who', 'what', 'when', 'responsibility'])
  })

  it('takes nothing from a topic heading, and the body from an agency heading', () => {
    const text = 'Bố trí người phiên dịch tại phiên tòa.'
    expect(readClears(text, 'II. BẢO ĐẢM QUYỀN XÉT XỬ CÔNG BẰNG').clears.who).toBe(false)
    expect(readClears(text, '3. Sở Tư pháp').clears.who).toBe(true)
  })

  it('knows a time that returns', () => {
    expect(readClears('Tiếp dân vào sáng thứ Hai hằng tuần.', null).recurring).toBe(true)
    expect(readClears('Tiếp dân ngày 5/5/2027.', null).recurring).toBe(false)
  })

  it('says by which words each is answered, and where they stand', () => {
    const text =
      'Theo Nghị định số 20/2021/NĐ-CP ngày 15/3/2021, giao Sở Y tế chủ trì khám cho 500 người trước ngày 15/12/2027.'
    const words = (read: ReturnType<typeof readClears>, clear: SixClear, clause: string, context = '') => {
      const given = read.given[clear]
      return given && [given.in, (given.in === 'clause' ? clause : context).slice(given.start, given.end)]
    }
    const alone = readClears(text, null)
    expect(sixClears.map(clear => words(alone, clear, text))).toEqual([
      ['clause', 'Sở Y tế'],
      ['clause', 'giao'],
      ['clause', '15/12/2027'],
      ['clause', 'giao Sở Y tế'],
      ['clause', '500 người'],
      ['clause', 'Theo Nghị định số 20/2021/NĐ-CP'],
    ])
    const row = 'Khám bệnh | Chủ trì:  Sở Y tế | Thời gian: 2027 | Sản phẩm: Hồ sơ sức khỏe'
    const below = readClears('Hội thảo.', row)
    expect(sixClears.map(clear => words(below, clear, 'Hội thảo.', row)).filter(Boolean)).toEqual([
      ['context', 'Sở Y tế'],
      ['clause', 'Hội thảo'],
      ['context', '2027'],
      ['context', 'Sở Y tế'],
      ['context', 'Hồ sơ sức khỏe'],
    ])
  })

  it('gives a place within the words for every answer, whatever the words', () => {
    const parts = cases.flatMap(([, yes, no]) => [yes, no, `Chủ trì: ${yes}`, ` | Thời gian: ${no} `])
    const text = oneof(
      array(constantFrom(...parts), { maxLength: 4 }).map(all => all.join(' ')),
      string(),
    )
    assert(
      property(text, option(text), (clause, context) => {
        const { clears, given } = readClears(clause, context)
        for (const clear of sixClears) {
          const words = given[clear]
          expect(words !== undefined).toBe(clears[clear])
          if (words === undefined) continue
          const within = words.in === 'clause' ? clause : (context ?? '')
          expect(words.start).toBeLessThan(words.end)
          expect(words.end).toBeLessThanOrEqual(within.length)
        }
      }),
      { numRuns: 2_000 },
    )
  })
})
