// Signing in with passkeys: what is believed, and everything that is not.
import { expect, test } from 'vitest'
import { findSession } from '../../packages/services/src/people/findSession.ts'
import { beginPasskey, finishPasskey } from '../../packages/services/src/people/passkeys/addPasskey.ts'
import { removePasskey } from '../../packages/services/src/people/passkeys/changePasskey.ts'
import {
  beginPasskeySignIn,
  finishPasskeySignIn,
} from '../../packages/services/src/people/passkeys/signInWithPasskey.ts'
import { softKey } from './authenticator.ts'
import {
  addKey,
  doorOf,
  invited,
  minutesLater,
  noon,
  officer,
  openPeople,
  origin,
  refusedWith,
  rowsOf,
  valueOf,
} from './open-people.ts'

const people = await openPeople()

const begin = async (now = noon) => valueOf(await beginPasskeySignIn(people.at(now), { origin }))

test('a passkey opens a session without a login being typed, each time under a new token', async () => {
  const { key, account, signedIn } = await officer(people, 'secretariat')
  const { options, ceremony } = await begin()
  expect(options).toMatchObject({ rpId: 'minh-son.example', userVerification: 'required' })
  expect(options.allowCredentials ?? []).toEqual([])
  const answer = valueOf(
    await finishPasskeySignIn(people.gate, { ceremony, response: key.get(options), origin }),
  )
  expect(answer.author).toMatchObject({
    account,
    role: 'secretariat',
    method: 'passkey',
    provedAt: noon,
    isLimited: false,
  })
  expect(answer.session).not.toBe(signedIn.session)
  expect(await findSession(people.gate, answer.session)).toMatchObject(answer.author)
})

