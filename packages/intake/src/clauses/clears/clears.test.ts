import { sixClears, type SixClear } from '@camket/domain/plans/reading'
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
})
