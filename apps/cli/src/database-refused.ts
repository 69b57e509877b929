import { databaseWords } from '@camket/domain/kernel/database-words'
import { fill, type Language, type Phrase } from '@camket/domain/kernel/language'
import type { Refusal } from '@camket/domain/kernel/refusal'

const unreachable: Phrase = {
  vi: 'không vào được cơ sở dữ liệu ở DATABASE_URL: {why}. Kiểm tra địa chỉ, tài khoản, mật khẩu và xem máy chủ PostgreSQL có đang chạy không.',
  en: 'the database at DATABASE_URL cannot be reached: {why}. Check the address, the account and the password, and whether the PostgreSQL server is running.',
}

const full: Phrase = {
  vi: 'ổ đĩa của cơ sở dữ liệu đã hết chỗ: {why}. Lần ghi ấy đã được bỏ trọn; dọn chỗ trên ổ đĩa ấy rồi làm lại.',
  en: 'the disk of the database is full: {why}. That write was taken back whole; make room on that disk and do it again.',
}

const fullCode = '53100'

/** A missing file, a failed disk, a page or an index that is not whole; of the embedded database its own name, too. */
const damageCodes = /^(?:58P01|58030|XX001|XX002)$/

/** What a connection or the server's own sign-in refuses with (PostgreSQL, appendix A: classes 08, 28, 3D, 53, 57P03). */
const connectionCodes =
  /^(?:ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOENT|ERR_INVALID_URL|08\w{3}|28\w{3}|3D000|53300|57P03)$/

/** A database that the operator can mend, in words; null for every other error. */
export function wordsOfDatabase(error: unknown, language: Language): string | null {
  if (!(error instanceof Error)) return null
  const { code, values } = error as unknown as Partial<Refusal>
  if (error.name === 'DatabaseRefused' && code !== undefined) {
    const phrase = (databaseWords as Readonly<Record<string, Phrase>>)[code]
    return phrase === undefined ? code : fill(phrase[language], values)
  }
  const isEmbedded = !process.env['DATABASE_URL']
  if (String(code) === fullCode) return fill(full[language], { why: error.message })
  if (damageCodes.test(String(code)) || (isEmbedded && String(code) === '3D000'))
    return fill(databaseWords.damaged[language], { why: error.message })
  if (isEmbedded || !connectionCodes.test(String(code))) return null
  return fill(unreachable[language], { why: String(code) })
}
