// Accounts, seats and invitations: who may give what to whom, and what happens to a session when it changes.
import { expect, test } from 'vitest'
import type { SeatRole } from '../../packages/domain/src/kernel/author.ts'
import {
  acceptInvitation,
  lookAtInvitation,
} from '../../packages/services/src/people/accounts/acceptInvitation.ts'
import { disableAccount, enableAccount } from '../../packages/services/src/people/accounts/disableAccount.ts'
import { endHolding } from '../../packages/services/src/people/accounts/endHolding.ts'
import { giveSeat, inviteOfficer } from '../../packages/services/src/people/accounts/inviteOfficer.ts'
import { listAccounts } from '../../packages/services/src/people/accounts/listAccounts.ts'
import { newInvitation } from '../../packages/services/src/people/accounts/newInvitation.ts'
import { createSignInLink } from '../../packages/services/src/people/createSignInLink.ts'
import { findSession } from '../../packages/services/src/people/findSession.ts'
import { forgetOldSignIns } from '../../packages/services/src/people/forgetOldSignIns.ts'
import { saveBody } from '../../packages/services/src/people/saveBody.ts'
import { signInWithLink } from '../../packages/services/src/people/signInWithLink.ts'
import { ownAccount } from '../../packages/services/src/people/sessions/ownAccount.ts'
import { switchSeat } from '../../packages/services/src/people/sessions/switchSeat.ts'
import {
  doorOf,
  invited,
  minutesLater,
  noon,
  officer,
  openPeople,
  refusedWith,
  rowsOf,
  valueOf,
} from './open-people.ts'

const people = await openPeople()
const { department } = people

const invite = (login: string, role: SeatRole, body: string | null = null, name = 'Phạm Thử Tên') =>
  inviteOfficer(people.operator, { login, name, role, body })
const tokenOf = async (login: string, role: SeatRole, body: string | null = null): Promise<string> =>
  valueOf(await invite(login, role, body)).invitation!.token

async function newDepartment(name: string): Promise<string> {
  return valueOf(await saveBody(people.operator, { name, short: name, kind: 'department' })).id
}

test('an invitation opens one session, in which nothing is done before a proof is set up', async () => {
  const token = await tokenOf('moi-mot', 'secretariat')
  expect(valueOf(await lookAtInvitation(people.gate, { token }))).toMatchObject({
    login: 'moi-mot',
    seats: ['Cơ quan Thường trực'],
  })
  const { author, session } = valueOf(await acceptInvitation(people.gate, { token }))
  expect(author).toMatchObject({ method: 'invitation', isLimited: true, provedAt: noon })
  const door = await doorOf(people, session)
  expect(await saveBody(door, { name: 'Sở Thử', kind: 'department' })).toMatchObject(
    refusedWith('proof-first'),
  )
  expect(valueOf(await ownAccount(door))).toMatchObject({ needsProof: true, login: 'moi-mot' })
  expect(await acceptInvitation(people.gate, { token })).toMatchObject(refusedWith('invitation-used'))
  expect(await lookAtInvitation(people.gate, { token })).toMatchObject(refusedWith('invitation-used'))
})

test('of two who open the same invitation at once, one gets in', async () => {
  const token = await tokenOf('moi-hai', 'secretariat')
  const both = await Promise.all([1, 2].map(() => acceptInvitation(people.gate, { token })))
  expect(both.filter(one => one.ok)).toHaveLength(1)
  expect(both.find(one => !one.ok)).toMatchObject(refusedWith('invitation-used'))
})

test('an invitation is good for seven days, never before it was made; the database has no more than its digest', async () => {
  const token = await tokenOf('moi-ba', 'secretariat')
  for (const [minutes, code] of [
    [7 * 24 * 60, 'invitation-expired'],
    [-1, 'invitation-waits'],
  ] as const) {
    expect(await acceptInvitation(people.at(minutesLater(minutes)), { token })).toMatchObject(
      refusedWith(code),
    )
  }
  expect(await acceptInvitation(people.gate, { token: `${token}x` })).toMatchObject(
    refusedWith('invitation-unknown'),
  )
  expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  expect(JSON.stringify(await rowsOf(people, 'select * from invitation'))).not.toContain(token)
  expect((await acceptInvitation(people.at(minutesLater(7 * 24 * 60 - 1)), { token })).ok).toBe(true)
})

