// What a person is told when a file cannot be read: what is wrong with it, and what mends it.
import { fill, type Phrase } from './language.ts'
import type { Refusal } from './refusal.ts'

interface FailureWords {
  readonly problem: Phrase
  readonly mend: Phrase
}

/** By the codes of a file that cannot be read, and of one that is not there. What the failure's values add: `readFailureSentence`. */
export const readFailureWords = {
  empty: {
    problem: { vi: 'tệp rỗng, không có byte nào', en: 'the file is empty: it has no bytes' },
    mend: {
      vi: 'Kiểm tra lại bản gốc rồi lưu hoặc gửi lại tệp.',
      en: 'Check the original and save or send the file again.',
    },
  },
  'no-text': {
    problem: { vi: 'tệp không có chữ nào đọc được', en: 'the file has no readable text' },
    mend: {
      vi: 'Mở tệp xem có nội dung không; nếu là bản chụp, hãy quét lại rõ hơn (ít nhất 200 dpi).',
      en: 'Open it and see whether it has any content; if it is a picture, scan it again, at 200 dpi or more.',
    },
  },
  'too-large': {
    problem: {
      vi: 'tệp quá lớn, hoặc nội dung nén trong tệp quá lớn',
      en: 'the file, or what is packed in it, is too large',
    },
    mend: {
      vi: 'Tách văn bản thành nhiều tệp, hoặc giảm dung lượng ảnh trong tệp.',
      en: 'Split the document into several files, or reduce the pictures in it.',
    },
  },
  'unknown-kind': {
    problem: { vi: 'không nhận ra đây là loại tệp gì', en: 'the kind of this file is not known' },
    mend: {
      vi: 'Lưu lại dưới dạng .docx, .odt, .pdf, .html, .txt, .md, .xlsx, .csv hoặc ảnh .png, .jpg.',
      en: 'Save it as .docx, .odt, .pdf, .html, .txt, .md, .xlsx, .csv, or as a .png or .jpg picture.',
    },
  },
  'wrong-kind': {
    problem: {
      vi: 'nội dung tệp không đúng với loại mà tên tệp cho biết',
      en: 'the content of the file is of another kind than its name says',
    },
    mend: {
      vi: 'Đổi phần mở rộng cho đúng nội dung, hoặc mở bằng phần mềm phù hợp rồi lưu lại.',
      en: 'Give it the ending that fits its content, or open it in the program it belongs to and save it again.',
    },
  },
  damaged: {
    problem: {
      vi: 'tệp bị hỏng, không đọc được trọn vẹn',
      en: 'the file is damaged and cannot be read as a whole',
    },
    mend: {
      vi: 'Mở bản gốc, lưu thành tệp mới rồi gửi lại; nếu tải về từ mạng, hãy tải lại.',
      en: 'Open the original, save it as a new file and send that; if it was downloaded, download it again.',
    },
  },
  encrypted: {
    problem: { vi: 'tệp được đặt mật khẩu', en: 'the file is protected by a password' },
    mend: { vi: 'Bỏ mật khẩu rồi lưu lại tệp.', en: 'Remove the password and save the file again.' },
  },
  doctype: {
    problem: {
      vi: 'tệp có khai báo kiểu tài liệu (DOCTYPE), không được chấp nhận',
      en: 'the file holds a document type declaration (DOCTYPE), which is not accepted',
    },
    mend: {
      vi: 'Mở bằng Word hoặc LibreOffice rồi lưu lại; nếu không biết tệp từ đâu đến thì đừng mở.',
      en: 'Open it in Word or LibreOffice and save it again; if you do not know where it came from, do not open it.',
    },
  },
  'too-deep': {
    problem: { vi: 'cấu trúc tệp lồng nhau quá sâu', en: 'the parts of the file are nested too deeply' },
    mend: {
      vi: 'Mở bằng phần mềm soạn thảo, chép nội dung sang tệp mới rồi lưu lại.',
      en: 'Open it in its program, copy the content into a new file and save that.',
    },
  },
  'out-of-memory': {
    problem: {
      vi: 'đọc tệp cần nhiều bộ nhớ hơn mức cho phép',
      en: 'reading the file takes more memory than is allowed',
    },
    mend: {
      vi: 'Tách văn bản thành nhiều tệp nhỏ hơn, hoặc lưu lại dưới dạng khác; nếu máy đang bận, hãy thử lại sau.',
      en: 'Split the document into smaller files, or save it in another format; if the machine is busy, try again later.',
    },
  },
  'out-of-time': {
    problem: {
      vi: 'đọc tệp lâu hơn thời gian cho phép',
      en: 'reading the file takes longer than is allowed',
    },
    mend: {
      vi: 'Tách văn bản thành nhiều tệp nhỏ hơn, hoặc lưu lại dưới dạng khác; nếu máy đang bận, hãy thử lại sau.',
      en: 'Split the document into smaller files, or save it in another format; if the machine is busy, try again later.',
    },
  },
  'not-found': {
    problem: { vi: 'không có tệp này', en: 'there is no such file' },
    mend: { vi: 'Kiểm tra lại tên và thư mục.', en: 'Check the name and the folder.' },
  },
  'not-a-file': {
    problem: {
      vi: 'đây là thư mục hoặc thiết bị, không phải tệp',
      en: 'this is a folder or a device, not a file',
    },
    mend: {
      vi: 'Nêu tên từng tệp; nội dung từ một đường ống thì lưu thành tệp trước.',
      en: 'Name the files one by one; save what comes from a pipe as a file first.',
    },
  },
  'not-allowed': {
    problem: { vi: 'không có quyền mở tệp', en: 'the file may not be opened' },
    mend: {
      vi: 'Cấp quyền đọc tệp cho tài khoản đang dùng.',
      en: 'Give the account in use the right to read it.',
    },
  },
} as const satisfies Record<string, FailureWords>

