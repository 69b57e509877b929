// What the closed lists of progress are called on every page.
import type { Phrase } from '../kernel/language.ts'
import type { ClaimState } from './claim.ts'
import type { EvidenceKind, EvidenceSource, WithheldGround } from './evidence-kinds.ts'
import type { Step } from './steps.ts'
import type { WarningCode } from './warnings.ts'

export const stepNames: Readonly<Record<Step, Phrase>> = {
  'no-evidence': { vi: 'Không có bằng chứng', en: 'No evidence' },
  'not-started': { vi: 'Chưa bắt đầu', en: 'Not started' },
  limited: { vi: 'Hạn chế', en: 'Limited' },
  substantial: { vi: 'Đáng kể', en: 'Substantial' },
  complete: { vi: 'Hoàn thành', en: 'Complete' },
}

/** What an agency says when it chooses a step. */
export const stepMeanings: Readonly<Record<Exclude<Step, 'no-evidence'>, Phrase>> = {
  'not-started': { vi: 'chưa có việc nào được làm', en: 'nothing has been done yet' },
  limited: {
    vi: 'đã bắt đầu; phần chính của sản phẩm chưa có',
    en: 'begun; the main part of the product is not there yet',
  },
  substantial: { vi: 'phần chính của sản phẩm đã có', en: 'the main part of the product is there' },
  complete: { vi: 'sản phẩm đã xong như cam kết nêu', en: 'the product is there as the commitment names it' },
}

export const claimStateNames: Readonly<Record<ClaimState, Phrase>> = {
  draft: { vi: 'Đang soạn', en: 'Being drafted' },
  submitted: { vi: 'Chờ duyệt', en: 'Waiting for approval' },
  returned: { vi: 'Bị trả lại', en: 'Returned' },
  approved: { vi: 'Đã duyệt, đã công bố', en: 'Approved and published' },
  discarded: { vi: 'Đã bỏ', en: 'Discarded' },
}

export const evidenceKindNames: Readonly<Record<EvidenceKind, Phrase>> = {
  file: { vi: 'Văn bản, tệp', en: 'Document, file' },
  photo: { vi: 'Ảnh chụp', en: 'Photo' },
  link: { vi: 'Đường dẫn', en: 'Link' },
  passage: { vi: 'Trích đoạn văn bản', en: 'Passage of a document' },
  figure: { vi: 'Số liệu', en: 'Figure' },
}

export const evidenceSourceNames: Readonly<Record<EvidenceSource, Phrase>> = {
  own: { vi: 'của chính cơ quan báo cáo', en: 'of the reporting agency itself' },
  independent: {
    vi: 'của nơi khác, không thuộc cơ quan báo cáo',
    en: 'of somebody else, who does not answer to it',
  },
}

export const withheldGroundNames: Readonly<Record<WithheldGround, Phrase>> = {
  'personal-data': { vi: 'Dữ liệu cá nhân', en: 'Personal data' },
  'state-secret': { vi: 'Bí mật nhà nước đã được xác định', en: 'A classified state secret' },
  'rights-of-others': { vi: 'Quyền và lợi ích hợp pháp của người khác', en: 'Rights of others' },
  'safety-of-a-person': { vi: 'An toàn của một người', en: 'Safety of a person' },
}

/** The law of each ground as its title is cited. */
export const withheldGroundLaws: Readonly<Record<WithheldGround, Phrase>> = {
  'personal-data': {
    vi: 'Luật Bảo vệ dữ liệu cá nhân 2025 (91/2025/QH15)',
    en: 'Law on Personal Data Protection 2025 (91/2025/QH15)',
  },
  'state-secret': {
    vi: 'Luật Bảo vệ bí mật nhà nước 2025 (117/2025/QH15)',
    en: 'Law on Protection of State Secrets 2025 (117/2025/QH15)',
  },
  'rights-of-others': {
    vi: 'Điều 7 Luật Tiếp cận thông tin 2016 (104/2016/QH13)',
    en: 'Law on Access to Information 2016 (104/2016/QH13), article 7',
  },
  'safety-of-a-person': {
    vi: 'Điều 6 Luật Tiếp cận thông tin 2016 (104/2016/QH13)',
    en: 'Law on Access to Information 2016 (104/2016/QH13), article 6',
  },
}

