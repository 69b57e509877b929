// Where the refusals of what was sent later lead to: the fields are those of the office's own forms.
import type { SentContent } from '@camket/domain/oversight/field/sent'
import type { FormSpeech } from '#lib/office/problems.ts'
import { findingSpeech, noteSpeech } from '#lib/oversight/inspection/forms.ts'
import { claimSpeech, pieceSpeech } from '#lib/progress/speech.ts'

export function speechOfSent(kind: SentContent['kind'] | undefined): FormSpeech {
  if (kind === 'claim') return claimSpeech
  if (kind === 'note') return noteSpeech('note')
  if (kind === 'finding') return findingSpeech
  return kind === 'piece' ? pieceSpeech('piece') : {}
}
