import type { Doubted } from '@camket/domain/oversight/doubt/text'

/** A claim in the address of a page of the counter. */
export function withDoubted(path: string, of: Doubted, more: Readonly<Record<string, string>> = {}): string {
  const params = new URLSearchParams({ kind: of.kind, id: of.id, version: String(of.version), ...more })
  return `${path}?${params}`
}
