// Guessing is bounded, and bounds nobody but the one who guesses.
import { mkdtempSync, readFileSync, statSync, writeFileSync, chmodSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Secret, TOTP } from 'otpauth'
import { afterEach, expect, test } from 'vitest'
import {
  beginPasskeySignIn,
  finishPasskeySignIn,
} from '../../packages/services/src/people/passkeys/signInWithPasskey.ts'
import { hashPassword, isPassword } from '../../packages/services/src/people/password/hashing.ts'
import { beginPassword, finishPassword } from '../../packages/services/src/people/password/setPassword.ts'
import {
  checkPassword,
  checkSecondFactor,
} from '../../packages/services/src/people/password/signInWithPassword.ts'
import { holdVault, openVault, theVault } from '../../packages/services/src/people/proof/vault.ts'
import type { From } from '../../packages/services/src/people/proof/attempts.ts'
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
afterEach(() => holdVault(openVault(people.keys)))

const password = 'bốn con vịt lội ao sâu'
const attacker: From = { source: '203.0.113.9', device: null }
const office: From = { source: '192.0.2.7', device: null }
const codeAt = (secret: string, now: Date): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now.getTime() })

let officers = 0
async function withPassword() {
  const login = `nan-nhan-${(officers += 1)}`
  const { session, author } = await invited(people, 'secretariat', { login })
  const door = await doorOf(people, session)
  const { secret, ceremony } = valueOf(await beginPassword(door))
  const code = codeAt(secret, noon)
  const { recoveryCodes } = valueOf(await finishPassword(door, { ceremony, password, code }))
  return { login, session, account: author.account, secret, recoveryCodes }
}

const guess = (login: string, from: From, now = noon) =>
  checkPassword(people.at(now), { login, password: 'sai rồi sai nữa', from })
const right = (login: string, from: From, now = noon) =>
  checkPassword(people.at(now), { login, password, from })

test('ten wrong passwords from one place an hour; the owner elsewhere, or with a passkey, is not kept out', async () => {
  const { login, session } = await withPassword()
  const key = softKey(origin)
  await addKey(people, session, key)
  for (let count = 0; count < 10; count += 1)
    expect(await guess(login, attacker)).toMatchObject(refusedWith('sign-in-failed'))
  expect(await right(login, attacker)).toEqual({
    ok: false,
    refusals: [{ code: 'too-many-attempts', values: { minutes: 60 } }],
  })
  expect(await right(login, attacker, minutesLater(59))).toMatchObject(refusedWith('too-many-attempts'))
  expect((await right(login, attacker, minutesLater(60))).ok).toBe(true)
  expect((await right(login, office)).ok).toBe(true)
  const { options, ceremony } = valueOf(await beginPasskeySignIn(people.gate, { origin }))
  expect((await finishPasskeySignIn(people.gate, { ceremony, response: key.get(options), origin })).ok).toBe(
    true,
  )
})

test('many guesses at once are no more than ten', async () => {
  const { login } = await withPassword()
  const from = { ...attacker, source: '203.0.113.10' }
  let judged = 0
  for (let wave = 0; wave < 4; wave += 1) {
    const answers = await Promise.all(Array.from({ length: 20 }, () => guess(login, from)))
    judged += answers.filter(one => !one.ok && one.refusals[0]?.code === 'sign-in-failed').length
  }
  expect(judged).toBe(10)
})

test('one place does not take all the room, nor a flood that of known browsers', async () => {
  const { login, secret } = await withPassword()
  const now = minutesLater(4)
  const { ceremony } = valueOf(await right(login, office, now))
  const code = codeAt(secret, now)
  const { device } = valueOf(await checkSecondFactor(people.at(now), { ceremony, code, from: office }))
  const isBusy = (one: Awaited<ReturnType<typeof guess>>) => !one.ok && one.refusals[0]?.code === 'busy'
  const ofOne = Array.from({ length: 8 }, () => guess('nobody', { source: '198.51.100.77', device: null }))
  const elsewhere = right(login, { source: '198.51.100.78', device: null }, now)
  expect((await Promise.all(ofOne)).filter(isBusy)).toHaveLength(3)
  expect((await elsewhere).ok).toBe(true)
  const flood = Array.from({ length: 30 }, (_, host) =>
    guess('nobody', { source: `198.51.100.${host}`, device: `x.${host}.y` }),
  )
  const known = right(login, { source: '198.51.100.1', device }, now)
  expect((await Promise.all(flood)).filter(isBusy)).toHaveLength(20)
  expect((await known).ok).toBe(true)
})

