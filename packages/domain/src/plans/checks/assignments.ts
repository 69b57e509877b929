// Who is to act: a task with no lead, with two, one body in both roles, a body that has ended when the task is due.
import type { Body } from '../../people/bodies.ts'
import { endedBefore, foldBodyName } from '../../people/state-structure.ts'
import type { Assignment, Reading } from '../reading.ts'
import { isHeadingOfTasks, withParents } from './tasks.ts'
import type { TextFinding } from './finding.ts'

type Checked = TextFinding & { readonly unsure: boolean }

export function assignmentGaps(reading: Reading, bodies: readonly Body[]): Checked[] {
  return [...leadGaps(reading), ...bodiesThatEnded(reading, bodies)]
}

function leadGaps(reading: Reading): Checked[] {
  return reading.tasks.flatMap((task, index) => {
    if (task.restrictive) return []
    const own = reading.assignments.filter(assignment => assignment.task === index)
    const line = withParents(reading, index)
    const led = reading.assignments.some(
      ({ task, role }) => role === 'lead' && task !== null && line.includes(task),
    )
    const place = { start: task.start, end: task.end }
    return [
      ...(led || isHeadingOfTasks(reading, index)
        ? []
        : [{ code: 'no-lead' as const, ...place, values: {}, unsure: task.unsure }]),
      ...(task.clears.responsibility ? twoLeads(own) : []),
      ...leadsThatSupport(own),
    ]
  })
}

function twoLeads(own: readonly Assignment[]): Checked[] {
  const leads = [...new Map(own.filter(isOrdered).map(lead => [foldBodyName(lead.agency), lead])).values()]
  if (leads.length < 2) return []
  const values = { first: leads[0]!.agency, second: leads[1]!.agency, leads: leads.length }
  const { start, end } = leads[1]!
  return [{ code: 'two-leads', start, end, values, unsure: leads.some(lead => lead.unsure) }]
}

function leadsThatSupport(own: readonly Assignment[]): Checked[] {
  const leads = new Set(own.filter(isLead).map(({ agency }) => foldBodyName(agency)))
  return own
    .filter(({ role, agency }) => role === 'support' && leads.has(foldBodyName(agency)))
    .map(({ start, end, agency, unsure }) => ({
      code: 'lead-also-support',
      start,
      end,
      values: { agency },
      unsure,
    }))
}

const isLead = ({ role }: Assignment) => role === 'lead'
/** Several bodies may be asked for the same thing: none of them leads. */
const isOrdered = ({ role, mode }: Assignment) => role === 'lead' && mode === 'order'

/** The day that counts is the last one the task is due; without one, the plan's own day. */
function bodiesThatEnded(reading: Reading, bodies: readonly Body[]): Checked[] {
  const said = new Set<string>()
  return reading.assignments.flatMap(({ agency, task, start, end, unsure }) => {
    const day = lastDue(reading, task) ?? reading.date
    const ended = day === null ? null : (endedBefore(agency, day) ?? endedInList(bodies, agency, day))
    const key = `${foldBodyName(agency)} ${task}`
    if (ended === null || day === null || said.has(key)) return []
    said.add(key)
    const values = {
      agency,
      day,
      lastDay: ended.lastDay,
      successors: ended.successors.join(', '),
      source: ended.source,
    }
    return [{ code: 'body-ended' as const, start, end, values, unsure }]
  })
}

/** What the office's own list says: all that bear the name had ended by that day. */
function endedInList(
  bodies: readonly Body[],
  agency: string,
  day: string,
): { lastDay: string; successors: readonly string[]; source: string } | null {
  const name = foldBodyName(agency)
  const named = bodies.filter(body =>
    [body.name, body.short ?? '', ...body.aliases].some(one => one !== '' && foldBodyName(one) === name),
  )
  const days = named.map(({ validTo }) => validTo ?? '')
  if (named.length === 0 || days.some(last => last === '' || last >= day)) return null
  const heirs = new Set(named.flatMap(({ successors }) => successors))
  return {
    lastDay: days.sort().at(-1) as string,
    successors: bodies.filter(({ id }) => heirs.has(id)).map(body => body.name),
    source: 'danh sách cơ quan của văn phòng',
  }
}

function lastDue(reading: Reading, task: number | null): string | null {
  const line = task === null ? [] : withParents(reading, task)
  const days = reading.deadlines.flatMap(({ task, due }) =>
    task !== null && line.includes(task) && due.on !== null ? [due.on] : [],
  )
  return days.sort().at(-1) ?? null
}
