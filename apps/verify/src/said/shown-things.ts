// Whether what something was said of is public: where it was withdrawn, the portal shows nothing of what was said of it either.
import type { RecordBodies } from '@camket/domain/publication/records'
import { planOfDoubt } from '@camket/domain/oversight/doubt/published'
import type { SaidKind } from '@camket/domain/publication/portal/oversight/said-rows'
import { planOfId } from '@camket/domain/publication/portal/progress/standing'
import type { LogIndex } from '../entries/log-index.ts'
import type { FiguresOf } from '../tables/figures.ts'

/** What the log has and nobody has withdrawn. */
function isPublic({ things }: LogIndex, kind: string, id: string): boolean {
  const thing = things.get(kind, id)
  return thing !== undefined && !things.has('tombstone', String(thing.newest))
}

const isPublicIn = (log: LogIndex, kind: string, id: string): boolean =>
  isPublic(log, kind, id) && isPublic(log, 'plan', planOfId(id))

type About = Partial<Pick<RecordBodies['doubt'], 'commitment' | 'of'>>

/** Findings, tasks, decisions, proposals and rounds stand by themselves. */
export function isShown(log: LogIndex, kind: SaidKind, body: object): boolean {
  const { commitment, of } = body as About
  if (kind === 'update' || kind === 'review') return isPublicIn(log, 'commitment', String(commitment))
  if (kind !== 'doubt') return true
  return commitment == null
    ? isPublicIn(log, 'restriction', String(of?.id))
    : isPublicIn(log, 'commitment', commitment)
}

/** The public plan in which stands what an answer answers; null where there is none. */
export async function planAnswered(
  { log, reread }: Pick<FiguresOf, 'log' | 'reread'>,
  { commitment, of }: RecordBodies['answer'],
): Promise<string | null> {
  const plan = commitment === null ? await planDoubted({ log, reread }, of.id) : planOfId(commitment)
  return plan !== null && isPublic(log, 'plan', plan) ? plan : null
}

async function planDoubted(
  { log, reread }: Pick<FiguresOf, 'log' | 'reread'>,
  doubt: string,
): Promise<string | null> {
  const newest = log.things.get('doubt', doubt)?.newest
  const record = newest === undefined ? 'lost' : await reread(newest)
  if (typeof record === 'string' || !isShown(log, 'doubt', record.body)) return null
  return planOfDoubt(record.body as RecordBodies['doubt'])
}
