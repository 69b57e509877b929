// What the closed lists of this room are called on every page.
import type { Phrase } from '../kernel/language.ts'
import type { DoubtGround } from './codes.ts'

export const doubtGroundNames: Readonly<Record<DoubtGround, Phrase>> = {
  'third-person-data': { vi: 'Có dữ liệu cá nhân của người thứ ba', en: 'Personal data of a third person' },
  'threat-of-violence': { vi: 'Đe doạ bạo lực', en: 'A threat of violence' },
  'sexual-images': { vi: 'Hình ảnh tình dục', en: 'Sexual images' },
  malware: { vi: 'Tệp có mã độc', en: 'Malware' },
  'same-text-again': { vi: 'Cùng một nội dung gửi nhiều lần', en: 'The same words once more' },
}
