import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { Phrase } from '@camket/domain/kernel/language'
import type { Values } from './command.ts'

/** Folder of the embedded database: `--data`, CAMKET_DATA, else the system's place for it. */
export function dataFolder(values: Values, env: NodeJS.ProcessEnv = process.env): string {
  const asked = values['data'] ?? env['CAMKET_DATA']
  if (typeof asked === 'string' && asked !== '') return asked
  if (process.getuid?.() === 0) return '/var/lib/camket'
  return join(env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share'), 'camket')
}

export type FolderTrouble = 'file' | 'rights' | 'refused'

/** What keeps a folder from holding a register; null where nothing does. */
export function folderTrouble(folder: string): FolderTrouble | null {
  const nearest = nearestThereIs(resolve(folder))
  try {
    if (!statSync(nearest).isDirectory()) return 'file'
    accessSync(nearest, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch {
    return 'rights'
  }
  return nearest === resolve(folder) ? null : 'refused'
}

function nearestThereIs(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearestThereIs(dirname(folder))
}

/** Step by step: the runtime's own recursive call never ends where a parent exists and refuses children (as /proc does). */
export function makeFolder(folder: string): void {
  const whole = resolve(folder)
  if (existsSync(whole) && statSync(whole).isDirectory()) return
  if (dirname(whole) !== whole) makeFolder(dirname(whole))
  mkdirSync(whole)
}

export const troubleWords: Readonly<Record<FolderTrouble, Phrase>> = {
  file: {
    vi: 'thư mục dữ liệu {folder} không dùng được: đó là một tệp, hoặc nằm trong một tệp. Chọn thư mục khác bằng --data.',
    en: 'the data folder {folder} cannot be used: it is a file, or lies in one. Choose another folder with --data.',
  },
  rights: {
    vi: 'không có quyền đọc và ghi ở thư mục dữ liệu {folder}. Cấp quyền, hoặc chọn thư mục khác bằng --data.',
    en: 'the data folder {folder} may not be read and written by this account. Grant the right, or choose another with --data.',
  },
  refused: {
    vi: 'hệ thống không cho lập thư mục dữ liệu {folder}. Chọn thư mục khác bằng --data.',
    en: 'the system lets no data folder be made at {folder}. Choose another with --data.',
  },
}
