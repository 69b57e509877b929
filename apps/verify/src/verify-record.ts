// The whole public record of a place that may publish while it is read.
import { readHead, type Head, type Trusted } from './checkpoint.ts'
import { createReport, type Finding } from './finding.ts'
import type { Source } from './source.ts'
import { isOfHistory, trustedOf, verifyOnce, type Verified, type VerifyOptions } from './verify-once.ts'

/** So often is it read again until it stands still. */
const tries = 3
/** What was published is signed a moment later. */
const pause = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 1_000))

/** Checks everything there is and says of each thing whether it holds; never throws for what it reads. */
export async function verifyRecord(source: Source, options: VerifyOptions): Promise<Verified> {
  let before: Head | null = null
  for (let attempt = 1; ; attempt += 1) {
    const verified: Verified = await verifyOnce(source, options, before)
    const { findings, head, proven } = verified
    const isAhead = findings.some(({ code }) => code === 'tables-ahead')
    if (isAhead && attempt < tries) await pause()
    const isMoving = head !== null && source.kind === 'site' && findings.some(isOfTables)
    const grew = isMoving && (await hasGrown(source, head, trustedOf(options)))
    // What a reading shows of another history no later one takes back.
    const isSettled = findings.some(isOfHistory) || (!grew && !isAhead)
    if (isSettled || attempt === tries)
      return grew ? { ...verified, findings: [...findings, grewMeanwhile] } : verified
    before = proven ?? before
  }
}

const grewMeanwhile: Finding = { code: 'grew-while-read', ok: true, level: 'warning', values: {} }

const isOfTables = ({ code }: Finding): boolean => /^(tables?|count)-/.test(code)

async function hasGrown(source: Source, head: Head, options: Trusted): Promise<boolean> {
  const now = await readHead(source, options, createReport())
  return now !== null && now.size > head.size
}
