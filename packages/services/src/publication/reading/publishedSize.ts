import type { PublicDoor } from '../../kernel/door.ts'
import type { AsOf } from './shapes.ts'

/** How many records are public and as of which day: one short read, for the page cache. */
export async function publishedSize(door: PublicDoor): Promise<AsOf> {
  void door
  throw new Error('being built')
}
