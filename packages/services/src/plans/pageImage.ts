import type { Door } from '../kernel/door.ts'

/** The picture of a scanned page, for the review only; null when there is none. */
export async function pageImage(
  door: Door,
  input: { plan: string; page: number },
): Promise<{ type: string; bytes: Uint8Array } | null> {
  void door
  void input
  throw new Error('being built')
}
