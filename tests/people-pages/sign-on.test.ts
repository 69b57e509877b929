// Single sign-on in a real browser, against a real provider of OpenID Connect on this machine.
import { afterAll, expect, test } from 'vitest'
import { letLoopbackProvidersBe } from '@camket/services/people/sign-on/provider'
import { startProvider } from '../people/provider.ts'
import { acceptWithPasskey, openOffice, signOut, visitor } from './running-office.ts'

letLoopbackProvidersBe(true)
const office = await openOffice()
const provider = await startProvider(`${office.address}/office/sign-on/back`)
afterAll(async () => {
  letLoopbackProvidersBe(false)
  await provider.close()
})
const at = (path: string): string => `${office.address}${path}`

test('set up by the administrator, accepted with an invitation, used to sign in and to prove again; without script', async () => {
  const admin = await visitor(office, { key: true })
  await acceptWithPasskey(admin, await office.invitation('quan.tri', 'accounts'))
  await admin.page.goto(at('/office/accounts/sign-on'))
  expect(await admin.page.locator('main').innerText()).toContain(`${office.address}/office/sign-on/back`)
  await admin.page.getByLabel('Tên hiện trên nút').fill('Cổng tỉnh')
  await admin.page.getByLabel('Địa chỉ (issuer)').fill(provider.issuer)
  await admin.page.getByLabel('Mã ứng dụng').fill(provider.clientId)
  await admin.page.getByLabel('Khoá ứng dụng').fill(provider.clientSecret)
  await admin.page.getByRole('button', { name: 'Lưu nơi đăng nhập' }).click()
  await admin.page.getByText('Đã lưu “Cổng tỉnh”.').waitFor()
  expect(await admin.page.content()).not.toContain(provider.clientSecret)

  const an = await visitor(office, { javaScriptEnabled: false })
  provider.person = 'lo-thi-an'
  await an.page.goto(await office.invitation('lo.an', 'focal-point', 'so-tu-phap'))
  await an.page.getByRole('button', { name: 'Nhận lời mời bằng Cổng tỉnh' }).click()
  await an.page.waitForURL(url => url.pathname === '/office/work')
  await signOut(an)
  await an.page.getByRole('button', { name: 'Đăng nhập bằng Cổng tỉnh' }).click()
  await an.page.waitForURL(url => url.pathname === '/office/work')

  await office.later()
  await an.page.goto(at('/office/account/passkey'))
  expect(new URL(an.page.url()).pathname).toBe('/office/proof')
  const asked = provider.asked
  await an.page.getByRole('button', { name: 'Đăng nhập bằng Cổng tỉnh' }).click()
  await an.page.waitForURL(url => url.pathname === '/office/account/passkey')
  expect(provider.asked).toBe(asked + 1)
  await an.close()
  await admin.close()
})

test('an identity that is bound to nobody is told what to do, and lets nobody in', async () => {
  const who = await visitor(office, { javaScriptEnabled: false })
  provider.person = 'nguoi-la'
  await who.page.goto(at('/office/sign-in'))
  await who.page.getByRole('button', { name: 'Đăng nhập bằng Cổng tỉnh' }).click()
  await who.page.getByRole('alert').waitFor()
  expect(await who.page.getByRole('alert').innerText()).toContain('nguoi-la')
  expect(new URL((await who.page.goto(at('/office/account')))!.url()).pathname).toBe('/office/sign-in')
  await who.close()
})

test('who leaves from an English page comes back to one, let in or refused', async () => {
  const who = await visitor(office, { javaScriptEnabled: false })
  for (const [person, path] of [
    ['nguoi-la-hai', '/en/office/sign-on/back'],
    ['lo-thi-an', '/en/office/work'],
  ] as const) {
    provider.person = person
    await who.page.goto(at('/en/office/sign-in'))
    await who.page.getByRole('button', { name: 'Cổng tỉnh' }).click()
    await who.page.waitForURL(url => url.pathname === path)
    expect(await who.page.locator('html').getAttribute('lang')).toBe('en')
    await who.context.clearCookies({ domain: 'localhost', name: /camket$/ })
    await who.context.clearCookies({ domain: new URL(provider.issuer).hostname })
  }
  await who.close()
})

test('a way back that was begun in another browser opens nothing', async () => {
  const attacker = await visitor(office, { javaScriptEnabled: false })
  provider.person = 'lo-thi-an'
  await attacker.page.goto(at('/office/sign-in'))
  await attacker.page.getByRole('button', { name: 'Đăng nhập bằng Cổng tỉnh' }).click()
  const on = attacker.page.getByRole('link', { name: /^Mở / })
  await on.waitFor()
  // The code arrives, unused, at a browser that did not begin.
  await attacker.context.clearCookies({ name: 'camket-sign-on' })
  await on.click()
  await attacker.page.waitForURL(url => url.pathname === '/office/sign-on/back')
  const back = attacker.page.url()
  expect(back).toContain('code=')
  expect(await attacker.page.getByRole('alert').count()).toBe(1)
  const victim = await visitor(office, { javaScriptEnabled: false })
  await victim.page.goto(back)
  expect(await victim.page.getByRole('alert').count()).toBe(1)
  expect((await victim.context.cookies()).filter(({ name }) => name === 'camket')).toEqual([])
  await attacker.close()
  await victim.close()
})
