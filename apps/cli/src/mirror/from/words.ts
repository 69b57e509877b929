import type { Phrase } from '@camket/domain/kernel/language'

export const fromWords = {
  badAddress: {
    vi: '--from nhận một địa chỉ http hoặc https, ví dụ https://nhanquyen.example.gov.vn.',
    en: '--from takes an http or https address, such as https://rights.example.gov.vn.',
  },
  notWithRegister: {
    vi: '--key chỉ đi cùng --from; còn --language, --as-tenant và --data thì không: bản sao từ một địa chỉ không cần sổ nào trên máy này.',
    en: '--key goes with --from only; --language, --as-tenant and --data do not: a copy from an address needs no register on this machine.',
  },
  nothingThere: {
    vi: 'không thấy sổ nào ở {address} (không đọc được log/checkpoint). Không có gì bị ghi.',
    en: 'there is no log at {address} (log/checkpoint cannot be read). Nothing was written.',
  },
  refused: {
    vi: 'Những gì {address} đưa ra không khớp, nên bản sao giữ nguyên như trước:',
    en: 'What {address} shows does not hold, so the copy stays as it was:',
  },
  brokenOff: {
    vi: 'Không lấy hết được từ {address}; bản sao giữ nguyên như trước. Phần đã lấy được giữ lại, hãy chạy lại:',
    en: 'Not everything could be had from {address}; the copy stays as it was. What was fetched is kept, run it again:',
  },
  evidence: {
    vi: 'Điểm kiểm tra trái với bản sao được giữ ở {file}: cùng với log/checkpoint của bản sao, đó là bằng chứng. Hãy đưa cho nhân chứng và người khác xem.',
    en: 'The checkpoint that contradicts the copy is kept in {file}: with the copy’s own log/checkpoint it is the proof. Show it to witnesses and to others.',
  },
  tryAll: {
    vi: 'Nếu nghi chính bản sao bị hỏng (đĩa, mất điện), chạy lại với --all: lấy và so lại từ đầu.',
    en: 'If the copy itself may be damaged (a disk, a power cut), run it with --all: everything is fetched and compared again.',
  },
  damaged: {
    vi: 'bản sao thiếu log/checkpoint hoặc tệp ấy hỏng, nên không biết sổ mới có nối tiếp nó không. Hãy sao vào một thư mục khác và giữ thư mục này.',
    en: 'the copy’s log/checkpoint is missing or damaged, so nobody can tell whether the register continues it. Copy into another folder and keep this one.',
  },
  otherKey: {
    vi: 'bản sao này đã nhận khóa {kept}; sổ bây giờ không dẫn từ khóa ấy. Không có gì bị ghi.',
    en: 'this copy has taken the key {kept}; the register now does not lead on from it. Nothing was written.',
  },
  strangeKind: {
    vi: 'mục số {entry} có loại “{kind}”, không có chỗ trong một bản sao. Không có gì bị ghi.',
    en: 'entry {entry} is of a kind, “{kind}”, that has no place in a copy. Nothing was written.',
  },
  strangePage: {
    vi: 'trang {path} ở {address} không phải trang của một bản sao (lý do: {why}): có thứ chạy được, dẫn ra ngoài hoặc sai dạng. Không có gì bị ghi.',
    en: 'the page {path} at {address} is no page of a copy ({why}): something in it runs, leads out or is malformed. Nothing was written.',
  },
  usedUp: {
    vi: '{address} đưa ra nhiều hơn {gigabytes} GiB, mức của một lần chạy (sổ, trang và bằng chứng cộng lại). Lệnh dừng ở đây; những gì đã lấy mà chưa thuộc bản sao thì bỏ.',
    en: '{address} hands out more than {gigabytes} GiB, which is what one run takes (log, pages and evidence together). It stops here; what was fetched and is not yet part of the copy is dropped.',
  },
  pagesMoving: {
    vi: 'bản sao ở {address} đang được viết lại: các trang của nó chưa cùng một số mục với sổ. Hãy chạy lại sau.',
    en: 'the copy at {address} is being written: its pages are not yet of the same size as its log. Run it again later.',
  },
  done: {
    vi: 'Bản sao ở {folder}: {size} mục, đã kiểm tra hết. Lấy {fetched} tệp ({kilobytes} kB), viết {written}, bỏ {removed}.',
    en: 'The copy in {folder} has {size} entries, all checked. Files fetched: {fetched} ({kilobytes} kB), written: {written}, taken away: {removed}.',
  },
  withdrawn: {
    vi: 'Nội dung đã thu hồi từ lần chạy trước không còn trong bản sao này, vì pháp luật buộc xóa; mục, mã băm và phần chứng minh ở lại:',
    en: 'What was withdrawn since the last run is no longer in this copy, for the law has it erased; entries, digests and proofs stay:',
  },
  nothing: {
    vi: 'Bản sao ở {folder} đã đủ {size} mục.',
    en: 'The copy in {folder} has all {size} entries.',
  },
  newKey: {
    vi: 'Khóa của sổ, giữ từ lần này: {key}\nHãy so với khóa ở nơi khác (giấy, báo, trang của nhân chứng); từ nay chỉ nhận khóa này hoặc khóa mà nó bàn giao.',
    en: 'The log’s key, kept from now on: {key}\nCompare it with the key from elsewhere (paper, a newspaper, a witness’s page); from now on only this key or one that it hands over to is taken.',
  },
  givenKey: {
    vi: 'Khóa của sổ, hợp với khóa bạn đưa và được giữ từ lần này: {key}\nTừ nay chỉ nhận khóa này hoặc khóa mà nó bàn giao.',
    en: 'The log’s key, to which the one you gave leads, kept from now on: {key}\nFrom now on only this key or one that it hands over to is taken.',
  },
  changedKey: {
    vi: 'Sổ đã đổi khóa, được khóa cũ bàn giao. Khóa mới: {key}',
    en: 'The log has changed its key; the old one handed over. The new one: {key}',
  },

  title: { vi: 'Bản sao dữ liệu của sổ {origin}', en: 'Copy of the data of the register {origin}' },
  what: {
    vi: 'Thư mục này là bản sao dữ liệu công khai của một sổ cam kết về quyền con người: sổ đã ký, mọi bản ghi và các bảng. Mọi tệp đã được kiểm tra trước khi giữ. Không cần mạng để đọc. Lần chạy lệnh sau bỏ khỏi thư mục này nội dung đã thu hồi, vì pháp luật buộc xóa; phần chứng minh ở lại. Ai có lý do hợp pháp để giữ bản trước thì cất riêng và tự chịu trách nhiệm.',
    en: 'This folder is a copy of the public data of a register of human-rights commitments: the signed log, every record and the tables. Every file was checked before it was kept. It can be read without a network. The next run takes withdrawn content out of this folder, for the law has it erased; proofs stay. Whoever has a lawful reason to keep the state before keeps it apart and answers for it.',
  },
  asOf: { vi: 'Sổ khi có', en: 'As of' },
  entries: { vi: '{size} mục', en: '{size} entries' },
  root: { vi: 'Mã băm gốc', en: 'Root' },
  newest: { vi: 'Mục mới nhất ghi lúc', en: 'Newest entry recorded at' },
  day: { vi: 'Ngày mới nhất được công bố', en: 'Newest published day' },
  source: { vi: 'Sao từ', en: 'Copied from' },
  key: { vi: 'Khóa của sổ', en: 'Key of the log' },
  check: { vi: 'Tự kiểm tra', en: 'Check it yourself' },
  checkText: {
    vi: 'Mở trang kiểm tra trong trình duyệt rồi kéo thư mục này vào; hoặc chạy camket verify . trong thư mục này.',
    en: 'Open the checker in a browser and drop this folder on it; or run camket verify . in this folder.',
  },
  checker: { vi: 'Trang kiểm tra', en: 'The checker' },
  files: { vi: 'Các tệp', en: 'The files' },
  checkpoint: { vi: 'Điểm kiểm tra', en: 'Checkpoint' },
  keys: { vi: 'Khóa công khai của sổ', en: 'The log’s public keys' },
  counts: { vi: 'Các con số của cổng', en: 'The portal’s figures' },
  agencies: { vi: 'Các con số của từng cơ quan', en: 'The figures of each agency' },
  bodies: { vi: 'Các cơ quan', en: 'The agencies' },
  said: {
    vi: 'Báo cáo, rà soát, kết luận kiểm tra, việc có hạn, chỉ đạo, kiến nghị, ý kiến khác và trả lời',
    en: 'Reports, reviews, findings, tasks, decisions, proposals, doubts and answers',
  },
  oversight: { vi: 'Các con số về giám sát', en: 'The figures on oversight' },
  records: {
    vi: 'Bản ghi, 256 mục một tệp, từ tệp đầu đến tệp cuối',
    en: 'Records, 256 entries a file, the first and the last',
  },
  plans: { vi: 'Các kế hoạch, mỗi tệp một bảng', en: 'The plans, one table a file' },
  noPlans: { vi: 'Chưa kế hoạch nào được công bố.', en: 'No plan has been published yet.' },
  noPages: {
    vi: 'Bản sao này không có các trang của cổng. Muốn có: xem ở địa chỉ trên, hoặc sao từ một bản sao có trang, hoặc xin nơi giữ sổ chạy camket mirror.',
    en: 'This copy has no pages of the portal. To have them: see the address above, copy from a copy that has pages, or ask whoever keeps the register to run camket mirror.',
  },
} as const satisfies Record<string, Phrase>
