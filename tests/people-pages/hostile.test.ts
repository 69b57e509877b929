// What a hostile visitor, a hostile site and a hostile line between may try at the doors of the office.
import { request as httpRequest } from 'node:http'
import { expect, test } from 'vitest'
import { serve } from '../../apps/cli/src/server/serve.ts'
import { codeNow } from './one-time-code.ts'
import { acceptWithPasskey, openOffice, signInWithPasskey, signOut, visitor } from './running-office.ts'

const office = await openOffice()
const at = (path: string): string => `${office.address}${path}`
const password = 'bốn con trâu qua suối'

type Form = Readonly<Record<string, string>>

/** Posts a form as a program does: no redirect is followed, every header is its own. */
function post(path: string, form: Form, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(at(path), {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: { origin: office.address, accept: 'text/html', ...headers },
    redirect: 'manual',
  })
}

const tokenOf = (address: string): string => new URL(address).searchParams.get('token') ?? ''
const cookiesOf = (response: Response): string[] => response.headers.getSetCookie()

test('headers of a proxy that is not there change nothing: neither the scheme, nor the host, nor who is throttled', async () => {
  const forged = {
    'x-forwarded-proto': 'https',
    'x-camket-proto': 'https',
    'x-forwarded-host': 'evil.example',
    'x-camket-host': 'evil.example',
    'x-camket-client': '1.2.3.4',
    forwarded: 'for=1.2.3.4;proto=https;host=evil.example',
  }
  const let_in = await post('/office/sign-in?/signIn', { token: tokenOf(await office.link()) }, forged)
  expect([let_in.status, let_in.headers.get('location')]).toEqual([303, '/office'])
  expect(
    cookiesOf(let_in)
      .map(cookie => cookie.split('=')[0])
      .sort(),
  ).toEqual(['camket', 'camket-device'])
  expect(let_in.headers.has('strict-transport-security')).toBe(false)
  const foreign = { ...forged, origin: 'https://evil.example' }
  expect((await post('/office/sign-in?/signIn', { token: 'x' }, foreign)).status).toBe(403)

  const told: number[] = []
  for (let n = 0; n < 12; n += 1) {
    const from = {
      'x-forwarded-for': `10.0.0.${n}`,
      'x-real-ip': `10.0.0.${n}`,
      'x-camket-client': `10.1.0.${n}`,
    }
    const answer = await post('/office/sign-in?/password', { login: 'bi.doan', password: `lần ${n}` }, from)
    told.push((await answer.text()).includes('quá nhiều lần') ? 1 : 0)
  }
  expect(told).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1])
})

test('signing in leads to the page that was asked for, and nowhere else', async () => {
  const asked = await fetch(at('/en/office/assign?after=3'), { redirect: 'manual' })
  expect(asked.headers.get('location')).toBe('/en/office/sign-in?to=%2Fen%2Foffice%2Fassign%3Fafter%3D3')
  expect((await fetch(at('/office'), { redirect: 'manual' })).headers.get('location')).toBe('/office/sign-in')
  const led = async (to: string): Promise<string | null> => {
    const address = `/office/sign-in?/signIn&to=${encodeURIComponent(to)}`
    return (await post(address, { token: tokenOf(await office.link()) })).headers.get('location')
  }
  expect(await led('/office/assign?after=3')).toBe('/office/assign?after=3')
  for (const elsewhere of [
    'https://evil.example',
    '//evil.example',
    '/office/../x',
    '/',
    'javascript:1',
    '/office//e',
  ])
    expect([elsewhere, await led(elsewhere)]).toEqual([elsewhere, '/office'])
})

test('forms that another site sends are refused before anything is done', async () => {
  const { page, context, close } = await visitor(office, { key: true })
  await acceptWithPasskey({ page, context, close, faults: [] }, await office.invitation('lo.an', 'accounts'))
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const forms: ReadonlyArray<readonly [string, Form]> = [
    ['/office/sign-in?/signOut', {}],
    ['/office/sign-in?/signIn', { token: tokenOf(await office.link()) }],
    ['/office/account?/endOthers', {}],
    ['/office/account?/newCodes', {}],
    ['/office/accounts/invite?/invite', { login: 'ke.gian', name: 'Kẻ Gian', role: 'secretariat', body: '' }],
    ['/office/accounts/sign-on?/save', { issuer: 'https://evil.example', clientId: 'x', label: 'x' }],
    ['/office/proof?/held&to=/office', { x: '1' }],
    ['/en/office/bodies/import?/confirm', { grid: '{}', seen: '' }],
  ]
  for (const [path, form] of forms) {
    for (const origin of ['https://evil.example', 'null', 'http://localhost:1']) {
      expect([path, (await post(path, form, { cookie, origin })).status]).toEqual([path, 403])
    }
    const typed = await fetch(at(path), {
      method: 'POST',
      body: new URLSearchParams(form).toString(),
      headers: { cookie, origin: 'https://evil.example', 'content-type': 'text/plain' },
      redirect: 'manual',
    })
    expect(typed.status).toBe(403)
  }
  expect(await office.sql(`select 1 from account where login = 'ke.gian'`)).toEqual([])
  expect((await page.goto(at('/office/account')))?.status()).toBe(200)
  await close()
})

