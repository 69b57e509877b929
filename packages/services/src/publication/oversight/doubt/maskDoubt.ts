import { checkInput } from '@camket/domain/kernel/check-input'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import { maskingSchema, type Masking } from '@camket/domain/oversight/doubt/moderation'
import type { DoubtCode } from '@camket/domain/oversight/doubt/codes'
import { maskShown } from '@camket/domain/oversight/doubt/mask'
import { hidesTooMuch, isThirdPerson } from '@camket/domain/oversight/doubt/third-person'
import { tells } from '@camket/domain/progress/public/mask-pieces'
import { wordsHider } from '@camket/domain/publication/withdraw/hide'
import { areFoundOfPersons, areOfPersons } from '@camket/domain/publication/withdraw/request'
import { hiddenWords } from '@camket/domain/publication/withdraw/redact-record'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../../kernel/door.ts'
import { write } from '../../../kernel/write.ts'
import { speakerOf } from '../../../oversight/inspection/speaker.ts'
import { maskerOfPublished } from '../../hiddenNames.ts'
import { loadDoubt } from './next-version.ts'

type Outcome = Result<{ readonly showsOn: string }, 'not-allowed' | 'bad-input' | DoubtCode>

/**
 * Has the text of a doubt appear on its day with the names, numbers or addresses of third persons hidden at the same length,
 * instead of withholding all of it. It never appears sooner: a text that came early would say that somebody touched it. Done again
 * before that day, the newer one counts. Nothing but such words can be hidden: the name of an office or a sentence cannot. An address that spells
 * them is left out, and so is the file where the moderator says that it tells them.
 */
export async function maskDoubt(door: Door, input: { doubt: string } & Masking): Promise<Outcome> {
  const { doubt: id, ...given } = input
  const checked = checkInput(maskingSchema, given)
  if (!checked.ok) return checked
  const { words, reason, withoutFile } = checked.value
  if (!areOfPersons(words)) return refused('mask-of-no-person')
  // Of the words not even a digest may stay: a name is guessed easily.
  const act = { action: 'withholdDoubt', subject: `doubt:${id}`, input: { mask: words.length } } as const
  return write<Outcome>(door, act, async tx => {
    const doubt = await loadDoubt(tx, door.tenant, id)
    if (doubt === null) return refused('no-such-doubt', { doubt: id })
    if (doubt.state !== 'sealed' || doubt.held === null) {
      return refused(doubt.state === 'withheld' ? 'doubt-withheld-already' : 'doubt-shown-already')
    }
    const { of: _of, ...text } = doubt.held.text
    const masker = wordsHider('', words)
    const about = { text: text.contradicts, known: await knownNames(tx, door.tenant) }
    if (!words.every(line => isThirdPerson(line, about))) return refused('mask-of-no-person')
    const contradicts = masker.mask(text.contradicts)
    if (contradicts === text.contradicts) return refused('mask-not-found')
    if (!areFoundOfPersons(hiddenWords(text.contradicts, contradicts), words)) {
      return refused('mask-of-no-person')
    }
    if (masker.mask(reason) !== reason) return refused('mask-of-no-person')
    if (hidesTooMuch(contradicts)) return refused('mask-too-much')
    const by = await speakerOf(tx, door.tenant, door.author)
    // A name that the plan hides is hidden here too.
    const hidden = await maskerOfPublished(tx, door.tenant, doubt.plan)
    const isLeftOut = withoutFile && text.file !== null
    const masked = { reason: hidden.mask(reason), by, ...(isLeftOut ? { withoutFile: true as const } : {}) }
    // An address that spells the name tells it.
    const link = text.link !== null && tells(text.link, masker) ? null : text.link
    const file = isLeftOut ? null : text.file
    const shown = maskShown({ contradicts, link, file, salt: null, masked }, hidden)
    await tx
      .insertInto('doubt_mask')
      .values({ tenant: door.tenant, doubt: id, shown: JSON.stringify(shown) })
      .onConflict(one => one.columns(['tenant', 'doubt']).doUpdateSet({ shown: JSON.stringify(shown) }))
      .execute()
    return accepted({ showsOn: doubt.body.showsOn })
  })
}

/** Bodies and places that have no private life, by every name that the register has for them. */
async function knownNames(tx: Tx, tenant: string): Promise<string[]> {
  const bodies = await tx
    .selectFrom('body')
    .select(['name', 'short', 'aliases'])
    .where('tenant', '=', tenant)
    .execute()
  const plans = await tx
    .selectFrom('portal_plan')
    .select(['issuer', 'province'])
    .where('tenant', '=', tenant)
    .execute()
  return [
    ...bodies.flatMap(({ name, short, aliases }) => [name, short, ...aliases]),
    ...plans.flatMap(({ issuer, province }) => [issuer, province]),
  ].filter(name => name !== null)
}
