import type { Phrase } from '@camket/domain/kernel/language'

export const words = {
  help: {
    vi: `camket witness PHẦN: làm chứng cho nhật ký của nơi khác, hoặc hỏi nhân chứng cho nhật ký của mình

  camket witness key --name bao-dan-viet.example      tạo khóa nhân chứng, in khóa công khai để gửi cho nơi khác
  camket witness key                                  in lại khóa ấy
  camket witness add KHÓA-NHẬT-KÝ                     làm chứng cho nhật ký có khóa này (họ in bằng camket key; cũng ở
                                                      /log/keys.json); khi họ đổi khóa: thêm khóa mới như vậy
  camket witness list                                 đang làm chứng cho ai, đã thấy đến đâu
  camket witness serve --port 4097                    nhận add-checkpoint (C2SP tlog-witness); camket start cũng nhận
                                                      ở /witness/add-checkpoint
  camket witness ask                                  hỏi ngay các nhân chứng trong quy ước của mình

Nhân chứng chỉ ký khi điểm kiểm tra mới nối tiếp đúng điểm kiểm tra cũ mà chính nó đã thấy. Nó không đọc và không đánh giá nội dung.
Một tòa soạn, một trường đại học không có sổ riêng cũng làm được: key tự lập một thư mục dữ liệu.
  --data THƯ-MỤC   --as-tenant MÃ   --json   --host ĐỊA-CHỈ (của serve: 127.0.0.1 nếu không nói khác)
Mã thoát: 0 xong · 1 có nhân chứng không ký · 2 lệnh sai · 3 bị từ chối`,
    en: `camket witness PART: cosigns the logs of others, or asks the witnesses of one's own

  camket witness key --name daily.example             makes the witness key, prints the public half to hand to others
  camket witness key                                  prints it again
  camket witness add LOG-KEY                          cosigns the log with this key (they print it with camket key; also
                                                      in /log/keys.json); when they change it: add the new one likewise
  camket witness list                                 whose logs are cosigned, and how far they were seen
  camket witness serve --port 4097                    takes add-checkpoint (C2SP tlog-witness); camket start takes it
                                                      too, at /witness/add-checkpoint
  camket witness ask                                  asks the witnesses of one's own policy now

A witness signs only where the new checkpoint follows from the one that it saw itself. It reads and judges no content.
A newspaper or a university without a register can do it: key makes a data folder by itself.
  --data DIR   --as-tenant ID   --json   --host ADDRESS (of serve: 127.0.0.1 unless told)
Exit codes: 0 done · 1 some witness did not cosign · 2 bad usage · 3 refused`,
  },
  parts: {
    vi: 'cần một phần: key, add, list, serve hoặc ask. Xem: camket witness --help',
    en: 'a part is needed: key, add, list, serve or ask. See: camket witness --help',
  },
  nameNeeded: {
    vi: 'cần tên của nhân chứng, như một tên miền: camket witness key --name bao-dan-viet.example',
    en: 'the witness needs a name, such as a host name: camket witness key --name daily.example',
  },
  vkeyNeeded: {
    vi: 'cần khóa của nhật ký: camket witness add "tinh.example/log+…"',
    en: 'the key of a log is needed: camket witness add "province.example/log+…"',
  },
  added: { vi: 'từ nay làm chứng cho {origin}', en: 'cosigns {origin} from now on' },
  known: { vi: 'đã làm chứng cho {origin} với khóa này', en: '{origin} is cosigned with this key already' },
  none: {
    vi: 'chưa làm chứng cho nhật ký nào. Thêm: camket witness add KHÓA-NHẬT-KÝ',
    en: 'no log is cosigned here yet. Add one: camket witness add LOG-KEY',
  },
  line: { vi: '{origin}: {size} mục, thấy lúc {seen}', en: '{origin}: {size} entries, seen {seen}' },
  never: { vi: 'chưa thấy lần nào', en: 'never' },
  nobodyToAsk: {
    vi: 'không có ai cần hỏi: mọi nhân chứng có địa chỉ trong quy ước đã ký xác nhận điểm kiểm tra mới nhất (hoặc chưa có điểm kiểm tra nào).',
    en: 'nobody is to be asked: every witness of the policy that has an address has cosigned the newest checkpoint (or there is none yet).',
  },
  tellThem: {
    vi: '  có phải họ chưa có khóa của sổ, hoặc sổ vừa đổi khóa? Gửi họ khóa này: camket key. Họ chạy: camket witness add KHÓA. Nếu sổ vừa được khôi phục, có thể họ đã thấy những bản ghi khác: đừng công bố gì thêm, so với một bản sao bên ngoài (camket restore … --newer).',
    en: '  perhaps they do not have the register’s key, or it has just changed? Send them what camket key prints; they run: camket witness add KEY. Where the register was restored they may have seen other records: publish nothing more and compare with a copy outside (camket restore … --newer).',
  },
  serving: {
    vi: 'nhân chứng nhận tại {address}/add-checkpoint · dừng: Ctrl+C\nĐịa chỉ để nơi khác ghi vào quy ước của họ, khi họ tới được máy này: {address}',
    en: 'the witness takes checkpoints at {address}/add-checkpoint · stop: Ctrl+C\nAddress for the policies of others, where they can reach this machine: {address}',
  },
  policyHelp: {
    vi: `camket policy [TỆP]: quy ước nhân chứng (C2SP tlog-policy) mà sổ công bố và theo đó mà hỏi

  camket policy                          in quy ước đang có
  camket policy nhan-chung.txt           thay bằng tệp này

Một dòng một nhân chứng, rồi cần mấy người ký:
  witness bao KHÓA https://bao.example/witness
  witness dai-hoc KHÓA https://dai-hoc.example/witness
  group hai-noi any bao dai-hoc
  quorum hai-noi
Với một nhân chứng: dòng witness của người ấy, rồi “quorum bao”. KHÓA là dòng mà camket witness key của họ in ra.
Mã thoát: 0 xong · 1 chưa có quy ước · 2 tệp sai · 3 bị từ chối`,
    en: `camket policy [FILE]: the witness policy (C2SP tlog-policy) that the register publishes and asks by

  camket policy                          prints the one in force
  camket policy witnesses.txt            puts this one in its place

One line a witness, then how many must cosign:
  witness daily KEY https://daily.example/witness
  witness university KEY https://university.example/witness
  group two any daily university
  quorum two
With one witness: its line, then “quorum daily”. KEY is the line that their camket witness key prints.
Exit codes: 0 done · 1 there is no policy · 2 bad file · 3 refused`,
  },
  noPolicy: {
    vi: 'sổ chưa có quy ước nhân chứng: bản ghi chỉ do chính sổ ký.',
    en: 'the register has no witness policy: its records are signed by itself alone.',
  },
  policySet: {
    vi: 'đã công bố quy ước; số nhân chứng: {witnesses}. camket start hỏi họ mỗi phút, camket witness ask hỏi ngay.',
    en: 'policy published; witnesses in it: {witnesses}. camket start asks them every minute, camket witness ask at once.',
  },
  cannotRead: { vi: 'không đọc được {file} ({why})', en: '{file} cannot be read ({why})' },
} as const satisfies Record<string, Phrase>
