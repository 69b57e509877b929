// What is wrong with a database, a line each, and at the end the SQL that its administrator runs.
import { databaseWords } from '@camket/domain/kernel/database-words'
import { fill, type Language, type Phrase } from '@camket/domain/kernel/language'
import type { DatabaseReport } from '@camket/services/kernel/checkRegister'

const words = {
  empty: {
    vi: 'Cơ sở dữ liệu còn trống: camket start, tenant hoặc restore sẽ lập các bảng.',
    en: 'The database is empty yet: camket start, tenant or restore makes the tables.',
  },
  older: {
    vi: 'Lược đồ {found}, do phiên bản cũ hơn của chương trình ghi. Sao lưu bằng phiên bản ấy trước; lệnh mở sổ tiếp theo sẽ nâng lên {known}: docs/operating/upgrading.md',
    en: 'Schema {found}, written by an older version of the program. Make a backup with that version first; the next command that opens the register upgrades it to {known}: docs/operating/upgrading.md',
  },
  unguarded: {
    vi: 'Bảng không có hàng rào giữa các ban chỉ đạo: {names}. Dừng chương trình và tìm xem ai đã sửa; nếu không rõ thì khôi phục bản sao lưu.',
    en: 'Tables without the boundary between committees: {names}. Stop the program and find out who changed them; if that is not known, restore a backup.',
  },
  tooStrong: {
    vi: 'Vai trò có quyền vượt hàng rào giữa các ban chỉ đạo: {names} (superuser, BYPASSRLS hoặc sở hữu bảng). Hãy bỏ quyền ấy.',
    en: 'Roles that pass the boundary between committees: {names} (superuser, BYPASSRLS or owner of a table). Take that right away.',
  },
  statements: {
    vi: 'Quản trị viên cơ sở dữ liệu chạy các câu SQL sau:',
    en: 'The administrator of the database runs these statements:',
  },
} as const satisfies Record<string, Phrase>

/** Empty where the report is sound. */
export function databaseFaults(report: DatabaseReport, language: Language): string[] {
  const say = (phrase: Phrase, values: Record<string, string | number> = {}) => fill(phrase[language], values)
  const { schema, off, encoding, serverVersion, unguarded, roles, statements } = report
  const strong = roles.filter(role => role.isTooStrong).map(role => role.name)
  const faults: Array<[boolean, string]> = [
    [
      serverVersion < 150_000,
      say(databaseWords['server-too-old'], { found: Math.floor(serverVersion / 10_000) }),
    ],
    [off.length > 0, say(databaseWords['unsafe-settings'], { settings: off.join(', ') })],
    [encoding !== 'UTF8', say(databaseWords['not-utf8'], { found: encoding })],
    [schema.found === 0, say(words.empty)],
    [schema.found > 0 && schema.found < schema.known, say(words.older, schema)],
    [schema.found > schema.known, say(databaseWords['newer-schema'], schema)],
    [unguarded.length > 0, say(words.unguarded, { names: unguarded.join(', ') })],
    [strong.length > 0, say(words.tooStrong, { names: strong.join(', ') })],
    [statements.length > 0, say(words.statements)],
  ]
  return [...faults.filter(([is]) => is).map(([, says]) => says), ...statements]
}
