import { fill, type Language, type Phrase } from '@camket/domain/kernel/language'
import { affectedGroupNames, clearNames } from '@camket/domain/plans/names'
import { servedRightNames } from '@camket/domain/plans/served-rights'
import { mirrorWords } from '@camket/domain/publication/portal/mirror-words'
import { dueStateWords } from '@camket/domain/publication/states'

type Names = Readonly<Record<string, Phrase>>

const wholes: Names = {
  plans: mirrorWords.listPlans,
  commitments: mirrorWords.listCommitments,
  restrictions: mirrorWords.listRestrictions,
  'six-clears': mirrorWords.listSix,
}

const named: Readonly<Record<string, { readonly words: Phrase; readonly names?: Names }>> = {
  agency: { words: mirrorWords.listAgency },
  right: { words: mirrorWords.listRight, names: servedRightNames },
  group: { words: mirrorWords.listGroup, names: affectedGroupNames },
  year: { words: mirrorWords.listYear },
  missing: { words: mirrorWords.listMissing, names: clearNames },
  open: { words: mirrorWords.listOpen, names: dueStateWords },
}

/** Heading of a list of plans; a value that no list names is shown as it is. */
export function titleOf(
  of: { readonly facet: string; readonly value: string; readonly name: string | null },
  language: Language,
): string {
  if (of.facet === 'all') return wholes[of.value]?.[language] ?? of.value
  const kind = named[of.facet]
  const name = of.name ?? kind?.names?.[of.value]?.[language] ?? of.value
  return kind === undefined ? name : fill(kind.words[language], { name })
}
