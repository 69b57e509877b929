// Sentences of `camket withdraw`.
import type { Phrase } from '@camket/domain/kernel/language'

export const words = {
  help: {
    vi: `camket withdraw MÃ: thu hồi nội dung đã công bố theo căn cứ pháp luật; lần thu hồi được công bố

  camket withdraw 96-kh-bcd-2023 --words-from ten.txt   xem trước việc che các chữ trong tệp, mỗi dòng một tên
  camket withdraw 96-kh-bcd-2023 --words-from -         các chữ ấy lấy từ đầu vào chuẩn
  camket withdraw 96-kh-bcd-2023.3 --passage stays      xem trước việc thu hồi một cam kết, giữ đoạn trong toàn văn
  camket withdraw 96-kh-bcd-2023.r1                     thu hồi một điều khoản hạn chế, che đoạn trong toàn văn
  camket withdraw 96-kh-bcd-2023.3.u1                   thu hồi cả một báo cáo (.u), rà soát (.r), kết luận (.f), việc (.t), chỉ đạo (.d), kiến nghị (p-…)
  camket withdraw 96-kh-bcd-2023 --whole                thu hồi cả kế hoạch
  camket withdraw to-cong-tac --body                    thu hồi một cơ quan trong danh sách; kế hoạch nêu tên đó được kể ra
  camket withdraw to-cong-tac --body --names mask       che luôn tên đó trong các kế hoạch (stays: giữ)

Lần chạy đầu chỉ xem trước và in ra một mã. Thu hồi thật, với mã ấy:

  camket withdraw … --seen MÃ-XEM-TRƯỚC --ground private-life --reason "Văn bản nêu tên một người dân."

Căn cứ: private-life, personal-data, child, court-or-authority, state-secret-by-error, not-the-issued-paper.
Căn cứ về bản án, bí mật nhà nước cần thêm --decision "số, ngày, nơi ban hành"; thu hồi cả một cam kết hay báo cáo
vì đời tư cũng vậy (tên người thì che bằng --words-from).
Chữ cần che không đặt trên dòng lệnh: lịch sử lệnh còn giữ nó.
Mã thoát: 0 xong hoặc đã xem trước · 2 lệnh sai · 3 bị từ chối, hoặc đã thu hồi mà còn việc phải sửa (câu báo nói rõ)`,
    en: `camket withdraw ID: withdraws published content on a legal ground; the withdrawal itself is published

  camket withdraw 96-kh-bcd-2023 --words-from name.txt  preview of masking the words in the file, one name a line
  camket withdraw 96-kh-bcd-2023 --words-from -         the words come from standard input
  camket withdraw 96-kh-bcd-2023.3 --passage stays      preview of one commitment; its passage stays in the text
  camket withdraw 96-kh-bcd-2023.r1                     one restrictive clause; its passage is masked in the text
  camket withdraw 96-kh-bcd-2023.3.u1                   a whole report (.u), review (.r), finding (.f), task (.t), decision (.d), proposal (p-…)
  camket withdraw 96-kh-bcd-2023 --whole                a whole plan
  camket withdraw to-cong-tac --body                    a body of the list; plans that give its name are listed
  camket withdraw to-cong-tac --body --names mask       its name is masked in those plans too (stays: it stays)

The first run is a preview and prints a code. To withdraw, with that code:

  camket withdraw … --seen CODE --ground private-life --reason "Văn bản nêu tên một người dân."

Grounds: private-life, personal-data, child, court-or-authority, state-secret-by-error, not-the-issued-paper.
Grounds of a judgment or a state secret also need --decision "number, date, issuer"; so does a whole commitment
or report that goes for somebody's privacy (a name is masked with --words-from).
The words to mask never stand on the command line: its history would keep them.
Exit codes: 0 done or previewed · 2 bad usage · 3 refused, or withdrawn with something left to mend (the sentence says which)`,
  },
  nameOne: {
    vi: 'hãy nêu một mã. Xem: camket withdraw --help',
    en: 'name one id. See: camket withdraw --help',
  },
  badPassage: { vi: '--passage chỉ nhận mask hoặc stays.', en: '--passage takes mask or stays.' },
  badNames: { vi: '--names chỉ nhận mask hoặc stays.', en: '--names takes mask or stays.' },
  wholeOrWords: {
    vi: 'với một kế hoạch, hãy chọn một: --words-from TỆP để che chữ, hoặc --whole để thu hồi cả kế hoạch.',
    en: 'for a plan choose one: --words-from FILE to mask words, or --whole to withdraw all of it.',
  },
  wordsOfPlan: {
    vi: 'chữ chỉ che theo mã của kế hoạch: --words-from không đi với mã của một cam kết, báo cáo, cơ quan hay việc khác. Ở đó hãy che trong văn phòng.',
    en: 'words are masked by the id of a plan: --words-from does not go with the id of a commitment, a report, a body or another thing. There mask them in the office.',
  },
  cannotRead: { vi: 'không đọc được {file} ({why}).', en: '{file} could not be read ({why}).' },
  badGround: { vi: '--ground phải là một trong: {known}.', en: '--ground is one of: {known}.' },
  done: {
    vi: 'Đã thu hồi {entries} bản ghi; {renewed} bản thay thế đã che chữ. Còn phải làm: chạy lại camket mirror cho mỗi bản sao, báo cho ai đang giữ bản sao, sao lưu mới và chép thư mục khóa.',
    en: 'Records withdrawn: {entries}; masked versions in their place: {renewed}. Still to do: run camket mirror again for each copy, tell those who hold copies, make a new backup and copy the key folder.',
  },
  strangeBefore: {
    vi: 'CHÚ Ý: thư mục khóa đang dùng, {folder}, không có khóa mới nhất của sổ này. Lần thu hồi được ghi vào đó; bản sao lưu cũ khôi phục với một thư mục khóa khác sẽ không biết, và nội dung lại công khai. Nếu thư mục khóa của sổ ở nơi khác, hãy chạy lệnh này với {how}. Nếu khóa đã mất hẳn thì vẫn thu hồi được, và hãy giữ thư mục này.',
    en: 'MIND: the key folder in use, {folder}, does not hold the newest key of this log. A withdrawal is noted there; an old backup restored with another key folder would not know of it, and the content would be public again. If the register’s key folder lies elsewhere, run this with {how}. If the keys are lost for good, withdraw all the same, and keep this folder.',
  },
  strangeAfter: {
    vi: 'CHÚ Ý: lần thu hồi này được ghi vào {folder}, nơi không có khóa mới nhất của sổ. Nếu thư mục khóa của sổ ở nơi khác, hãy chạy lại đúng lệnh này với {how}: lệnh sẽ báo là đã thu hồi (mã thoát 3), và ghi vào đó.',
    en: 'MIND: this withdrawal was noted in {folder}, which does not hold the newest key of the log. If the register’s key folder lies elsewhere, run the very same command once more with {how}: it says that it is withdrawn already (exit code 3), and notes it there.',
  },
  withKeys: { vi: 'CAMKET_KEYS=THƯ-MỤC-KHÓA', en: 'CAMKET_KEYS=KEY-FOLDER' },
  withKeysOf: {
    vi: 'CAMKET_KEYS=THƯ-MỤC-KHÓA CAMKET_DATA={data} thay cho --data',
    en: 'CAMKET_KEYS=KEY-FOLDER CAMKET_DATA={data} in place of --data',
  },
  next: {
    vi: 'Chưa thu hồi gì. Mã xem trước, cho --seen:',
    en: 'Nothing is withdrawn yet. Code of this preview, for --seen:',
  },
} as const satisfies Readonly<Record<string, Phrase>>
