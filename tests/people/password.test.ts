// Password with its second factor: what opens a session, what is used up, and what a link does not skip.
import { Secret, TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import { findSession } from '../../packages/services/src/people/findSession.ts'
import { changePassword } from '../../packages/services/src/people/password/changePassword.ts'
import { stepOfCode } from '../../packages/services/src/people/password/codes.ts'
import {
  lookAtPasswordLink,
  newPasswordLink,
  setPasswordByLink,
} from '../../packages/services/src/people/password/resetPassword.ts'
import {
  beginPassword,
  finishPassword,
  finishTotp,
  newRecoveryCodes,
  removePassword,
} from '../../packages/services/src/people/password/setPassword.ts'
import {
  checkPassword,
  checkSecondFactor,
} from '../../packages/services/src/people/password/signInWithPassword.ts'
import { disableAccount } from '../../packages/services/src/people/accounts/disableAccount.ts'
import { holdVault, openVault } from '../../packages/services/src/people/proof/vault.ts'
import { softKey } from './authenticator.ts'
import {
  addKey,
  doorOf,
  invited,
  minutesLater,
  noon,
  openPeople,
  origin,
  refusedWith,
  rowsOf,
  valueOf,
} from './open-people.ts'

const people = await openPeople()

const password = 'bốn con vịt lội ao sâu'
const from = { source: '192.0.2.7', device: null }

const codeAt = (secret: string, now: Date): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now.getTime() })

let officers = 0

/** An official with password and authenticator. */
async function withPassword() {
  const login = `thu-${(officers += 1)}`
  const { session, author } = await invited(people, 'secretariat', { login })
  const door = await doorOf(people, session)
  const { secret, ceremony, uri } = valueOf(await beginPassword(door))
  const code = codeAt(secret, noon)
  const { recoveryCodes } = valueOf(await finishPassword(door, { ceremony, password, code }))
  return { login, session, account: author.account, secret, uri, recoveryCodes }
}

const first = async (login: string, now = noon, typed = password) =>
  checkPassword(people.at(now), { login, password: typed, from })
async function second(login: string, code: string, now = noon) {
  const { ceremony } = valueOf(await first(login, now))
  return checkSecondFactor(people.at(now), { ceremony, code, from })
}
const later = (seconds: number): Date => minutesLater(seconds / 60)

test('password and code open a session; neither does alone', async () => {
  const { login, account, secret, uri } = await withPassword()
  expect(uri).toMatch(/^otpauth:\/\/totp\/.*secret=[A-Z2-7]{32}.*period=30/)
  const begun = valueOf(await first(login.toUpperCase(), later(30)))
  expect(Object.keys(begun).sort()).toEqual(['ceremony', 'expiresAt'])
  expect(await findSession(people.at(later(30)), begun.ceremony)).toBeNull()
  const code = codeAt(secret, later(30))
  const answer = valueOf(
    await checkSecondFactor(people.at(later(30)), {
      ceremony: begun.ceremony,
      code: `${code.slice(0, 3)} ${code.slice(3)}`,
      from,
    }),
  )
  expect(answer.author).toMatchObject({ account, method: 'password', provedAt: later(30), isLimited: false })
})

test('an unknown login, a wrong password and a disabled account get the same answer', async () => {
  const { login, account } = await withPassword()
  const wrong = await first(login, noon, 'sai mật khẩu rồi nhé')
  expect(wrong).toEqual({ ok: false, refusals: [{ code: 'sign-in-failed', values: {} }] })
  expect(await first('nobody-here')).toEqual(wrong)
  expect(await first('аdmin')).toEqual(wrong)
  expect(await first(login, noon, 'x'.repeat(300))).toEqual(wrong)
  valueOf(await disableAccount(people.operator, { account }))
  expect(await first(login)).toEqual(wrong)
})

// RFC 6238, appendix B, the last six of their eight digits: what any authenticator shows, not only the library that the tests share.
test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
])('the code of the published seed %i seconds after 1970 is %s', (seconds, code) => {
  const seed = new Secret({ buffer: new TextEncoder().encode('12345678901234567890').buffer }).base32
  const at = new Date(seconds * 1000)
  expect(stepOfCode(seed, code, at)).toBe(Math.floor(seconds / 30))
  expect(stepOfCode(seed, code, new Date(at.getTime() + 60_000))).toBeNull()
})

test('a code is good once, also when it comes twice at the same time', async () => {
  const { login, secret } = await withPassword()
  const now = later(60)
  const code = codeAt(secret, now)
  const both = await Promise.all([second(login, code, now), second(login, code, now)])
  expect(both.filter(one => one.ok)).toHaveLength(1)
  expect(await second(login, code, now)).toMatchObject(refusedWith('code-wrong'))
})

