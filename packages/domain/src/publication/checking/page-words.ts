// Sentences of the page that checks, which stands alone in one file.
import type { Phrase } from '../../kernel/language.ts'

export const checkPageWords = {
  title: { vi: 'Tự kiểm tra sổ công khai', en: 'Check the register yourself' },
  lead: {
    vi: 'Trang này không gửi và không hỏi gì qua mạng. Hãy lưu trang lại và tắt mạng nếu muốn.',
    en: 'This page sends nothing and asks nothing over the network. Save it and go offline if you like.',
  },
  give: { vi: 'Đưa vào một bản sao hoặc tệp chứng minh', en: 'Give it a copy or a proof' },
  drop: {
    vi: 'Kéo thả vào đây thư mục bản sao, hoặc một tệp .tlog-proof, kèm tệp bản ghi .json nếu có.',
    en: 'Drop here the folder of a copy, or a .tlog-proof file, with the record’s .json file if you have it.',
  },
  folder: { vi: 'Chọn thư mục bản sao', en: 'Choose the folder of a copy' },
  files: { vi: 'Chọn tệp', en: 'Choose files' },
  brought: { vi: 'Điều bạn có từ nơi khác', en: 'What you have from elsewhere' },
  broughtWhy: {
    vi: 'Không có khóa hoặc điểm kiểm tra lấy từ nơi khác thì chỉ biết sổ khớp với chính nó.',
    en: 'Without a key or a checkpoint from elsewhere it only shows that the log agrees with itself.',
  },
  key: { vi: 'Khóa của sổ', en: 'The log’s key' },
  keyHint: { vi: 'dạng tên+mã+khóa', en: 'in the form name+id+key' },
  since: { vi: 'Điểm kiểm tra đã giữ (tệp)', en: 'A checkpoint kept earlier (file)' },
  policy: { vi: 'Quy ước nhân chứng (tệp)', en: 'A witness policy (file)' },
  again: { vi: 'Kiểm tra lại', en: 'Check again' },
  working: { vi: 'Đang kiểm tra', en: 'Checking' },
  entries: { vi: 'Đọc các mục: {done} / {of}', en: 'Reading entries: {done} of {of}' },
  records: { vi: 'So các bản ghi: {done} / {of}', en: 'Comparing records: {done} of {of}' },
  result: { vi: 'Kết quả', en: 'Result' },
  none: {
    vi: 'Hãy đưa vào một bản sao (thư mục có log/checkpoint), hoặc một tệp .tlog-proof và nhiều nhất một bản ghi (.json).',
    en: 'Give one copy (its folder has log/checkpoint in it), or one proof (.tlog-proof) and one record (.json) at most.',
  },
  failed: {
    vi: 'Trang này gặp lỗi của chính nó và chưa kiểm tra xong: {why}',
    en: 'This page failed by its own fault and has not finished: {why}',
  },
  language: { vi: 'English', en: 'Tiếng Việt' },
} as const satisfies Record<string, Phrase>
