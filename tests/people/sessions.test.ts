// Sessions: listed, ended, proved again; and what asks for a recent proof.
import { expect, test } from 'vitest'
import { fieldDays } from '../../packages/domain/src/oversight/field/taken.ts'
import { sessionLife } from '../../packages/services/src/people/session-life.ts'
import { needsRecentProof, officeActions } from '../../packages/domain/src/kernel/actions.ts'
import {
  endSession,
  endOtherSessions,
  endSessionsOf,
  listSessions,
} from '../../packages/services/src/people/sessions/listSessions.ts'
import { createSignInLink } from '../../packages/services/src/people/createSignInLink.ts'
import { forgetOldSignIns } from '../../packages/services/src/people/forgetOldSignIns.ts'
import { standingOf } from '../../packages/services/src/people/sessions/standingOf.ts'
import { findSession } from '../../packages/services/src/people/findSession.ts'
import { saveBody } from '../../packages/services/src/people/saveBody.ts'
import { signInWithLink } from '../../packages/services/src/people/signInWithLink.ts'
import { signOut } from '../../packages/services/src/people/signOut.ts'
import { inviteOfficer } from '../../packages/services/src/people/accounts/inviteOfficer.ts'
import { beginPasskey } from '../../packages/services/src/people/passkeys/addPasskey.ts'
import {
  beginPasskeySignIn,
  finishPasskeySignIn,
} from '../../packages/services/src/people/passkeys/signInWithPasskey.ts'
import { beginReproof, reprove } from '../../packages/services/src/people/proof/reprove.ts'
import { publishBodies } from '../../packages/services/src/publication/publishBodies.ts'
import { softKey } from './authenticator.ts'
import {
  addKey,
  doorOf,
  minutesLater,
  noon,
  officer,
  openPeople,
  origin,
  refusedWith,
  rowsOf,
  valueOf,
  type Officer,
} from './open-people.ts'

const people = await openPeople()

async function signInAgain({ key }: Officer, now = noon) {
  const gate = people.at(now)
  const { options, ceremony } = valueOf(await beginPasskeySignIn(gate, { origin }))
  return valueOf(await finishPasskeySignIn(gate, { ceremony, response: key.get(options), origin }))
}

test('a session is found by its token alone, and the database does not have it', async () => {
  const { signedIn } = await officer(people, 'secretariat')
  const { session, author } = signedIn
  expect(Buffer.from(session, 'base64url')).toHaveLength(32)
  expect(JSON.stringify(await rowsOf(people, 'select * from session'))).not.toContain(session)
  for (const wrong of [
    author.session,
    author.account,
    session.slice(1),
    `${session} `,
    '',
    'x'.repeat(5000),
  ]) {
    expect(await findSession(people.gate, wrong)).toBeNull()
  }
  expect(await findSession({ ...people.gate, tenant: 'khac' }, session)).toBeNull()
})

test('a device learns for two weeks that its session was ended, whatever is tidied up meanwhile', async () => {
  const one = await officer(people, 'secretariat')
  const second = await signInAgain(one, minutesLater(1))
  const door = await doorOf(people, second.session, minutesLater(2))
  valueOf(await endOtherSessions(door))
  const standingAt = async (days: number) => {
    const later = people.at(minutesLater(days * 24 * 60))
    await people.register.withTenant(later.tenant, 'server', tx => forgetOldSignIns(tx, later))
    return (await standingOf(later, { token: one.signedIn.session, holds: null })).state
  }
  expect(sessionLife.endingTold).toBe(fieldDays * 24 * 3_600_000)
  expect([await standingAt(1), await standingAt(13), await standingAt(15)]).toEqual([
    'over',
    'over',
    'lapsed',
  ])
})

test('a token that somebody planted before signing in never becomes a session', async () => {
  const one = await officer(people, 'secretariat')
  const before = await rowsOf(people, 'select digest from session')
  const again = await signInAgain(one)
  expect(before.map(row => row['digest'])).not.toContain(again.session)
  expect(await findSession(people.gate, 'planted')).toBeNull()
})

