// `--data` names the database and the keys of one folder; a setting of the machine that names others is not passed over in silence.
import { existsSync, realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fill } from '@camket/domain/kernel/language'
import type { Values } from '../command.ts'
import { dataFolder } from '../data-folder.ts'
import { spokenIn } from '../language.ts'
import { keysOf } from './keys.ts'

const words = {
  keys: {
    vi: 'camket: không dùng CAMKET_KEYS, vì --data đã nêu sổ: khóa của sổ ở {folder}',
    en: 'camket: CAMKET_KEYS is passed over, because --data names the register: its keys are in {folder}',
  },
  database: {
    vi: 'camket: không dùng DATABASE_URL, vì --data đã nêu sổ: cơ sở dữ liệu của sổ ở {folder}',
    en: 'camket: DATABASE_URL is passed over, because --data names the register: its database is in {folder}',
  },
} as const

let isTold = false

/** On stderr, once a process, however often it opens the register. */
export function tellPassedOver(values: Values): void {
  if (isTold || typeof values['data'] !== 'string') return
  isTold = true
  const language = spokenIn(values)
  const { DATABASE_URL: url, CAMKET_KEYS: named } = process.env
  if (url) console.error(fill(words.database[language], { folder: join(dataFolder(values), 'database') }))
  const { root: folder } = keysOf(values)
  if (named && real(named) !== real(folder)) console.error(fill(words.keys[language], { folder }))
}

const real = (path: string): string => (existsSync(path) ? realpathSync(path) : resolve(path))
