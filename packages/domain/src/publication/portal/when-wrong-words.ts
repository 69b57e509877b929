// What somebody does whose check finds something wrong: sentences of the page that says how to check.
import type { Phrase } from '../../kernel/language.ts'

export const whenWrongWords = {
  title: { vi: 'Khi kiểm tra thấy điều không đúng', en: 'When a check finds something wrong' },
  keep: {
    vi: 'Giữ lại những gì đang có: bản ghi, tệp chứng minh, bản sao, điểm kiểm tra cũ; đừng chép đè lên tệp nào. Ghi lại ngày giờ và nguyên văn lời của chương trình.',
    en: 'Keep what you have: the record, the proof, the copy, the old checkpoint; write over no file. Note the time and the very words of the program.',
  },
  again: {
    vi: 'Kiểm tra lại với khóa lấy từ thêm một nơi khác và qua một mạng khác: chép sai khóa, hay có kẻ chen giữa bạn và cổng, cũng cho kết quả như thế.',
    en: 'Check again with the key from yet another place and over another network: a mistyped key, or somebody between you and the portal, looks just the same.',
  },
  withdrawn: {
    vi: 'Xem bản ghi được nêu có phải đã bị thu hồi không: thu hồi thì mục vẫn còn và có căn cứ công khai.',
    en: 'See whether the record that is named was withdrawn: a withdrawal leaves the entry in place and gives its ground in public.',
  },
  ask: {
    vi: 'Gửi cơ quan thường trực phiếu yêu cầu cung cấp thông tin hoặc văn bản kiến nghị, kèm bản chép các tệp ấy; giữ giấy biên nhận.',
    en: 'Send the secretariat a request for information or a written petition, with copies of those files; keep the receipt.',
  },
  others: {
    vi: 'Đưa các tệp cho một nhân chứng, một tờ báo hay bất kỳ ai. Hai điểm kiểm tra đều có chữ ký của sổ mà trái nhau thì tự chúng là bằng chứng: ai cũng kiểm tra được, không cần tin bạn. Lệnh camket monitor và camket verify --keep tự giữ tệp ấy.',
    en: 'Give the files to a witness, a newspaper or anybody. Two checkpoints that both bear the register’s signature and contradict each other are proof by themselves: anyone can check them without trusting you. camket monitor and camket verify --keep keep that file on their own.',
  },
} as const satisfies Readonly<Record<string, Phrase>>

/** What stands above the list of the page's parts. */
export const partsOfPage: Phrase = { vi: 'Trong trang này', en: 'On this page' }
