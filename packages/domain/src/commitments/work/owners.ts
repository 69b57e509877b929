// What an assignment makes of the agencies that a published commitment names, and how a body is addressed.
import type { Body, BodyKind } from '../../people/bodies.ts'
import type { Assignment, Mode, Owner } from './assignment.ts'
import type { NamedAgency } from './commitment.ts'

/** Bodies outside the authority of a people's committee: they are asked, never ordered (DOMAIN 1.4 and 4.2). */
const asked: readonly BodyKind[] = ['front', 'judicial', 'party', 'central']

export function proposedMode(kind: BodyKind): Mode {
  return asked.includes(kind) ? 'request' : 'order'
}

/** An owner as somebody wants it. */
export interface WantedOwner extends Omit<Owner, 'mode'> {
  /** Null where nobody chose: it stays as it is. */
  readonly mode: Mode | null
}

/**
 * How each is addressed: as chosen; else as the body has it now; else as the published version names it; and only a body
 * that is new to the commitment by its kind. Whoever assigns anew does not turn a request into an order unseen.
 */
export function withModes(
  wanted: readonly WantedOwner[],
  as: {
    readonly now: ReadonlyArray<Pick<Assignment, 'body' | 'mode' | 'state'>>
    readonly named: readonly NamedAgency[]
    readonly bodies: ReadonlyMap<string, Pick<Body, 'kind'>>
  },
): Owner[] {
  const { now, named, bodies } = as
  const modeOf = (id: string): Mode => {
    const has = now.find(({ body, state }) => body === id && state !== 'ended')
    const kind = bodies.get(id)?.kind
    const proposed = kind === undefined ? 'order' : proposedMode(kind)
    return has?.mode ?? named.find(({ body }) => body === id)?.mode ?? proposed
  }
  return wanted.map(({ body, part, mode }) => ({ body, part, mode: mode ?? modeOf(body) }))
}

/**
 * The agencies of the next version: the owners, then what is named without being one body of the list. A lead that is no
 * body, such as "các sở, ban, ngành", gives way to the body that leads now; the version before it keeps the words.
 */
export function agenciesWith(
  owners: readonly Owner[],
  before: readonly NamedAgency[],
  bodies: ReadonlyMap<string, Pick<Body, 'name' | 'kind'>>,
): NamedAgency[] {
  const isBody = ({ body }: NamedAgency): boolean =>
    body !== null && bodies.get(body) !== undefined && bodies.get(body)?.kind !== 'collective'
  const hasLead = owners.some(({ part }) => part === 'lead')
  const kept = before.filter(agency => !isBody(agency) && (agency.role === 'support' || !hasLead))
  const named = owners.map(({ body, part, mode }): NamedAgency => {
    const there = before.find(agency => agency.body === body)
    const name = there?.name ?? bodies.get(body)?.name ?? body
    return { name, role: part, mode, from: there?.role === part ? there.from : 'office', body }
  })
  const of = (part: Owner['part']): NamedAgency[] => named.filter(({ role }) => role === part)
  const rest = (part: Owner['part']): NamedAgency[] => kept.filter(({ role }) => role === part)
  return [...of('lead'), ...rest('lead'), ...of('support'), ...rest('support')]
}

/** The bodies of the list that a published commitment names, each once; a class of bodies is no owner. */
export function ownersNamed(agencies: readonly NamedAgency[], isOwner: (body: string) => boolean): Owner[] {
  const owners = new Map<string, Owner>()
  for (const { body, role, mode } of agencies) {
    if (body === null || !isOwner(body)) continue
    if (owners.get(body)?.part !== 'lead') owners.set(body, { body, part: role, mode })
  }
  return [...owners.values()]
}
