// The whole public record of a place that may publish while it is read.
import { readHead, type Head, type Trusted } from './checkpoint.ts'
import { contradictingIn, type Signed } from './following/contradicting.ts'
import { createReport, type Finding } from './finding.ts'
import type { Source } from './source.ts'
import { isOfHistory, trustedOf, verifyOnce, type Verified, type VerifyOptions } from './verify-once.ts'

export interface Recorded extends Verified {
  /** The head, and what it contradicts of what was kept or read a moment ago; none where there is no contradiction. */
  readonly contradicting: readonly Signed[]
}

/** So often is it read again until it stands still. */
const tries = 3
/** What was published is signed a moment later. */
const pause = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 1_000))

/**
 * Checks everything there is and says of each thing whether it holds; never throws for what it reads. `readBefore`: a head that was proven
 * a moment ago, which what is read must continue.
 */
export async function verifyRecord(
  source: Source,
  options: VerifyOptions,
  readBefore: Head | null = null,
): Promise<Recorded> {
  let before = readBefore
  for (let attempt = 1; ; attempt += 1) {
    const verified: Verified = await verifyOnce(source, options, before)
    const { findings, head, proven } = verified
    const isAhead = findings.some(({ code }) => code === 'tables-ahead')
    if (isAhead && attempt < tries) await pause()
    const isMoving = head !== null && source.kind === 'site' && findings.some(isOfTables)
    const grew = isMoving && (await hasGrown(source, head, trustedOf(options)))
    // What a reading shows of another history no later one takes back.
    const isSettled = findings.some(isOfHistory) || (!grew && !isAhead)
    if (isSettled || attempt === tries) {
      const contradicting = contradictingIn(verified, [options.kept?.note, before?.bytes])
      return { ...verified, findings: grew ? [...findings, grewMeanwhile] : findings, contradicting }
    }
    before = proven ?? before
  }
}

const grewMeanwhile: Finding = { code: 'grew-while-read', ok: true, level: 'warning', values: {} }

const isOfTables = ({ ok, code }: Finding): boolean => !ok && /^(tables?|count)-/.test(code)

async function hasGrown(source: Source, head: Head, options: Trusted): Promise<boolean> {
  const now = await readHead(source, options, createReport())
  return now !== null && now.size > head.size
}
