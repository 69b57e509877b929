import type { Envelope, RecordKind } from '@camket/domain/publication/records'
import type { PublicDoor } from '../../kernel/door.ts'
import type { AsOf, Page, Version } from './shapes.ts'

/** Every version of one thing, newest first, with its amendments' reasons. */
export async function history(
  door: PublicDoor,
  input: { kind: RecordKind; id: string },
): Promise<AsOf & { versions: readonly Version[] }> {
  void door
  void input
  throw new Error('being built')
}

export interface Change {
  readonly kind: RecordKind
  readonly id: string
  readonly version: number
  readonly index: number
  readonly publishedAt: string
  /** A line to show: title, words of the promise, reason of the amendment. */
  readonly words: string
}

/** Feed of what was published, newest first, day records left out. */
export async function changes(
  door: PublicDoor,
  input: { after?: string; limit?: number },
): Promise<Page<Change>> {
  void door
  void input
  throw new Error('being built')
}

export interface PublicRecord {
  readonly index: number
  readonly envelope: Envelope
  /** Bytes as stored and digested, verbatim. */
  readonly envelopeBytes: string
  /** 64 hexadecimal digits. */
  readonly salt: string
  readonly bodyBytes: string
}

/** One record, verbatim, so that anyone can compute its digest again. */
export async function record(
  door: PublicDoor,
  input: { kind: RecordKind; id: string; version: number },
): Promise<PublicRecord | null> {
  void door
  void input
  throw new Error('being built')
}
