// A unit whose borders moved: what was read out of words that it no longer has goes with them.
import { printedWords, standsIn } from '../plans/persons/printed-words.ts'
import { sixClears, type Clears } from '../plans/reading.ts'
import { ofKind } from './unit-data.ts'
import type { DraftUnit, UnitData } from './unit.ts'

/** The plan's text and the reader's judgement of a stretch of it by itself. */
export interface Judge {
  readonly text: string
  read(words: string): { readonly clears: Clears; readonly recurring: boolean }
}

type Spanned = Pick<DraftUnit, 'start' | 'end' | 'data'>

/**
 * `after` with the values of the text that still stand in it, or never stood in `before` (a heading handed them down).
 * What a person added stays. The clears are judged again, and the unit is marked as unsure.
 */
export function refit(before: Spanned, after: DraftUnit, judge: Judge): DraftUnit {
  if (before.start === after.start && before.end === after.end) return after
  const words = judge.text.slice(after.start, after.end)
  const keeps = keeper(judge.text.slice(before.start, before.end), words)
  const { data } = after
  const judged = judge.read(words)
  const kept = {
    ...data,
    agencies: data.agencies.filter(agency => agency.from === 'office' || keeps(agency.name)),
    deadlines: data.deadlines.filter(deadline => deadline.from === 'office' || keeps(deadline.text)),
    rights: data.rights.filter(({ from, words: led }) => from === 'office' || led === null || keeps(led)),
    groups: data.groups.filter(group => group.from === 'office' || keeps(group.name)),
    told: data.told === null || keeps(data.told) ? data.told : null,
    recurring:
      data.recurring && (judged.recurring || (after.start <= before.start && after.end >= before.end)),
    unsure: true,
  }
  const clears = judgedAgain(kept, judged.clears)
  return { ...after, data: ofKind(after.kind, { ...kept, clears }) }
}

function keeper(before: string, after: string): (value: string) => boolean {
  const had = printedWords(before)
  const has = printedWords(after)
  return value => {
    const wanted = printedWords(value)
    return standsIn(has, wanted) || !standsIn(had, wanted)
  }
}

function judgedAgain(data: UnitData, judged: Clears): UnitData['clears'] {
  const stands: Clears = {
    ...judged,
    who: judged.who || data.agencies.some(agency => agency.from === 'text'),
    when: judged.when || data.recurring || data.deadlines.some(deadline => deadline.from === 'text'),
  }
  return Object.fromEntries(
    sixClears.map(clear => {
      const given = data.clears[clear]
      const lost = given.state === 'found' && !stands[clear]
      return [clear, lost ? { state: 'missing', words: null } : given]
    }),
  ) as UnitData['clears']
}
