// Which list stands behind each figure: no figure is shown without one.
import { claimedSteps, fiveSteps } from '../../../progress/steps.ts'
import { passedOf, saidOf, zeroOf, type Figures } from './figures.ts'
import { timeStates } from './standing.ts'

/** Filters of the list of standings, as they stand in its address. */
export type ListFilters = Readonly<Record<string, string>>

export interface ListedFigure {
  readonly key: string
  readonly filters: ListFilters
  readonly value: (figures: Figures) => number
}

const listed = (key: string, filters: ListFilters, value: ListedFigure['value']): ListedFigure => ({
  key,
  filters,
  value,
})

/** Every figure that is shown, the filters of its list, and its value. */
export const listedFigures: readonly ListedFigure[] = [
  listed('commitments', {}, of => of.commitments),
  listed('reported', { report: 'reported' }, of => of.reported),
  listed('no-report', { report: 'no-report' }, of => of.noReport),
  listed('not-due', { report: 'not-due' }, of => of.notDue),
  listed('due-soon', { due: 'soon' }, of => of.dueSoon),
  listed('overdue', { due: 'over' }, of => of.overdue),
  listed('zero', { report: 'reported', step: 'not-started' }, zeroOf),
  listed('part-only', { step: 'part' }, of => of.partOnly),
  ...claimedSteps.map(step => listed(`agency.${step}`, { step }, of => of.agency[step])),
  ...fiveSteps.map(step => listed(`evidence.${step}`, { evidence: step }, of => of.evidence[step])),
  listed('ahead', { gap: 'ahead' }, of => of.ahead),
  listed('said', { step: 'any' }, saidOf),
  listed('passed', { time: 'passed' }, passedOf),
  ...timeStates.map(time => listed(`time.${time}`, { time }, of => of.time[time])),
  listed('amended', { amended: 'yes' }, of => of.amended),
]

const byKey = new Map(listedFigures.map(figure => [figure.key, figure]))

/** A figure by its key; throws for a key that no figure has. */
export function figureNamed(key: string): ListedFigure {
  const found = byKey.get(key)
  if (found === undefined) throw new Error(`no figure ${key}`)
  return found
}

/** Address of the list behind a figure, of one agency (`none`: those that name none) or one plan where given. */
export function listBehind(key: string, of: { agency?: string; plan?: string } = {}): string {
  const filters = { ...of, ...figureNamed(key).filters }
  const query = Object.entries(filters).map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`)
  return query.length === 0 ? '/standing' : `/standing?${query.join('&')}`
}
