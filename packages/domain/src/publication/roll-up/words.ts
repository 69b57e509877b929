import type { Phrase } from '../../kernel/language.ts'

/** The page that shows what was taken in from other committees' records. */
export const rollUpWords = {
  title: { vi: 'Tổng hợp từ sổ của nơi khác', en: 'Roll-ups of other registers' },
  lead: {
    vi: 'Số liệu lấy từ sổ công khai của các ban chỉ đạo khác. Trước mỗi lần nhận, chữ ký, mọi mục, mọi bản ghi và mọi con số của sổ đó đã được kiểm tra và tính lại tại đây.',
    en: 'Figures from the public registers of other committees. Before each taking in, the signature, every entry, every record and every figure of that register were checked and worked out again here.',
  },
  proves: {
    vi: 'Kiểm tra ấy cho thấy số liệu đúng với bản ghi đã ký, không cho thấy bản ghi nói đúng sự thật. Điểm kiểm tra đã nhận nằm trong bản ghi, ai cũng so lại được.',
    en: 'That check shows that the figures agree with the signed records, not that the records tell the truth. The checkpoint that was taken in stands in the record, so anyone can compare it.',
  },
  none: {
    vi: 'Chưa nhận số liệu từ sổ nào.',
    en: 'Nothing has been taken in from another register.',
  },
  noneTurn: {
    vi: 'Người vận hành nhận bằng lệnh camket take-in.',
    en: 'The operator takes it in with the command camket take-in.',
  },
  origin: { vi: 'Sổ', en: 'Register' },
  asOf: { vi: 'Tính đến', en: 'As of' },
  plans: { vi: 'Kế hoạch', en: 'Plans' },
  commitments: { vi: 'Cam kết', en: 'Commitments' },
  clear: { vi: 'Đủ sáu rõ', en: 'All six clears' },
  restrictions: { vi: 'Điều khoản hạn chế', en: 'Restrictive clauses' },
  unanswered: { vi: 'Phiếu còn chỗ chưa trả lời', en: 'Sheets not fully answered' },
  record: { vi: 'Bản ghi', en: 'Record' },
  entries: { vi: '{size} mục, nhận lần {version}', en: '{size} entries, version {version}' },
  sum: { vi: 'Cộng {registers} sổ', en: 'Sum of {registers} registers' },
  noDay: { vi: 'chưa có ngày', en: 'no day yet' },
  sumNote: {
    vi: 'Các sổ tính đến những ngày khác nhau; phép cộng giữ nguyên như vậy. Nơi chưa nhận không được tính là 0.',
    en: 'The registers are as of different days, and the sum is of these. A register that was not taken in is not counted as 0.',
  },
  key: { vi: 'Khóa ký', en: 'Signing key' },
  root: { vi: 'Mã băm gốc', en: 'Root' },
  size: { vi: 'Số mục', en: 'Entries' },
  checkpoint: { vi: 'Điểm kiểm tra', en: 'Checkpoint' },
} as const satisfies Record<string, Phrase>

/** The figures of a roll-up that are shown, by the code that its counts have. */
export const rollUpFigures = [
  ['plans', rollUpWords.plans],
  ['commitments', rollUpWords.commitments],
  ['six-clears', rollUpWords.clear],
  ['restrictions', rollUpWords.restrictions],
  ['sheets-unanswered', rollUpWords.unanswered],
] as const satisfies ReadonlyArray<readonly [string, Phrase]>