test('a session that was planted before signing in opens nothing afterwards', async () => {
  const { page, context, ...rest } = await visitor(office, { key: true })
  const planted = 'x'.repeat(43)
  await context.addCookies([{ name: 'camket', value: planted, url: office.address }])
  await acceptWithPasskey({ page, context, ...rest }, await office.invitation('vi.binh', 'accounts'))
  const token = async () => (await context.cookies()).find(({ name }) => name === 'camket')?.value
  const first = await token()
  expect(first).not.toBe(planted)
  await signOut({ page, context, ...rest })
  await context.addCookies([{ name: 'camket', value: first!, url: office.address }])
  expect((await page.goto(at('/office/account')))?.url()).toBe(at('/office/sign-in?to=%2Foffice%2Faccount'))
  await signInWithPasskey({ page, context, ...rest }, office)
  expect(await token()).not.toBe(first)
  // A proof in the middle is a new token too.
  const before = await token()
  await page.goto(at('/office/proof?to=/office/account'))
  await page.getByRole('button', { name: 'Xác minh bằng khoá truy cập' }).click()
  await page.waitForURL(url => url.pathname === '/office/account')
  expect(await token()).not.toBe(before)
  await context.addCookies([{ name: 'camket', value: before!, url: office.address }])
  expect((await page.goto(at('/office/account')))?.url()).toBe(at('/office/sign-in?to=%2Foffice%2Faccount'))
  await rest.close()
})

test('an answer of a passkey that somebody overheard works no second time', async () => {
  const { page, ...rest } = await visitor(office, { key: true })
  await acceptWithPasskey({ page, ...rest }, await office.invitation('hoang.chi', 'accounts'))
  await signOut({ page, ...rest })
  let heard = ''
  page.on('request', request => {
    if (request.url().endsWith('?/passkey')) heard = request.postData() ?? ''
  })
  await signInWithPasskey({ page, ...rest }, office)
  const again = await post('/office/sign-in?/passkey', Object.fromEntries(new URLSearchParams(heard)))
  expect(again.status).toBe(400)
  expect(await again.text()).toContain('Bước này đã được dùng hoặc đã quá thời hạn')
  expect(cookiesOf(again)).toEqual([])
  for (const form of [
    {},
    { ceremony: 'x', response: '{' },
    { ceremony: '', response: '{"id":{"__proto__":1}}' },
  ]) {
    const odd = await post('/office/sign-in?/passkey', form as Form)
    expect([odd.status, cookiesOf(odd)]).toEqual([400, []])
  }
  await rest.close()
})

test('an official who is disabled while a page is open can do nothing more with it', async () => {
  const dung = await visitor(office, { key: true })
  await acceptWithPasskey(dung, await office.invitation('ca.dung', 'secretariat'))
  await dung.page.goto(at('/office/bodies'))
  await dung.page.getByLabel('Tên đầy đủ').fill('Sở Không Còn Ai')
  const admin = await visitor(office, { key: true })
  await acceptWithPasskey(admin, await office.invitation('quan.tri', 'accounts'))
  await admin.page.goto(at('/office/accounts'))
  const [{ id } = { id: '' }] = await office.sql(`select id from account where login = 'ca.dung'`)
  await admin.page.goto(at(`/office/accounts/${String(id)}`))
  await admin.page.getByRole('button', { name: 'Khoá tài khoản' }).click()
  await admin.page.getByText('Đã làm xong.').waitFor()
  await dung.page.getByRole('button', { name: 'Lưu cơ quan' }).click()
  await dung.page.waitForURL('**/office/sign-in?*')
  expect(await office.sql(`select 1 from body where name = 'Sở Không Còn Ai'`)).toEqual([])
  await dung.page.getByRole('button', { name: 'Đăng nhập bằng khoá truy cập' }).click()
  await dung.page.getByRole('alert').waitFor()
  expect(new URL(dung.page.url()).pathname).toBe('/office/sign-in')
  await dung.close()
  await admin.close()
})

