import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What pages, tables and their order are made of; a change in any of it makes other files. */
const madeOf = [
  'apps/web/src',
  'apps/web/static',
  'apps/cli/src/mirror',
  'apps/verify/src',
  'packages/domain/src',
  'packages/log/src',
  'packages/services/src/publication/reading',
  'package-lock.json',
]

/**
 * Name of the program that writes a copy: its version and a digest of the sources of its pages. Two installations of one
 * version have the same name; a copy written by another is written anew.
 */
export function programName(): string {
  const root = join(dirname(fileURLToPath(import.meta.url)), '../../../..')
  const digest = createHash('sha256')
  for (const file of madeOf.flatMap(path => sourcesUnder(join(root, path)))) {
    digest
      .update(relative(root, file).split(sep).join('/'))
      .update('\0')
      .update(readFileSync(file))
      .update('\0')
  }
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  return `camket ${version} ${digest.digest('hex').slice(0, 16)}`
}

function sourcesUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  const names = readdirSync(path).sort()
  return names.filter(name => !name.includes('.test.')).flatMap(name => sourcesUnder(join(path, name)))
}