test('a newer invitation takes the place of the older; a disabled account accepts none', async () => {
  const old = await tokenOf('moi-bon', 'secretariat')
  const { account } = valueOf(await listAccounts(people.operator)).find(({ login }) => login === 'moi-bon')!
  const newer = valueOf(await newInvitation(people.operator, { account }))
  expect(await acceptInvitation(people.gate, { token: old })).toMatchObject(refusedWith('invitation-used'))
  valueOf(await disableAccount(people.operator, { account }))
  expect(await acceptInvitation(people.gate, newer)).toMatchObject(refusedWith('invitation-used'))
  expect(await newInvitation(people.operator, { account })).toMatchObject(refusedWith('account-disabled'))
  expect(await invite('moi-bon', 'data-steward')).toMatchObject(refusedWith('account-disabled'))
})

test('an accepted new invitation leaves nothing of what proved the account before', async () => {
  const { account, signedIn } = await officer(people, 'secretariat', { login: 'mat-khoa' })
  const { token } = valueOf(await newInvitation(people.operator, { account }))
  expect(await findSession(people.gate, signedIn.session)).not.toBeNull()
  const again = valueOf(await acceptInvitation(people.gate, { token }))
  expect(await findSession(people.gate, signedIn.session)).toBeNull()
  expect(again.author.isLimited).toBe(true)
  expect(await rowsOf(people, `select id from passkey where account = '${account}'`)).toEqual([])
})

test('a body has one main focal point, one alternate and one validating authority; the committee has several', async () => {
  for (const role of ['focal-point', 'alternate', 'validating-authority'] as const) {
    const first = valueOf(await invite(`${role}-1`, role, department))
    expect(await invite(`${role}-2`, role, department)).toEqual({
      ok: false,
      refusals: [
        { code: 'seat-held', values: { seat: expect.stringContaining('STP'), name: 'Phạm Thử Tên' } },
      ],
    })
    expect(await invite(`${role}-1`, role, department)).toMatchObject(refusedWith('seat-held-already'))
    const [held] = valueOf(await listAccounts(people.operator)).find(
      ({ account }) => account === first.account,
    )!.seats
    valueOf(await endHolding(people.operator, { account: first.account, seat: held!.seat }))
    expect((await invite(`${role}-2`, role, department)).ok).toBe(true)
    expect(await giveSeat(people.operator, { account: first.account, role, body: department })).toMatchObject(
      refusedWith('seat-held'),
    )
  }
  for (const role of ['secretariat', 'data-steward', 'accounts'] as const) {
    expect((await invite(`${role}-1`, role)).ok).toBe(true)
    expect((await invite(`${role}-2`, role)).ok).toBe(true)
  }
})

test('a seat given to two at once is held by one', async () => {
  const body = await newDepartment('Sở Y tế')
  const { account } = valueOf(await invite('y-te-0', 'focal-point', body))
  const [free] = valueOf(await listAccounts(people.operator)).find(one => one.account === account)!.seats
  valueOf(await endHolding(people.operator, { account, seat: free!.seat }))
  const both = await Promise.all(['y-te-1', 'y-te-2'].map(login => invite(login, 'focal-point', body)))
  expect(both.filter(one => one.ok)).toHaveLength(1)
  expect(both.find(one => !one.ok)).toMatchObject(refusedWith('seat-held'))
  const [row] = await rowsOf(
    people,
    `select count(*)::int as held from holding join seat on seat.id = holding.seat where body = '${body}' and ended_at is null`,
  )
  expect(row?.['held']).toBe(1)
})

test.each([
  ['focal-point', null, 'body-needed'],
  ['reviewer', null, 'body-needed'],
  ['secretariat', department, 'body-not-asked'],
  ['accounts', department, 'body-not-asked'],
  ['focal-point', 'khong-co', 'no-such-body'],
  ['operator' as SeatRole, null, 'bad-input'],
  ['server' as SeatRole, null, 'bad-input'],
] as const)('%s at %s: %s', async (role, body, code) => {
  expect(await invite('khong-hop', role, body)).toMatchObject(refusedWith(code))
  expect(valueOf(await listAccounts(people.operator)).some(({ login }) => login === 'khong-hop')).toBe(false)
})