test('its owner sees every open session and ends one, or all others', async () => {
  const one = await officer(people, 'secretariat')
  const second = await signInAgain(one, minutesLater(1))
  const third = await signInAgain(one, minutesLater(2))
  const door = await doorOf(people, third.session, minutesLater(3))
  const listed = valueOf(await listSessions(door))
  expect(listed.map(({ method, isThis }) => [method, isThis])).toEqual([
    ['passkey', true],
    ['passkey', false],
    ['invitation', false],
  ])
  expect(Object.keys(listed[0]!).sort()).toEqual([
    'createdAt',
    'id',
    'isThis',
    'method',
    'seatName',
    'seenAt',
  ])
  valueOf(await endSession(door, { session: second.author.session }))
  expect(await findSession(people.gate, second.session)).toBeNull()
  expect(await endSession(door, { session: second.author.session })).toMatchObject(
    refusedWith('no-such-session'),
  )
  expect(valueOf(await endOtherSessions(door))).toEqual({ ended: 1 })
  expect(await findSession(people.gate, one.signedIn.session)).toBeNull()
  expect(await findSession(people.gate, third.session)).not.toBeNull()
})

test('nobody ends or sees the session of another account', async () => {
  const one = await officer(people, 'secretariat')
  const other = await officer(people, 'secretariat')
  const door = await doorOf(people, one.signedIn.session)
  expect(await endSession(door, { session: other.signedIn.author.session })).toMatchObject(
    refusedWith('no-such-session'),
  )
  expect(await endSession(door, { session: 'not-an-id' })).toMatchObject(refusedWith('no-such-session'))
  valueOf(await endOtherSessions(door))
  expect(valueOf(await listSessions(door))).toHaveLength(1)
  expect(await findSession(people.gate, other.signedIn.session)).not.toBeNull()
  expect(valueOf(await endSessionsOf(people.operator, { account: other.account }))).toEqual({ ended: 1 })
  expect(await findSession(people.gate, other.signedIn.session)).toBeNull()
})

test('a new proof ends every other session, not the one it was set up in', async () => {
  const one = await officer(people, 'secretariat')
  const other = await signInAgain(one)
  await addKey(people, one.signedIn.session, softKey(origin))
  expect(await findSession(people.gate, other.session)).toBeNull()
  expect(await findSession(people.gate, one.signedIn.session)).not.toBeNull()
})

test.each([
  ['an older proof than its account has', 'update account set proof_edition = proof_edition + 1 where id ='],
  ['an account that is disabled', 'update account set disabled_at = now() where id ='],
  ['a seat that its account no longer holds', 'update holding set ended_at = now() where account ='],
])('a session of %s is over, even where nobody ended it', async (_what, change) => {
  const { signedIn, account } = await officer(people, 'secretariat')
  await rowsOf(people, `${change} '${account}'`)
  expect(await findSession(people.gate, signedIn.session)).toBeNull()
})

test('signing out ends the session on the server', async () => {
  const { signedIn } = await officer(people, 'secretariat')
  await signOut(people.gate, signedIn.session)
  expect(await findSession(people.gate, signedIn.session)).toBeNull()
})

test('idle for eight hours or seven days old, it is over; changing the seat or proving again makes it no younger', async () => {
  const one = await officer(people, 'secretariat')
  const hours = (count: number) => minutesLater(count * 60)
  let session = one.signedIn.session
  for (let hour = 7; hour < 168; hour += 7) {
    const door = await doorOf(people, session, hours(hour))
    const { passkey } = valueOf(await beginReproof(door, { origin }))
    const response = one.key.get(passkey!.options)
    session = valueOf(
      await reprove(door, { by: 'passkey', ceremony: passkey!.ceremony, response, origin }),
    ).session
  }
  expect(await findSession(people.at(hours(167.9)), session)).not.toBeNull()
  expect(await findSession(people.at(hours(168)), session)).toBeNull()
})

