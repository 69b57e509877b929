// The page without a line in its states: axe and no sideways scrolling at both widths and schemes, and from the keyboard alone.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOn, looks } from '../accessibility/look.ts'
import { serveOffice, type ServedOffice } from '../progress/browser-office.ts'
import { awake } from '../settled.ts'
import { device, keptOnDevice, pin, signIn, takeEverything, unlock, type Device } from './away.ts'

let office: ServedOffice
beforeAll(async () => {
  office = await serveOffice()
})
afterAll(() => office?.close())

async function expectFit({ page }: Device, what: string): Promise<void> {
  for (const { name, width, colorScheme } of looks) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    expect(await faultsOn(page), `${what}, ${name}`).toEqual([])
  }
}

test('every state of the page fits every look', async () => {
  const phone = await device()
  const { page } = phone
  await page.goto(`${office.url}/office/field`)
  await page.getByText('Chưa mang gì theo').waitFor()
  await expectFit(phone, 'nobody signed in')
  await signIn(phone, office.url, office.focal.session)
  await page.reload()
  await page.getByRole('checkbox').first().waitFor()
  await page.getByRole('button', { name: 'Mang theo', exact: true }).click()
  await expectFit(phone, 'choosing, with a problem')
  await takeEverything(page, office.url)
  await expectFit(phone, 'taken along')
  await page.getByRole('button', { name: /^Ghi tiến độ/ }).click()
  for (const kind of ['Văn bản, tệp', 'Trích đoạn văn bản', 'Số liệu'])
    await page.getByRole('button', { name: `Thêm: ${kind}` }).click()
  await expectFit(phone, 'a report with evidence')
  await page.getByLabel('Đã làm được gì').fill('x')
  await page.getByRole('button', { name: 'Gửi mục này' }).click()
  await page.locator('.problems').first().waitFor()
  await expectFit(phone, 'a report that is refused')
  await page.getByRole('button', { name: 'Khoá lại' }).click()
  await unlock(page, 'không phải mã này')
  await page.getByText('Còn 9 lần').waitFor()
  await expectFit(phone, 'a wrong PIN')
  await phone.context.setOffline(true)
  await page.goto(`${office.url}/en/office/field`)
  await page.getByRole('heading', { name: 'Locked' }).waitFor()
  await expectFit(phone, 'locked, in English, without a line')
  expect(phone.faults).toEqual([])
  await phone.close()
})

test('without script it says so and leads to the usual forms', async () => {
  const phone = await device({ javaScriptEnabled: false })
  await phone.page.goto(`${office.url}/office/field`)
  const words = await phone.page.locator('#content').innerText()
  expect(words).toContain('Trang này cần JavaScript')
  expect(await phone.page.getByRole('link', { name: 'Công việc' }).getAttribute('href')).toBe('/office/work')
  await phone.close()
})

test('everything is done from the keyboard', async () => {
  const phone = await device()
  await signIn(phone, office.url, office.focal.session)
  const { page } = phone
  await page.goto(`${office.url}/office/field`)
  await awake(page)
  await page.getByRole('checkbox').first().focus()
  await page.keyboard.press('Space')
  await page.getByLabel('Mã', { exact: true }).focus()
  await page.keyboard.type(pin)
  await page.keyboard.press('Tab')
  await page.keyboard.type(pin)
  await page.keyboard.press('Enter')
  await page.getByText('Đã mang theo. Trang này giờ').waitFor()
  await page.getByRole('button', { name: /^Ghi tiến độ/ }).focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('Đã làm được gì').focus()
  await page.keyboard.type('Gõ bằng bàn phím.')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await keptOnDevice(page)
  // While it meets the server the button waits.
  const send = page.getByRole('button', { name: 'Gửi mục này', disabled: false })
  await send.waitFor()
  await send.focus()
  await page.keyboard.press('Enter')
  await page.getByText('Đã gửi hết').waitFor()
  expect(phone.faults).toEqual([])
  await phone.close()
})
