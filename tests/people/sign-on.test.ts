// Single sign-on against a real provider: whom it lets in, and what it does not believe.
import { afterAll, expect, test } from 'vitest'
import {
  acceptInvitation,
  lookAtInvitation,
} from '../../packages/services/src/people/accounts/acceptInvitation.ts'
import { disableAccount } from '../../packages/services/src/people/accounts/disableAccount.ts'
import { inviteOfficer } from '../../packages/services/src/people/accounts/inviteOfficer.ts'
import { newInvitation } from '../../packages/services/src/people/accounts/newInvitation.ts'
import { findSession } from '../../packages/services/src/people/findSession.ts'
import { beginReproof } from '../../packages/services/src/people/proof/reprove.ts'
import { letLoopbackProvidersBe } from '../../packages/services/src/people/sign-on/provider.ts'
import {
  bindSignOn,
  listSignOns,
  offeredSignOns,
  removeSignOn,
  setSignOn,
  unbindSignOn,
} from '../../packages/services/src/people/sign-on/setSignOn.ts'
import {
  beginSignOn,
  beginSignOnReproof,
  finishSignOn,
} from '../../packages/services/src/people/sign-on/signOn.ts'
import { softKey } from './authenticator.ts'
import {
  addKey,
  doorOf,
  invited,
  minutesLater,
  officer,
  openPeople,
  origin,
  refusedWith,
  rowsOf,
  valueOf,
} from './open-people.ts'
import { newBrowser, startProvider } from './provider.ts'

const redirectUri = `${origin}/office/sign-on/back`
const provider = await startProvider(redirectUri)
afterAll(() => provider.close())
const { issuer, clientId, clientSecret } = provider
letLoopbackProvidersBe(true)

// The provider’s own clock is this machine’s.
const started = new Date()
const opened = await openPeople()
const people = { ...opened, gate: opened.at(started), operator: { ...opened.operator, now: started } }
const setting = { issuer, clientId, clientSecret, label: 'Cổng đăng nhập tỉnh' }
valueOf(await setSignOn(people.operator, setting))

const asked = { issuer, redirectUri }
let people_ = 0

/** Goes to the provider as somebody and comes back. */
async function goAs(person: string, more: { invitation?: string } = {}, browse = newBrowser(issuer)) {
  provider.person = person
  const { url, ceremony } = valueOf(await beginSignOn(people.gate, { ...asked, ...more }))
  return { ceremony, callback: await browse(url) }
}
async function bound() {
  const login = `tinh-${(people_ += 1)}`
  const invitation = valueOf(
    await inviteOfficer(people.operator, { login, name: 'Lê Thử Tên', role: 'secretariat', body: null }),
  ).invitation!.token
  const back = await goAs(login, { invitation })
  return { login, signedIn: valueOf(await finishSignOn(people.gate, back)), back }
}

test('with an invitation the identity becomes the account’s; from then on it signs in', async () => {
  const { login, signedIn } = await bound()
  expect(signedIn.author).toMatchObject({ method: 'sign-on', isLimited: false, provedAt: started })
  const again = valueOf(await finishSignOn(people.gate, await goAs(login)))
  expect(again.author.account).toBe(signedIn.author.account)
  expect(again.session).not.toBe(signedIn.session)
})

test('what the sign-in page offers, and what the administrator sees, has no secret in it', async () => {
  expect(await offeredSignOns(people.gate)).toEqual([{ issuer, label: setting.label }])
  const listed = valueOf(await listSignOns(people.operator))
  expect(listed).toMatchObject([{ issuer, clientId, hasSecret: true }])
  expect(JSON.stringify(listed)).not.toContain(clientSecret)
  expect(JSON.stringify(await rowsOf(people, 'select * from sign_on_provider'))).not.toContain(clientSecret)
})

test('an identity that is nobody’s is not let in, and its name is told so that it can be bound', async () => {
  const refusal = await finishSignOn(people.gate, await goAs('stranger'))
  expect(refusal).toEqual({
    ok: false,
    refusals: [{ code: 'sign-on-unbound', values: { subject: 'stranger' } }],
  })
  const { account } = await officer(opened, 'secretariat')
  valueOf(await bindSignOn(people.operator, { account, issuer, subject: 'stranger' }))
  expect(valueOf(await finishSignOn(people.gate, await goAs('stranger'))).author.account).toBe(account)
  const other = await officer(opened, 'secretariat')
  expect(
    await bindSignOn(people.operator, { account: other.account, issuer, subject: 'stranger' }),
  ).toMatchObject(refusedWith('sign-on-taken'))
  valueOf(await unbindSignOn(people.operator, { account, issuer, subject: 'stranger' }))
  expect(await finishSignOn(people.gate, await goAs('stranger'))).toMatchObject(
    refusedWith('sign-on-unbound'),
  )
})