test('a browser that signed in before has a budget of its own, also behind the attacker’s address', async () => {
  const { login, secret, recoveryCodes } = await withPassword()
  const now = minutesLater(2)
  const { ceremony } = valueOf(await right(login, attacker, now))
  const signedIn = valueOf(
    await checkSecondFactor(people.at(now), { ceremony, code: codeAt(secret, now), from: attacker }),
  )
  const known: From = { source: attacker.source, device: signedIn.device }
  expect(signedIn.device).not.toBeNull()
  for (let count = 0; count < 10; count += 1) await guess(login, attacker, now)
  expect(await right(login, attacker, now)).toMatchObject(refusedWith('too-many-attempts'))
  const begun = valueOf(await right(login, known, now))
  const code = recoveryCodes[0] ?? ''
  expect((await checkSecondFactor(people.at(now), { ceremony: begun.ceremony, code, from: known })).ok).toBe(
    true,
  )
  const other = await withPassword()
  const forged = [`${signedIn.device}x`, 'x.y', '.', '', signedIn.device?.split('.')[0] ?? '']
  for (const device of forged)
    expect(await right(login, { ...known, device }, now)).toMatchObject(refusedWith('too-many-attempts'))
  // The cookie of one account is no cookie of another.
  for (let count = 0; count < 10; count += 1) await guess(other.login, attacker, now)
  expect(await right(other.login, known, now)).toMatchObject(refusedWith('too-many-attempts'))
})

test('a right password costs nothing', async () => {
  const { login } = await withPassword()
  const from = { ...office, source: '192.0.2.8' }
  for (let count = 0; count < 12; count += 1) expect((await right(login, from)).ok).toBe(true)
})

test('one source tries a hundred passwords an hour on all logins together', async () => {
  const from = { ...attacker, source: '203.0.113.11' }
  await rowsOf(people, 'delete from attempt')
  await guess('nobody-0', from)
  await rowsOf(people, 'update attempt set failures = 100 where failures = 1')
  expect(await guess('nobody-1', from)).toMatchObject(refusedWith('too-many-attempts'))
  expect(await guess('nobody-1', { ...from, source: '203.0.113.12' })).toMatchObject(
    refusedWith('sign-in-failed'),
  )
})

test('all addresses of one network of version 6 are one source, however they are written', async () => {
  const { login } = await withPassword()
  const from = (source: string): From => ({ source, device: null })
  for (let count = 0; count < 10; count += 1) await guess(login, from(`2001:db8:0:7:${count}::1`))
  for (const same of ['2001:db8::7:1:2:3:4', '2001:0DB8:0000:0007::9'])
    expect(await right(login, from(same))).toMatchObject(refusedWith('too-many-attempts'))
  for (const other of ['2001:db8:0:8::1', '::1', '::ffff:192.0.2.1'])
    expect((await right(login, from(other))).ok).toBe(true)
})

test('who has the password guesses twenty codes an hour, from wherever', async () => {
  const { login, secret } = await withPassword()
  let wrong = 0
  for (let round = 0; round < 5; round += 1) {
    const from = { ...attacker, source: `198.51.100.${round}` }
    const { ceremony } = valueOf(await right(login, from))
    for (let count = 0; count < 5; count += 1) {
      const answer = await checkSecondFactor(people.gate, { ceremony, code: '000000', from })
      if (!answer.ok && answer.refusals[0]?.code === 'code-wrong') wrong += 1
    }
  }
  expect(wrong).toBe(20)
  const later = minutesLater(60)
  const { ceremony } = valueOf(await right(login, office, later))
  expect(
    (await checkSecondFactor(people.at(later), { ceremony, code: codeAt(secret, later), from: office })).ok,
  ).toBe(true)
})

test('neither who tried nor from where can be read out of what is counted; the key goes with the day', async () => {
  const { login, account } = await withPassword()
  await guess(login, attacker)
  const text = JSON.stringify(await rowsOf(people, 'select * from attempt'))
  for (const word of [login, account, attacker.source]) expect(text).not.toContain(word)
  const file = join(people.keys, people.gate.tenant, 'attempts.key')
  const today = readFileSync(file, 'utf8')
  await guess(login, attacker, minutesLater(24 * 60))
  expect(readFileSync(file, 'utf8')).not.toBe(today)
  expect(readdirSync(join(people.keys, people.gate.tenant)).sort()).toEqual(['attempts.key', 'people.key'])
})

test('two passwords are hashed at a time and a few wait; the rest is told to come again, known browsers are let by', async () => {
  const { tenant } = people.gate
  const at = (lane: 'known' | 'unknown') => isPassword(tenant, { stored: null, password, lane })
  const flood = Array.from({ length: 60 }, () => at('unknown'))
  const known = at('known')
  const answers = await Promise.all(flood)
  expect(answers.filter(one => one.ok)).toHaveLength(10)
  expect(answers.filter(one => !one.ok && one.refusals[0]?.code === 'busy')).toHaveLength(50)
  expect((await known).ok).toBe(true)
  // Afterwards the places are free again.
  expect((await at('unknown')).ok).toBe(true)
})

