// The lines that a table should have: as they are while they are few, as digests where they would fill the memory.
import { canonicalJson } from '@camket/domain/kernel/canonical'
import type { PublicTable } from '@camket/domain/publication/public-tables'
import type { Digest } from '../digest.ts'

export type Row = Readonly<Record<string, unknown>>

export interface Expected {
  readonly table: PublicTable
  readonly id: string
  /** Entry of the record that it is made of. */
  readonly index: number
  readonly order: number
  /** Null once only its digest is kept. */
  line: string | null
  digest: string
}

/** Rows of one table are made in one place and have the same fields. */
const namesOf: Partial<Record<PublicTable, readonly string[]>> = {}

/**
 * Bodies are canonical already, so only the row's own fields need an order (a plan's has figures of its own); a table's line
 * is compared the slow way where this differs.
 */
export function lineOf(table: PublicTable, { tenant: _tenant, ...row }: Row): string {
  if (table === 'plan') return canonicalJson({ row, table })
  const names = (namesOf[table] ??= Object.keys(row).sort())
  const ordered: Record<string, unknown> = {}
  for (const name of names) ordered[name] = row[name]
  return JSON.stringify({ row: ordered, table })
}

const encoder = new TextEncoder()

/** As a text of one letter a byte. */
const digestOf = (line: string, digest: Digest): string =>
  String.fromCharCode(...digest(encoder.encode(line)))

export function isLine(expected: Expected, text: string, digest: Digest): boolean {
  return expected.line === null ? digestOf(text, digest) === expected.digest : expected.line === text
}

/** Keeps the digest alone. */
export function condense(expected: Expected, digest: Digest): void {
  if (expected.line === null) return
  expected.digest = digestOf(expected.line, digest)
  expected.line = null
}