export type ReadFailureWord = keyof typeof readFailureWords

/** What a value of a failure adds to the problem; values without words stay unsaid. */
const details: ReadonlyArray<readonly [needs: readonly string[], Phrase]> = [
  [
    ['megabytes', 'limit'],
    { vi: '{megabytes} MB; tối đa {limit} MB', en: '{megabytes} MB; at most {limit} MB' },
  ],
  [['seconds'], { vi: '{seconds} giây', en: '{seconds} seconds' }],
  [['part'], { vi: 'phần {part}', en: 'part {part}' }],
  [['page'], { vi: 'trang {page}', en: 'page {page}' }],
  [['found'], { vi: 'nội dung là {found}', en: 'the content is {found}' }],
]

/** Formats that a reader may name as the way out. */
const otherMends: Readonly<Record<string, Phrase>> = {
  'save-as-docx': {
    vi: 'Mở trong Word hoặc LibreOffice rồi lưu lại thành .docx.',
    en: 'Open it in Word or LibreOffice and save it as .docx.',
  },
  'save-as-odt': {
    vi: 'Mở trong LibreOffice rồi lưu lại thành .odt.',
    en: 'Open it in LibreOffice and save it as .odt.',
  },
  'save-as-xlsx': {
    vi: 'Mở trong Excel hoặc LibreOffice rồi lưu lại thành .xlsx.',
    en: 'Open it in Excel or LibreOffice and save it as .xlsx.',
  },
  'save-as-pdf': {
    vi: 'Mở bằng phần mềm của tệp rồi lưu thành .pdf.',
    en: 'Open it in its program and save it as .pdf.',
  },
  'save-as-jpeg': { vi: 'Lưu lại ảnh thành .jpg hoặc .png.', en: 'Save the picture as .jpg or .png.' },
}

/** The problem with what the failure's values say of it, and the mend that fits. */
export function readFailureSentence(code: ReadFailureWord, values: Refusal['values'] = {}): FailureWords {
  const { problem, mend } = readFailureWords[code]
  const known = details.filter(([needs]) => needs.every(name => name in values)).map(([, phrase]) => phrase)
  const other = otherMends[String(values['mend'])]
  const withDetails = (language: 'vi' | 'en') =>
    known.length === 0
      ? problem[language]
      : `${problem[language]} (${known.map(phrase => fill(phrase[language], values)).join('; ')})`
  return { problem: { vi: withDetails('vi'), en: withDetails('en') }, mend: other ?? mend }
}
