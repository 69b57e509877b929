// The whole way in and out without script: password, authenticator, recovery codes, a proof in the middle of a form.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { codeNow } from './one-time-code.ts'
import { openOffice, signOut, visitor, type Visitor } from './running-office.ts'

const office = await openOffice()
const at = (path: string): string => `${office.address}${path}`
const password = 'bốn con trâu qua suối'

interface Officer extends Visitor {
  /** Key of the authenticator, as the page wrote it. */
  readonly key: string
  readonly codes: readonly string[]
}

/** All ten, once the page that shows them is whole. */
async function codesOn(page: Page): Promise<string[]> {
  await page.locator('.recovery-codes code').nth(9).waitFor()
  return page.locator('.recovery-codes code').allInnerTexts()
}

/** Accepts an invitation and sets up password and authenticator, without script. */
async function officer(login: string, role: 'accounts' | 'secretariat' = 'accounts'): Promise<Officer> {
  const who = await visitor(office, { javaScriptEnabled: false })
  const { page } = who
  await page.goto(await office.invitation(login, role))
  await page.getByRole('button', { name: 'Nhận lời mời', exact: true }).click()
  await page.getByRole('link', { name: 'Đặt mật khẩu và ứng dụng xác thực' }).click()
  const key = await page.locator('code.secret').innerText()
  await page.getByRole('img', { name: /Mã QR/ }).waitFor()
  await page.getByLabel('Mật khẩu mới').fill(password)
  await page.getByLabel('Mã 6 chữ số').fill(codeNow(key))
  await page.getByRole('button', { name: 'Đặt mật khẩu' }).click()
  const codes = await codesOn(page)
  await page.getByRole('link', { name: 'Tôi đã cất các mã này' }).click()
  // What was used to set it up is used: the next step's code is what a phone shows half a minute later.
  await office.sql(`update totp set last_step = last_step - 2`)
  return { ...who, key, codes }
}

async function typeLogin(page: Page, login: string, typed = password): Promise<void> {
  await page.goto(at('/office/sign-in'))
  await page.getByLabel('Tên đăng nhập').fill(login)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(typed)
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
}

async function typeCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Mã xác thực hoặc mã khôi phục').fill(code)
  await page.getByRole('button', { name: 'Vào văn phòng' }).click()
}

test('set up, out, in with password and code; the code works once', async () => {
  const { page, key, codes, close, ...rest } = await officer('lo.an')
  expect(codes).toHaveLength(10)
  await page.getByText('Còn 10 mã khôi phục').waitFor()
  expect((await page.goto(at('/office/account')))?.status()).toBe(200)
  expect(await page.locator('body').innerText()).not.toContain(codes[0])
  await signOut({ page, close, ...rest })
  await typeLogin(page, 'lo.an')
  const code = codeNow(key)
  await typeCode(page, code)
  expect(page.url()).toBe(at('/office/accounts'))
  await signOut({ page, close, ...rest })
  await typeLogin(page, 'lo.an')
  await typeCode(page, code)
  expect(await page.getByRole('alert').innerText()).toContain('Mã không đúng hoặc đã được dùng')
  // The step stays open: a recovery code goes through, and only once.
  await typeCode(page, codes[0]!)
  expect(page.url()).toBe(at('/office/accounts'))
  await signOut({ page, close, ...rest })
  await typeLogin(page, 'lo.an')
  await typeCode(page, codes[0]!)
  await page.getByRole('alert').waitFor()
  await close()
})

test('a wrong password and a login that is not there answer alike, and keep the login only', async () => {
  const { page, close } = await officer('vi.binh')
  await page.context().clearCookies()
  const said: string[] = []
  for (const login of ['vi.binh', 'khong.ai']) {
    await typeLogin(page, login, 'một hai ba bốn năm')
    said.push(await page.getByRole('alert').innerText())
    expect(await page.getByLabel('Tên đăng nhập').inputValue()).toBe(login)
    expect(await page.getByLabel('Mật khẩu', { exact: true }).inputValue()).toBe('')
    expect(await page.content()).not.toContain('một hai ba')
  }
  expect(said[0]).toBe(said[1])
  await close()
})

test('a wrong code while setting up keeps the key that the phone has scanned; a poor password is told', async () => {
  const who = await visitor(office, { javaScriptEnabled: false })
  const { page } = who
  await page.goto(await office.invitation('hoang.chi', 'secretariat'))
  await page.getByRole('button', { name: 'Nhận lời mời', exact: true }).click()
  await page.goto(at('/office/account/password'))
  const key = await page.locator('code.secret').innerText()
  for (const [typed, code, told] of [
    [password, '000000', 'Mã không đúng'],
    [password, 'ệệệệệệ', 'Mã không đúng'],
    ['12345678', codeNow(key), 'thường bị đoán'],
    ['ngắn', codeNow(key), 'ít nhất 8 ký tự'],
  ] as const) {
    await page.getByLabel('Mật khẩu mới').fill(typed)
    await page.getByLabel('Mã 6 chữ số').fill(code)
    await page.getByRole('button', { name: 'Đặt mật khẩu' }).click()
    expect(await page.getByRole('alert').innerText()).toContain(told)
    expect(await page.locator('code.secret').innerText()).toBe(key)
  }
  await page.getByLabel('Mật khẩu mới').fill(password)
  await page.getByLabel('Mã 6 chữ số').fill(codeNow(key))
  await page.getByRole('button', { name: 'Đặt mật khẩu' }).click()
  expect(await codesOn(page)).toHaveLength(10)
  await who.close()
})

