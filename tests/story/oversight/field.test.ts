// An inspector of Thanh tra tỉnh goes to a commune where there is no line: takes the checklist along, writes notes and a finding and
// takes a photo there; the battery dies; back in town everything is sent once, and nothing of it is public before it is signed.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { showInspection } from '../../../packages/services/src/oversight/inspection/showInspection.ts'
import { planned } from '../../oversight/inspecting.ts'
import { serveInspection, type ServedInspection } from '../../oversight/served-inspection.ts'
import { jpeg } from '../../progress/evidence-samples.ts'
import { shot } from '../../progress/browser-office.ts'
import { valueOf } from '../../register/open-register.ts'
import {
  cachedAddresses,
  device,
  keptOnDevice,
  signIn,
  storedText,
  takeEverything,
  unlock,
} from '../../field/away.ts'

let office: ServedInspection
let inspection: string

beforeAll(async () => {
  office = await serveInspection()
  inspection = await planned(office.inspector.door, { title: 'Kiểm tra sổ tập huấn ở xã Minh Tân' })
})
afterAll(() => office?.close())

const secretWords = 'Sổ điểm danh thiếu chữ ký của lớp thứ bảy.'

test('a visit is written without a line, survives a dead battery, and is sent once', async () => {
  let phone = await device()
  await signIn(phone, office.url, office.inspector.session)
  await takeEverything(phone.page, office.url)
  await shot(phone.page, 'field-taken')

  await phone.context.setOffline(true)
  await phone.page.reload()
  await unlock(phone.page)
  await phone.page.getByRole('button', { name: /^Ghi buổi kiểm tra ?: Kiểm tra sổ/ }).click()
  await phone.page.getByLabel('Điều khác').fill(secretWords)
  await phone.page.getByRole('radio', { name: 'Một phần' }).first().check()
  await phone.page.getByRole('button', { name: 'Thêm: Ảnh chụp' }).click()
  await phone.page.getByLabel('Ảnh chụp', { exact: true }).setInputFiles({
    name: 'so-diem-danh.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from(await jpeg()),
  })
  await phone.page.getByText('Đã giữ tệp so-diem-danh.jpg').waitFor()
  await phone.page.getByLabel('Tên gọi').fill('Ảnh sổ điểm danh lớp bảy')
  await phone.page.getByLabel('chính sản phẩm, đã xong').check()
  await keptOnDevice(phone.page)
  await shot(phone.page, 'field-note')
  await phone.page.getByRole('button', { name: 'Về danh sách' }).click()
  await phone.page.getByRole('button', { name: /^Viết kết luận ?: Kiểm tra sổ/ }).click()
  await phone.page.getByLabel('Kết luận', { exact: true }).fill('Lớp thứ bảy chưa có danh sách ký nhận.')
  await keptOnDevice(phone.page)

  const raw = await storedText(phone.page)
  expect(raw).toContain('sealed: ')
  for (const word of [secretWords, 'Minh Tân', 'tập huấn', 'so-diem-danh', 'Exif', 'con trâu'])
    expect(raw, word).not.toContain(word)
  const cached = await cachedAddresses(phone.page)
  expect(
    cached.filter(path => !/^\/(_app\/immutable\/|mark\.svg$|(en\/)?office\/field$)/.test(path)),
  ).toEqual([])

  phone = await phone.again()
  await phone.context.setOffline(true)
  await phone.page.goto(`${office.url}/office/field`)
  await unlock(phone.page)
  await phone.page
    .getByRole('button', { name: /^Mở ?: Kiểm tra sổ/ })
    .last()
    .click()
  expect(await phone.page.getByLabel('Điều khác').inputValue()).toBe(secretWords)

  await phone.context.setOffline(false)
  await phone.page.reload()
  await unlock(phone.page)
  await phone.page.getByRole('button', { name: 'Gửi tất cả' }).click()
  await phone.page.getByText('Đã gửi hết').waitFor()
  await shot(phone.page, 'field-sent')
  const shown = valueOf(await showInspection(office.inspector.door, { inspection }))
  expect(shown.notes.map(({ data }) => data.words)).toEqual([secretWords])
  expect(shown.notes[0]?.pieces.map(({ piece }) => piece.title)).toEqual(['Ảnh sổ điểm danh lớp bảy'])
  expect(shown.drafts.map(({ data }) => data.text)).toEqual(['Lớp thứ bảy chưa có danh sách ký nhận.'])
  // Each line of what was sent leads to where it stands; the finding is still to be signed there.
  await phone.page
    .getByRole('link', { name: /^Mở trong văn phòng/ })
    .first()
    .click()
  await phone.page.waitForURL(/\/office\/inspections\//)
  for (const page of ['/findings', '/']) {
    const answer = await fetch(`${office.url}${page}`)
    expect(await answer.text()).not.toMatch(/Lớp thứ bảy|lớp thứ bảy/)
  }
  expect(phone.faults).toEqual([])
  await phone.close()
})
