// A server whose database goes away tells its operator once, and once more when it is back; readers are told meanwhile.
import { fill, type Language, type Phrase } from '@camket/domain/kernel/language'
import { wordsOfDatabase } from '../database-refused.ts'

type OnAway = (why: Error | null) => void

const words = {
  away: {
    vi: 'camket: {why} Người đọc đang nhận câu trả lời 503; khi cơ sở dữ liệu trả lời lại, chương trình tự nối lại.',
    en: 'camket: {why} Readers are answered 503 until it answers again; this program joins it by itself.',
  },
  back: {
    vi: 'camket: cơ sở dữ liệu đã trả lời lại.',
    en: 'camket: the database answers again.',
  },
  replicaAway: {
    vi: 'camket: không đọc được từ bản sao ở DATABASE_READ_URL ({why}). Trong lúc ấy chính sổ trả lời người đọc; văn phòng vẫn làm việc. Khi bản sao trả lời lại, chương trình tự dùng lại; không có nó thì bỏ DATABASE_READ_URL rồi khởi động lại.',
    en: 'camket: the replica at DATABASE_READ_URL cannot be read from ({why}). The register itself answers readers meanwhile; the office works on. When the replica answers again it is used again; to do without it, unset DATABASE_READ_URL and start again.',
  },
  replicaBack: {
    vi: 'camket: bản sao để đọc đã trả lời lại.',
    en: 'camket: the replica answers again.',
  },
} as const satisfies Record<string, Phrase>

/** For `onAway` of the register; `why` is told with what its operator can do. */
export const tellAway =
  (language: Language): OnAway =>
  why =>
    console.error(
      why === null
        ? words.back[language]
        : fill(words.away[language], { why: wordsOfDatabase(why, language) ?? why.message }),
    )

/** For `onReplicaAway`. */
export const tellReplicaAway =
  (language: Language): OnAway =>
  why =>
    console.error(
      why === null ? words.replicaBack[language] : fill(words.replicaAway[language], { why: causeOf(why) }),
    )

const causeOf = (away: Error): string =>
  String((away as { values?: { why?: unknown } }).values?.why ?? away.message)