test('the code that set the authenticator up is used up too', async () => {
  const { login, secret } = await withPassword()
  expect(await second(login, codeAt(secret, noon))).toMatchObject(refusedWith('code-wrong'))
})

test('a code lives for its thirty seconds and ten on its way; the next one is not good yet', async () => {
  const { login, secret } = await withPassword()
  const code = codeAt(secret, later(90))
  expect(await second(login, code, later(89))).toMatchObject(refusedWith('code-wrong'))
  expect(await second(login, code, later(131))).toMatchObject(refusedWith('code-wrong'))
  expect((await second(login, code, later(129))).ok).toBe(true)
  expect(await second(login, codeAt(secret, later(150)), later(119))).toMatchObject(refusedWith('code-wrong'))
})

test('a clock that was set back makes no used code good again', async () => {
  const { login, secret } = await withPassword()
  const code = codeAt(secret, later(60))
  expect((await second(login, codeAt(secret, later(300)), later(300))).ok).toBe(true)
  expect(await second(login, code, later(60))).toMatchObject(refusedWith('code-wrong'))
  expect(await second(login, codeAt(secret, later(300)), later(300))).toMatchObject(refusedWith('code-wrong'))
})

test('a recovery code is the second factor once, however it is typed; it is no password', async () => {
  const { login, recoveryCodes } = await withPassword()
  const [one = '', two = ''] = recoveryCodes
  expect(recoveryCodes).toHaveLength(10)
  expect(new Set(recoveryCodes).size).toBe(10)
  expect(one).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/)
  expect(await first(login, noon, one)).toMatchObject(refusedWith('sign-in-failed'))
  const typed = one.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
  expect((await second(login, typed)).ok).toBe(true)
  expect(await second(login, one)).toMatchObject(refusedWith('code-wrong'))
  expect((await second(login, two)).ok).toBe(true)
})

test('a recovery code of somebody else is none', async () => {
  const one = await withPassword()
  const other = await withPassword()
  expect(await second(one.login, other.recoveryCodes[0] ?? '')).toMatchObject(refusedWith('code-wrong'))
})

test('after five wrong codes the password is asked for again', async () => {
  const { login, secret } = await withPassword()
  const { ceremony } = valueOf(await first(login, later(60)))
  const guess = (code: string) => checkSecondFactor(people.at(later(60)), { ceremony, code, from })
  const answers = await Promise.all(Array.from({ length: 20 }, () => guess('000000')))
  expect(answers.filter(one => !one.ok && one.refusals[0]?.code === 'code-wrong')).toHaveLength(5)
  expect(await guess(codeAt(secret, later(60)))).toMatchObject(refusedWith('ceremony-over'))
})

test('the first step is good for ten minutes and for one session', async () => {
  const { login, secret, recoveryCodes } = await withPassword()
  const { ceremony } = valueOf(await first(login, later(60)))
  const late = later(661)
  expect(
    await checkSecondFactor(people.at(late), { ceremony, code: codeAt(secret, late), from }),
  ).toMatchObject(refusedWith('ceremony-over'))
  const again = valueOf(await first(login, later(60)))
  const codes = recoveryCodes.slice(0, 2)
  const both = await Promise.all(
    codes.map(code => checkSecondFactor(people.at(later(60)), { ceremony: again.ceremony, code, from })),
  )
  expect(both.filter(one => one.ok)).toHaveLength(1)
})

test('a password is set with its second factor or not at all', async () => {
  const { session, author } = await invited(people, 'secretariat', { login: 'nua-chung' })
  const door = await doorOf(people, session)
  const { secret, ceremony } = valueOf(await beginPassword(door))
  expect(await finishPassword(door, { ceremony, password, code: '000000' })).toMatchObject(
    refusedWith('code-wrong'),
  )
  expect(await rowsOf(people, `select from password where account = '${author.account}'`)).toEqual([])
  expect(await first('nua-chung')).toMatchObject(refusedWith('sign-in-failed'))
  expect((await finishPassword(door, { ceremony, password, code: codeAt(secret, noon) })).ok).toBe(true)
  const twice = { ceremony, password, code: codeAt(secret, noon) }
  expect(await finishPassword(door, twice)).toMatchObject(refusedWith('ceremony-over'))
})

