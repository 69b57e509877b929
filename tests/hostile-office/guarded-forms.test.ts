// Every form of the office says what its sender saw, or which sending it is, or stands here with the reason why it need not.
import { beforeAll, expect, test, vi } from 'vitest'
import { officeSurfaces } from '../../scripts/matrix/office-surfaces.ts'
import type { Form } from '../matrix/forms.ts'
import { formsOfOffice } from '../matrix/office-forms.ts'
import { openOfficeWorld, type OfficeWorld } from '../matrix/office-world.ts'

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })

let world: OfficeWorld
beforeAll(async () => {
  world = await openOfficeWorld()
})

/** What was seen: a form over something newer is refused. */
const seen = /^(edition|version|blind|seen(:.*)?)$/
/** Which sending it is: the same one counts once. */
const once = /^(form|claim|review|request|finding|ceremony|token|secret)$/

const own = 'of the own account: nobody else writes there, and twice is once'
const same = 'says how something is to stand, and sent again it stands so already'
const shows = 'changes nothing: it leads to a preview or to a list'

/** By `<address> <form>`. */
const unguarded: Readonly<Record<string, string>> = {
  '/office bringIn': 'the bytes of a file are its name: a second time leads to the same draft',
  '/office/account rename': own,
  '/office/account removeKey': own,
  '/office/account newCodes': 'shows new codes each time, as asked; the older ones are void',
  '/office/account removePassword': own,
  '/office/account/password change': own,
  '/office/reminders/mail wishes': own,
  '/office/reminders/mail make': 'shows a new address each time, as asked; the older one is void',
  '/office/reminders/mail revoke': own,
  '/office/accounts/[account] endHolding': same,
  '/office/accounts/[account] giveSeat': same,
  '/office/accounts/[account] newInvitation': 'shows a new link each time, as asked; the older one is void',
  '/office/accounts/[account] newPassword': 'shows a new link each time, as asked; the older one is void',
  '/office/accounts/[account] endSessions': same,
  '/office/accounts/[account] disable': same,
  '/office/accounts/[account] enable': same,
  '/office/accounts/invite invite': 'the login is the account: a second time is refused by name',
  '/office/accounts/sign-on save': 'typed whole, secret and all, and the address is its name',
  '/office/proof password': 'a proof of the sender, not a change',
  '/office/sign-in password': 'a proof of the sender, not a change',
  '/office/bodies/import show': shows,
  '/office/calendar counting':
    'one switch of two states, and both stand on the page: sent twice it stands as sent',
  '/office/calendar add': 'the year is its name: a second time is refused',
  '/office/reviews freeze': 'one round is open at a time: another is refused',
  '/office/reviews/rounds/[round] abandon': 'a round ends once',
  '/office/reviews/rounds/[round] refuse': 'a seat that may seal refuses once, and a round ends once',
  '/office/reviews/rounds/[round] seal': 'a seat seals a round once',
  '/office/reviews/rounds/[round] open': 'a seal is opened once, by its own secret',
  '/office/doubts days': 'one number for all, published with who set it',
  '/office/doubts/[doubt] preview': shows,
  '/office/doubts/[doubt] mask': 'a name that is masked is not found again: a second time is refused',
  '/office/withdraw/[kind]/[id] preview': shows,
}

function isGuarded({ fields }: Form): boolean {
  return fields.some(({ name, kind }) => kind === 'hidden' && (seen.test(name) || once.test(name)))
}

test('a form without either stands in the list, and the list names no other', async () => {
  const bare = new Set<string>()
  const guarded = new Set<string>()
  for await (const { address, form } of formsOfOffice(world, world.ours))
    (isGuarded(form) ? guarded : bare).add(`${address} ${form.action}`)
  expect([...bare].filter(form => !(form in unguarded))).toEqual([])
  expect(Object.keys(unguarded).filter(form => guarded.has(form))).toEqual([])
  const inTable = Object.entries(officeSurfaces).flatMap(([address, { does = {} }]) =>
    Object.keys(does).map(form => `${address} ${form}`),
  )
  expect(Object.keys(unguarded).filter(form => !inTable.includes(form))).toEqual([])
  expect(guarded.size).toBeGreaterThan(60)
})

test('what only the secretariat may send is met: nobody was shut out on the way', async () => {
  const met = new Set<string>()
  for await (const { reader, address, form } of formsOfOffice(world, world.ours))
    if (reader === 'secretariat') met.add(`${address} ${form.action}`)
  for (const form of [
    '/office/bodies save',
    '/office/calendar day',
    '/office/assign assign',
    '/office/committee plan',
  ])
    expect([...met]).toContain(form)
})
