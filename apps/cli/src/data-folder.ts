import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Values } from './command.ts'

/** Folder of the embedded database: `--data`, CAMKET_DATA, else the system's place for it. */
export function dataFolder(values: Values, env: NodeJS.ProcessEnv = process.env): string {
  const asked = values['data'] ?? env['CAMKET_DATA']
  if (typeof asked === 'string' && asked !== '') return asked
  if (process.getuid?.() === 0) return '/var/lib/camket'
  return join(env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share'), 'camket')
}