test('what came back opens nothing a second time, nor in another browser, nor with another state', async () => {
  const { login, back } = await bound()
  expect(await finishSignOn(people.gate, back)).toMatchObject(refusedWith('ceremony-over'))
  const first = await goAs(login)
  const second = await goAs(login)
  // Somebody else’s answer, brought to a browser that began on its own.
  expect(
    await finishSignOn(people.gate, { ceremony: first.ceremony, callback: second.callback }),
  ).toMatchObject(refusedWith('sign-on-failed'))
  expect(await finishSignOn(people.gate, { ceremony: 'unknown', callback: second.callback })).toMatchObject(
    refusedWith('ceremony-over'),
  )
})

test.each([
  ['a code that was never given', (url: URL) => url.searchParams.set('code', 'x')],
  ['no code', (url: URL) => url.searchParams.delete('code')],
  [
    'an error of the provider',
    (url: URL) => (url.search = `?error=access_denied&state=${url.searchParams.get('state')}`),
  ],
  ['another state', (url: URL) => url.searchParams.set('state', 'x')],
  ['another issuer', (url: URL) => url.searchParams.set('iss', 'https://evil.example')],
  ['another address of ours', (url: URL) => (url.pathname = '/office/elsewhere')],
  ['another host', (url: URL) => (url.host = 'evil.example')],
])('%s is refused', async (_what, bend) => {
  const { login } = await bound()
  const { ceremony, callback } = await goAs(login)
  const url = new URL(callback)
  bend(url)
  expect(await finishSignOn(people.gate, { ceremony, callback: url.href })).toMatchObject(
    refusedWith('sign-on-failed'),
  )
})

test('the step is good for ten minutes', async () => {
  const { login } = await bound()
  const back = await goAs(login)
  const late = opened.at(minutesLater(10, started))
  expect(await finishSignOn(late, back)).toMatchObject(refusedWith('ceremony-over'))
})

test('a disabled account is not let in, whatever the provider says', async () => {
  const { login, signedIn } = await bound()
  valueOf(await disableAccount(people.operator, { account: signedIn.author.account }))
  expect(await finishSignOn(people.gate, await goAs(login))).toMatchObject(refusedWith('account-disabled'))
})

test('an invitation is used up by who came back, not by who set out; what proved the account before is gone', async () => {
  const { login, signedIn } = await bound()
  const { token } = valueOf(await newInvitation(people.operator, { account: signedIn.author.account }))
  const back = await goAs(`${login}-moi`, { invitation: token })
  expect((await lookAtInvitation(people.gate, { token })).ok).toBe(true)
  valueOf(await finishSignOn(people.gate, back))
  expect(await acceptInvitation(people.gate, { token })).toMatchObject(refusedWith('invitation-used'))
  expect(await findSession(people.gate, signedIn.session)).toBeNull()
  expect(await finishSignOn(people.gate, await goAs(login))).toMatchObject(refusedWith('sign-on-unbound'))
  expect(await beginSignOn(people.gate, { ...asked, invitation: token })).toMatchObject(
    refusedWith('invitation-used'),
  )
})

test('a fresh proof makes the provider ask again, and renews the session under a new token', async () => {
  const { login, signedIn } = await bound()
  const browse = newBrowser(issuer)
  valueOf(await finishSignOn(people.gate, await goAs(login, {}, browse)))
  const later = minutesLater(31, started)
  const door = await doorOf(people, signedIn.session, later)
  expect(valueOf(await beginReproof(door, { origin }))).toMatchObject({ ways: ['sign-on'], passkey: null })
  const { url, ceremony } = valueOf(await beginSignOnReproof({ ...door, now: new Date() }, asked))
  const before = provider.asked
  provider.person = login
  const callback = await browse(url)
  expect(provider.asked).toBe(before + 1)
  const now = new Date()
  expect(await finishSignOn({ ...people.gate, now }, { ceremony, callback })).toMatchObject(
    refusedWith('ceremony-over'),
  )
  const next = valueOf(await beginSignOnReproof({ ...door, now }, asked))
  const done = await finishSignOn(
    { ...door, now },
    { ceremony: next.ceremony, callback: await browse(next.url) },
  )
  expect(valueOf(done).author).toMatchObject({ provedAt: now, method: 'sign-on' })
  expect(await findSession(people.gate, signedIn.session)).toBeNull()
})

