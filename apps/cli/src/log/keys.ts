// Where the private keys of the logs lie: beside the data, outside of every database and of every backup.
import { join } from 'node:path'
import { keyFolder, type KeyFolder } from '@camket/services/publication/log/key-folder'
import type { Values } from '../command.ts'
import { dataFolder } from '../data-folder.ts'

/** `--data` names its own keys even where CAMKET_KEYS is set, as it names its own database. */
export function keysOf(values: Values): KeyFolder {
  const named = typeof values['data'] === 'string' ? undefined : process.env['CAMKET_KEYS']
  return keyFolder(named === undefined || named === '' ? join(dataFolder(values), 'keys') : named)
}