test('a known browser does not stand behind a flood', async () => {
  const { tenant } = people.gate
  const order: string[] = []
  const work = (lane: 'known' | 'unknown') =>
    hashPassword(tenant, password, lane).then(answer => answer.ok && order.push(lane))
  await Promise.all([...Array.from({ length: 10 }, () => work('unknown')), work('known')])
  expect(order.indexOf('known')).toBeLessThan(5)
})

test('busy costs no attempt and says nothing about the password', async () => {
  const { login } = await withPassword()
  const from = { ...office, source: '192.0.2.99' }
  const flood = Array.from({ length: 30 }, () =>
    isPassword(people.gate.tenant, { stored: null, password, lane: 'unknown' }),
  )
  const turnedAway = await Promise.all(Array.from({ length: 5 }, () => right(login, from)))
  await Promise.all(flood)
  for (const one of turnedAway.filter(answer => !answer.ok)) expect(one).toMatchObject(refusedWith('busy'))
  for (let count = 0; count < 9; count += 1)
    expect(await guess(login, from)).toMatchObject(refusedWith('sign-in-failed'))
  expect((await right(login, from)).ok).toBe(true)
})

test('what is stored of a password is argon2id, above the floor, and of no use without the key folder', async () => {
  const { account } = await withPassword()
  const [row] = await rowsOf(people, `select hash from password where account = '${account}'`)
  const stored = String(row?.['hash'])
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=65536,t=2,p=1\$/)
  const { tenant } = people.gate
  expect(await isPassword(tenant, { stored, password, lane: 'known' })).toEqual({ ok: true, value: true })
  expect(await isPassword(tenant, { stored, password: password.normalize('NFD'), lane: 'known' })).toEqual({
    ok: true,
    value: true,
  })
  expect(await isPassword('khac', { stored, password, lane: 'known' })).toEqual({ ok: true, value: false })
  holdVault(openVault(mkdtempSync(join(tmpdir(), 'camket-other-keys-'))))
  expect(await isPassword(tenant, { stored, password, lane: 'known' })).toEqual({ ok: true, value: false })
})

test('a sealed text opens at its place alone, and an altered one nowhere', () => {
  const vault = theVault()
  const place = { table: 'totp', column: 'sealed', row: 'a' }
  const sealed = valueOf(vault.seal('mot', place, 'bí mật'))
  expect(vault.open('mot', place, sealed)).toEqual({ ok: true, value: 'bí mật' })
  expect(valueOf(vault.seal('mot', place, 'bí mật'))).not.toBe(sealed)
  const elsewhere = [
    vault.open('hai', place, sealed),
    vault.open('mot', { ...place, table: 'x' }, sealed),
    vault.open('mot', { ...place, column: 'x' }, sealed),
    vault.open('mot', { ...place, row: 'b' }, sealed),
  ]
  const bytes = Buffer.from(sealed.slice(3), 'base64url')
  const altered = [...bytes.keys()].map(index => {
    const other = Buffer.from(bytes)
    other[index] = (other[index] ?? 0) ^ 1
    return vault.open('mot', place, `v1.${other.toString('base64url')}`)
  })
  const broken = ['', 'v1.', 'v1', `v2.${sealed.slice(3)}`, sealed.slice(0, -4)].map(text =>
    vault.open('mot', place, text),
  )
  for (const answer of [...elsewhere, ...altered, ...broken])
    expect(answer).toMatchObject(refusedWith('seed-unreadable'))
})

test('a key file is closed to others, and one that is open or no key is refused by name', () => {
  const root = mkdtempSync(join(tmpdir(), 'camket-keys-'))
  const vault = openVault(root)
  const place = { table: 't', column: 'c', row: 'r' }
  const sealed = valueOf(vault.seal('mot', place, 'x'))
  const file = join(root, 'mot', 'people.key')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(statSync(join(root, 'mot')).mode & 0o777).toBe(0o700)
  chmodSync(file, 0o640)
  expect(vault.open('mot', place, sealed)).toEqual({
    ok: false,
    refusals: [{ code: 'people-key-open', values: { file, mode: '0640' } }],
  })
  chmodSync(file, 0o600)
  expect(vault.open('mot', place, sealed)).toEqual({ ok: true, value: 'x' })
  writeFileSync(file, 'no key\n')
  expect(vault.open('mot', place, sealed)).toMatchObject(refusedWith('people-key-unreadable'))
  const blocked = openVault(join(file, 'below'))
  expect(blocked.seal('mot', place, 'x')).toMatchObject(refusedWith('people-key-unreadable'))
})
