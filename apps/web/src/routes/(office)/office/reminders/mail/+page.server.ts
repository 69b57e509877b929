import { fail, redirect } from '@sveltejs/kit'
import { mailPageWords as words } from '@camket/domain/oversight/reminders/page-words'
import type { Result } from '@camket/domain/kernel/refusal'
import type { Door } from '@camket/services/kernel/door'
import { makeFeed, revokeFeed } from '@camket/services/oversight/reminders/feed/changeFeed'
import {
  askAddress,
  confirmAddress,
  removeAddress,
  setWishes,
} from '@camket/services/oversight/reminders/own/changeMail'
import { ownMail } from '@camket/services/oversight/reminders/own/showReminders'
import { doorFor, officeDoor, orError } from '#lib/office/door.ts'
import { problemsOf } from '#lib/office/problems.ts'
import { addressIn } from '#lib/speech/address.ts'
import type { Actions, PageServerLoad } from './$types'

const told = {
  asked: words.doneAsked,
  confirmed: words.doneConfirmed,
  removed: words.doneRemoved,
  saved: words.doneSaved,
  revoked: words.doneRevoked,
} as const
type Told = keyof typeof told

export const load: PageServerLoad = async event => {
  const own = orError(await ownMail(doorFor(event, 'readReminders')))
  const done = event.url.searchParams.get('done') ?? ''
  return {
    own,
    confirm: event.url.searchParams.get('confirm'),
    done: Object.hasOwn(told, done) ? told[done as Told][event.locals.language] : null,
  }
}

const fields = ['address', 'from', 'to', 'language'] as const
type Typed = Readonly<Partial<Record<(typeof fields)[number], string>>>

type Event = Parameters<Actions[string]>[0]

/** Runs one change and comes back to the page, so that a reload repeats nothing. */
async function change(
  event: Event,
  what: Told,
  act: (door: Door, text: (name: string) => string) => Promise<Result<unknown>>,
) {
  const { language } = event.locals
  const form = await event.request.formData()
  const text = (name: string): string => String(form.get(name) ?? '')
  const answer = await act(officeDoor(event), text)
  if (answer.ok) redirect(303, addressIn(language, `/office/reminders/mail?done=${what}`))
  return fail(400, {
    problems: problemsOf(answer.refusals, language),
    // Only what this form had: the other one keeps what is set.
    typed: Object.fromEntries(fields.filter(name => form.has(name)).map(name => [name, text(name)])) as Typed,
    feed: null,
  })
}

export const actions: Actions = {
  ask: event => change(event, 'asked', (door, text) => askAddress(door, { address: text('address') })),
  confirm: event =>
    change(event, 'confirmed', (door, text) => confirmAddress(door, { secret: text('secret') })),
  remove: event => change(event, 'removed', door => removeAddress(door)),
  wishes: event =>
    change(event, 'saved', (door, text) =>
      setWishes(door, {
        language: text('language') === 'en' ? 'en' : 'vi',
        from: text('from'),
        to: text('to'),
      }),
    ),
  revoke: event => change(event, 'revoked', door => revokeFeed(door)),
  make: async event => {
    const { language } = event.locals
    const answer = await makeFeed(officeDoor(event))
    const typed: Typed = {}
    if (!answer.ok) return fail(400, { problems: problemsOf(answer.refusals, language), typed, feed: null })
    const path = addressIn(language, `/office/calendar-feed/${answer.value.secret}.ics`)
    return { problems: [], typed: {} as Typed, feed: event.url.origin + path }
  },
}
