// Cookies that somebody else chose, officials who were sent away, and things of another account: over HTTP, while they are signed in.
import { beforeAll, expect, test, vi } from 'vitest'
import { officeSurfaces } from '../../scripts/matrix/office-surfaces.ts'
import { disableAccount, enableAccount } from '../../packages/services/src/people/accounts/disableAccount.ts'
import { endHolding } from '../../packages/services/src/people/accounts/endHolding.ts'
import { listAccounts } from '../../packages/services/src/people/accounts/listAccounts.ts'
import { createSignInLink } from '../../packages/services/src/people/createSignInLink.ts'
import { findSession } from '../../packages/services/src/people/findSession.ts'
import { listSessions } from '../../packages/services/src/people/sessions/listSessions.ts'
import { ownAccount } from '../../packages/services/src/people/sessions/ownAccount.ts'
import type { Answer } from '../matrix/asking.ts'
import { formsOfOffice } from '../matrix/office-forms.ts'
import { filled } from '../matrix/forms.ts'
import { openOfficeWorld, type OfficeWorld } from '../matrix/office-world.ts'
import type { Seated } from '../matrix/sessions.ts'
import { storedDigest } from '../matrix/stored.ts'
import { valueOf } from '../register/open-register.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 600_000 })

let world: OfficeWorld
beforeAll(async () => {
  world = await openOfficeWorld()
})

const at = (
  who: Seated | null,
  path: string,
  form?: readonly (readonly [string, string])[],
): Promise<Answer> => world.as(who, world.ours, { path, ...(form === undefined ? {} : { form }) })
const gate = () => ({ register: world.register, tenant: 'minh-son', now: new Date() })
const administrator = () => ({ ...gate(), author: world.ours.doors.operator.author })

/** Forms for those who are not signed in stay open to everybody. */
const isOpen = (to: string): boolean => officeSurfaces[to.split('?')[0]!]?.sees === 'anyone'

test('a session that was in the browser before signing in is not the one after it', async () => {
  const chosen = 'a'.repeat(43)
  const { token } = valueOf(await createSignInLink(administrator()))
  const planted = { role: 'secretariat', body: null, session: chosen } as unknown as Seated
  const answer = await at(planted, '/office/sign-in?/signIn', [['token', token]])
  expect(answer.status).toBe(303)
  const given = /camket=([^;]+)/.exec(String(answer.headers['set-cookie']))![1]!
  expect(given).not.toBe(chosen)
  expect(await findSession(gate(), chosen)).toBeNull()
  expect(await findSession(gate(), given)).not.toBeNull()
  for (const sign of [/HttpOnly/i, /SameSite=(Lax|Strict)/i, /Path=\//])
    expect(String(answer.headers['set-cookie'])).toMatch(sign)
})

test('another seat is another session: the token from before opens nothing', async () => {
  const who = world.ours.seated.secretariat
  const other = valueOf(await ownAccount(who.door)).seats.find(({ isThis }) => isThis)!
  const answer = await at(who, '/office/account?/switchSeat', [['seat', other.seat]])
  if (answer.status === 303) expect(String(answer.headers['set-cookie'])).not.toContain(who.session)
  expect(answer.status).toBeOneOf([303, 400])
})

test('who is disabled while signed in is out with the next request, and nothing of a form is done', async () => {
  const who = world.ours.seated.alternate
  const account = who.door.author.account
  expect((await at(who, '/office/work')).status).toBe(200)
  const forms = []
  for await (const { reader, form } of formsOfOffice(world, world.ours))
    if (reader === 'alternate' && !isOpen(form.to)) forms.push(form)
  valueOf(await disableAccount(administrator(), { account }))
  expect((await at(who, '/office/work')).status).toBe(303)
  const before = await storedDigest(world.register.url)
  expect(forms.length).toBeGreaterThan(3)
  for (const form of forms) {
    const answer = await world.as(who, world.ours, {
      path: form.to,
      form: filled(form, { text: () => 'Chữ thử' }),
    })
    expect(answer.status, form.to).toBe(303)
    expect(answer.headers.location, form.to).toContain('/office/sign-in')
  }
  expect(await storedDigest(world.register.url)).toEqual(before)
  valueOf(await enableAccount(administrator(), { account }))
  expect((await at(who, '/office/work')).status, 'the old session stays over').toBe(303)
})

test('who no longer holds the seat is out of it at once', async () => {
  const who = world.ours.seated.reviewer
  const { account, seat } = who.door.author
  expect((await at(who, '/office/work')).status).toBe(200)
  valueOf(await endHolding(administrator(), { account, seat }))
  expect((await at(who, '/office/work')).status).toBe(303)
})

test('a key or a session of another account is nobody else’s to change or end', async () => {
  const owner = world.ours.seated['data-steward']
  const own = valueOf(await ownAccount(owner.door))
  const session = valueOf(await listSessions(owner.door)).find(({ isThis }) => isThis)!
  const key = own.passkeys[0]!.id
  const before = await storedDigest(world.register.url)
  for (const who of [
    world.ours.seated['focal-point'],
    world.ours.seated.accounts,
    world.theirs.seated.accounts,
  ]) {
    const of = who === world.theirs.seated.accounts ? world.theirs : world.ours
    for (const [form, fields] of [
      ['removeKey', [['passkey', key]]],
      [
        'rename',
        [
          ['passkey', key],
          ['label', 'Của tôi'],
        ],
      ],
      ['endSession', [['session', session.id]]],
    ] as const) {
      const answer = await world.as(who, of, { path: `/office/account?/${form}`, form: fields })
      expect(answer.status, form).toBeOneOf([303, 307, 400, 404])
    }
  }
  expect(await storedDigest(world.register.url)).toEqual(before)
  expect(await findSession(gate(), owner.session)).not.toBeNull()
})

test('the administrator of another committee changes no account here', async () => {
  const accounts = valueOf(await listAccounts(administrator()))
  const before = await storedDigest(world.register.url, 'minh-son')
  for (const { account } of accounts) {
    for (const form of ['disable', 'newInvitation', 'newPassword', 'endSessions']) {
      const path = `/office/accounts/${account}?/${form}`
      const answer = await world.as(world.theirs.seated.accounts, world.theirs, { path, form: [] })
      expect(answer.status, form).toBeOneOf([303, 307, 400, 404])
    }
  }
  expect(await storedDigest(world.register.url, 'minh-son')).toEqual(before)
})
