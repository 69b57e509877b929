import { chmodSync, cpSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Keys that others can open are not used: the modes go along. */
export function copyKeys(from: string, into: string): void {
  cpSync(from, into, { recursive: true })
  for (const name of ['.', ...readdirSync(from, { recursive: true, encoding: 'utf8' })]) {
    chmodSync(join(into, name), statSync(join(from, name)).mode & 0o777)
  }
}
