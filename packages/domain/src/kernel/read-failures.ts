// What a person is told when a file cannot be read: what is wrong with it, and what mends it.
import type { Phrase } from './language.ts'

interface FailureWords {
  readonly problem: Phrase
  readonly mend: Phrase
}

/** By the codes of a file that cannot be read, and of one that is not there. `{…}` marks take the failure's values. */
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
      vi: 'tệp quá lớn ({megabytes} MB; tối đa {limit} MB)',
      en: 'the file is too large ({megabytes} MB; at most {limit} MB)',
    },
    mend: {
      vi: 'Tách văn bản thành nhiều tệp, hoặc giảm dung lượng ảnh trong tệp.',
      en: 'Split the document into several files, or reduce the pictures in it.',
    },
  },
  'unknown-kind': {
    problem: { vi: 'không nhận ra đây là loại tệp gì', en: 'the kind of this file is not known' },
    mend: {
      vi: 'Lưu lại dưới dạng .docx, .odt, .pdf, .html, .txt, .md, .xlsx, .csv hoặc ảnh .png, .jpg, .tif.',
      en: 'Save it as .docx, .odt, .pdf, .html, .txt, .md, .xlsx, .csv, or as a .png, .jpg or .tif picture.',
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
    problem: { vi: 'tệp bị hỏng, không đọc được trọn vẹn', en: 'the file is damaged and cannot be read as a whole' },
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
      vi: 'đọc tệp cần nhiều bộ nhớ hơn mức cho phép ({megabytes} MB)',
      en: 'reading the file takes more memory than is allowed ({megabytes} MB)',
    },
    mend: {
      vi: 'Tách văn bản thành nhiều tệp nhỏ hơn, hoặc lưu lại dưới dạng khác.',
      en: 'Split the document into smaller files, or save it in another format.',
    },
  },
  'out-of-time': {
    problem: {
      vi: 'đọc tệp lâu hơn thời gian cho phép ({seconds} giây)',
      en: 'reading the file takes longer than is allowed ({seconds} seconds)',
    },
    mend: {
      vi: 'Tách văn bản thành nhiều tệp nhỏ hơn, hoặc lưu lại dưới dạng khác.',
      en: 'Split the document into smaller files, or save it in another format.',
    },
  },
  'not-found': {
    problem: { vi: 'không có tệp này', en: 'there is no such file' },
    mend: { vi: 'Kiểm tra lại tên và thư mục.', en: 'Check the name and the folder.' },
  },
  'not-a-file': {
    problem: { vi: 'đây là thư mục, không phải tệp', en: 'this is a folder, not a file' },
    mend: { vi: 'Nêu tên từng tệp trong thư mục, ví dụ {example}.', en: 'Name the files in it, for example {example}.' },
  },
  'not-allowed': {
    problem: { vi: 'không có quyền mở tệp', en: 'the file may not be opened' },
    mend: { vi: 'Cấp quyền đọc tệp cho tài khoản đang dùng.', en: 'Give the account in use the right to read it.' },
  },
} as const satisfies Record<string, FailureWords>

export type ReadFailureWord = keyof typeof readFailureWords
