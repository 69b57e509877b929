import type { Phrase } from '@camket/domain/kernel/language'
import type { AskingOutcome } from '@camket/domain/publication/witness/codes'

export const words = {
  help: {
    vi: `camket witness PHẦN: ký xác nhận cho sổ của nơi khác, hoặc hỏi nhân chứng cho sổ của mình

  camket witness key --name bao-dan-viet.example      tạo khóa nhân chứng, in khóa công khai để gửi cho nơi khác
  camket witness key                                  in lại khóa ấy
  camket witness add KHÓA-CỦA-SỔ                      ký xác nhận cho sổ có khóa này (họ in bằng camket key; cũng ở
                                                      /log/keys.json); khi họ đổi khóa: thêm khóa mới như vậy
  camket witness list                                 đang ký xác nhận cho ai, đã thấy đến đâu, giữ bằng chứng gì
  camket witness serve --port 4097                    nhận add-checkpoint (C2SP tlog-witness); camket start cũng nhận
                                                      ở /witness/add-checkpoint
  camket witness ask                                  hỏi ngay mọi nhân chứng có địa chỉ trong quy ước của mình, cả người
                                                      đã ký xác nhận: họ nói có thấy nhiều hơn hay thấy khác không;
                                                      kể cả lời như thế đã nói trước mà chưa ký gỡ đi

Nhân chứng chỉ ký khi điểm kiểm tra mới nối tiếp đúng điểm kiểm tra cũ mà chính nó đã thấy. Nó không đọc và không đánh giá nội dung.
Khi một sổ ký hai điểm kiểm tra khác nhau cho cùng số mục, cả hai được giữ trong thư mục khóa (_witness) làm bằng chứng.
Một tòa soạn, một trường đại học không có sổ riêng cũng làm được: key tự lập một thư mục dữ liệu.
  --data THƯ-MỤC   --as-tenant MÃ   --json   --host ĐỊA-CHỈ (của serve: 127.0.0.1 nếu không nói khác)
Mã thoát: 0 xong · 1 ask: có nhân chứng không ký; list: có giữ bằng chứng; key, list: khóa nhân chứng không dùng được · 2 lệnh sai · 3 bị từ chối`,
    en: `camket witness PART: cosigns the logs of others, or asks the witnesses of one's own

  camket witness key --name daily.example             makes the witness key, prints the public half to hand to others
  camket witness key                                  prints it again
  camket witness add LOG-KEY                          cosigns the log with this key (they print it with camket key; also
                                                      in /log/keys.json); when they change it: add the new one likewise
  camket witness list                                 whose logs are cosigned, how far they were seen, what proof is kept
  camket witness serve --port 4097                    takes add-checkpoint (C2SP tlog-witness); camket start takes it
                                                      too, at /witness/add-checkpoint
  camket witness ask                                  asks every witness of one's own policy that has an address, also
                                                      who cosigned already: whether it has seen more, or something else;
                                                      also what it so said before and no cosignature took away

A witness signs only where the new checkpoint follows from the one that it saw itself. It reads and judges no content.
Where a log signs two different checkpoints of one size, both are kept in the key folder (_witness) as the proof.
A newspaper or a university without a register can do it: key makes a data folder by itself.
  --data DIR   --as-tenant ID   --json   --host ADDRESS (of serve: 127.0.0.1 unless told)
Exit codes: 0 done · 1 ask: some witness did not cosign; list: proof is kept; key, list: the key cannot be used · 2 bad usage · 3 refused`,
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
    vi: 'cần khóa của sổ: camket witness add "tinh.example/log+…"',
    en: 'the key of a log is needed: camket witness add "province.example/log+…"',
  },
  added: { vi: 'từ nay ký xác nhận cho {origin}', en: 'cosigns {origin} from now on' },
  known: {
    vi: 'đã nhận ký xác nhận cho {origin} với khóa này',
    en: '{origin} is cosigned with this key already',
  },
  none: {
    vi: 'chưa ký xác nhận cho sổ nào. Thêm: camket witness add KHÓA-CỦA-SỔ',
    en: 'no log is cosigned here yet. Add one: camket witness add LOG-KEY',
  },
  line: { vi: '{origin}: {size} mục, thấy lúc {seen}', en: '{origin}: {size} entries, seen {seen}' },
  never: { vi: 'chưa thấy lần nào', en: 'never' },
  unproven: {
    vi: '  có người đã cho xem một điểm kiểm tra của sổ này với {size} mục, lúc {at}, mà không chứng minh được là nó nối tiếp. Chưa phải bằng chứng: ai có điểm kiểm tra thật cũng gửi kèm được một chứng minh sai. Dòng này mất đi khi sổ chứng minh được một điểm kiểm tra ít nhất cũng dài như thế.',
    en: '  was shown a checkpoint of {size} entries that was not proven to follow, at {at}. This is no proof: whoever has a genuine checkpoint can send a false proof with it. The line goes when the log proves a checkpoint at least as large.',
  },
  noAddress: {
    vi: 'không hỏi được: quy ước không ghi địa chỉ',
    en: 'cannot be asked: the policy names no address',
  },
  stands: {
    vi: '  đã nói lúc {at}, và lời ấy còn nguyên: {said}. Chỉ chữ ký xác nhận của chính nhân chứng này mới gỡ đi.',
    en: '  said at {at}, and it still stands: {said}. Only a cosignature of this witness takes it away.',
  },
  someTime: { vi: 'một lúc không ghi lại', en: 'a time that was not kept' },
  nobodyToAsk: {
    vi: 'không có ai để hỏi: trong quy ước không nhân chứng nào có địa chỉ, hoặc chưa có điểm kiểm tra nào.',
    en: 'nobody is to be asked: no witness of the policy has an address, or there is no checkpoint yet.',
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
    vi: 'sổ chưa có quy ước nhân chứng: điểm kiểm tra chỉ do chính sổ ký.',
    en: 'the register has no witness policy: its checkpoints are signed by itself alone.',
  },
  policySet: {
    vi: 'đã công bố quy ước; số nhân chứng: {witnesses}. camket start hỏi họ vài giây sau mỗi lần ký, camket witness ask hỏi ngay.',
    en: 'policy published; witnesses in it: {witnesses}. camket start asks them some seconds after each signature, camket witness ask at once.',
  },
  cannotRead: { vi: 'không đọc được {file} ({why})', en: '{file} cannot be read ({why})' },
} as const satisfies Record<string, Phrase>

