// What is searched of a plan's text beside its promises and clauses.
import { indexedWords } from './lexemes.ts'
import { partsOf } from './parts.ts'
import type { Entry } from './portal-rows.ts'
import type { PlanRecord } from './records.ts'

/** The searched rows of what is neither promise nor clause: its id says where it stands, plan, part and place in the text. */
export function passageSearchRows(entry: Entry, plan: PlanRecord): Array<Record<string, unknown>> {
  return partsOf(plan).flatMap(({ part, heading, spans }) =>
    spans
      .filter(({ as }) => as === 'context' || as === 'set-aside')
      .map(({ start, end }) => ({ start, text: plan.text.slice(start, end).trim() }))
      .filter(({ text }) => /\p{L}/u.test(text))
      .map(({ start, text }) => ({
        tenant: entry.tenant,
        kind: 'passage',
        id: `${entry.id}/${part}/${start}`,
        plan: entry.id,
        label: heading === '' ? null : heading,
        text,
        words: indexedWords(text),
      })),
  )
}
