// Where public bytes come from: a running site, a folder, files handed to a page.

/** Reads what the public side serves, by its path without the leading slash: `log/checkpoint`. */
export interface Source {
  /** Null where there is no such file. Throws `SourceError`, never more bytes than `most`. */
  read(path: string, most: number): Promise<Uint8Array | null>
  /** Whether there is such a folder; left out where only files can be asked for. */
  holds?(folder: string): Promise<boolean>
  /** SHA-256 of a file, read piece by piece; left out where files are only had whole. */
  digestOf?(path: string, most: number): Promise<Uint8Array | null>
  /** Takes bytes back that nobody looks at any more, for the next reading. */
  release?(bytes: Uint8Array): void
  /** How many files are asked for before they are wanted; left out: a few. None where reading does not wait. */
  readonly ahead?: number
  /** A copy lies still and costs nothing to read again; a site grows and is asked sparingly. */
  readonly kind: 'site' | 'copy'
}

export const sourceTroubles = [
  'too-large',
  'timeout',
  'redirected-away',
  'bad-status',
  'unreachable',
  'unreadable',
] as const
export type SourceTrouble = (typeof sourceTroubles)[number]

/** The bytes could not be had; says nothing about whether they would hold. */
export class SourceError extends Error {
  readonly trouble: SourceTrouble
  readonly path: string

  constructor(trouble: SourceTrouble, path: string) {
    super(`${trouble}: ${path}`)
    this.name = 'SourceError'
    this.trouble = trouble
    this.path = path
  }
}

/** Largest files that are read, in bytes: a lying server can waste no more memory than these. */
export const most = {
  note: 1 << 20,
  tile: 8_192,
  entries: 256 * 65_537,
  bundle: 48 << 20,
  table: 48 << 20,
  record: 16 << 20,
} as const

/** What a reading came to: the bytes, no such file, or why they could not be had. */
export type Got = Uint8Array | null | SourceError

export const tryRead = (source: Source, path: string, most: number): Promise<Got> =>
  source.read(path, most).catch(troubleOf)

/** Every other fault is the program's own. */
export function troubleOf(error: unknown): SourceError {
  if (error instanceof SourceError) return error
  throw error
}

/** Results of `read` for 0 … count − 1 in order, a few of them on their way while one is looked at. */
export async function* inOrder<Value>(
  count: number,
  read: (i: number) => Promise<Value>,
  { ahead = 4 }: Pick<Source, 'ahead'>,
): AsyncGenerator<Value> {
  const coming: Promise<Value>[] = []
  for (let i = 0; i < count; i += 1) {
    while (coming.length < ahead && i + coming.length < count) coming.push(quiet(read(i + coming.length)))
    yield await coming.shift()!
  }
}

/** One that fails while an earlier one is still looked at must not count as unhandled; whoever awaits it hears of it. */
export function quiet<Value>(coming: Promise<Value>): Promise<Value> {
  coming.catch(() => {})
  return coming
}