const sendTheKey: Phrase = {
  vi: 'Gửi họ khóa đang ký: dòng mà camket key in ra. Họ chạy: camket witness add KHÓA. Cũng vậy mỗi khi sổ đổi khóa.',
  en: 'Send them the key that signs: the line that camket key prints. They run: camket witness add KEY. The same after each change of keys.',
}
const publishNothing: Phrase = {
  vi: 'ĐỪNG CÔNG BỐ GÌ THÊM. Hãy so với một bản sao công khai bên ngoài: khôi phục bản sao lưu vào một thư mục mới với camket restore TỆP --data THƯ-MỤC-MỚI --newer ĐỊA-CHỈ|THƯ-MỤC.',
  en: 'PUBLISH NOTHING MORE. Compare with a public copy outside: restore the backup into a new folder with camket restore FILE --data NEW-DIR --newer URL|DIR.',
}
const askedAgain: Phrase = {
  vi: 'camket start tự hỏi lại, mỗi lần thất bại thì hỏi thưa hơn.',
  en: 'camket start asks again by itself, more seldom with each failure.',
}
const joined = (one: Phrase, other: Phrase): Phrase => ({
  vi: `${one.vi} ${other.vi}`,
  en: `${one.en} ${other.en}`,
})

/** What the operator of the log does about each answer. */
export const adviceOn: Readonly<Record<Exclude<AskingOutcome, 'cosigned'>, Phrase>> = {
  'key-not-known': sendTheKey,
  'not-cosigning': joined(sendTheKey, {
    vi: 'Nếu họ nói là đã thêm: địa chỉ trong quy ước có đúng không? Máy chủ đứng trước nhân chứng cũng trả lời như vậy cho một địa chỉ sai.',
    en: 'If they say that they have added it: is the address in the policy right? A server in front of the witness gives the same answer at a wrong one.',
  }),
  'does-not-follow': joined(publishNothing, {
    vi: 'Nhân chứng giữ điểm kiểm tra mà chính sổ này đã ký và nó đã xác nhận; nếu điểm kiểm tra nay cho xem có cùng số mục thì nhân chứng giữ cả hai làm bằng chứng là có hai sổ khác nhau (camket witness list ở nơi họ). Hãy nói với họ trước khi họ hỏi.',
    en: 'The witness keeps the checkpoint that this log signed and that it cosigned; where the one shown now has the same size it keeps both, as proof that the log shows two faces (camket witness list on their side). Speak to them before they ask.',
  }),
  'knows-more': joined(publishNothing, {
    vi: 'Nhân chứng giữ điểm kiểm tra dài hơn ấy, do chính sổ này ký: đó là bằng chứng sổ từng có nhiều mục hơn.',
    en: 'The witness keeps that longer checkpoint, which this log signed: it proves that there were more entries.',
  }),
  unreachable: joined(
    {
      vi: 'Địa chỉ trong quy ước có đúng không, máy của họ có đang chạy không?',
      en: 'Is the address in the policy right, and is their machine running?',
    },
    askedAgain,
  ),
  slow: askedAgain,
  busy: joined(
    {
      vi: 'Nếu lần sau vẫn thế thì hỏi họ: camket witness list ở nơi họ cho biết khóa của họ có thiếu không.',
      en: 'If it stays so, ask them: camket witness list on their side tells whether their key is missing.',
    },
    askedAgain,
  ),
  refused: {
    vi: 'Họ không nói vì sao: hãy hỏi người điều hành nhân chứng ấy.',
    en: 'It does not say why: ask whoever runs that witness.',
  },
  'bad-answer': {
    vi: 'Địa chỉ và khóa trong quy ước có đúng của nhân chứng ấy không? Trả lời phải là chữ ký xác nhận bằng đúng khóa đó.',
    en: 'Are address and key in the policy those of that witness? The answer must be a cosignature by that very key.',
  },
  'clock-ahead': {
    vi: 'Đồng hồ của họ hoặc của máy này chạy sai quá mười phút: hãy chỉnh lại.',
    en: 'Their clock or this machine’s is wrong by more than ten minutes: set it right.',
  },
}