test('a form in the middle of which a proof is asked for is sent after it, without script', async () => {
  const { page, key, close } = await officer('quan.tri')
  await page.goto(at('/office/accounts/invite?role=reviewer&body=ubnd-xa-na-pan'))
  await page.getByLabel('Họ và tên').fill('Cà Văn Dũng')
  await page.getByLabel('Tên đăng nhập').fill('ca.dung')
  await office.later()
  await page.getByRole('button', { name: 'Tạo lời mời' }).click()
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Xác minh lại')
  await page.getByLabel('Mật khẩu', { exact: true }).fill('không phải mật khẩu')
  await page.getByLabel('Mã xác thực hoặc mã khôi phục').fill(codeNow(key))
  await page.getByRole('button', { name: 'Xác minh', exact: true }).click()
  await page.getByRole('alert').waitFor()
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByLabel('Mã xác thực hoặc mã khôi phục').fill(codeNow(key))
  await page.getByRole('button', { name: 'Xác minh', exact: true }).click()
  await page.getByRole('button', { name: 'Tiếp tục việc đang làm' }).click()
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Lời mời của Cà Văn Dũng')
  expect(await page.locator('#secret-link').inputValue()).toMatch(/\/office\/invitation\?token=[\w-]{43}$/)
  await close()
})

test('password changed, authenticator moved, codes renewed, password reset by link: each without script', async () => {
  const { page, key, close } = await officer('doi.het')
  const changed = 'năm con ngựa lên nương'
  await page.goto(at('/office/account/password'))
  await page.getByLabel('Mật khẩu hiện tại').fill(password)
  await page.getByLabel('Mật khẩu mới').fill(changed)
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click()
  expect(await page.getByRole('status').innerText()).toContain('Đã đổi mật khẩu')

  await page.getByRole('link', { name: /Chuyển ứng dụng xác thực/ }).click()
  const moved = await page.locator('code.secret').innerText()
  expect(moved).not.toBe(key)
  await page.getByLabel('Mã 6 chữ số').fill(codeNow(moved))
  await page.getByRole('button', { name: 'Chuyển sang điện thoại này' }).click()
  expect(await page.getByRole('status').innerText()).toContain('Đã chuyển ứng dụng xác thực')

  await page.getByRole('button', { name: 'Làm mã khôi phục mới' }).click()
  const renewed = await codesOn(page)
  expect(renewed).toHaveLength(10)

  const admin = await officer('quan.tri.hai')
  await admin.page.goto(at('/office/accounts'))
  await admin.page.getByRole('rowheader').getByRole('link', { name: 'Nguyễn Thử Tên' }).first().waitFor()
  const [{ id } = { id: '' }] = await office.sql(`select id from account where login = 'doi.het'`)
  await admin.page.goto(at(`/office/accounts/${String(id)}`))
  await admin.page.getByRole('button', { name: 'Gửi đường dẫn đặt mật khẩu mới' }).click()
  const link = await admin.page.locator('#secret-link').inputValue()
  await admin.close()

  await page.context().clearCookies()
  await page.goto(link)
  await page.getByLabel('Mật khẩu mới').fill('12345678')
  await page.getByRole('button', { name: 'Đặt mật khẩu' }).click()
  expect(await page.getByRole('alert').innerText()).toContain('thường bị đoán')
  await page.getByLabel('Mật khẩu mới').fill('sáu con vịt qua cầu')
  await page.getByRole('button', { name: 'Đặt mật khẩu' }).click()
  expect(await page.getByRole('status').innerText()).toContain('Đã đặt mật khẩu mới')
  // A new password lets nobody past the second step.
  expect((await page.goto(at('/office/accounts')))?.url()).toBe(at('/office/sign-in?to=%2Foffice%2Faccounts'))
  await typeLogin(page, 'doi.het', 'sáu con vịt qua cầu')
  await typeCode(page, renewed[3]!)
  expect(page.url()).toBe(at('/office/accounts'))
  await page.goto(link)
  expect(await page.getByRole('alert').innerText()).toContain('đã được dùng')
  await close()
})

test('recovery codes are printed without the page around them', async () => {
  const { page, close } = await officer('in.ma')
  await page.getByRole('button', { name: 'Làm mã khôi phục mới' }).click()
  await codesOn(page)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.recovery-codes').isVisible()).toBe(true)
  expect(await page.getByText('Mã khôi phục Cam Kết · in.ma').isVisible()).toBe(true)
  for (const hidden of ['nav', '.button', '.screen-only']) {
    expect(await page.locator(hidden).first().isVisible()).toBe(false)
  }
  await close()
})
