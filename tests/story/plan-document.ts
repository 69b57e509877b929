// The secretariat's document: a short plan as a word processor writes it, with what the story needs to meet.
import { AlignmentType, Document, LevelFormat, Packer, Paragraph, TextRun } from 'docx'

const numbering = {
  config: [
    {
      reference: 'viec',
      levels: [
        { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START },
        { level: 1, format: LevelFormat.LOWER_LETTER, text: '%2)', alignment: AlignmentType.START },
      ],
    },
  ],
}

const centred = (text: string): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, bold: true })] })
const plain = (text: string): Paragraph => new Paragraph({ children: [new TextRun(text)] })
const item = (text: string, level = 0): Paragraph =>
  new Paragraph({ text, numbering: { reference: 'viec', level } })

/** A name of a person who holds no office: it must not become public. */
export const privateName = 'Lò Thị Hạnh'
export const signerName = 'Vàng Văn Quyết'
export const restrictiveWords = 'kiểm duyệt nội dung bài viết của phóng viên trước khi đăng'

export async function planDocument(): Promise<Buffer> {
  const children = [
    centred('UỶ BAN NHÂN DÂN TỈNH NÀ SƠN'),
    centred('BAN CHỈ ĐẠO NHÂN QUYỀN'),
    plain('Số: 31/KH-BCĐ'),
    plain('Nà Sơn, ngày 05 tháng 01 năm 2026'),
    centred('KẾ HOẠCH'),
    centred('Bảo đảm quyền con người trên địa bàn tỉnh năm 2026'),
    plain('Căn cứ Luật Trợ giúp pháp lý ngày 20 tháng 6 năm 2017;'),
    plain('Ban Chỉ đạo ban hành Kế hoạch như sau:'),
    plain('Năm qua, tỉnh có thêm 14 trường bán trú và 03 tuyến đường đến các bản vùng cao.'),
    plain('Đợt mưa lũ tháng 9 làm hư hỏng 212 ngôi nhà ở hai xã biên giới.'),
    centred('I. MỤC ĐÍCH'),
    plain('Nâng cao trách nhiệm của các cấp, các ngành trong việc bảo đảm quyền con người.'),
    centred('II. NHIỆM VỤ'),
    item('Trợ giúp pháp lý và hộ tịch'),
    item(
      'Sở Tư pháp chủ trì, phối hợp với Hội Luật gia tỉnh tổ chức 12 đợt trợ giúp pháp lý lưu động cho đồng bào dân tộc thiểu số, hoàn thành trước ngày 15/11/2026.',
      1,
    ),
    item(
      'Uỷ ban nhân dân các xã rà soát, đăng ký khai sinh cho trẻ em chưa được khai sinh; lập danh sách gửi Sở Tư pháp trong quý III/2026.',
      1,
    ),
    item('Thông tin cho người dân'),
    item(
      `Sở Văn hóa, Thể thao và Du lịch phát hành tờ rơi về quyền của người khuyết tật bằng ba thứ tiếng; ${restrictiveWords}.`,
      1,
    ),
    item(
      `Nhân rộng cách làm của bà ${privateName} ở bản Nà Pàn trong việc vận động trẻ em gái trở lại lớp học.`,
      1,
    ),
    plain('Nơi nhận:'),
    plain('- Như trên;'),
    plain('- Lưu: VT.'),
    centred('TRƯỞNG BAN'),
    centred(signerName),
  ]
  return Packer.toBuffer(new Document({ numbering, sections: [{ children }] }))
}
