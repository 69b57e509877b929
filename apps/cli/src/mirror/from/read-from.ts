import { SourceError, type Source } from '@camket/verify/source'
import { BrokenOff, sayBrokenOff } from './refusal.ts'

/** A file of the source; null where it has none. What cannot be had breaks the run off, which the next one ends. */
export async function readFrom(
  { site, address }: { readonly site: Source; readonly address: string },
  path: string,
  limit: number,
): Promise<Uint8Array | null> {
  try {
    return await site.read(path.split('/').map(encodeURIComponent).join('/'), limit)
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    const finding = { code: 'file-unreadable', ok: false, level: 'fault' } as const
    const told = { ...finding, where: { path }, values: { why: error.trouble } }
    throw new BrokenOff(sayBrokenOff(address, [told]))
  }
}
