// Records of a small register with a past: two plans, an amendment, a withdrawal with a masked version after it.
import { draftFromReading } from '../../packages/domain/src/commitments/draft-from-reading.ts'
import {
  buildRecords,
  type PlanRecords,
} from '../../packages/domain/src/publication/building/build-records.ts'
import type { CommitmentRecord } from '../../packages/domain/src/publication/records.ts'
import { variedPlan } from '../load/varied-plans.ts'
import { readingOf, shortPlan, type PlanLine } from '../register/plan-text.ts'
import type { MadeRecord } from './public-tree.ts'

export const published = '2026-07-01T02:00:00.000Z'
/** A clock at which the newest day of these records is today. */
export const today = new Date('2026-07-03T05:00:00.000Z')

function built(slug: string, lines: readonly PlanLine[]): PlanRecords {
  const title = `Kế hoạch ${slug}`
  const reading = readingOf(lines, { symbol: slug, title })
  const { kind, symbol, date, issuer, province } = reading
  let made = 0
  const units = draftFromReading(reading, () => String((made += 1)))
  return buildRecords({
    slug,
    facts: { kind, symbol, date, issuer, province, title },
    reading,
    units: units.map(unit => ({ ...unit, by: 'person' as const, reason: 'văn bản thử' })),
    redactions: [],
    sheets: new Map(),
    bodies: [],
  })
}

type At = Pick<MadeRecord, 'publishedAt'>

/** A plan and what stands in it, from entry `from` on. */
export function planRecords(
  slug: string,
  lines: readonly PlanLine[],
  from: number,
  at: At = { publishedAt: published },
): MadeRecord[] {
  const { plan, commitments, restrictions } = built(slug, lines)
  const own = { version: 1, previous: [from], ...at }
  return [
    { kind: 'plan', id: slug, body: plan, ...own, previous: [] },
    ...commitments.map(({ id, body }) => ({ kind: 'commitment' as const, id, body, ...own })),
    ...restrictions.map(({ id, body }) => ({ kind: 'restriction' as const, id, body, ...own })),
  ]
}

const body = (id: string, name: string): MadeRecord => ({
  kind: 'body',
  id,
  version: 1,
  previous: [],
  publishedAt: published,
  body: {
    name,
    short: null,
    aliases: [],
    kind: 'department',
    validFrom: null,
    validTo: null,
    successors: [],
  },
})

const day = (on: string): MadeRecord => ({
  kind: 'day',
  id: on,
  version: 1,
  previous: [],
  publishedAt: `${on}T00:30:00.000Z`,
  body: { on, timeZone: 'Asia/Ho_Chi_Minh' },
})

export const firstPlan = '96-kh-bcd'
export const secondPlan = '97-kh-bcd'

/** Some 330 records: more than one bundle, so that there are full and partial tiles. */
export function madeRecords(tasks = 300): MadeRecord[] {
  const records: MadeRecord[] = [
    day('2026-07-01'),
    body('so-tu-phap', 'Sở Tư pháp'),
    body('cong-an', 'Công an tỉnh'),
  ]
  records.push(...planRecords(firstPlan, shortPlan, records.length))
  records.push(...planRecords(secondPlan, variedPlan(3, tasks), records.length))
  records.push({ ...day('2026-07-02') })
  amend(records, `${firstPlan}.2`, '2026-07-02T03:00:00.000Z')
  withdraw(records, `${secondPlan}.7`, '2026-07-02T04:00:00.000Z')
  records.push(day('2026-07-03'))
  return records
}

function newest(records: readonly MadeRecord[], id: string): number {
  return records.findLastIndex(record => record.kind === 'commitment' && record.id === id)
}

/** An amendment and the version it makes. */
export function amend(records: MadeRecord[], id: string, publishedAt: string): void {
  const last = newest(records, id)
  const old = records[last]!
  const version = old.version + 1
  const index = records.length
  const { recurring } = old.body as CommitmentRecord
  const changes = [{ field: 'recurring', old: recurring, new: !recurring }]
  records.push(
    {
      kind: 'amendment',
      id: `${id}.a${version}`,
      version: 1,
      previous: [last],
      publishedAt,
      body: {
        of: { kind: 'commitment', id, version },
        reason: 'sửa theo văn bản mới',
        ground: null,
        changes,
      },
    },
    {
      ...old,
      version,
      previous: [last, index],
      publishedAt,
      body: { ...(old.body as object), recurring: !recurring },
    },
  )
}

/** A tombstone over the newest version and a masked version after it. */
export function withdraw(records: MadeRecord[], id: string, publishedAt: string): void {
  const last = newest(records, id)
  const old = records[last]!
  const index = records.length
  records[last] = { ...old, withdrawn: true }
  records.push(
    tombstone({
      target: last,
      of: old,
      publishedAt,
      replacedBy: { version: old.version + 1, index: index + 1 },
    }),
  )
  records.push({ ...old, version: old.version + 1, previous: [last, index], publishedAt })
}

export function tombstone(at: {
  target: number
  of: MadeRecord
  publishedAt: string
  replacedBy?: { version: number; index: number }
}): MadeRecord {
  const { kind, id, version } = at.of
  return {
    kind: 'tombstone',
    id: String(at.target),
    version: 1,
    previous: [at.target],
    publishedAt: at.publishedAt,
    body: {
      of: { kind, id, version, index: at.target },
      ground: 'personal-data',
      reason: 'có tên người dân',
      decision: null,
      office: 'Ban Chỉ đạo',
      role: 'secretary',
      replacedBy: at.replacedBy ?? null,
    },
  }
}
