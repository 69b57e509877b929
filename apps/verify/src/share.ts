// A log that is checked by several at a time, each on its own thread: whoever helps reads the entries for itself and then the
// records of its share.
import { checkShare, type BeginAll, type Checked, type Checking } from './check-records.ts'
import { ownOf } from './entries/shares.ts'
import { readEntries } from './entries/read-entries.ts'
import { createReport, type Finding, type Report } from './finding.ts'
import type { RecordsOf } from './records/read-records.ts'

/** What a helper must know; all of it can be sent to another thread. */
export interface Asked {
  readonly size: number
  readonly root: Uint8Array
  /** Which of how many. */
  readonly at: number
  readonly of: number
  readonly files: RecordsOf['files']
}

/** What somebody else has checked. */
export interface Helped extends Checked {
  readonly findings: readonly Finding[]
}

/** Checks a share somewhere else; rejects where it could not be checked to its end. */
export type Helper = (asked: Asked, progress: (done: number) => void) => Promise<Helped>

/** A share from the beginning, the entries included: nothing is taken on trust from whoever asks. */
export async function help(checking: Checking, asked: Asked): Promise<Helped> {
  const report = createReport()
  const { size, root, files, at } = asked
  const of = { size, root, digest: checking.digest, stops: [], progress: () => {} }
  const { log } = await readEntries(checking.source, of, report)
  const own = ownOf(asked, log)
  const checked = await checkShare(checking, { log, files, report, own, isFirst: at === 0, isAhead: false })
  return { ...checked, findings: report.findings }
}

/** A log of fewer entries is checked before a second thread has begun. */
const longLog = 10_000

/**
 * Checks with these, who begin with the entries at the same time as the one who asks; `least`: the shortest log that is worth it.
 */
export function checkWith(helpers: readonly Helper[], least = longLog): BeginAll {
  return ({ size, root, files }) => {
    const helping = size < least ? [] : helpers
    const of = helping.length + 1
    const done = helping.map(() => 0)
    let tell = (): void => {}
    const asked = { size, root, of, files }
    const begin = (one: Helper, i: number): Promise<Helped> =>
      one({ ...asked, at: i + 1 }, theirs => {
        done[i] = theirs
        tell()
      })
    const others = Promise.all(helping.map(begin))
    // One that fails while the entries are still read is heard of below.
    others.catch(() => {})
    return async (checking, given) => {
      const { log, report } = given
      let own = 0
      tell = () => checking.progress(Math.floor(done.reduce((all, one) => all + one, own) / of))
      const progress = (mine: number): void => {
        own = mine
        tell()
      }
      const share = { ...given, own: ownOf({ at: 0, of }, log), isFirst: true }
      const [first, helped] = await Promise.all([checkShare({ ...checking, progress }, share), others])
      for (const { findings } of helped) join(report, findings)
      return [first, ...helped]
    }
  }
}

/** Adds what somebody else has found of the same log, but for what was found here too. */
function join(report: Report, found: readonly Finding[]): void {
  const known = new Set(report.findings.map(one => JSON.stringify(one)))
  for (const one of found) if (!known.has(JSON.stringify(one))) report.add(one)
}
