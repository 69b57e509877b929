// Sentences of the step from draft to public record, and of amending what is public.
import type { Phrase } from '../kernel/language.ts'

export const publishWords = {
  title: { vi: 'Công bố kế hoạch', en: 'Publish the plan' },
  what: {
    vi: 'Sau khi bấm, những điều dưới đây thành bản ghi công khai, ai cũng xem được và không sửa mất dấu được. Sai thì sửa bằng một bản mới, đặt cạnh bản cũ.',
    en: 'After the button the following become public records that anyone can see and that cannot be changed without a trace. A mistake is mended by a new version beside the old one.',
  },
  commitments: { vi: 'Cam kết', en: 'Commitments' },
  restrictions: { vi: 'Điều khoản hạn chế', en: 'Restrictive clauses' },
  unanswered: { vi: 'Phiếu bảo đảm còn dòng chưa trả lời', en: 'Safeguard sheets with unanswered lines' },
  redactions: { vi: 'Chỗ đã che', en: 'Redactions' },
  sentences: { vi: 'Câu trong văn bản', en: 'Sentences in the document' },
  contextByRule: { vi: 'Phần dẫn theo quy tắc', en: 'Context by a stated rule' },
  contextByPerson: { vi: 'Phần dẫn do người xác nhận', en: 'Context confirmed by a person' },
  setAside: { vi: 'Để riêng, có lý do', en: 'Set aside, with a reason' },
  notYet: { vi: 'Chưa công bố được', en: 'Not ready yet' },
  publish: { vi: 'Công bố', en: 'Publish' },
  done: { vi: 'Đã công bố', en: 'Published' },
  back: { vi: 'Về rà soát', en: 'Back to the review' },
  notPublic: {
    vi: 'Không công bố: tệp gốc, tên người ký, những chỗ đã che.',
    en: 'Not published: the original file, the signer’s name, what is redacted.',
  },
} as const satisfies Readonly<Record<string, Phrase>>

export const amendWords = {
  title: { vi: 'Sửa đổi bản đã công bố', en: 'Amend what is published' },
  what: {
    vi: 'Bản mới được đặt cạnh bản cũ; lý do được công bố. Bản cũ không mất.',
    en: 'The new version stands beside the old one; the reason is published. The old version remains.',
  },
  chooseCommitment: { vi: 'Chọn cam kết để sửa đổi', en: 'Choose the commitment to amend' },
  planFacts: { vi: 'Thông tin kế hoạch', en: 'Facts of the plan' },
  text: { vi: 'Lời cam kết', en: 'Wording' },
  reason: { vi: 'Lý do sửa đổi', en: 'Reason of the amendment' },
  ground: { vi: 'Căn cứ (văn bản cho phép sửa đổi)', en: 'Ground (the instrument that allows it)' },
  save: { vi: 'Công bố sửa đổi', en: 'Publish the amendment' },
  done: { vi: 'Đã công bố bản {version}.', en: 'Version {version} published.' },
} as const satisfies Readonly<Record<string, Phrase>>
