// What was made at one instant stands in one order on every visit, whatever has been written to it since.
import { expect, test } from 'vitest'
import { giveSeat } from '../../packages/services/src/people/accounts/inviteOfficer.ts'
import { listSessions } from '../../packages/services/src/people/sessions/listSessions.ts'
import { ownAccount } from '../../packages/services/src/people/sessions/ownAccount.ts'
import {
  finishPasskeySignIn,
  beginPasskeySignIn,
} from '../../packages/services/src/people/passkeys/signInWithPasskey.ts'
import { softKey } from './authenticator.ts'
import { addKey, doorOf, officer, openPeople, origin, rowsOf, valueOf } from './open-people.ts'

const people = await openPeople()

test('passkeys, seats and sessions of an account', async () => {
  const { signedIn, key, account } = await officer(people, 'secretariat')
  for (let n = 0; n < 3; n += 1) await addKey(people, signedIn.session, softKey(origin, { counts: false }))
  for (const role of ['focal-point', 'validating-authority'] as const)
    valueOf(await giveSeat(people.operator, { account, role, body: people.department }))
  for (let n = 0; n < 3; n += 1) {
    const { options, ceremony } = valueOf(await beginPasskeySignIn(people.gate, { origin }))
    valueOf(await finishPasskeySignIn(people.gate, { ceremony, response: key.get(options), origin }))
  }
  const door = await doorOf(people, signedIn.session)
  const seen = async () => {
    const { passkeys, seats } = valueOf(await ownAccount(door))
    return {
      passkeys: passkeys.map(({ id }) => id),
      seats: seats.map(({ role }) => role),
      sessions: valueOf(await listSessions(door)).map(({ id }) => id),
    }
  }
  const first = await seen()
  expect([first.passkeys.length, first.sessions.length]).toEqual([4, 4])
  expect(first.seats).toEqual(['secretariat', 'focal-point', 'validating-authority'])
  expect(first.sessions.at(-1)).toBe(signedIn.author.session)
  // A row that is written to lies behind the others in its table.
  await rowsOf(people, `update passkey set counter = counter where id = '${first.passkeys[0]}'`)
  await rowsOf(people, `update session set seen_at = seen_at where id = '${first.sessions[0]}'`)
  await rowsOf(people, `update holding set is_sole = is_sole where seat = '${signedIn.author.seat}'`)
  expect(await seen()).toEqual(first)
})
