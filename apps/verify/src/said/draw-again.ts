// The samples of review rounds, drawn again from the entries and the opened secrets: nobody chose what is reviewed.
import { redraw, type DrawnRound } from '@camket/domain/oversight/review/redraw'
import type { ListedEntry } from '@camket/domain/oversight/review/draw'
import { hex } from '@camket/log/hash'
import { createRightEdge } from '../entries/right-edge.ts'
import type { LogIndex } from '../entries/log-index.ts'
import { isOfForm } from '../records/body.ts'
import type { FiguresOf, RecordAt } from '../tables/figures.ts'

/** Draws every round again whose newest version is there. */
export async function judgeRounds(of: FiguresOf, newest: readonly number[]): Promise<void> {
  const { log, digest, report } = of
  const rounds: RecordAt[] = []
  for (const index of newest) {
    const record = await of.reread(index)
    if (typeof record !== 'string') rounds.push(record)
  }
  const roots = rootsAt(
    of,
    rounds.map(({ body }) => (body as DrawnRound).frozenAt?.size),
  )
  const encoder = new TextEncoder()
  const hash = (text: string): string => hex(digest(encoder.encode(text)))
  let wrong = 0
  for (const { index, named, body } of rounds) {
    const { id, version } = named
    const where = { entry: index, kind: 'round', id, version }
    const round = body as DrawnRound
    try {
      if (!hasWholeSizes(round)) throw new TypeError('form')
      const { first } = log.things.get('round', id)!
      const root = roots.get(round.frozenAt.size) ?? null
      const { faults } = redraw(hash, { id, first, round, entries: entriesOf(log), root })
      for (const fault of faults) report.fault(`round-${fault}`, { where })
      wrong += faults.length
    } catch (error) {
      if (!isOfForm(error)) throw error
      report.fault('body-malformed', { where })
      wrong += 1
    }
  }
  if (wrong === 0 && rounds.length > 0) report.holds('rounds-hold', { values: { rounds: rounds.length } })
}

/** Of nothing, and of a part of an entry, there is no root that could differ; of no whole number a sample is cut to another. */
export function hasWholeSizes({ frozenAt, list, sample }: DrawnRound): boolean {
  return [frozenAt.size, list.count, sample].every(size => Number.isSafeInteger(size) && size > 0)
}

/** Roots of the log at these sizes, in one pass over its leaves. */
export function rootsAt(
  { log, digest }: Pick<FiguresOf, 'log' | 'digest'>,
  sizes: readonly unknown[],
): Map<number, string> {
  const wanted = new Set(sizes)
  const last = Math.max(
    0,
    ...(sizes.filter(size => typeof size === 'number' && size <= log.size) as number[]),
  )
  const edge = createRightEdge(digest)
  const roots = new Map<number, string>()
  for (let size = 1; size <= last; size += 1) {
    edge.append(log.leaf(size - 1))
    if (wanted.has(size)) roots.set(size, hex(edge.root()))
  }
  return roots
}

export function* entriesOf(log: LogIndex): Iterable<ListedEntry> {
  for (let index = 0; index < log.size; index += 1) {
    const named = log.named(index)
    if (named !== null) yield { index, ...named }
  }
}
