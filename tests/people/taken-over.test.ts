// An administrator of accounts who would come in as somebody else: seen by the holder, and stopped.
import { expect, test } from 'vitest'
import {
  acceptInvitation,
  lookAtInvitation,
} from '../../packages/services/src/people/accounts/acceptInvitation.ts'
import { newInvitation } from '../../packages/services/src/people/accounts/newInvitation.ts'
import { stopInvitation } from '../../packages/services/src/people/accounts/stopInvitation.ts'
import { findSession } from '../../packages/services/src/people/findSession.ts'
import { finishSignOn } from '../../packages/services/src/people/sign-on/signOn.ts'
import { bindSignOn } from '../../packages/services/src/people/sign-on/setSignOn.ts'
import {
  doorOf,
  invited,
  minutesLater,
  officer,
  openPeople,
  refusedWith,
  rowsOf,
  valueOf,
} from './open-people.ts'

const people = await openPeople()
const day = 24 * 60
const administrator = await doorOf(people, (await officer(people, 'accounts')).signedIn.session)

test('a new invitation to an account with a proof opens a day later, and its holder is told until then', async () => {
  const who = await officer(people, 'secretariat')
  const { token, opensAt, expiresAt } = valueOf(await newInvitation(administrator, { account: who.account }))
  expect(opensAt).toEqual(minutesLater(day))
  expect(expiresAt).toEqual(minutesLater(8 * day))
  for (const minutes of [0, day - 1]) {
    const refusal = refusedWith('invitation-waits')
    expect(await acceptInvitation(people.at(minutesLater(minutes)), { token })).toMatchObject(refusal)
    expect(await lookAtInvitation(people.at(minutesLater(minutes)), { token })).toMatchObject(refusal)
  }
  expect((await findSession(people.gate, who.signedIn.session))?.reinvited).toEqual(opensAt)
  // Who truly lost everything waits a day and is in.
  expect((await acceptInvitation(people.at(minutesLater(day)), { token })).ok).toBe(true)
})

test('the holder stops it, also from the session that is open; the link opens nothing any more', async () => {
  const who = await officer(people, 'secretariat')
  const { token } = valueOf(await newInvitation(administrator, { account: who.account }))
  const door = await doorOf(people, who.signedIn.session)
  valueOf(await stopInvitation(door))
  expect(await acceptInvitation(people.at(minutesLater(day)), { token })).toMatchObject(
    refusedWith('invitation-used'),
  )
  expect((await findSession(people.gate, who.signedIn.session))?.reinvited).toBeNull()
  expect(await stopInvitation(door)).toMatchObject(refusedWith('invitation-used'))
  const kept = await rowsOf(people, `select count(*)::int from passkey where account = '${who.account}'`)
  expect(kept).toEqual([{ count: 1 }])
})

test('nobody stops the invitation of another account', async () => {
  const who = await officer(people, 'secretariat')
  const other = await officer(people, 'secretariat')
  const { token } = valueOf(await newInvitation(administrator, { account: who.account }))
  const door = await doorOf(people, other.signedIn.session)
  expect(await stopInvitation(door)).toMatchObject(refusedWith('invitation-used'))
  expect((await findSession(people.gate, other.signedIn.session))?.reinvited).toBeNull()
  expect((await acceptInvitation(people.at(minutesLater(day)), { token })).ok).toBe(true)
})

test('whoever holds the machine, or never set anything up, waits for nothing', async () => {
  const who = await officer(people, 'secretariat')
  const { token } = valueOf(await newInvitation(people.operator, { account: who.account }))
  expect((await acceptInvitation(people.gate, { token })).ok).toBe(true)
  const nothing = await invited(people, 'secretariat')
  const again = valueOf(await newInvitation(administrator, { account: nothing.author.account }))
  expect((await acceptInvitation(people.gate, { token: again.token })).ok).toBe(true)
})

test('an administrator binds no identity to an account that its holder can enter', async () => {
  const who = await officer(people, 'secretariat')
  await rowsOf(
    people,
    `insert into sign_on_provider (tenant, issuer, client_id, label, set_at)
      values ('minh-son', 'https://cong.example', 'camket', 'Cổng', now())`,
  )
  const mine = { account: who.account, issuer: 'https://cong.example', subject: 'cua-quan-tri' }
  expect(await bindSignOn(administrator, mine)).toMatchObject(refusedWith('has-proof'))
  expect((await findSession(people.gate, who.signedIn.session))?.account).toBe(who.account)
  expect((await bindSignOn(people.operator, mine)).ok).toBe(true)
  expect(await finishSignOn(people.gate, { ceremony: 'x', callback: 'https://x.example' })).toMatchObject(
    refusedWith('ceremony-over'),
  )
})