test('the page of the proof leads back into the office and nowhere else', async () => {
  const { page, ...rest } = await visitor(office, { key: true })
  await acceptWithPasskey({ page, ...rest }, await office.invitation('ra.ngoai', 'accounts'))
  const evil = [
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '/office/../../evil',
    'javascript:alert(1)',
  ]
  for (const to of [
    ...evil,
    '/office//evil.example',
    '/officeevil',
    '/office?x=//evil',
    '/office#a',
    ' /office',
  ]) {
    await page.goto(at(`/office/proof?to=${encodeURIComponent(to)}`))
    const link = page.getByRole('link', { name: 'Thôi, trở lại' })
    expect([to, await link.getAttribute('href')]).toEqual([to, '/office'])
  }
  await page.goto(at('/office/proof?to=/en/office/accounts/invite%3F/invite%26role%3Dreviewer'))
  expect(await page.getByRole('link', { name: 'Thôi, trở lại' }).getAttribute('href')).toBe(
    '/en/office/accounts/invite?role=reviewer',
  )
  await rest.close()
})

test('what proves somebody stands in no address and in no page that holds a form back', async () => {
  const { page, ...rest } = await visitor(office, { javaScriptEnabled: false })
  await page.goto(await office.invitation('giu.kin', 'accounts'))
  await page.getByRole('button', { name: 'Nhận lời mời', exact: true }).click()
  await page.goto(at('/office/account/password'))
  const key = await page.locator('code.secret').innerText()
  const addresses: string[] = []
  page.on('request', request => addresses.push(request.url()))
  await page.getByLabel('Mật khẩu mới').fill(password)
  await page.getByLabel('Mã 6 chữ số').fill(codeNow(key))
  await office.later()
  await page.getByRole('button', { name: 'Đặt mật khẩu' }).click()
  await page.getByRole('heading', { name: 'Xác minh lại' }).waitFor()
  expect(await page.content()).not.toContain(password)
  expect(await page.content()).not.toContain(key.replaceAll(' ', ''))
  expect(addresses.join(' ')).not.toMatch(/password=|code=|secret=|%C3%A2u/)
  await rest.close()
})

test('over https every cookie is bound to the host, and signing out clears what the browser kept', async () => {
  const origin = 'https://van-phong.example'
  const served = await serve({ register: office.door().register, origin, port: 0 })
  const ask = (path: string, form: Form, cookie = '') =>
    new Promise<{ status: number; headers: Record<string, string | string[] | undefined> }>(
      (resolve, reject) => {
        const body = new URLSearchParams(form).toString()
        const headers = {
          host: 'van-phong.example',
          origin,
          accept: 'text/html',
          cookie,
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': Buffer.byteLength(body),
        }
        const sent = httpRequest({ port: served.port, path, method: 'POST', headers }, response => {
          response.resume()
          resolve({ status: response.statusCode ?? 0, headers: response.headers })
        })
        sent.on('error', reject).end(body)
      },
    )
  try {
    const in_ = await ask('/office/sign-in?/signIn', { token: tokenOf(await office.link()) })
    const set = [in_.headers['set-cookie'] ?? []].flat()
    expect(set.map(cookie => cookie.split('=')[0]).sort()).toEqual(['__Host-camket', '__Host-camket-device'])
    for (const cookie of set) {
      expect(cookie).toMatch(/; Path=\/(;|$)/)
      for (const part of ['HttpOnly', 'Secure', 'SameSite=Lax']) expect(cookie).toContain(part)
      expect(cookie).not.toContain('Domain=')
    }
    expect(in_.headers['cache-control']).toBe('no-store')
    expect(in_.headers['strict-transport-security']).toContain('max-age=31536000')
    const session = set.find(cookie => cookie.startsWith('__Host-camket='))!.split(';')[0]!
    const out = await ask('/office/sign-in?/signOut', {}, session)
    expect([out.status, out.headers['clear-site-data']]).toEqual([303, '"cache", "storage"'])
    const gone = await ask('/office/account?/endOthers', {}, session)
    expect(gone.headers.location).toBe('/office/sign-in?to=%2Foffice%2Faccount')
  } finally {
    await served.close()
  }
})
