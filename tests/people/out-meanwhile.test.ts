// Somebody is shut out while what they sent is on its way: the door was opened before, the writing comes after.
import { expect, test } from 'vitest'
import { disableAccount } from '../../packages/services/src/people/accounts/disableAccount.ts'
import { endHolding } from '../../packages/services/src/people/accounts/endHolding.ts'
import { saveBody } from '../../packages/services/src/people/saveBody.ts'
import { endSessionsOf } from '../../packages/services/src/people/sessions/listSessions.ts'
import { renamePasskey } from '../../packages/services/src/people/passkeys/changePasskey.ts'
import { publishBodies } from '../../packages/services/src/publication/publishBodies.ts'
import { doorOf, officer, openPeople, refusedWith, rowsOf, valueOf, type Officer } from './open-people.ts'

const people = await openPeople()

const ends: ReadonlyArray<readonly [string, (of: Officer) => Promise<unknown>]> = [
  ['the account was disabled', async ({ account }) => disableAccount(people.operator, { account })],
  ['the session was ended', async ({ account }) => endSessionsOf(people.operator, { account })],
  [
    'the seat was taken',
    async ({ account, signedIn }) => endHolding(people.operator, { account, seat: signedIn.author.seat }),
  ],
]

test.each(ends)('what comes after %s writes nothing and publishes nothing', async (_how, end) => {
  const who = await officer(people, 'secretariat')
  const door = await doorOf(people, who.signedIn.session)
  expect(await end(who)).toMatchObject({ ok: true })
  const before = await rowsOf(people, 'select count(*)::int from record')
  expect(await saveBody(door, { name: 'Sở Đến Muộn', kind: 'department' })).toMatchObject(
    refusedWith('session-over'),
  )
  expect(await publishBodies(door)).toMatchObject(refusedWith('session-over'))
  expect(await renamePasskey(door, { passkey: who.key.id, label: 'Khác' })).toMatchObject(
    refusedWith('session-over'),
  )
  expect(await rowsOf(people, 'select count(*)::int from record')).toEqual(before)
  expect(await rowsOf(people, "select id from body where name = 'Sở Đến Muộn'")).toEqual([])
})

test('who stays is not asked twice: the same door writes', async () => {
  const who = await officer(people, 'secretariat')
  const door = await doorOf(people, who.signedIn.session)
  expect(valueOf(await saveBody(door, { name: 'Sở Đến Kịp', kind: 'department' })).id).toBe('so-den-kip')
})