test('an administrator gives no seat to themselves, and neither disables nor re-invites themselves', async () => {
  const { signedIn, account } = await officer(people, 'accounts', { login: 'quan-tri' })
  const door = await doorOf(people, signedIn.session)
  const own = { login: 'Quan-Tri', name: 'Phạm Thử Tên', role: 'secretariat', body: null } as const
  expect(await inviteOfficer(door, own)).toMatchObject(refusedWith('own-seat'))
  expect(await giveSeat(door, { account, role: 'secretariat', body: null })).toMatchObject(
    refusedWith('own-seat'),
  )
  expect(await disableAccount(door, { account })).toMatchObject(refusedWith('own-account'))
  expect(await newInvitation(door, { account })).toMatchObject(refusedWith('own-account'))
  expect((await inviteOfficer(door, { ...own, login: 'nguoi-khac' })).ok).toBe(true)
})

test('the last administrator of accounts stays; two who shut each other out at once leave one', async () => {
  const alone = await openPeople('mot-minh')
  const one = await officer(alone, 'accounts', { login: 'mot' })
  const two = await officer(alone, 'accounts', { login: 'hai' })
  const doors = [
    await doorOf(alone, one.signedIn.session),
    await doorOf(alone, two.signedIn.session),
  ] as const
  const both = await Promise.all([
    disableAccount(doors[0], { account: two.account }),
    disableAccount(doors[1], { account: one.account }),
  ])
  expect(both.filter(answer => answer.ok)).toHaveLength(1)
  const left = both[0].ok ? one : two
  const seat = left.signedIn.author.seat
  const door = await doorOf(alone, left.signedIn.session)
  expect(await endHolding(door, { account: left.account, seat })).toMatchObject(
    refusedWith('last-administrator'),
  )
  expect((await endHolding(alone.operator, { account: left.account, seat })).ok).toBe(true)
})

test('a disabled official is out at once, and in again with what proved them before', async () => {
  const { signedIn, account } = await officer(people, 'secretariat')
  expect(await findSession(people.gate, signedIn.session)).not.toBeNull()
  valueOf(await disableAccount(people.operator, { account }))
  expect(await findSession(people.gate, signedIn.session)).toBeNull()
  valueOf(await enableAccount(people.operator, { account }))
  expect(await findSession(people.gate, signedIn.session)).toBeNull()
  expect(valueOf(await listAccounts(people.operator)).find(entry => entry.account === account)).toMatchObject(
    {
      disabledAt: null,
      passkeys: 1,
    },
  )
})

test('an account holds several seats and acts as one at a time, each time under a new token', async () => {
  const { signedIn, account } = await officer(people, 'secretariat', { login: 'hai-vai' })
  const body = await newDepartment('Sở Nội vụ')
  valueOf(await giveSeat(people.operator, { account, role: 'focal-point', body }))
  const door = await doorOf(people, signedIn.session, minutesLater(10))
  const { seats } = valueOf(await ownAccount(door))
  const other = seats.find(({ isThis }) => !isThis)!
  const switched = valueOf(await switchSeat(door, { seat: other.seat }))
  expect(switched.author).toMatchObject({
    role: 'focal-point',
    body,
    name: 'Đầu mối, Sở Nội vụ',
    account,
    provedAt: noon,
  })
  expect(switched.session).not.toBe(signedIn.session)
  expect(await findSession(people.gate, signedIn.session)).toBeNull()
  expect(switched.expiresAt).toEqual(signedIn.expiresAt)
  const back = await doorOf(people, switched.session)
  expect(await switchSeat(back, { seat: '01234567-89ab-7def-8123-456789abcdef' })).toMatchObject(
    refusedWith('no-such-holding'),
  )
  valueOf(await endHolding(people.operator, { account, seat: other.seat }))
  expect(await findSession(people.gate, switched.session)).toBeNull()
})

