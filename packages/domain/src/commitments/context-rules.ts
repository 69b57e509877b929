// The stated rules for what may count as context: a closed list. A rule that applies publishes under its name.
import type { Phrase } from '../kernel/language.ts'

export const contextRules = [
  'letterhead',
  'title',
  'legal-basis',
  'heading',
  'section-heading',
  'purpose',
  'recipients',
  'signature',
  'execution-clause',
  'annex-head',
  'end-mark',
  'web-page',
] as const
export type ContextRule = (typeof contextRules)[number]

export const contextRuleWords: Readonly<Record<ContextRule, Phrase>> = {
  letterhead: {
    vi: 'Phần đầu văn bản: cơ quan ban hành, quốc hiệu, số, ký hiệu, địa danh, ngày tháng.',
    en: 'Letterhead: issuing body, national motto, number and symbol, place and date.',
  },
  title: {
    vi: 'Tên loại và trích yếu của văn bản.',
    en: 'Type and subject of the document.',
  },
  'legal-basis': {
    vi: 'Căn cứ ban hành: mở đầu bằng “Căn cứ”, “Thực hiện”, “Theo đề nghị”, “Xét đề nghị”, trước phần nội dung.',
    en: 'Legal basis: opens with “Pursuant to”, “Implementing” or “At the proposal of”, before the contents.',
  },
  heading: {
    vi: 'Tiêu đề nêu nhóm việc hoặc tên cơ quan; các việc cụ thể nằm ở những điểm bên dưới.',
    en: 'Heading that names a group of tasks or an agency; the tasks themselves stand in the points below it.',
  },
  'section-heading': {
    vi: 'Tên phần, mục, điều: không giao việc.',
    en: 'Name of a part, section or article: gives no task.',
  },
  purpose: {
    vi: 'Mục đích, yêu cầu, quan điểm, mục tiêu chung: không nêu việc cụ thể phải làm.',
    en: 'Purpose, requirement, viewpoint or general aim: names no separate work to do.',
  },
  recipients: {
    vi: 'Nơi nhận và nơi lưu văn bản.',
    en: 'Recipients and filing line.',
  },
  signature: {
    vi: 'Thẩm quyền ký, chức vụ và tên người ký.',
    en: 'Signing authority, post and name of the signer.',
  },
  'execution-clause': {
    vi: 'Điều khoản thi hành: không giao việc riêng cho cơ quan nào.',
    en: 'Execution clause: gives no separate task to anybody.',
  },
  'annex-head': {
    vi: 'Tên phụ lục và đầu bảng.',
    en: 'Name of an annex and head of a table.',
  },
  'end-mark': {
    vi: 'Dấu hết văn bản.',
    en: 'Mark of the end of the document.',
  },
  'web-page': {
    vi: 'Phần của trang thông tin điện tử, không thuộc văn bản.',
    en: 'Part of the web page, not of the document.',
  },
}
