// Versions without gaps, times that never go back, previous entries that are what they should be.
import { recordKinds } from '@camket/domain/publication/codes'
import { hasBegun } from '../day.ts'
import type { Report } from '../finding.ts'
import type { Envelope } from './envelope.ts'
import type { Named, Names } from './names.ts'

/** Judges each entry by those before it; `take` comes before the entry's own name is added. */
export function createOrder(report: Report, { things, named }: Names) {
  let newestTime: string | null = null
  let tenant: string | null = null
  return {
    get newestTime() {
      return newestTime
    },
    take(index: number, envelope: Envelope, hasHoles: boolean): void {
      const { kind, id, version, publishedAt } = envelope
      const where = { entry: index, kind, id, version }
      tenant ??= envelope.tenant
      if (envelope.tenant !== tenant) report.fault('entry-other-tenant', { where, values: { tenant } })
      if (!(recordKinds as readonly string[]).includes(kind))
        report.warn('unknown-kind', { where, values: { kind } })
      if (newestTime !== null && publishedAt < newestTime) {
        report.fault('time-backwards', { where, values: { at: publishedAt, before: newestTime } })
      } else newestTime = publishedAt
      if (kind === 'day' && !hasBegun(id, publishedAt)) report.fault('day-wrong', { where })
      const last = things.get(kind, id)?.newest ?? null
      const expected = last === null ? 1 : named(last)!.version + 1
      if (version === expected) {
        if (!hasHoles) checkPrevious({ index, envelope, last, named }, report)
      } else if (!hasHoles) report.fault('version-gap', { where, values: { version, expected } })
    },
  }
}

interface Followed {
  readonly index: number
  readonly envelope: Envelope
  /** Entry of the version before; null for a first one. */
  readonly last: number | null
  readonly named: (index: number) => Named | null
}

function checkPrevious(followed: Followed, report: Report): void {
  const { index, envelope, last } = followed
  const { kind, id, version, previous } = envelope
  const where = { entry: index, kind, id, version, field: 'previous' }
  const later = previous.find(at => at >= index)
  if (later !== undefined) report.fault('previous-later', { where, values: { previous: later } })
  else if (last !== null && !previous.includes(last)) {
    report.fault('previous-version', { where, values: { expected: last } })
  } else if (!followsItsOwn(followed)) report.fault('previous-other', { where })
}

/** What a first version must follow: a promise its plan, an amendment what it amends, a withdrawal what it withdraws. */
function followsItsOwn({ envelope: { kind, id, version, previous }, named }: Followed): boolean {
  if (version > 1) return !amended.has(kind) || isRenewed(previous, named, `${id}.a${version}`)
  const followed = previous.flatMap(at => named(at) ?? [])
  if (kind === 'commitment' || kind === 'restriction') {
    return followed.some(thing => thing.kind === 'plan' && id.startsWith(`${thing.id}.`))
  }
  if (kind === 'amendment') {
    const of = id.replace(/\.a\d+$/, '')
    return followed.some(thing => thing.id === of && amended.has(thing.kind))
  }
  return kind !== 'tombstone' || previous.includes(Number(id))
}

/** A new version comes of an amendment that says what changes and why, or of a withdrawal that masks. */
function isRenewed(previous: readonly number[], named: Followed['named'], amendment: string): boolean {
  return previous.some(at => {
    const thing = named(at)
    return thing?.kind === 'tombstone' || (thing?.kind === 'amendment' && thing.id === amendment)
  })
}

const amended = new Set(['plan', 'commitment', 'restriction'])
