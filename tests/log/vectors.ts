import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.env['CAMKET_VECTORS'] ?? join(import.meta.dirname, '../../../shared/vectors')

/** The public vectors lie outside the repository; where they are not, their tests are skipped by this name. */
export const vectorsPresent = existsSync(join(folder, 'merkle-inclusion.jsonl'))
export const vectorsName = vectorsPresent
  ? 'public vectors'
  : `public vectors: none under ${folder} (set CAMKET_VECTORS)`

export const readVectorFile = (name: string): string => readFileSync(join(folder, name), 'utf8')

export interface EdgeCase {
  readonly number: number
  readonly key: string
  readonly sig: string
  readonly msg: string
}

/** 914 keys and signatures on which libraries disagree. */
export const readEdgeCases = (): EdgeCase[] =>
  JSON.parse(readVectorFile('ed25519-edge-cases.json')) as EdgeCase[]
