import type { Phrase } from '@camket/domain/kernel/language'

export const verifyHelp: Phrase = {
  vi: `camket verify ĐỊA-CHỈ|THƯ-MỤC|TỆP [TỆP] [--key KHÓA] [--policy TỆP] [--since TỆP] [--keep THƯ-MỤC] [--json]

  camket verify https://nhanquyen.example.gov.vn   cả sổ công khai của một cổng đang chạy
  camket verify ./ban-sao                           một bản sao trên máy
  camket verify 17.tlog-proof 1.json --key KHÓA     một tệp chứng minh và tệp bản ghi của nó, theo thứ tự nào cũng được
  camket verify ban-sao/records/…/1.json            một bản ghi trong bản sao: phần chứng minh được dựng từ các ô băm của bản sao
  camket verify ĐỊA-CHỈ/log/proof/17                tệp chứng minh trên cổng, kèm bản ghi và khóa của chính cổng ấy
  camket verify ĐỊA-CHỈ --key minh-son…+…           khóa của sổ, lấy từ nơi khác (chữ, hoặc tên tệp)
  camket verify ĐỊA-CHỈ --policy nhan-chung.txt     đòi nhân chứng ký theo quy ước của bạn, không phải của sổ
  camket verify ĐỊA-CHỈ --keep ./da-giu             so với điểm kiểm tra đã giữ, rồi giữ điểm mới nếu nối tiếp
  camket verify ĐỊA-CHỈ --since cu.checkpoint       so với một điểm kiểm tra cụ thể
  camket verify a.note b.checkpoint --key KHÓA      hai điểm kiểm tra cùng số mục: có phải cùng một khóa ký hai sổ khác nhau không
  camket verify ĐỊA-CHỈ --files                     đọc cả tệp riêng của từng bản ghi
  camket verify ĐỊA-CHỈ --evidence                  đọc cả tệp bằng chứng (bản sao thì luôn đọc)
  camket verify ĐỊA-CHỈ --ml-dsa                    xét cả chữ ký xác nhận loại ML-DSA-44 của nhân chứng

Mã thoát: 0 khớp hết · 1 có điều không khớp · 2 không có gì để kiểm tra ở đó`,
  en: `camket verify URL|DIR|FILE [FILE] [--key VKEY] [--policy FILE] [--since FILE] [--keep DIR] [--json]

  camket verify https://rights.example.gov.vn       the whole public register of a running portal
  camket verify ./copy                              a copy on this machine
  camket verify 17.tlog-proof 1.json --key VKEY     a proof and the file of its record, in either order
  camket verify copy/records/…/1.json               a record of a copy: its proof is made from the copy's tiles
  camket verify URL/log/proof/17                    a portal's proof, with the record and the keys of that portal
  camket verify URL --key minh-son…+…               the log's key from elsewhere (text, or the name of a file)
  camket verify URL --policy witnesses.txt          asks for cosignatures by your policy, not the log's
  camket verify URL --keep ./kept                   compare with the checkpoint kept, then keep the new one if it continues it
  camket verify URL --since old.checkpoint          compare with one checkpoint
  camket verify a.note b.checkpoint --key VKEY      two checkpoints of one size: has one key signed two histories
  camket verify URL --files                         read every record's own file too
  camket verify URL --evidence                      read the evidence files too (those of a copy always are)
  camket verify URL --ml-dsa                        judge witnesses' cosignatures of the kind ML-DSA-44 too

Exit codes: 0 all holds · 1 something does not · 2 there is nothing to check`,
}

export const monitorHelp: Phrase = {
  vi: `camket monitor ĐỊA-CHỈ [--keep THƯ-MỤC] [--every GIÂY | --once] [--key KHÓA] [--policy TỆP] [--ml-dsa] [--json]

  camket monitor https://nhanquyen.example.gov.vn   theo dõi, mỗi phút một lần, cho đến khi dừng (Ctrl-C)
  camket monitor ĐỊA-CHỈ --once                     một lần rồi thôi, cho cron

--ml-dsa: xét cả chữ ký xác nhận loại ML-DSA-44. Giữ các điểm kiểm tra trong --keep (mặc định ./camket-monitor); báo khi sổ lùi, thành hai sổ
khác nhau, đổi mục, đổi khóa, đứng yên, và khi có bản ghi bị thu hồi. Mỗi ngày kiểm tra lại toàn bộ một lần.
Mã thoát: 0 khớp · 1 có điều không khớp · 2 không có gì để theo dõi ở đó`,
  en: `camket monitor URL [--keep DIR] [--every SECONDS | --once] [--key VKEY] [--policy FILE] [--ml-dsa] [--json]

  camket monitor https://rights.example.gov.vn      follows the log, once a minute, until it is stopped (Ctrl-C)
  camket monitor URL --once                         once, for cron

--ml-dsa: judges cosignatures of the kind ML-DSA-44 too. Keeps checkpoints in --keep (default ./camket-monitor); tells of a log that went
back, shows two faces, changed an entry or its key, or stands still, and of records that were withdrawn. Once a day everything is checked again.
Exit codes: 0 all holds · 1 something does not · 2 there is nothing to follow`,
}

/** Beneath a verdict that not everything holds. */
export const whenWanting: Phrase = {
  vi: 'Hãy giữ mọi tệp và câu trên, kiểm tra lại với khóa từ một nơi khác; vẫn thế thì đưa cho nhân chứng, báo chí. Xem /how-to-check#wrong của cổng.',
  en: 'Keep all files and these lines, check again with the key from another place; if it stays so show them to a witness or a newspaper. See the portal’s /how-to-check#wrong.',
}

export const verifyTroubles = {
  whatMissing: {
    vi: 'hãy nêu một địa chỉ, một thư mục, hoặc một tệp chứng minh (kèm tệp bản ghi). Xem: camket verify --help',
    en: 'name one address, one folder, or one proof (with its record’s file). See: camket verify --help',
  },
  notesApart: {
    vi: 'hai điểm kiểm tra khác sổ hoặc khác số mục thì tự chúng không cho thấy gì: so từng tệp với sổ hay một bản sao, camket verify ĐỊA-CHỈ|THƯ-MỤC --since TỆP',
    en: 'two checkpoints of different logs or sizes show nothing by themselves: compare each with the log or a copy, camket verify URL|DIR --since FILE',
  },
  monitorWhat: {
    vi: 'hãy nêu một địa chỉ. Xem: camket monitor --help',
    en: 'name one address. See: camket monitor --help',
  },
  every: {
    vi: '--every nhận số giây từ 1 đến 86400.',
    en: '--every takes seconds from 1 to 86400.',
  },
  noFile: (file: string): Phrase => ({
    vi: `không có tệp hay thư mục “${file}”.`,
    en: `there is no file or folder “${file}”.`,
  }),
  noLog: (what: string): Phrase => ({
    vi: `không thấy sổ nào ở “${what}” (không đọc được log/checkpoint).`,
    en: `there is no log at “${what}” (log/checkpoint cannot be read).`,
  }),
  tooLarge: (file: string): Phrase => ({
    vi: `tệp “${file}” lớn quá mức cho phép.`,
    en: `the file “${file}” is larger than is allowed.`,
  }),
  noProof: (file: string): Phrase => ({
    vi: `không thấy tệp chứng minh cho “${file}”. Hãy lưu tệp /log/proof/<số mục> của cổng và nêu cả hai tệp.`,
    en: `there is no proof for “${file}”. Save the portal’s /log/proof/<entry number> and name both files.`,
  }),
} as const
