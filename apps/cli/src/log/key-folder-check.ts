// What `camket doctor` says of the key folder: whether this account can use it, and nobody else.
import { accessSync, constants, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fill, type Language, type Phrase } from '@camket/domain/kernel/language'
import type { Values } from '../command.ts'
import { folderTrouble } from '../data-folder.ts'
import { keysOf } from './keys.ts'

export interface KeyFolderCheck {
  readonly name: 'keys' | 'unusable'
  readonly state: 'good' | 'bad' | 'note'
  readonly values: Readonly<Record<string, string | number>>
  readonly lines?: readonly string[]
}

const unusable = {
  file: {
    vi: 'Thư mục khóa {folder} không dùng được: đó là một tệp, hoặc nằm trong một tệp. Nêu thư mục khác bằng CAMKET_KEYS.',
    en: 'The key folder {folder} cannot be used: it is a file, or lies in one. Name another with CAMKET_KEYS.',
  },
  rights: {
    vi: 'Tài khoản này không có quyền đọc và ghi ở thư mục khóa {folder}. Cấp quyền, hoặc nêu thư mục khác bằng CAMKET_KEYS.',
    en: 'The key folder {folder} may not be read and written by this account. Grant the right, or name another with CAMKET_KEYS.',
  },
} as const satisfies Readonly<Record<string, Phrase>>

/** Of the folder itself and of what lies in it; changes nothing. */
export function checkKeyFolder(values: Values, language: Language): KeyFolderCheck {
  const { root: folder } = keysOf(values)
  const trouble = folderTrouble(folder)
  if (trouble === 'refused') return { name: 'keys', state: 'note', values: { folder } }
  if (trouble !== null) {
    return { name: 'unusable', state: 'bad', values: { why: fill(unusable[trouble][language], { folder }) } }
  }
  const lines = readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .flatMap(({ name }) => mendsUnder(join(folder, name)))
  const state = lines.length === 0 ? 'good' : 'bad'
  return { name: 'keys', state, values: { folder, count: lines.length }, lines }
}

/** Others may see none of these; of the lists beside them the folder keeps others out. */
const secret = /^(key-[0-9a-f]{8}\.pem|people\.key|attempts\.key)$/

function mendsUnder(folder: string): string[] {
  const own = mendOf(folder, true)
  if (own.length > 0) return own
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    // A witness has a folder for each register beside which it lies.
    return entry.isDirectory() ? mendsUnder(path) : mendOf(path, secret.test(entry.name))
  })
}

/** As a shell takes it for one word. */
const quoted = (path: string): string =>
  /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`

function mendOf(path: string, isSecret: boolean): string[] {
  const { R_OK, W_OK, X_OK } = constants
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return []
  try {
    accessSync(path, stat.isDirectory() ? R_OK | W_OK | X_OK : R_OK | W_OK)
  } catch {
    const account = process.getuid?.()
    const isOwn = account === undefined || stat.uid === account
    return [isOwn ? `chmod u+rwX,go= ${quoted(path)}` : `chown ${account} ${quoted(path)}`]
  }
  const isOpen = process.platform !== 'win32' && (stat.mode & 0o077) !== 0
  return isSecret && isOpen ? [`chmod go= ${quoted(path)}`] : []
}
