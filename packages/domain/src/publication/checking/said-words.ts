// What the checker says of that which was said of the commitments: rows and figures, files, seals, samples. The page, which does not
// look at these, carries none of it.
import type { Phrase } from '../../kernel/language.ts'

export const saidWords = {
  'said-holds': {
    vi: '{rows} dòng báo cáo, rà soát, trả lời, kết luận kiểm tra, việc có hạn, chỉ đạo, kiến nghị, ý kiến khác và {figures} con số về giám sát đã được tính lại từ bản ghi: đều khớp.',
    en: '{rows} rows of reports, reviews, answers, findings, tasks, decisions, proposals and doubts and {figures} figures on oversight were computed again from the records: all agree.',
  },
  'evidence-holds': {
    vi: '{files} tệp bằng chứng đúng là tệp mà bản ghi nêu.',
    en: '{files} evidence files are those that the records name.',
  },
  'evidence-missing': {
    vi: 'Thiếu tệp bằng chứng mà bản ghi này nêu.',
    en: 'The evidence file that this record names is missing.',
  },
  'evidence-differs': {
    vi: 'Tệp bằng chứng không phải là tệp mà bản ghi nêu: đã bị thay hoặc hỏng (SHA-256 là {found}).',
    en: 'The evidence file is not the one that the record names: it was swapped or damaged (its SHA-256 is {found}).',
  },
  'limit-evidence': {
    vi: 'Tệp bằng chứng không được đọc ở đây (camket verify --evidence thì đọc).',
    en: 'The evidence files were not read here (camket verify --evidence reads them).',
  },
  'seals-hold': {
    vi: '{doubts} ý kiến khác đã hiện đúng như lời đã niêm phong lúc nhận.',
    en: '{doubts} doubts that are shown are, word for word, what was sealed when they were received.',
  },
  'seal-differs': {
    vi: 'Ý kiến khác này không phải là ý kiến đã niêm phong lúc nhận.',
    en: 'This doubt is not the one that was sealed when it was received.',
  },
  'limit-seals': {
    vi: '{doubts} ý kiến khác chưa hiện, bị giữ lại hoặc có tên bị che: chỉ người đã gửi mới so được với dấu niêm phong trên biên nhận của mình.',
    en: '{doubts} doubts are not shown yet, are withheld, or have names hidden: only whoever sent one can hold it against the seal of their receipt.',
  },
  'rounds-hold': {
    vi: 'Mẫu của {rounds} đợt rà soát đã được rút lại: đều khớp.',
    en: 'The samples of {rounds} review rounds were drawn again: all agree.',
  },
  'round-list-of-later-state': {
    vi: 'Đợt rà soát: danh sách lấy ở một trạng thái sau khi đợt bắt đầu.',
    en: 'Review round: the list is of a state that came after the round began.',
  },
  'round-root-differs': {
    vi: 'Đợt rà soát: gốc của sổ ở trạng thái đã chốt khác với gốc đã ghi.',
    en: 'Review round: the log’s root at the frozen state is not the one that it names.',
  },
  'round-list-differs': {
    vi: 'Đợt rà soát: danh sách tính lại khác với danh sách đã chốt.',
    en: 'Review round: the list worked out again is not the frozen one.',
  },
  'round-seals-not-of-two': {
    vi: 'Đợt rà soát: hai dấu niêm phong không phải của hai cơ quan khác nhau.',
    en: 'Review round: the two seals are not of two offices.',
  },
  'round-secret-not-sealed': {
    vi: 'Đợt rà soát: một số bí mật đã mở không ra dấu niêm phong đã công bố.',
    en: 'Review round: an opened secret does not give the seal that was published.',
  },
  'round-sample-differs': {
    vi: 'Đợt rà soát: mẫu rút lại khác với mẫu đã công bố.',
    en: 'Review round: the sample drawn again is not the published one.',
  },
} as const satisfies Record<string, Phrase>
export type SaidCode = keyof typeof saidWords
