import type { Reading } from '@camket/domain/plans/reading'
import type { Gate } from '../kernel/door.ts'

export interface ReadFile {
  readonly reading: Reading
  readonly pages: ReadonlyArray<{ readonly page: number; readonly type: string; readonly bytes: Uint8Array }>
}
/** Reads a file, usually in a child process. Throws an error with `failure` (a code) and `values` when it cannot. */
export type Reader = (
  file: { readonly name: string; readonly bytes: Uint8Array },
  progress: (report: { what: string; done: number; of: number }) => void,
) => Promise<ReadFile>

/** Takes one queued (or abandoned) reading, runs it, and makes the draft's units. False when there was none. */
export async function runNextReading(gate: Gate, reader: Reader): Promise<boolean> {
  void gate
  void reader
  throw new Error('being built')
}

/** Runs the reading of one plan to its end, for the command line and the example. */
export async function runReading(
  gate: Gate,
  plan: string,
  reader: Reader,
): Promise<'done' | 'failed' | 'not-waiting'> {
  void gate
  void plan
  void reader
  throw new Error('being built')
}
