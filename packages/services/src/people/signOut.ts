import type { Gate } from '../kernel/door.ts'

export async function signOut(gate: Gate, session: string): Promise<void> {
  void gate
  void session
  throw new Error('being built')
}
