import type { Phrase } from '../kernel/language.ts'
import type { ScriptCode } from './review-script.ts'
import type { SafeguardCode } from './sheet.ts'

export const safeguardRefusals: Readonly<Record<SafeguardCode | ScriptCode, Phrase>> = {
  'not-a-restrictive-unit': {
    vi: 'Chỉ điều khoản hạn chế mới có phiếu bảo đảm.',
    en: 'Only a restrictive clause has a safeguard sheet.',
  },
  'words-not-found': {
    vi: 'Bản rà soát viện dẫn những chữ không có trong văn bản: “{words}”.',
    en: 'The written review points at words that the text does not have: “{words}”.',
  },
}
