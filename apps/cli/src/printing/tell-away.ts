// A server whose database goes away tells its operator once, and once more when it is back; readers are told meanwhile.
import { fill, type Language, type Phrase } from '@camket/domain/kernel/language'
import { wordsOfDatabase } from '../database-refused.ts'

const words = {
  away: {
    vi: 'camket: {why} Người đọc đang nhận câu trả lời 503.',
    en: 'camket: {why} Readers are answered 503 until then.',
  },
  back: {
    vi: 'camket: cơ sở dữ liệu đã trả lời lại.',
    en: 'camket: the database answers again.',
  },
} as const satisfies Record<string, Phrase>

/** For `onAway` of the register; `why` is told with what its operator can do. */
export const tellAway =
  (language: Language) =>
  (why: Error | null): void =>
    console.error(
      why === null
        ? words.back[language]
        : fill(words.away[language], { why: wordsOfDatabase(why, language) ?? why.message }),
    )
