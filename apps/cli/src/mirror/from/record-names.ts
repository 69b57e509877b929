// What the lines of a bundle are about, read from their envelopes alone.
import { splitLines } from '@camket/verify/records/record-line'

export interface Named {
  readonly tenant: string
  readonly kind: string
  readonly id: string
  readonly version: number
  readonly previous: readonly number[]
}

const end = Buffer.from(',"salt":')
const start = '{"envelope":'.length

/** The envelope of a line; null for what is none. Whether it is the right one is for the checker to say. */
export function nameIn(line: Uint8Array): Named | null {
  // No text in an envelope can hold this: quotes are escaped there.
  const stop = Buffer.from(line.buffer, line.byteOffset, line.length).indexOf(end)
  if (stop === -1) return null
  try {
    const named = JSON.parse(Buffer.from(line.subarray(start, stop)).toString('utf8')) as Named
    const isNamed =
      typeof named.kind === 'string' && typeof named.id === 'string' && Array.isArray(named.previous)
    return isNamed && Number.isSafeInteger(named.version) ? named : null
  } catch {
    return null
  }
}

/** Kinds that stand on pages of plans which their id does not name. */
export const spokenKinds: ReadonlySet<string> = new Set([
  'round',
  'finding',
  'action',
  'decision',
  'proposal',
  'doubt',
  'answer',
])

interface Spoken {
  readonly commitment?: unknown
  readonly commitments?: unknown
  readonly of?: { readonly id?: unknown }
  readonly list?: { readonly plan?: unknown }
}

/** Ids of the plan, commitments and clauses that a record of such a kind is about; null where its body is gone or cannot be read. */
export function spokenIn(line: Uint8Array): readonly string[] | null {
  try {
    const { body } = JSON.parse(Buffer.from(line).toString('utf8')) as { body: Spoken | null }
    if (body === null) return null
    const many: unknown[] = Array.isArray(body.commitments) ? body.commitments : []
    return [body.commitment, body.of?.id, body.list?.plan, ...many].filter(id => typeof id === 'string')
  } catch {
    return null
  }
}

/** The first so many lines, with their line breaks; null where there are fewer. */
export function firstLines(bytes: Uint8Array, count: number): Uint8Array | null {
  let at = 0
  for (let i = 0; i < count; i += 1) {
    const next = bytes.indexOf(10, at)
    if (next === -1) return null
    at = next + 1
  }
  return bytes.subarray(0, at)
}

/** Lines of a bundle that ends as it should; of another one none. */
export function linesOf(bytes: Uint8Array | null): Uint8Array[] {
  return (bytes === null ? null : splitLines(bytes)) ?? []
}
