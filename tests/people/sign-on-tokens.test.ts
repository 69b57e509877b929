// What a provider hands over says who signed in, for this one request and no other: everything else is refused.
import { createHmac } from 'node:crypto'
import { afterAll, afterEach, expect, test } from 'vitest'
import { inviteOfficer } from '../../packages/services/src/people/accounts/inviteOfficer.ts'
import { letLoopbackProvidersBe } from '../../packages/services/src/people/sign-on/provider.ts'
import { setSignOn } from '../../packages/services/src/people/sign-on/setSignOn.ts'
import { beginSignOn, finishSignOn } from '../../packages/services/src/people/sign-on/signOn.ts'
import { openPeople, origin, refusedWith, valueOf } from './open-people.ts'
import { newBrowser, startProvider } from './provider.ts'

const redirectUri = `${origin}/office/sign-on/back`
const provider = await startProvider(redirectUri)
afterAll(() => provider.close())
const { issuer, clientId, clientSecret } = provider
letLoopbackProvidersBe(true)

const opened = await openPeople()
const now = new Date()
const gate = opened.at(now)
const operator = { ...opened.operator, now }
valueOf(await setSignOn(operator, { issuer, clientId, clientSecret, label: 'Cổng đăng nhập tỉnh' }))

const asIs = (token: string): string => token
afterEach(() => void (provider.bendToken = asIs))

async function comeBack(person: string, more: { invitation?: string } = {}, bend = (_url: URL): void => {}) {
  provider.person = person
  const { url, ceremony } = valueOf(await beginSignOn(gate, { issuer, redirectUri, ...more }))
  const asked = new URL(url)
  bend(asked)
  const callback = await newBrowser(issuer)(asked.href)
  return finishSignOn(gate, { ceremony, callback })
}

async function bound(person: string): Promise<void> {
  const officer = { login: person, name: 'Lê Thử Tên', role: 'secretariat', body: null } as const
  const { invitation } = valueOf(await inviteOfficer(operator, officer))
  valueOf(await comeBack(person, { invitation: invitation!.token }))
}

await bound('chinh-chu')
await bound('ke-gian')

const refusal = refusedWith('sign-on-failed')

test.each([
  ['another nonce', (url: URL) => url.searchParams.set('nonce', 'cua-yeu-cau-khac')],
  ['no nonce', (url: URL) => url.searchParams.delete('nonce')],
])('a request that was changed on its way to have %s brings back nothing that opens', async (_what, bend) => {
  expect(await comeBack('chinh-chu', {}, bend)).toMatchObject(refusal)
  valueOf(await comeBack('chinh-chu'))
})

test('a token of an earlier sign-on, true in every other way, is refused: it answers another request', async () => {
  let earlier = ''
  provider.bendToken = token => (earlier = token)
  valueOf(await comeBack('chinh-chu'))
  provider.bendToken = () => earlier
  expect(await comeBack('ke-gian')).toMatchObject(refusal)
  expect(await comeBack('chinh-chu')).toMatchObject(refusal)
})

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const claimsOf = (token: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>
const forged = (token: string, header: object, more: object): string =>
  `${part(header)}.${part({ ...claimsOf(token), ...more })}`
const byClientSecret = (unsigned: string): string =>
  `${unsigned}.${createHmac('sha256', clientSecret).update(unsigned).digest('base64url')}`

test.each<[string, (token: string) => string]>([
  ['unsigned', token => `${forged(token, { alg: 'none' }, { sub: 'chinh-chu' })}.`],
  [
    'signed with the secret that the client knows',
    token => byClientSecret(forged(token, { alg: 'HS256' }, { sub: 'chinh-chu' })),
  ],
  [
    'of somebody else under a signature that is not theirs',
    token => {
      const [head = '', , signature = ''] = token.split('.')
      return [head, part({ ...claimsOf(token), sub: 'chinh-chu' }), signature].join('.')
    },
  ],
  ['of which the signature was left out', token => token.split('.').slice(0, 2).join('.')],
  ['that is none', () => 'x.y.z'],
])('a token %s is refused', async (_what, bend) => {
  provider.bendToken = bend
  expect(await comeBack('ke-gian')).toMatchObject(refusal)
})
