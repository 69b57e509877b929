import type { Phrase } from '@camket/domain/kernel/language'

export const takeInWords = {
  help: {
    vi: `camket take-in ĐỊA-CHỈ|THƯ-MỤC --key KHÓA: nhận số liệu từ sổ đã ký của ban chỉ đạo khác, sau khi tự kiểm tra toàn bộ

  camket take-in https://tinh.example --key "tinh.example/log+…"     lần đầu: khóa lấy qua một đường khác
  camket take-in ban-sao-cua-tinh                                    lần sau: khóa và điểm kiểm tra lần trước đã có
  camket take-in ban-sao-cua-tinh --policy nhan-chung.txt            đòi nhân chứng ký xác nhận theo quy ước này

Chữ ký, mọi mục, mọi bản ghi, mọi con số được tính lại; chỉ khi tất cả đều đúng và nối tiếp lần trước thì kết quả mới
được công bố thành một bản ghi của sổ này, xem ở trang /roll-up.
  --new-key         bên kia đã đổi khóa mà không bàn giao, và đã hỏi lại họ qua đường khác
Mã thoát: 0 xong · 1 kiểm tra thấy sai · 2 lệnh sai · 3 bị từ chối`,
    en: `camket take-in URL|DIR --key KEY: takes in figures of another committee's signed register after checking all of it

  camket take-in https://province.example --key "province.example/log+…"   first time: the key comes by another way
  camket take-in copy-of-province                                          later: key and checkpoint of last time are known
  camket take-in copy-of-province --policy witnesses.txt                   asks for cosignatures by this policy

Signatures, every entry, every record and every figure are worked out again; only where all of it holds and follows from
last time is the result published as a record of this register, shown at /roll-up.
  --new-key         they changed their key without handing over, and were asked about it by another way
Exit codes: 0 done · 1 the check found something wrong · 2 bad usage · 3 refused`,
  },
  whereMissing: {
    vi: 'cần địa chỉ hoặc thư mục bản sao: camket take-in https://tinh.example --key KHÓA',
    en: 'an address or the folder of a copy is needed: camket take-in https://province.example --key KEY',
  },
  keyMissing: {
    vi: 'lần đầu cần khóa của sổ đó, lấy qua một đường khác chứ không phải từ chính sổ: --key KHÓA. Sổ tự nói khóa của mình là: {vkey}',
    en: 'the first time needs the key of that register, by another way than the register itself: --key KEY. It says itself that its key is: {vkey}',
  },
  notTaken: {
    vi: 'Chưa nhận gì: có điều không đúng, xem ở trên.',
    en: 'Nothing was taken in: something does not hold, see above.',
  },
  taken: {
    vi: 'Đã kiểm tra và nhận {size} mục của {origin}; công bố thành bản ghi lần {version}.',
    en: '{size} entries of {origin} were checked and taken in; published as version {version}.',
  },
} as const satisfies Record<string, Phrase>