test('a link for a forgotten password sets it, opens nothing, and the second factor stays', async () => {
  const { login, account, secret, session } = await withPassword()
  const { token } = valueOf(await newPasswordLink(people.operator, { account }))
  expect(valueOf(await lookAtPasswordLink(people.gate, { token }))).toMatchObject({ login })
  const renewed = 'năm con gà trống choai'
  expect(await setPasswordByLink(people.gate, { token, password: 'ngắn' })).toMatchObject(
    refusedWith('password-short'),
  )
  expect(valueOf(await setPasswordByLink(people.gate, { token, password: renewed }))).toBeNull()
  expect(await setPasswordByLink(people.gate, { token, password: renewed })).toMatchObject(
    refusedWith('invitation-used'),
  )
  expect(await findSession(people.gate, session)).toBeNull()
  expect(await findSession(people.gate, token)).toBeNull()
  expect(await first(login)).toMatchObject(refusedWith('sign-in-failed'))
  const now = later(60)
  const { ceremony } = valueOf(await first(login, now, renewed))
  expect(await checkSecondFactor(people.at(now), { ceremony, code: '', from })).toMatchObject(
    refusedWith('code-wrong'),
  )
  expect((await checkSecondFactor(people.at(now), { ceremony, code: codeAt(secret, now), from })).ok).toBe(
    true,
  )
})

test('a link for a password runs out after a day, and is no invitation', async () => {
  const { account } = await withPassword()
  const { token } = valueOf(await newPasswordLink(people.operator, { account }))
  const late = people.at(minutesLater(24 * 60))
  expect(await setPasswordByLink(late, { token, password: 'sáu con bò vàng' })).toMatchObject(
    refusedWith('invitation-expired'),
  )
  const newer = valueOf(await newPasswordLink(people.operator, { account }))
  expect(await lookAtPasswordLink(people.gate, { token })).toMatchObject(refusedWith('invitation-used'))
  expect((await lookAtPasswordLink(people.gate, { token: newer.token })).ok).toBe(true)
})

test('changing the password asks for the one that stands, and ends every other session', async () => {
  const { login, session, secret } = await withPassword()
  const now = later(60)
  const other = valueOf(await second(login, codeAt(secret, now), now))
  const door = await doorOf(people, session, now)
  const wrong = { current: 'không phải', password: 'tám con trâu đen', from }
  expect(await changePassword(door, wrong)).toMatchObject(refusedWith('sign-in-failed'))
  valueOf(await changePassword(door, { ...wrong, current: password }))
  expect(await findSession(people.at(now), other.session)).toBeNull()
  expect(await findSession(people.at(now), session)).not.toBeNull()
})

test('a new authenticator takes the old one’s place, new recovery codes the old ones’', async () => {
  const { login, session, secret, recoveryCodes } = await withPassword()
  const door = await doorOf(people, session)
  const begun = valueOf(await beginPassword(door))
  valueOf(await finishTotp(door, { ceremony: begun.ceremony, code: codeAt(begun.secret, noon) }))
  const now = later(60)
  expect(await second(login, codeAt(secret, now), now)).toMatchObject(refusedWith('code-wrong'))
  expect((await second(login, codeAt(begun.secret, now), now)).ok).toBe(true)
  const drawn = valueOf(await newRecoveryCodes(await doorOf(people, session))).recoveryCodes
  expect(await second(login, recoveryCodes[0] ?? '')).toMatchObject(refusedWith('code-wrong'))
  expect((await second(login, drawn[0] ?? '')).ok).toBe(true)
})

test('the password goes only where something else lets its owner in', async () => {
  const { login, session } = await withPassword()
  const door = await doorOf(people, session)
  expect(await removePassword(door)).toMatchObject(refusedWith('last-proof'))
  await addKey(people, session, softKey(origin))
  valueOf(await removePassword(await doorOf(people, session)))
  expect(await first(login)).toMatchObject(refusedWith('sign-in-failed'))
})

test('the table of seeds and passwords alone proves nobody: what it holds opens under the key folder only', async () => {
  const { login, account, secret } = await withPassword()
  const other = await withPassword()
  const [row] = await rowsOf(people, `select sealed from totp where account = '${account}'`)
  expect(String(row?.['sealed'])).not.toContain(secret)
  // Moved to another row it opens nothing.
  await rowsOf(
    people,
    `update totp set sealed = '${String(row?.['sealed'])}' where account = '${other.account}'`,
  )
  const now = later(60)
  expect(await second(other.login, codeAt(secret, now), now)).toMatchObject(refusedWith('seed-unreadable'))
  holdVault(openVault(`${people.keys}-empty`))
  expect(await first(login, now)).toMatchObject(refusedWith('sign-in-failed'))
  holdVault(openVault(people.keys))
  expect((await second(login, codeAt(secret, now), now)).ok).toBe(true)
})

test('failures are written down without what was typed', async () => {
  const { login } = await withPassword()
  await first(login, noon, 'bí mật gõ nhầm chỗ')
  const rows = await rowsOf(people, `select to_jsonb(a) as row from audit a where action = 'failSignIn'`)
  expect(rows.length).toBeGreaterThan(0)
  const text = JSON.stringify(rows)
  for (const word of ['bí mật', from.source, login]) expect(text).not.toContain(word)
})
