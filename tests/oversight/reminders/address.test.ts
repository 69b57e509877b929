// A mail address is used once its own mailbox has answered; nobody makes the office send mail after mail to somebody else's.
import { afterAll, beforeEach, expect, test } from 'vitest'
import type { Door } from '../../../packages/services/src/kernel/door.ts'
import {
  askAddress,
  confirmAddress,
  removeAddress,
} from '../../../packages/services/src/oversight/reminders/own/changeMail.ts'
import { valueOf } from '../../register/open-register.ts'
import { codesOf } from '../../work/office-at-work.ts'
import { mailServer, postTo } from './mail-server.ts'
import { addressOf, doorOn, morningOf, remindedOffice, type Reminded } from './reminded.ts'

let isRefusing = false
const server = await mailServer({
  onRecipient: () => (isRefusing ? { code: 550, says: 'no such box' } : null),
})
const post = postTo(server.port)
const office = { post, origin: 'https://tinh.example' }
const address = 'hop-thu-moi@tinh.example'
let at: Reminded
beforeEach(async () => {
  isRefusing = false
  at = await remindedOffice('test')
})
afterAll(async () => {
  post.close()
  await server.close()
})

const start = morningOf('2026-12-07').getTime()
const inSeconds = (seconds: number): Door => doorOn(at.people.focal, new Date(start + seconds * 1000))
const ask = (seconds: number, to = address) => askAddress(inSeconds(seconds), { address: to }, office)
const newestSecret = (): string => /confirm\S*?[=/]([\w-]{20,})/.exec(server.mails.at(-1)?.text ?? '')![1]!
const setTo = async (): Promise<string | null> => {
  const { register } = at
  const row = await register.withTenant('minh-son', 'server', tx =>
    tx
      .selectFrom('mail_setting')
      .select('address')
      .where('account', '=', at.people.focal.door.author.account)
      .executeTakeFirst(),
  )
  return row?.address ?? null
}

test('an address counts once it was confirmed, within a day, by the newest link', async () => {
  valueOf(await ask(0))
  const late = newestSecret()
  expect(await setTo()).toBe(addressOf('focal'))
  const day = 24 * 3600
  expect(codesOf(await confirmAddress(inSeconds(day), { secret: late }))).toEqual(['confirmation-expired'])
  expect(await setTo()).toBe(addressOf('focal'))
  valueOf(await ask(day))
  const secret = newestSecret()
  expect(codesOf(await confirmAddress(inSeconds(day + 5), { secret: late }))).toEqual([
    'confirmation-unknown',
  ])
  expect(valueOf(await confirmAddress(inSeconds(2 * day - 1), { secret }))).toEqual({ address })
  expect(await setTo()).toBe(address)
  expect(codesOf(await confirmAddress(inSeconds(2 * day), { secret }))).toEqual(['confirmation-unknown'])
})

test('the address that is in use already is not asked again, until it is removed', async () => {
  const before = server.mails.length
  expect(codesOf(await ask(0, addressOf('focal')))).toEqual(['same-address'])
  expect(server.mails.length).toBe(before)
  valueOf(await removeAddress(inSeconds(1)))
  valueOf(await ask(2, addressOf('focal')))
})

test('one mail a minute, five a day: whoever types another’s address does not fill their box', async () => {
  const before = server.mails.length
  valueOf(await ask(0))
  expect(codesOf(await ask(59))).toEqual(['confirmation-just-sent'])
  expect(codesOf(await ask(59, 'mot-nguoi-khac@tinh.example'))).toEqual(['confirmation-just-sent'])
  for (const minute of [1, 2, 3, 4]) valueOf(await ask(minute * 60))
  expect(codesOf(await ask(5 * 60))).toEqual(['confirmations-enough'])
  expect(codesOf(await ask(24 * 3600 - 1, 'mot-nguoi-khac@tinh.example'))).toEqual(['confirmations-enough'])
  expect(server.mails.length - before).toBe(5)
  valueOf(await ask(24 * 3600))
})

test('what the mail server does not take is told, and another address can be typed at once', async () => {
  isRefusing = true
  expect(await ask(0)).toMatchObject({ refusals: [{ code: 'mail-not-taken', values: { address } }] })
  isRefusing = false
  valueOf(await ask(1, 'hop-thu-khac@tinh.example'))
  expect(valueOf(await confirmAddress(inSeconds(2), { secret: newestSecret() })).address).toBe(
    'hop-thu-khac@tinh.example',
  )
})

test('where the office sends no mail, or nobody said where its pages are, no address is taken', async () => {
  for (const none of [null, { post, origin: null }])
    expect(codesOf(await askAddress(inSeconds(0), { address }, none))).toEqual(['mail-off'])
  expect(await setTo()).toBe(addressOf('focal'))
})