test('what a browser is asked for: a key that its owner unlocks and that is found without a login', async () => {
  const { session } = await invited(people, 'secretariat')
  const door = await doorOf(people, session)
  const { options } = valueOf(await beginPasskey(door, { origin }))
  expect(options).toMatchObject({
    rp: { id: 'minh-son.example', name: 'Ban Chỉ đạo' },
    attestation: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  expect(Buffer.from(options.user.id, 'base64url').toString('hex')).toBe(
    door.author.account?.replaceAll('-', ''),
  )
})

test('the same answer opens nothing a second time, also when both come at once', async () => {
  const { key } = await officer(people, 'secretariat')
  const { options, ceremony } = await begin()
  const use = { ceremony, response: key.get(options), origin }
  const both = await Promise.all([
    finishPasskeySignIn(people.gate, use),
    finishPasskeySignIn(people.gate, use),
  ])
  expect(both.filter(one => one.ok)).toHaveLength(1)
  expect(both.find(one => !one.ok)).toMatchObject(refusedWith('ceremony-over'))
  expect(await finishPasskeySignIn(people.gate, use)).toMatchObject(refusedWith('ceremony-over'))
  const other = await begin()
  expect(await finishPasskeySignIn(people.gate, { ...use, ceremony: other.ceremony })).toMatchObject(
    refusedWith('passkey-refused'),
  )
})

test('a challenge is good for five minutes, and never before it was made', async () => {
  const { key } = await officer(people, 'secretariat')
  for (const [minutes, code] of [
    [5, 'ceremony-over'],
    [-1, 'ceremony-over'],
  ] as const) {
    const { options, ceremony } = await begin()
    const response = key.get(options)
    expect(
      await finishPasskeySignIn(people.at(minutesLater(minutes)), { ceremony, response, origin }),
    ).toMatchObject(refusedWith(code))
  }
  const { options, ceremony } = await begin()
  const inTime = await finishPasskeySignIn(people.at(minutesLater(4.9)), {
    ceremony,
    response: key.get(options),
    origin,
  })
  expect(inTime.ok).toBe(true)
})

const bent = [
  ['another page', { origin: 'https://minh-son.example.evil.example' }],
  ['another site’s key', { rpId: 'evil.example' }],
  ['another challenge', { challenge: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
  ['a registration shown as a sign-in', { type: 'webauthn.create' }],
  ['a device that nobody unlocked', { isUnlocked: false }],
  ['somebody’s frame', { crossOrigin: true }],
  ['another owner’s handle', { userHandle: Buffer.alloc(16, 7).toString('base64url') }],
] as const

test.each(bent)('%s is refused, and its challenge is used up', async (_what, part) => {
  const { key } = await officer(people, 'secretariat')
  const { options, ceremony } = await begin()
  const refusal = await finishPasskeySignIn(people.gate, {
    ceremony,
    response: key.get(options, part),
    origin,
  })
  expect(refusal).toMatchObject(refusedWith('passkey-refused'))
  const again = await finishPasskeySignIn(people.gate, { ceremony, response: key.get(options), origin })
  expect(again).toMatchObject(refusedWith('ceremony-over'))
})

test.each(bent.slice(0, 6))('a key made by %s is not taken', async (_what, part) => {
  const { session } = await invited(people, 'secretariat')
  const door = await doorOf(people, session)
  const { options, ceremony } = valueOf(await beginPasskey(door, { origin }))
  const type = 'type' in part ? { type: 'webauthn.get' } : {}
  const response = softKey(origin).create(options, { ...part, ...type })
  expect(await finishPasskey(door, { ceremony, response, label: 'Khoá', origin })).toMatchObject(
    refusedWith('passkey-refused'),
  )
})

test('a signature of another key, and a key nobody knows, open nothing', async () => {
  const { key } = await officer(people, 'secretariat')
  const first = await begin()
  const forged = { ...softKey(origin).get(first.options), id: key.id, rawId: key.id }
  expect(
    await finishPasskeySignIn(people.gate, { ceremony: first.ceremony, response: forged, origin }),
  ).toMatchObject(refusedWith('passkey-refused'))
  const { options, ceremony } = await begin()
  const stranger = softKey(origin).get(options)
  expect(await finishPasskeySignIn(people.gate, { ceremony, response: stranger, origin })).toMatchObject(
    refusedWith('passkey-unknown'),
  )
})

test.each([null, 7, 'x', {}, [], { id: 'a' }, { id: 'á', rawId: 'á', type: 'public-key', response: {} }])(
  'an answer that is none (%j) is refused in words',
  async response => {
    const { ceremony } = await begin()
    expect(await finishPasskeySignIn(people.gate, { ceremony, response, origin })).toMatchObject(
      refusedWith('passkey-refused'),
    )
  },
)

test('a counter that does not grow is a copy: refused, written down, and the true key goes on', async () => {
  const { key, account } = await officer(people, 'secretariat', { counts: true })
  const signIn = async (counter?: number) => {
    const { options, ceremony } = await begin()
    const response = key.get(options, counter === undefined ? {} : { counter })
    return finishPasskeySignIn(people.gate, { ceremony, response, origin })
  }
  expect((await signIn(5)).ok).toBe(true)
  expect(await signIn(5)).toMatchObject(refusedWith('passkey-copied'))
  expect(await signIn(4)).toMatchObject(refusedWith('passkey-copied'))
  expect(await signIn(0)).toMatchObject(refusedWith('passkey-copied'))
  expect((await signIn(6)).ok).toBe(true)
  const noted = await rowsOf(
    people,
    `select subject from audit where action = 'failSignIn' and subject like '%copied'`,
  )
  expect(noted.map(row => row['subject'])).toEqual(Array(3).fill(`account:${account}:passkey-copied`))
})

test('an account has several keys; the last of them stays', async () => {
  const { key, signedIn } = await officer(people, 'secretariat')
  const second = softKey(origin)
  await addKey(people, signedIn.session, second)
  const door = await doorOf(people, signedIn.session)
  const { options } = valueOf(await beginPasskey(door, { origin }))
  expect(options.excludeCredentials?.map(({ id }) => id).sort()).toEqual([key.id, second.id].sort())
  valueOf(await removePasskey(door, { passkey: key.id }))
  expect(await removePasskey(door, { passkey: key.id })).toMatchObject(refusedWith('no-such-passkey'))
  expect(await removePasskey(door, { passkey: second.id })).toMatchObject(refusedWith('last-proof'))
  const gone = await begin()
  expect(
    await finishPasskeySignIn(people.gate, {
      ceremony: gone.ceremony,
      response: key.get(gone.options),
      origin,
    }),
  ).toMatchObject(refusedWith('passkey-unknown'))
})

test('of the last two keys that are taken away at once, one stays', async () => {
  const { key, signedIn } = await officer(people, 'secretariat')
  const second = softKey(origin)
  await addKey(people, signedIn.session, second)
  const door = await doorOf(people, signedIn.session)
  const both = await Promise.all([key.id, second.id].map(passkey => removePasskey(door, { passkey })))
  expect(both.filter(one => one.ok)).toHaveLength(1)
})

test('a key of another account is neither added again nor taken away', async () => {
  const one = await officer(people, 'secretariat')
  const other = await officer(people, 'secretariat')
  const door = await doorOf(people, other.signedIn.session)
  expect(await removePasskey(door, { passkey: one.key.id })).toMatchObject(refusedWith('no-such-passkey'))
  const { options, ceremony } = valueOf(await beginPasskey(door, { origin }))
  const stolen = { ceremony, response: one.key.create(options), label: 'Khoá', origin }
  expect(await finishPasskey(door, stolen)).toMatchObject(refusedWith('passkey-taken'))
})

test('the step that one account began is not finished by another', async () => {
  const one = await officer(people, 'secretariat')
  const other = await officer(people, 'secretariat')
  const { options, ceremony } = valueOf(
    await beginPasskey(await doorOf(people, one.signedIn.session), { origin }),
  )
  const response = softKey(origin).create(options)
  const door = await doorOf(people, other.signedIn.session)
  expect(await finishPasskey(door, { ceremony, response, label: 'Khoá', origin })).toMatchObject(
    refusedWith('ceremony-over'),
  )
})