test('thirty minutes after the last proof, publishing and role changes ask for another; the rest goes on', async () => {
  const one = await officer(people, 'secretariat')
  const { session } = one.signedIn
  expect((await publishBodies(await doorOf(people, session, minutesLater(29.9)))).ok).toBe(true)
  const door = await doorOf(people, session, minutesLater(30))
  expect(await publishBodies(door)).toEqual({
    ok: false,
    refusals: [{ code: 'proof-needed', values: { minutes: 30 } }],
  })
  expect(await beginPasskey(door, { origin })).toMatchObject(refusedWith('proof-needed'))
  expect((await saveBody(door, { name: 'Sở Thử', kind: 'department' })).ok).toBe(true)
  const { ways, passkey } = valueOf(await beginReproof(door, { origin }))
  expect(ways).toEqual(['passkey'])
  expect(passkey?.options.allowCredentials?.map(({ id }) => id)).toEqual([one.key.id])
  const use = { ceremony: passkey!.ceremony, response: one.key.get(passkey!.options), origin }
  const renewed = valueOf(await reprove(door, { by: 'passkey', ...use }))
  expect(renewed.author).toMatchObject({ provedAt: minutesLater(30), account: one.account })
  expect(await findSession(people.at(minutesLater(30)), session)).toBeNull()
  expect((await publishBodies(await doorOf(people, renewed.session, minutesLater(31)))).ok).toBe(true)
  expect(await reprove(door, { by: 'passkey', ...use })).toMatchObject(refusedWith('ceremony-over'))
})

test('a proof from the future is none', async () => {
  const { signedIn } = await officer(people, 'secretariat')
  const door = await doorOf(people, signedIn.session, minutesLater(-1))
  expect(await publishBodies(door)).toMatchObject(refusedWith('proof-needed'))
})

test('another’s passkey is no proof of mine, and a challenge of signing in none of proving again', async () => {
  const one = await officer(people, 'secretariat')
  const other = await officer(people, 'secretariat')
  const door = await doorOf(people, one.signedIn.session, minutesLater(40))
  const { passkey } = valueOf(await beginReproof(door, { origin }))
  const theirs = { ceremony: passkey!.ceremony, response: other.key.get(passkey!.options), origin }
  expect(await reprove(door, { by: 'passkey', ...theirs })).toMatchObject(refusedWith('passkey-unknown'))
  const gate = people.at(minutesLater(40))
  const asked = valueOf(await beginPasskeySignIn(gate, { origin }))
  const mixed = { ceremony: asked.ceremony, response: one.key.get(asked.options), origin }
  expect(await reprove(door, { by: 'passkey', ...mixed })).toMatchObject(refusedWith('ceremony-over'))
  const again = valueOf(await beginReproof(door, { origin }))
  const turned = { ...again.passkey!, response: one.key.get(again.passkey!.options), origin }
  expect(await finishPasskeySignIn(gate, turned)).toMatchObject(refusedWith('ceremony-over'))
})

test('who came by the operator’s link has thirty minutes, and then nothing to prove themselves by', async () => {
  const { token } = valueOf(await createSignInLink(people.operator))
  const { session } = valueOf(await signInWithLink(people.gate, { token }))
  expect((await publishBodies(await doorOf(people, session, minutesLater(29)))).ok).toBe(true)
  const late = await doorOf(people, session, minutesLater(31))
  expect(await publishBodies(late)).toMatchObject(refusedWith('proof-needed'))
  expect(await beginReproof(late, { origin })).toMatchObject(refusedWith('no-proof-yet'))
})

test('an administrator of accounts moves no power without a recent proof', async () => {
  const { signedIn } = await officer(people, 'accounts')
  const door = await doorOf(people, signedIn.session, minutesLater(31))
  const asked = { login: 'ke-la', name: 'Kẻ Lạ', role: 'secretariat', body: null } as const
  expect(await inviteOfficer(door, asked)).toMatchObject(refusedWith('proof-needed'))
})

test('every action that publishes, withdraws, moves a power or changes a proof asks for a recent proof', () => {
  const must =
    /^(publish(?!Day)|amend|withdraw$|withhold|decide|assignC|invite|endHolding|disable|endSessionOf|reset|set(?!Policy|Aside)|changeOwn(?!Reminders)|signReview|planRound|sealRound|(open|move|check)Action)/
  expect(officeActions.filter(needsRecentProof).sort()).toEqual(
    officeActions.filter(name => must.test(name)).sort(),
  )
})
