import { doubtOfficeWords as words } from '@camket/domain/oversight/doubt/office-words'
import type { FormSpeech } from '#lib/office/problems.ts'

/** The fields of withholding, and of masking. */
export const withholdSpeech: FormSpeech = {
  fields: {
    ground: { id: 'ground', name: words.ground },
    reason: { id: 'reason', name: words.reason },
    same: { id: 'same', name: words.same },
    words: { id: 'words', name: words.maskWords },
  },
  about: {
    'same-not-named': 'same',
    'same-not-same': 'same',
    'mask-of-no-person': 'words',
    'mask-not-found': 'words',
    'ground-needs-file': 'ground',
  },
}