test('whoever strips the request of its asking again brings back an old proof, and it is refused', async () => {
  const { login, signedIn } = await bound()
  const browse = newBrowser(issuer)
  valueOf(await finishSignOn(people.gate, await goAs(login, {}, browse)))
  const now = minutesLater(2, new Date())
  const door = { ...(await doorOf(people, signedIn.session, started)), now }
  const { url, ceremony } = valueOf(await beginSignOnReproof(door, asked))
  const stripped = new URL(url)
  stripped.searchParams.delete('prompt')
  stripped.searchParams.set('max_age', '3600')
  const before = provider.asked
  const callback = await browse(stripped.href)
  expect(provider.asked).toBe(before)
  expect(await finishSignOn(door, { ceremony, callback })).toMatchObject(refusedWith('sign-on-failed'))
})

test('somebody else’s identity is no fresh proof of mine', async () => {
  const one = await bound()
  const other = await bound()
  const door = { ...(await doorOf(people, one.signedIn.session, started)), now: new Date() }
  const { url, ceremony } = valueOf(await beginSignOnReproof(door, asked))
  provider.person = other.login
  const callback = await newBrowser(issuer)(url)
  expect(await finishSignOn(door, { ceremony, callback })).toMatchObject(refusedWith('sign-on-unbound'))
})

test('a context that was asked for and does not come back is refused', async () => {
  const { login } = await bound()
  valueOf(await setSignOn(people.operator, { ...setting, acr: 'urn:two-factors' }))
  expect(await finishSignOn(people.gate, await goAs(login))).toMatchObject(refusedWith('sign-on-failed'))
  valueOf(await setSignOn(people.operator, setting))
  expect((await finishSignOn(people.gate, await goAs(login))).ok).toBe(true)
})

test.each([
  'http://tinh.example',
  'https://tinh.example/?x=1',
  'https://u:p@tinh.example',
  'file:///etc/passwd',
  'tinh.example',
  'http://127.0.0.1:1',
])('%s is no issuer', async bad => {
  expect(await setSignOn(people.operator, { ...setting, issuer: bad })).toMatchObject(
    refusedWith('bad-issuer'),
  )
})

test('without the tests’ leave this machine is not asked for a provider', async () => {
  letLoopbackProvidersBe(false)
  expect(await setSignOn(people.operator, setting)).toMatchObject(refusedWith('bad-issuer'))
  letLoopbackProvidersBe(true)
})

test('a place that is taken away lets nobody in, and ends what was opened with it', async () => {
  const { login, signedIn } = await bound()
  const back = await goAs(login)
  valueOf(await removeSignOn(people.operator, { issuer }))
  expect(await finishSignOn(people.gate, back)).toMatchObject(refusedWith('no-such-provider'))
  expect(await findSession(people.gate, signedIn.session)).toBeNull()
  expect(await beginSignOn(people.gate, asked)).toMatchObject(refusedWith('no-such-provider'))
  expect(await offeredSignOns(people.gate)).toEqual([])
})

test('the only way in of somebody is not taken away: who would be left outside is told by name', async () => {
  valueOf(await setSignOn(people.operator, setting))
  const { login, signedIn } = await bound()
  const two = await bound()
  await addKey(people, two.signedIn.session, softKey(origin), started)
  const { session } = await invited(people, 'accounts')
  await addKey(people, session, softKey(origin), started)
  const door = await doorOf(people, session, started)
  const refusal = await removeSignOn(door, { issuer })
  expect(refusal).toEqual({
    ok: false,
    refusals: [{ code: 'would-lock-out', values: { count: 1, names: login } }],
  })
  expect(await offeredSignOns(people.gate)).toHaveLength(1)
  expect(valueOf(await finishSignOn(people.gate, await goAs(login))).author.account).toBe(
    signedIn.author.account,
  )
  // With a key of their own they are not left outside any more.
  const own = valueOf(await finishSignOn(people.gate, await goAs(login)))
  await addKey(people, own.session, softKey(origin), started)
  valueOf(await removeSignOn(await doorOf(people, session, started), { issuer }))
  expect(await offeredSignOns(people.gate)).toEqual([])
})
