import { checkInput } from '@camket/domain/kernel/check-input'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import { maskingSchema, type Masking } from '@camket/domain/oversight/doubt/moderation'
import type { DoubtCode } from '@camket/domain/oversight/doubt/codes'
import { wordsHider } from '@camket/domain/publication/withdraw/hide'
import { areFoundOfPersons, areOfPersons } from '@camket/domain/publication/withdraw/request'
import { hiddenWords } from '@camket/domain/publication/withdraw/redact-record'
import type { Door } from '../../../kernel/door.ts'
import { faultPoint } from '../../../kernel/fault.ts'
import { publish } from '../../append/publishTogether.ts'
import { maskerOfPublished } from '../../hiddenNames.ts'
import { speakerOf } from '../../../oversight/inspection/speaker.ts'
import { loadDoubt, publishNext } from './next-version.ts'
import { answerDay } from './showDueDoubts.ts'

type Outcome = Result<{ readonly index: number }, 'not-allowed' | 'bad-input' | DoubtCode>

/**
 * Shows the text of a doubt now, with the names, numbers or addresses of third persons hidden at the same length, instead of
 * withholding all of it. Nothing but such words can be hidden: the name of an office or a sentence cannot.
 */
export async function maskDoubt(door: Door, input: { doubt: string } & Masking): Promise<Outcome> {
  const { doubt: id, ...given } = input
  const checked = checkInput(maskingSchema, given)
  if (!checked.ok) return checked
  const { words, reason } = checked.value
  if (!areOfPersons(words)) return refused('mask-of-no-person')
  // Of the words not even a digest may stay: a name is guessed easily.
  const act = { action: 'withholdDoubt', subject: `doubt:${id}`, input: { mask: words.length } } as const
  return publish<Outcome>(door, act, async tx => {
    const doubt = await loadDoubt(tx, door.tenant, id)
    if (doubt === null) return refused('no-such-doubt', { doubt: id })
    if (doubt.state !== 'sealed' || doubt.held === null) {
      return refused(doubt.state === 'withheld' ? 'doubt-withheld-already' : 'doubt-shown-already')
    }
    const { of: _of, ...text } = doubt.held.text
    const masker = wordsHider('', words)
    const contradicts = masker.mask(text.contradicts)
    if (contradicts === text.contradicts) return refused('mask-not-found')
    if (!areFoundOfPersons(hiddenWords(text.contradicts, contradicts), words)) {
      return refused('mask-of-no-person')
    }
    if (masker.mask(reason) !== reason) return refused('mask-of-no-person')
    const hidden = await maskerOfPublished(tx, door.tenant, doubt.plan)
    const masked = { reason: hidden.mask(reason), by: await speakerOf(tx, door.tenant, door.author) }
    const shown = { ...text, contradicts, salt: null, masked }
    const became = { shown, withheld: null, answerBy: await answerDay(tx, door) }
    const [index] = await publishNext(tx, door, [{ doubt, became }])
    faultPoint('doubts-before-commit')
    return accepted({ index: index as number })
  })
}
