// Sentences of the page of a single record, the only page that bodies, amendments, days and withdrawals have.
import type { Phrase } from '../../kernel/language.ts'

type Phrases = Readonly<Record<string, Phrase>>

export const recordWords = {
  title: { vi: '{kind}: bản ghi công khai', en: '{kind}: public record' },
  lead: {
    vi: 'Đây là bản ghi như đã công bố, không bao giờ bị thay; trang này chỉ trình bày lại cho dễ đọc.',
    en: 'This is the record as published, never to be replaced; the page only sets it out for reading.',
  },
  toThing: { vi: 'Mở trang của nội dung này', en: 'Open its own page' },
  name: { vi: 'Tên', en: 'Name' },
  short: { vi: 'Tên gọi tắt', en: 'Short name' },
  aliases: { vi: 'Cách viết khác', en: 'Other spellings' },
  kind: { vi: 'Loại cơ quan', en: 'Kind of body' },
  validFrom: { vi: 'Có từ ngày', en: 'Exists from' },
  validTo: { vi: 'Đến hết ngày', en: 'Until' },
  successors: { vi: 'Cơ quan kế thừa', en: 'Successors' },
  on: { vi: 'Ngày', en: 'Day' },
  onText: {
    vi: 'Sổ tự ghi mỗi ngày một lần; hạn và quá hạn được tính đến ngày này.',
    en: 'The register writes this once a day; due and overdue are counted as of it.',
  },
  timeZone: { vi: 'Múi giờ', en: 'Time zone' },
  of: { vi: 'Sửa đổi cho', en: 'Amends' },
  ofVersion: { vi: '{kind} {id}, phiên bản {version}', en: '{kind} {id}, version {version}' },
  reason: { vi: 'Lý do', en: 'Reason' },
  ground: { vi: 'Căn cứ', en: 'Ground' },
  changes: { vi: 'Nội dung thay đổi', en: 'What changed' },
  previous: { vi: 'Nối tiếp các mục số', en: 'Follows entries' },
  none: { vi: 'không có', en: 'none' },
} as const satisfies Phrases
