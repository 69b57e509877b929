// An official from the invitation to the first publication, with a passkey: in a real browser, against the served office.
import { expect, test } from 'vitest'
import {
  acceptWithPasskey,
  openOffice,
  signInWithPasskey,
  signOut,
  visitor,
  type Visitor,
} from './running-office.ts'

const office = await openOffice()
const at = (path: string): string => `${office.address}${path}`

test('invited, in with a passkey, out, in again; another session is listed and ended', async () => {
  const an = await visitor(office, { key: true })
  const invitation = await office.invitation('lo.an', 'secretariat')
  await an.page.goto(invitation)
  const seats = await an.page.getByRole('definition').allInnerTexts()
  expect(seats.join()).toContain('Lò Thị Ân')
  await acceptWithPasskey(an, invitation)
  expect(await an.page.locator('.rows').first().innerText()).toContain('Cơ quan Thường trực')

  await signOut(an)
  await an.page.goto(at('/office'))
  await an.page.waitForURL(/\/office\/sign-in/)
  await signInWithPasskey(an, office)
  expect(new URL(an.page.url()).pathname).toBe('/office')

  // The same key on a second browser: one session more, which the first one sees and ends.
  const other = await visitor(office)
  await other.context.addCookies(await an.context.cookies())
  await signOut(an)
  expect((await other.page.goto(at('/office')))?.url()).toBe(at('/office/sign-in'))
  await signInWithPasskey(an, office)
  const elsewhere = await an.context.cookies()
  await an.context.clearCookies({ name: 'camket' })
  await signInWithPasskey(an, office)
  await other.context.addCookies(elsewhere)
  await other.page.goto(at('/office/account'))
  expect(await other.page.getByRole('row').count()).toBe(3)
  await other.page.getByRole('button', { name: /^Kết thúc phiên mở lúc/ }).click()
  await other.page.waitForURL('**/office/account?done=ended&count=1')
  expect((await an.page.goto(at('/office')))?.url()).toBe(at('/office/sign-in'))
  expect([...an.faults, ...other.faults]).toEqual([])
  await an.close()
  await other.close()
})

test('an invitation opens once, and looking at it uses nothing up', async () => {
  const chi = await visitor(office, { key: true })
  const invitation = await office.invitation('hoang.chi', 'reviewer', 'so-tu-phap')
  for (const _look of [1, 2]) expect((await chi.page.goto(invitation))?.status()).toBe(200)
  await acceptWithPasskey(chi, invitation)
  await chi.context.clearCookies()
  await chi.page.goto(invitation)
  expect(await chi.page.getByRole('alert').innerText()).toContain('Lời mời đã được dùng')
  expect(await chi.page.getByRole('button', { name: 'Nhận lời mời' }).count()).toBe(0)
  await chi.close()
})

test('whoever has set up nothing yet is led to do so, whatever address they ask for', async () => {
  const new_ = await visitor(office)
  await new_.page.goto(await office.invitation('moi.den', 'secretariat'))
  await new_.page.getByRole('button', { name: 'Nhận lời mời', exact: true }).click()
  await new_.page.waitForURL('**/office/account/first')
  for (const path of [
    '/office',
    '/office/bodies',
    '/office/account',
    '/office/accounts',
    '/office/bodies/import',
  ]) {
    expect((await new_.page.goto(at(path)))?.url()).toBe(at('/office/account/first'))
  }
  expect(await new_.page.getByRole('navigation').getByRole('link').count()).toBe(0)
  await new_.close()
})

async function administrator(): Promise<Visitor> {
  const admin = await visitor(office, { key: true })
  await acceptWithPasskey(
    admin,
    await office.invitation(`quan.tri.${Math.random()}`.slice(0, 30), 'accounts'),
  )
  return admin
}

test('a form that asks for a proof comes back whole after it, and is sent once', async () => {
  const { page, close } = await administrator()
  await page.goto(at('/office/accounts/invite?role=alternate&body=so-tu-phap'))
  await page.getByLabel('Họ và tên').fill('Vi Văn “Bình” & <con>')
  await page.getByLabel('Tên đăng nhập').fill('vi.binh')
  await office.later()
  await page.getByRole('button', { name: 'Tạo lời mời' }).click()
  await page.getByRole('heading', { name: 'Xác minh lại' }).waitFor()
  expect(await page.locator('main').innerText()).toContain('Những gì bạn đã nhập được giữ nguyên')
  expect(new URL(page.url()).search).not.toContain('Vi')
  expect(await office.sql(`select 1 from account where login = 'vi.binh'`)).toEqual([])
  await page.getByRole('button', { name: 'Xác minh bằng khoá truy cập' }).click()
  await page.getByRole('heading', { name: 'Lời mời của' }).waitFor()
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Lời mời của Vi Văn “Bình” & <con>')
  expect(await office.sql(`select name from account where login = 'vi.binh'`)).toHaveLength(1)
  await close()
})

test('publishing asks for a proof and then publishes', async () => {
  const binh = await visitor(office, { key: true })
  await acceptWithPasskey(binh, await office.invitation('cong.bo', 'secretariat'))
  await binh.page.goto(at('/office/bodies'))
  await office.later()
  await binh.page.getByRole('button', { name: 'Công bố danh sách' }).click()
  await binh.page.getByRole('button', { name: 'Xác minh bằng khoá truy cập' }).click()
  await binh.page.getByText('Đã công bố 3 cơ quan.').waitFor()
  await binh.close()
})

test('the last way in cannot be removed, and one device is not registered twice', async () => {
  const { page, close } = await administrator()
  expect(await page.getByRole('button', { name: /^Bỏ khoá/ }).count()).toBe(0)
  expect(await page.locator('main').innerText()).toContain('Đây là cách đăng nhập duy nhất')
  // Not by hand either.
  const [{ id } = { id: '' }] = await office.sql(
    `select id from passkey where account = (select account from session order by created_at desc limit 1)`,
  )
  const answer = await page.request.post(at('/office/account?/removeKey'), {
    form: { passkey: String(id) },
    headers: { origin: office.address },
  })
  expect(answer.status()).toBe(400)
  expect(await answer.text()).toContain('cách đăng nhập cuối cùng')
  await page.goto(at('/office/account/passkey'))
  await page.getByLabel('Tên khoá').fill('Lần nữa')
  await page.getByRole('button', { name: 'Tạo khoá truy cập' }).click()
  await page.getByText('Thiết bị này đã có khoá truy cập của tài khoản này.').waitFor()
  await close()
})

test('seats are switched: a new session in the other seat, the old token opens nothing', async () => {
  const two = await visitor(office, { key: true })
  await acceptWithPasskey(two, await office.invitation('hai.vai', 'data-steward'))
  await office.invitation('hai.vai', 'alternate', 'so-giao-duc-va-dao-tao').catch(() => undefined)
  await two.page.goto(at('/office/account'))
  const before = await two.context.cookies()
  await two.page.getByRole('button', { name: /^Chuyển sang/ }).click()
  await two.page.waitForURL('**/office/work')
  expect(await two.page.getByRole('banner').innerText()).toContain('Đầu mối dự phòng, Sở Giáo dục và Đào tạo')
  await two.context.addCookies(before)
  expect((await two.page.goto(at('/office/account')))?.url()).toBe(
    at('/office/sign-in?to=%2Foffice%2Faccount'),
  )
  await two.close()
})
