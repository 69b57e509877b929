// What a careful reader finds in the example plan, in the shape that the scorer reads.
import { annexTitle, rows } from './minh-son-annex.ts'
import * as plan from './minh-son.ts'
import type { Found } from './shape.ts'

const firstWords = (text: string) => text.split(/\s+/).slice(0, 8).join(' ')
const fiveWords = (text: string) => text.split(/\s+/).slice(0, 5).join(' ')

interface Placed {
  readonly text: string
  readonly label: string | null
  readonly depth: number
  readonly found: Found
}

function placed(): Placed[] {
  const groups = plan.groups.flatMap((group, i) => [
    { text: group.text, label: `II.${i + 1}`, depth: 1, found: group },
    ...group.items.map((unit, j) => ({
      text: unit.text,
      label: `II.${i + 1}.${'abcd'[j]}`,
      depth: 2,
      found: unit,
    })),
  ])
  const offices = plan.offices.flatMap(office =>
    office.items.map(unit => ({ text: unit.text, label: null, depth: 2, found: unit })),
  )
  const asked = {
    text: plan.asked.text,
    label: `III.${plan.offices.length + 1}`,
    depth: 1,
    found: plan.asked,
  }
  const annexRows = rows
    .filter(row => typeof row !== 'string')
    .map((row, i) => ({ text: row.cells[0], label: String(i + 1), depth: 1, found: row }))
  return [...groups, ...offices, asked, ...annexRows]
}

/** Expected findings; agencies and limits in the order in which the plan prints them. */
export function expectedReading(): object {
  const units = placed()
  const sentences = units.flatMap(unit => unit.text.split(/(?<=[.;])\s+(?=\p{Lu})/u)).map(fiveWords)
  return {
    kind: 'plan',
    symbol: plan.head.symbol,
    date: '2026-01-20',
    issuer: 'Ban Chỉ đạo nhân quyền tỉnh Minh Sơn',
    province: 'Minh Sơn',
    signer: plan.foot.signer,
    cited: plan.cited,
    tasks: units.map(({ text, label, depth }) => ({ label, starts: firstWords(text), depth })),
    assignments: units.flatMap(({ label, found }) => [
      ...(found.lead ?? []).map(agency => ({ agency, role: 'lead', taskLabel: label })),
      ...(found.support ?? []).map(agency => ({ agency, role: 'support', taskLabel: label })),
    ]),
    deadlines: units.flatMap(({ label, found }) =>
      (found.limits ?? []).map(limit => ({ ...limit, taskLabel: label })),
    ),
    groups: plan.namedGroups,
    restrictive: units.filter(unit => unit.found.restrictive).map(unit => firstWords(unit.text)),
    sentences: [...plan.preamble.map(fiveWords), ...sentences],
    once: [plan.head.subject, annexTitle],
    absent: ['Kế hoạch ví dụ'],
  }
}
