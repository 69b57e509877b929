// What somebody else changed before a form was sent: as it stands now beside what was sent, in the reader's words.
import {
  assignmentStateNames,
  groundNames,
  modeNames,
  partNames,
} from '@camket/domain/commitments/work/words'
import type { HandBackGround } from '@camket/domain/commitments/work/codes'
import type { Language } from '@camket/domain/kernel/language'
import { authorNames } from '@camket/domain/plans/office-words'
import type { StoredAssignment } from '@camket/services/commitments/work/stored-assignments'
import type { Difference } from '@camket/services/kernel/edit'

export interface Meanwhile {
  readonly who: string
  /** Instant, ISO 8601. */
  readonly when: string
  readonly theirs: string
  readonly yours: string
}

export function changedMeanwhile(
  difference: Difference<StoredAssignment>,
  language: Language,
  nameOf: (body: string) => string = body => body,
): Meanwhile {
  const { editedBy, editedAt, theirs, yours } = difference
  return {
    who: authorNames[editedBy]?.[language] ?? editedBy,
    when: editedAt.toISOString(),
    theirs: theirs.map(one => standing(one, language)).join('\n'),
    yours: sentInWords(yours, language, nameOf),
  }
}

function standing(
  { bodyName, part, mode, state, ground, reason }: StoredAssignment,
  language: Language,
): string {
  const words = [partNames[part], modeNames[mode], assignmentStateNames[state]].map(
    phrase => phrase[language],
  )
  const why = ground === null ? '' : ` (${groundNames[ground][language]}: ${reason ?? ''})`
  return `${bodyName}: ${words.join(', ')}${why}`
}

interface SentOwner {
  readonly body: string
  readonly part: StoredAssignment['part']
  readonly mode: StoredAssignment['mode']
}

function sentInWords(
  yours: Difference<unknown>['yours'],
  language: Language,
  nameOf: (body: string) => string,
): string {
  const { answer, ground, reason, owners } = yours
  if (Array.isArray(owners)) {
    return (owners as readonly SentOwner[])
      .map(
        ({ body, part, mode }) =>
          `${nameOf(body)}: ${partNames[part][language]}, ${modeNames[mode][language]}`,
      )
      .join('\n')
  }
  if (answer === 'accept') return assignmentStateNames.accepted[language]
  const why = groundNames[ground as HandBackGround]?.[language] ?? ''
  return `${assignmentStateNames['handed-back'][language]} (${why}: ${String(reason ?? '')})`
}
