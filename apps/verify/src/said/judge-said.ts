// What was said of the promises, checked as a whole: the rows and figures that the portal shows of it, the files, the seals of
// doubts, the samples of rounds. The page leaves all of it out, for it may weigh no more.
import { newestDay } from '../entries/log-index.ts'
import { isRead } from '../entries/read-entries.ts'
import { createReport, type Report } from '../finding.ts'
import { rereader } from '../records/reread.ts'
import type { Source } from '../source.ts'
import { compareFile, readTable } from '../tables/compare-file.ts'
import { compareCounts } from '../tables/counts.ts'
import { createCounter } from '../tables/counting.ts'
import type { FiguresOf } from '../tables/figures.ts'
import { judgeRounds } from './draw-again.ts'
import { judgeFiles } from './evidence.ts'
import { inFileOrder, rowAgain, takeSaid, type OpenSaid, type SaidPart } from './take-said.ts'

export interface SaidChecks {
  readonly open: OpenSaid
  judge(of: JudgingSaid): Promise<void>
}

export interface JudgingSaid extends Omit<FiguresOf, 'reread'> {
  readonly source: Source
  readonly parts: readonly SaidPart[]
  /** The tables are of another state: they are not looked at. */
  readonly isAhead: boolean
}

export const saidPath = 'tables/said.jsonl'
export const oversightPath = 'tables/oversight.json'

/** `evidence`: the files too; by default in copies, where reading is cheap. */
export function saidChecks({ evidence }: { readonly evidence?: boolean } = {}): SaidChecks {
  return {
    open: takeSaid,
    async judge(of) {
      const { source, log, digest, report, parts } = of
      const reading = { log, digest, report, reread: rereader({ source, log, digest }) }
      const isLost = parts.some(part => part.isLost)
      if (isLost) report.warn('figures-not-recomputed', { where: { path: saidPath } })
      else if (!log.hasHoles && !of.isAhead) await judgeTables(of, reading)
      if (!log.hasHoles)
        await judgeRounds(
          reading,
          parts.flatMap(({ rounds }) => rounds),
        )
      saySeals(parts, report)
      const files = new Map(parts.flatMap(part => part.files.map(file => [file.path, file])))
      if (files.size === 0) return
      if (evidence ?? source.kind === 'copy')
        await judgeFiles({ source, digest, report }, [...files.values()])
      else report.limit('limit-evidence')
    },
  }
}

async function judgeTables({ source, parts, report }: JudgingSaid, reading: FiguresOf): Promise<void> {
  const { log, digest } = reading
  const own = createReport()
  const rows = inFileOrder(parts)
  const rowOf = (one: (typeof rows)[number]) => rowAgain(reading, one)
  const said = { path: saidPath, bytes: await readTable(source, saidPath), expected: rows }
  await compareFile({ source, digest, report: own, rowOf }, said)
  const counter = createCounter()
  for (const { counts } of parts) counter.count(counts)
  const counts = counter.counts()
  const bytes = await readTable(source, oversightPath)
  if (isRead(bytes, oversightPath, own)) {
    const at = { size: log.size, day: newestDay(log), counts }
    compareCounts({ path: oversightPath, bytes, own: at, lost: { plans: 0, rows: 0, bodies: 0 } }, own)
  }
  report.take(own)
  if (own.findings.every(({ ok }) => ok))
    report.holds('said-holds', { values: { rows: rows.length, figures: counts.length } })
}

function saySeals(parts: readonly SaidPart[], report: Report): void {
  const sum = (of: (part: SaidPart) => number): number => parts.reduce((all, part) => all + of(part), 0)
  const [opened, closed] = [sum(({ seals }) => seals.opened), sum(({ seals }) => seals.closed)]
  if (opened > 0 && report.faults('seal-differs') === 0)
    report.holds('seals-hold', { values: { doubts: opened } })
  if (closed > 0) report.limit('limit-seals', { values: { doubts: closed } })
}