export const warningWords: Readonly<Record<WarningCode, Phrase>> = {
  'same-file-elsewhere': {
    vi: 'Chính tệp này đã làm bằng chứng cho cam kết {commitment}.',
    en: 'This very file is evidence of commitment {commitment} as well.',
  },
  'same-file-twice': {
    vi: 'Trùng tệp với bằng chứng số {number} của báo cáo này.',
    en: 'The same file as piece {number} of this report.',
  },
  'same-file-earlier': {
    vi: 'Chính tệp này đã có trong một báo cáo khác của cam kết này (tính đến {asOf}).',
    en: 'This very file stands in another report of this commitment (as of {asOf}).',
  },
  'same-words-elsewhere': {
    vi: 'Liên kết, đoạn trích hoặc số liệu này đã làm bằng chứng cho cam kết {commitment}.',
    en: 'This link, passage or figure is evidence of commitment {commitment} as well.',
  },
  'same-words-twice': {
    vi: 'Trùng liên kết, đoạn trích hoặc số liệu với bằng chứng số {number} của báo cáo này.',
    en: 'The same link, passage or figure as piece {number} of this report.',
  },
  'same-words-earlier': {
    vi: 'Liên kết, đoạn trích hoặc số liệu này đã có trong một báo cáo khác của cam kết này (tính đến {asOf}).',
    en: 'This link, passage or figure stands in another report of this commitment (as of {asOf}).',
  },
  'evidence-after-as-of': {
    vi: 'Đề ngày {day}, sau ngày báo cáo nói đến ({asOf}): không được tính.',
    en: 'Dated {day}, after the day that the report speaks of ({asOf}): it does not count.',
  },
  'evidence-before-plan': {
    vi: 'Đề ngày {day}, có trước kế hoạch ({since}): không được tính.',
    en: 'Dated {day}, older than the plan ({since}): it does not count.',
  },
  'evidence-without-day': {
    vi: 'Không ghi ngày: chỉ được tính đến bậc “hạn chế”.',
    en: 'It gives no day: it counts as “limited” at most.',
  },
  'nothing-on-product': {
    vi: 'Chưa có bằng chứng nào về chính sản phẩm mà cam kết nêu: công chúng sẽ đọc “không có bằng chứng”.',
    en: 'Nothing attached shows the product that the commitment names: the public will read “no evidence”.',
  },
  'nothing-public': {
    vi: 'Mọi bằng chứng đều không công khai: công chúng chỉ thấy căn cứ và lý do.',
    en: 'All evidence is withheld: the public sees grounds and reasons only.',
  },
  'borrowed-letter': {
    vi: 'Có chữ mượn bảng chữ cái khác trông giống chữ Việt ({letter}, sau “{after}”): người đọc tìm từ này sẽ không thấy. Nếu không phải trích nguyên văn thì gõ lại.',
    en: 'A letter borrowed from another alphabet that looks like ours ({letter}, after “{after}”): whoever searches for the word will not find it. Unless it is quoted as printed, type it again.',
  },
  'step-lower': {
    vi: 'Bậc thấp hơn lần trước: từ “{from}” xuống “{to}”.',
    en: 'A lower step than last time: from “{from}” to “{to}”.',
  },
  'percent-lower': {
    vi: 'Phần trăm thấp hơn lần trước: từ {from} % xuống {to} %.',
    en: 'A lower per cent than last time: from {from} % to {to} %.',
  },
  'percent-beside-step': {
    vi: '{percent} % không đi cùng bậc “{step}”.',
    en: '{percent} % does not go with the step “{step}”.',
  },
  'unit-changed': {
    vi: 'Đơn vị tính khác lần trước: “{from}”, nay “{to}”; hai số không so được.',
    en: 'Another unit than last time: “{from}”, now “{to}”; the two figures cannot be compared.',
  },
  'base-changed': {
    vi: 'Cơ số khác lần trước: “{from}”, nay “{to}”.',
    en: 'Another base than last time: “{from}”, now “{to}”.',
  },
  'as-of-not-later': {
    vi: 'Nói đến ngày {asOf}, không sau báo cáo trước ({before}).',
    en: 'It speaks of {asOf}, not later than the report before ({before}).',
  },
  'told-after-due': {
    vi: 'Nói hoàn thành từ ngày {asOf}, nhưng hạn {due} đã qua khi lời này được công bố: trang công khai ghi cả ngày công bố và không tính là đúng hạn.',
    en: 'It says complete since {asOf}, but the last day, {due}, has passed by the time this is published: the public page shows the day of publication too and does not count it as on time.',
  },
}
