import type { Author } from '@camket/domain/people/author'
import type { Gate } from '../kernel/door.ts'

/** The seat behind a session token; null when unknown, signed out, idle over 8 hours or older than 7 days. */
export async function findSession(gate: Gate, session: string): Promise<Author | null> {
  void gate
  void session
  throw new Error('being built')
}
