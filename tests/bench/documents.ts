// Documents of a given length for the benches, written anew in each run from a fixed seed: the same every time.
import { Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'

/** A small generator (mulberry32): benches must not change from run to run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const verbs = ['Tổ chức', 'Rà soát', 'Xây dựng', 'Lắp đặt', 'Cấp phát', 'Công khai', 'Biên soạn', 'Sửa chữa']
const things = [
  'lớp tập huấn về quyền của người khuyết tật',
  'hồ sơ trợ giúp pháp lý cho hộ nghèo',
  'phòng học tại điểm trường vùng cao',
  'danh mục thủ tục hành chính về hộ tịch',
  'sổ theo dõi sức khỏe cho người cao tuổi',
  'tài liệu hỏi đáp về quyền trẻ em bằng hai thứ tiếng',
]
const agencies = [
  'Sở Tư pháp',
  'Sở Y tế',
  'Sở Giáo dục và Đào tạo',
  'Sở Nội vụ',
  'Công an tỉnh',
  'Sở Xây dựng',
]

function sentences(): () => string {
  const next = seeded(2026)
  const one = (from: readonly string[]) => from[Math.floor(next() * from.length)]!
  return () => {
    const [lead, support] = [one(agencies), one(agencies)]
    const day = `${1 + Math.floor(next() * 28)}/${1 + Math.floor(next() * 12)}/2026`
    return `${one(verbs)} ${10 + Math.floor(next() * 90)} ${one(things)} tại các xã, phường trên địa bàn tỉnh, bảo đảm đúng đối tượng và công khai kết quả. ${lead} chủ trì, phối hợp với ${support} và UBND các xã, phường; hoàn thành trước ngày ${day}, gửi báo cáo bằng văn bản cho Ban Chỉ đạo.`
  }
}

const paragraphsOfAPage = 9
const opening = [
  'BAN CHỈ ĐẠO NHÂN QUYỀN TỈNH MINH SƠN',
  'Số: 31/KH-BCĐ',
  'Minh Sơn, ngày 05 tháng 01 năm 2026',
  'KẾ HOẠCH',
  'Công tác nhân quyền năm 2026',
]

/** The paragraphs of a plan of about `pages` pages; sections begin with a roman number, points with a letter. */
export function planParagraphs(pages: number): string[] {
  const sentence = sentences()
  const points = Array.from({ length: pages * paragraphsOfAPage }, (_, i) =>
    i % 12 === 0
      ? `${1 + i / 12}. Nhóm nhiệm vụ thứ ${1 + i / 12}`
      : `${'abcdeghiklm'[(i % 12) - 1]}) ${sentence()}`,
  )
  return [...opening, 'I. MỤC ĐÍCH', sentence(), 'II. NHIỆM VỤ', ...points]
}

/** The same plan as a Word file with automatic numbers and a table on every fifth page. */
export async function planDocx(pages: number): Promise<Uint8Array> {
  const sentence = sentences()
  const point = (text: string, level: number) =>
    new Paragraph({
      numbering: { reference: 'n', level },
      spacing: { after: 120 },
      children: [new TextRun({ text, size: 28 })],
    })
  const table = () =>
    new Table({
      rows: Array.from(
        { length: 6 },
        (_, row) =>
          new TableRow({
            children: [String(row + 1), sentence(), 'Sở Tư pháp', 'Quý III/2026'].map(
              text => new TableCell({ children: [new Paragraph(text)] }),
            ),
          }),
      ),
    })
  const body = Array.from({ length: pages }, (_, page) => [
    point(`Nhóm nhiệm vụ thứ ${page + 1}`, 0),
    ...Array.from({ length: paragraphsOfAPage - 1 }, () => point(sentence(), 1)),
    ...(page % 5 === 4 ? [table()] : []),
  ]).flat()
  const levels = [
    { level: 0, format: LevelFormat.DECIMAL, text: '%1.' },
    { level: 1, format: LevelFormat.LOWER_LETTER, text: '%2)' },
  ]
  const document = new Document({
    numbering: { config: [{ reference: 'n', levels }] },
    sections: [{ children: [...opening.map(text => new Paragraph(text)), ...body] }],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
