// The same form sent twice is one doubt: what was handed in with which pass is known to this process alone, under a key that
// is nowhere else, and only for as long as the pass would have been good.
import { createHash, createHmac, randomBytes } from 'node:crypto'
import { refused, type Result } from '@camket/domain/kernel/refusal'
import type { Gate } from '../../../kernel/door.ts'
import type { Pass } from './passes.ts'

interface Handed {
  readonly form: string
  readonly outcome: Promise<Result<unknown, string>>
  readonly end: number
}

const ownKey = randomBytes(32)
const handed = new Map<string, Handed>()

/** The letters and the bytes of a form, as one mark. */
export function formMark(words: unknown, file: Uint8Array | null): string {
  const bytes = file === null ? '' : createHash('sha256').update(file).digest('hex')
  return createHmac('sha256', ownKey)
    .update(`${bytes}\n${JSON.stringify(words)}`)
    .digest('hex')
}

/**
 * Runs `work` for the first who comes with a pass; the same form gets the same outcome, and another one is refused with
 * `pass-spent`, also while the first is being looked at. A refusal leaves the pass free.
 */
export async function once<Outcome extends Result<unknown, string>>(
  { now, tenant }: Gate,
  { pass, form }: { readonly pass: Pass; readonly form: string },
  work: () => Promise<Outcome>,
): Promise<Outcome | Result<never, 'pass-spent'>> {
  for (const [name, { end }] of handed) if (end <= now.getTime()) handed.delete(name)
  const name = createHmac('sha256', ownKey).update(`${tenant}\n${pass.digest}`).digest('hex')
  const there = handed.get(name)
  if (there !== undefined)
    return there.form === form ? (there.outcome as Promise<Outcome>) : refused('pass-spent')
  const outcome = work()
  const own = { form, outcome, end: pass.end }
  handed.set(name, own)
  const isTaken = await outcome.then(
    ({ ok }) => ok,
    () => false,
  )
  if (!isTaken && handed.get(name) === own) handed.delete(name)
  return outcome
}
