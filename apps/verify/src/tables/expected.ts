// The lines that a table should have: as bytes while they are few, as digests where they would fill the memory.
import { canonicalJson } from '@camket/domain/kernel/canonical'
import type { PublicTable } from '@camket/domain/publication/public-tables'
import { sameBytes } from '@camket/log/hash'
import type { Digest } from '../digest.ts'

export type Row = Readonly<Record<string, unknown>>

export interface Expected {
  readonly table: PublicTable
  readonly id: string
  /** Entry of the record that it is made of. */
  readonly index: number
  readonly order: number
  /** Null once only its digest is kept. */
  line: Uint8Array | null
  digest: string
}

const encoder = new TextEncoder()

/** Rows of one table are made in one place and have the same fields. */
const namesOf: Partial<Record<PublicTable, readonly string[]>> = {}

/**
 * Bodies are canonical already, so only the row's own fields need an order (a plan's has figures of its own); a table's line
 * is compared the slow way where this differs.
 */
export function lineOf(table: PublicTable, { tenant: _tenant, ...row }: Row): Uint8Array {
  if (table === 'plan') return encoder.encode(canonicalJson({ row, table }))
  const names = (namesOf[table] ??= Object.keys(row).sort())
  const ordered: Record<string, unknown> = {}
  for (const name of names) ordered[name] = row[name]
  return encoder.encode(JSON.stringify({ row: ordered, table }))
}

/** As a text of one letter a byte. */
const digestOf = (line: Uint8Array, digest: Digest): string => String.fromCharCode(...digest(line))

export function isLine(expected: Expected, line: Uint8Array, digest: Digest): boolean {
  return expected.line === null ? digestOf(line, digest) === expected.digest : sameBytes(expected.line, line)
}

/** Keeps the digest alone. */
export function condense(expected: Expected, digest: Digest): void {
  if (expected.line === null) return
  expected.digest = digestOf(expected.line, digest)
  expected.line = null
}
