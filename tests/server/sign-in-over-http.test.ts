// Signing in sets a cookie: over plain http to another machine it is refused, and the link is kept for the right address.
import { expect, test } from 'vitest'
import { commandLine } from '../../packages/domain/src/kernel/author.ts'
import { createSignInLink } from '../../packages/services/src/people/createSignInLink.ts'
import { createTenant } from '../../packages/services/src/people/createTenant.ts'
import { createTestDatabase } from '../database.ts'

interface Asked {
  readonly url: URL
  readonly request: Request
  readonly cookies: { set(name: string): void }
  readonly locals: object
}
// Its types are SvelteKit's own, made when the pages are built; what it does needs none of them.
const page = new URL('../../apps/web/src/routes/(office)/office/sign-in/+page.server.ts', import.meta.url)
const { actions } = (await import(/* @vite-ignore */ page.pathname)) as {
  actions: { signIn(asked: Asked): Promise<unknown> }
}

const register = await createTestDatabase()
const now = new Date('2026-01-05T02:00:00Z')
const door = { register, tenant: 'hue', author: commandLine, now }
await createTenant(door, { name: 'Huế', origin: null, timeZone: 'Asia/Ho_Chi_Minh' })
const link = await createSignInLink(door)
if (!link.ok) throw new Error('no link')

/** What the action does with the link at an address: its answer, or what it threw, and the cookies it set. */
async function signIn(address: string) {
  const set: string[] = []
  const url = new URL('/office/sign-in?/signIn', address)
  const body = new URLSearchParams({ token: link.ok ? link.value.token : '' })
  const event = {
    url,
    request: new Request(url, { method: 'POST', body }),
    cookies: { set: (name: string) => void set.push(name) },
    locals: { register, tenant: { tenant: 'hue' }, now, language: 'en', author: null },
  }
  const answer = await actions.signIn(event).catch((thrown: unknown) => thrown)
  return { answer, set }
}

test('the link opens the office over https only, or on this machine', async () => {
  const refused = await signIn('http://intranet.example')
  expect(refused.answer).toMatchObject({
    status: 400,
    data: { problems: [{ text: expect.stringContaining('https') }] },
  })
  expect(refused.set).toEqual([])
  const opened = await signIn('https://intranet.example')
  expect(opened.answer).toMatchObject({ status: 303, location: '/en/office' })
  expect(opened.set).toEqual(['__Host-camket'])
})