test('an account without a seat is not let in', async () => {
  const token = await tokenOf('khong-vai', 'data-steward')
  const { account, seats } = valueOf(await listAccounts(people.operator)).find(
    ({ login }) => login === 'khong-vai',
  )!
  valueOf(await endHolding(people.operator, { account, seat: seats[0]!.seat }))
  expect(await acceptInvitation(people.gate, { token })).toMatchObject(refusedWith('no-seat'))
  // Nothing was used up by it.
  valueOf(await giveSeat(people.operator, { account, role: 'reviewer', body: department }))
  expect((await acceptInvitation(people.gate, { token })).ok).toBe(true)
})

test('the operator’s link signs in as the first account, for either of its seats, also after it was disabled', async () => {
  for (const role of ['secretariat', 'accounts'] as const) {
    const { token } = valueOf(await createSignInLink(people.operator, role))
    const { author } = valueOf(await signInWithLink(people.gate, { token }))
    expect(author).toMatchObject({ role, method: 'link', isLimited: false, provedAt: noon })
    valueOf(await disableAccount(people.operator, { account: author.account }))
    expect(await signInWithLink(people.gate, { token })).toMatchObject(refusedWith('link-used'))
  }
})

test.each([
  ['control character', 'Phạm\u0007 Tên'],
  ['right-to-left override', 'Phạm \u202eneT'],
  ['isolate', 'Phạm \u2066Tên\u2069'],
  ['zero-width joiner', 'Pha\u200dm Tên'],
  ['soft hyphen', 'Phạ\u00adm Tên'],
  ['Hangul filler', 'Phạm\u3164Tên'],
  ['Cyrillic among Latin', 'Nguyễn Vаn An'],
  ['Greek among Latin', 'Nguyễn Vαn An'],
  ['Cyrillic alone', 'НОА'],
  ['a tower of marks', 'Ph\u0301\u0302\u0303\u0304am'],
  ['no letter', '12345'],
  ['nothing', '   '],
  ['too long', 'Tên '.repeat(60)],
])('a name with %s is refused', async (_what, name) => {
  expect(await invite('ten-la', 'secretariat', null, name)).toMatchObject(refusedWith('bad-name'))
})

test('a name is kept composed, however it was typed; the ethnic letters of the country are let in', async () => {
  const decomposed = 'Ðặng  Thị Hoà'.normalize('NFD')
  const { account } = valueOf(await invite('ten-go', 'secretariat', null, decomposed))
  const entry = valueOf(await listAccounts(people.operator)).find(one => one.account === account)
  expect(entry?.name).toBe('Ðặng Thị Hoà'.normalize('NFC'))
  expect((await invite('ten-ede', 'secretariat', null, 'H’Bia Niê Kdăm, Y Čŏ')).ok).toBe(true)
})

test.each(['аdmin', 'nguyễn.an', 'a b', '', '.an', 'an.', 'a'.repeat(65), 'an\u200b', 'an\u202e', 'ａn!'])(
  'login %j is refused',
  async login => {
    expect(await invite(login, 'secretariat')).toMatchObject(refusedWith('bad-login'))
  },
)

test('logins that differ in case or width are one login', async () => {
  const { account } = valueOf(await invite('Le.Thu@So.Example', 'secretariat'))
  const again = valueOf(await invite('ｌｅ.thu@so.example', 'data-steward'))
  expect(again).toMatchObject({ account, isNew: false })
})

test('what is over is forgotten: steps, links long past, attempts', async () => {
  const token = await tokenOf('se-quen', 'secretariat')
  const much = people.at(minutesLater(38 * 24 * 60))
  await people.register.withTenant(people.gate.tenant, 'server', tx => forgetOldSignIns(tx, much))
  expect(await lookAtInvitation(people.gate, { token })).toMatchObject(refusedWith('invitation-unknown'))
  for (const table of ['ceremony', 'attempt'])
    expect(await rowsOf(people, `select 1 from ${table}`)).toEqual([])
  await invited(people, 'secretariat')
})

test('nobody’s account is seen or touched from another committee', async () => {
  const other = { ...people.operator, tenant: 'khac' }
  const { account } = await officer(people, 'secretariat')
  expect(valueOf(await listAccounts(other))).toEqual([])
  expect(await disableAccount(other, { account })).toMatchObject(refusedWith('no-such-account'))
  expect(await newInvitation(other, { account: 'not-an-id' })).toMatchObject(refusedWith('no-such-account'))
})
