// Every page of accounts and of bringing in bodies, in its states: axe, both languages, both widths, both schemes.
import { beforeAll, describe, expect, test } from 'vitest'
import { lookAt, looks } from '../accessibility/look.ts'
import { commandLine } from '../../packages/domain/src/kernel/author.ts'
import { acceptWithPasskey, openOffice, valueOf, visitor } from './running-office.ts'
import { saveBody } from '../../packages/services/src/people/saveBody.ts'

const office = await openOffice()
/** Session tokens by whose they are. */
const sessions: Record<string, string> = {}
let pages: Readonly<Record<string, readonly [path: string, whose: string]>> = {}

async function sessionOf(name: string, login: string, role: 'accounts' | 'secretariat' | 'focal-point') {
  const who = await visitor(office, { key: true })
  const body = role === 'focal-point' ? 'so-tu-phap' : null
  await acceptWithPasskey(who, await office.invitation(login, role, body))
  const cookies = await who.context.cookies()
  sessions[name] = cookies.find(cookie => cookie.name === 'camket')?.value ?? ''
  await who.close()
}

beforeAll(async () => {
  await sessionOf('administrator', 'lo.an', 'accounts')
  await sessionOf('secretariat', 'vi.binh', 'secretariat')
  await sessionOf('focal point', 'hoang.chi', 'focal-point')
  const fresh = await visitor(office)
  await fresh.page.goto(await office.invitation('moi.den', 'secretariat'))
  await fresh.page.getByRole('button', { name: 'Nhận lời mời', exact: true }).click()
  sessions['invited'] = (await fresh.context.cookies()).find(({ name }) => name === 'camket')?.value ?? ''
  await fresh.close()
  const linked = await visitor(office)
  await linked.page.goto(await office.link())
  await linked.page.getByRole('button', { name: 'Vào văn phòng' }).click()
  await linked.page.waitForURL(url => url.pathname === '/office')
  sessions['by link'] = (await linked.context.cookies()).find(({ name }) => name === 'camket')?.value ?? ''
  await linked.close()
  const door = { ...office.door(), author: commandLine }
  valueOf(await saveBody(door, { name: 'Sở Lao động', kind: 'department', validTo: '2025-02-28' }))
  const [{ id } = { id: '' }] = await office.sql(`select id from account where login = 'hoang.chi'`)
  const invitation = new URL(await office.invitation('cho.mo', 'alternate', 'so-tu-phap'))
  pages = {
    'sign in': ['/office/sign-in', 'nobody'],
    'sign in with a link': ['/office/sign-in?token=abc', 'nobody'],
    'sign in after a new password': ['/office/sign-in?password', 'nobody'],
    'way back without a beginning': ['/office/sign-on/back?code=x&state=y', 'nobody'],
    invitation: [invitation.pathname + invitation.search, 'nobody'],
    'invitation seen by somebody else': [invitation.pathname + invitation.search, 'secretariat'],
    'invitation that is none': ['/office/invitation?token=abc', 'nobody'],
    'link for a password that is none': ['/office/password-link?token=abc', 'nobody'],
    'first proof': ['/office/account/first', 'invited'],
    'first passkey': ['/office/account/passkey', 'invited'],
    'first password': ['/office/account/password', 'invited'],
    'own account': ['/office/account?done=ended&count=2', 'secretariat'],
    'own account of a focal point': ['/office/account', 'focal point'],
    proof: ['/office/proof?to=/office/bodies', 'secretariat'],
    accounts: ['/office/accounts', 'administrator'],
    'accounts, filtered to nothing': ['/office/accounts?q=zzz&empty=1', 'administrator'],
    invite: ['/office/accounts/invite?role=validating-authority&body=so-tu-phap', 'administrator'],
    'one account': [`/office/accounts/${String(id)}?done=yes`, 'administrator'],
    'single sign-on': ['/office/accounts/sign-on', 'administrator'],
    'import of bodies': ['/office/bodies/import', 'secretariat'],
    'bodies of the secretariat': ['/office/bodies?imported=3.2.1', 'secretariat'],
    'office by a link, nothing set up': ['/office', 'by link'],
    'bodies of a focal point': ['/office/bodies', 'focal point'],
  }
})

const states = [
  'sign in',
  'sign in with a link',
  'sign in after a new password',
  'way back without a beginning',
  'invitation',
  'invitation seen by somebody else',
  'invitation that is none',
  'link for a password that is none',
  'first proof',
  'first passkey',
  'first password',
  'own account',
  'own account of a focal point',
  'proof',
  'accounts',
  'accounts, filtered to nothing',
  'invite',
  'one account',
  'single sign-on',
  'import of bodies',
  'bodies of the secretariat',
  'office by a link, nothing set up',
  'bodies of a focal point',
] as const

describe.each(looks)('$name', look => {
  test.each(states)('%s', async state => {
    const [path, whose] = pages[state]!
    for (const language of look === looks[0] ? ['', '/en'] : ['']) {
      const session = sessions[whose] ?? 'nobody'
      const seen = await lookAt(office.browser, `${office.address}${language}${path}`, { ...look, session })
      expect(seen).toEqual({ status: 200, lang: language === '' ? 'vi' : 'en', faults: [] })
    }
  })
})

test('what each state is called stands in the list of pages', () => {
  expect(Object.keys(pages)).toEqual([...states])
})
