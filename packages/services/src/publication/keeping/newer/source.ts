import { KeepingTrouble } from '../file/trouble.ts'

/** Where a newer state of the public record is read from: a mirror, the live portal, a newspaper's copy. */
export interface NewerSource {
  /** What the operator called it. */
  readonly name: string
  /** A public file by its path without leading slash; null where there is none. Throws where it cannot be had. */
  read(path: string, most: number): Promise<Uint8Array | null>
}

/** Largest files that are read, in bytes. */
const most = { note: 1 << 20, entries: 256 * 65_537, bundle: 48 << 20 } as const

/** The file; throws `newer-unreadable` where it is not there or cannot be had. */
export async function mustRead(
  source: NewerSource,
  path: string,
  kind: keyof typeof most,
): Promise<Uint8Array> {
  const bytes = await mayRead(source, path, kind)
  if (bytes === null) throw new KeepingTrouble('newer-unreadable', { source: source.name, what: path })
  return bytes
}

/** The same, null where it is not there. */
export async function mayRead(
  source: NewerSource,
  path: string,
  kind: keyof typeof most,
): Promise<Uint8Array | null> {
  try {
    return await source.read(path, most[kind])
  } catch (error) {
    throw new KeepingTrouble('newer-unreadable', {
      source: source.name,
      what: `${path} (${(error as Error).message})`,
    })
  }
}
