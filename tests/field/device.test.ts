// What a device holds, and when it holds it no more: PIN, clock, sign-out, another account; and two sides of one report.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { localDayOf } from '../../apps/web/src/lib/speech/format.ts'
import { idleMinutes } from '../../packages/domain/src/oversight/field/pin.ts'
import { switchSeat } from '../../packages/services/src/people/sessions/switchSeat.ts'
import { signOut } from '../../packages/services/src/people/signOut.ts'
import { discardClaim } from '../../packages/services/src/progress/discardClaim.ts'
import { getClaim } from '../../packages/services/src/progress/getClaim.ts'
import { listClaims } from '../../packages/services/src/progress/listClaims.ts'
import { startClaim } from '../../packages/services/src/progress/startClaim.ts'
import { seatedAs } from '../matrix/sessions.ts'
import { serveOffice, shot, type ServedOffice } from '../progress/browser-office.ts'
import { said } from '../progress/reporting.ts'
import { valueOf } from '../register/open-register.ts'
import { training } from '../work/office-at-work.ts'
import {
  device,
  keptOnDevice,
  readyAway,
  signIn,
  storedText,
  takeEverything,
  unlock,
  type Device,
} from './away.ts'

let office: ServedOffice
beforeAll(async () => {
  office = await serveOffice()
})
afterAll(() => office?.close())

const day = 24 * 3_600_000
const door = () => ({ ...office.focal.door, now: new Date() })
const open = async () => valueOf(await listClaims(door(), { commitment: training, states: ['draft'] }))

async function clear(): Promise<void> {
  for (const { claim, edition } of await open()) valueOf(await discardClaim(door(), { claim, edition }))
}

/** Gone, all of it: the store, the page that lay here, and what served it. */
async function expectNothing({ page }: Device): Promise<void> {
  const left = await page.evaluate(async () => ({
    stores: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
  }))
  expect(left).toEqual({ stores: [], caches: [] })
}

async function away(options: Parameters<typeof device>[0] = {}): Promise<Device> {
  const phone = await device(options)
  await signIn(phone, office.url, office.focal.session)
  return phone
}

async function writeClaim({ page }: Device, words: string): Promise<void> {
  await page.getByRole('button', { name: /^Ghi tiến độ/ }).click()
  await page.getByLabel('Đã làm được gì').fill(words)
  await page.getByRole('radio', { name: /^Hạn chế/ }).check()
  await keptOnDevice(page)
}

test('an answer that was lost on its way is asked for again: one report, and its own words', async () => {
  const phone = await away()
  await takeEverything(phone.page, office.url)
  await writeClaim(phone, 'Đã mở lớp tại xã Nà Pàn.')
  let lost = 0
  await phone.context.route('**/office/field/send', async route => {
    await route.fetch()
    lost += 1
    await route.abort()
  })
  await phone.page.getByRole('button', { name: 'Gửi mục này' }).click()
  await phone.page.getByText('Đường truyền bị ngắt').waitFor()
  expect(lost).toBe(1)
  await phone.context.unroute('**/office/field/send')
  // What was changed meanwhile goes after it, over the edition that the lost answer told.
  await phone.page.getByLabel('Đã làm được gì').fill('Đã mở lớp tại xã Nà Pàn và xã Tân Cũ.')
  await phone.page.getByRole('button', { name: 'Gửi mục này' }).click()
  await phone.page.getByText('Đã gửi hết').waitFor()
  const claims = await open()
  expect(claims.map(({ edition }) => edition)).toEqual([2])
  const { data } = valueOf(await getClaim(door(), { claim: claims[0]!.claim }))
  expect(data.statement).toBe('Đã mở lớp tại xã Nà Pàn và xã Tân Cũ.')
  expect(phone.faults).toEqual([])
  await clear()
  await phone.close()
})

test('a colleague’s report of the same days is shown beside the own, and nothing is overwritten', async () => {
  const phone = await away()
  await takeEverything(phone.page, office.url)
  await phone.context.setOffline(true)
  await writeClaim(phone, 'Tôi thấy 9 lớp.')
  const theirs = valueOf(
    await startClaim(door(), {
      commitment: training,
      data: said({ statement: 'Đồng nghiệp đếm 12 lớp.', asOf: '2026-11-14' }),
    }),
  )
  await phone.context.setOffline(false)
  const send = phone.page.getByRole('button', { name: 'Gửi mục này' })
  await phone.page.waitForFunction(
    () => !document.querySelector<HTMLButtonElement>('#content .button:not(.is-quiet)')?.disabled,
  )
  await send.click()
  await phone.page.getByRole('heading', { name: 'Văn phòng đã thay đổi' }).waitFor()
  const sides = await phone.page.locator('section.kept').innerText()
  expect(sides).toContain('Tôi thấy 9 lớp.')
  expect(sides).toContain('Đồng nghiệp đếm 12 lớp.')
  await shot(phone.page, 'field-conflict')
  const before = valueOf(await getClaim(door(), { claim: theirs.claim }))
  expect(before.data.statement).toBe('Đồng nghiệp đếm 12 lớp.')
  await phone.page.getByRole('button', { name: 'Dùng bản của tôi' }).click()
  await phone.page.getByRole('button', { name: 'Gửi mục này' }).click()
  await phone.page.getByText('Đã gửi hết').waitFor()
  const after = valueOf(await getClaim(door(), { claim: theirs.claim }))
  expect([after.edition, after.data.statement]).toEqual([2, 'Tôi thấy 9 lớp.'])
  expect((await open()).length).toBe(1)
  await clear()
  await phone.close()
})

test('a clock that is more than a year ahead loses nothing and decides nothing', async () => {
  const phone = await away()
  const ahead = Date.now() + 400 * day
  await phone.page.clock.setFixedTime(ahead)
  await takeEverything(phone.page, office.url)
  await phone.context.setOffline(true)
  await phone.page.clock.setFixedTime(ahead + 5 * day)
  await phone.page.reload()
  await unlock(phone.page)
  await writeClaim(phone, 'Máy chạy nhanh hơn một năm.')
  await phone.context.setOffline(false)
  await phone.page.reload()
  await unlock(phone.page)
  await phone.page.getByRole('button', { name: /^Mở ?:/ }).click()
  // The device put the day five days on by its own count; what lies ahead is pointed out and kept.
  const asOf = phone.page.getByLabel('Tính đến ngày')
  // The province's year: where this machine stands it may still be the old one.
  const year = Number(localDayOf(new Date().toISOString(), 'Asia/Ho_Chi_Minh').slice(0, 4))
  await asOf.fill(`${year + 2}-01-01`)
  await phone.page.getByRole('button', { name: 'Gửi mục này' }).click()
  await phone.page.locator('.problems').first().waitFor()
  expect(await phone.page.getByLabel('Đã làm được gì').inputValue()).toBe('Máy chạy nhanh hơn một năm.')
  await asOf.fill('2026-11-15')
  await phone.page.getByRole('button', { name: 'Gửi mục này' }).click()
  await phone.page.getByText('Đã gửi hết').waitFor()
  const told = await phone.page.getByText(/^Máy chủ nhận/).innerText()
  expect(told).toMatch(new RegExp(`nhận .*${year}\\. .*(${year + 1}|${year + 2}) \\(đồng hồ có thể sai\\)`))
  // Whoever opens it in the office reads both clocks as well.
  const [sent] = await open()
  const page = `${office.url}/office/work/${training}/claim/${sent!.claim}`
  await phone.page.goto(page)
  await phone.page.getByText('Gửi từ trang đi cơ sở.').waitFor()
  expect(await phone.page.locator('#content').innerText()).toMatch(/Theo đồng hồ thiết bị, ghi lúc/)
  await clear()
  await phone.close()
})

test('after the last day everything erases itself, also where the clock is then set back', async () => {
  const phone = await away()
  await takeEverything(phone.page, office.url)
  await writeClaim(phone, 'Chưa kịp gửi.')
  await phone.context.setOffline(true)
  await phone.page.clock.setFixedTime(Date.now() + 13 * day)
  await phone.page.reload()
  await phone.page.getByRole('button', { name: 'Mở', exact: true }).waitFor()
  // Set back by a month: the thirteen days stay counted.
  await phone.page.clock.setFixedTime(Date.now() - 30 * day)
  await phone.page.reload()
  await phone.page.getByRole('button', { name: 'Mở', exact: true }).waitFor()
  await phone.page.clock.setFixedTime(Date.now() + 14 * day + 60_000)
  await phone.page.reload()
  await phone.page.getByText('Đã quá 14 ngày').waitFor()
  expect(await storedText(phone.page)).toBe('')
  await phone.close()
})

test('a wrong PIN opens nothing, is counted before it is tried, and the tenth erases everything', async () => {
  let phone = await away()
  await takeEverything(phone.page, office.url)
  await writeClaim(phone, 'Lời không ai khác đọc.')
  await phone.page.getByRole('button', { name: 'Khoá lại' }).click()
  expect(await phone.page.locator('#content').innerText()).not.toMatch(/Lời không ai|lớp tập huấn/)
  for (let wrong = 1; wrong <= 4; wrong += 1) {
    await unlock(phone.page, `mã sai số ${wrong}`)
    await phone.page.getByText(`Còn ${10 - wrong} lần`).waitFor()
  }
  phone = await phone.again()
  await phone.page.goto(`${office.url}/office/field`)
  for (let wrong = 5; wrong <= 9; wrong += 1) {
    await unlock(phone.page, `mã sai số ${wrong}`)
    await phone.page.getByText(`Còn ${10 - wrong} lần`).waitFor()
  }
  await unlock(phone.page, 'mã sai số 10')
  await phone.page.getByText('Sai mã 10 lần liền').waitFor()
  expect(await storedText(phone.page)).toBe('')
  await phone.close()
})

test('left alone for too long it shows and does nothing more, whatever wakes it: a tap, or a clock that was set back', async () => {
  const phone = await away()
  await takeEverything(phone.page, office.url)
  await writeClaim(phone, 'Để quên máy trên bàn.')
  const locked = phone.page.getByRole('heading', { name: 'Đã khoá' })
  await phone.page.clock.setFixedTime(Date.now() + (idleMinutes + 1) * 60_000)
  await phone.page.getByRole('button', { name: 'Gửi mục này' }).click()
  await locked.waitFor()
  expect(await phone.page.locator('#content').innerText()).not.toMatch(/Để quên máy|lớp tập huấn/)
  expect(await open()).toEqual([])
  await unlock(phone.page)
  await phone.page.getByRole('button', { name: /^Mở ?:/ }).click()
  expect(await phone.page.getByLabel('Đã làm được gì').inputValue()).toBe('Để quên máy trên bàn.')
  await phone.page.clock.setFixedTime(Date.now() - 3 * 3_600_000)
  await phone.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await locked.waitFor()
  expect(phone.faults).toEqual([])
  await phone.close()
})

test('two tabs: the second that would take along is told, and the first one’s words stay; erased in one, the other lays nothing down', async () => {
  const phone = await away()
  const other = await phone.context.newPage()
  await other.goto(`${office.url}/office/field`)
  await other.getByRole('checkbox').first().check()
  await takeEverything(phone.page, office.url)
  await writeClaim(phone, 'Lời của thẻ thứ nhất.')
  await other.getByLabel('Mã', { exact: true }).fill('một mã khác hẳn')
  await other.getByLabel('Mã, một lần nữa').fill('một mã khác hẳn')
  await other.getByRole('button', { name: 'Mang theo', exact: true }).click()
  await other.getByText('Một thẻ khác của trình duyệt này vừa mang việc theo').waitFor()
  await phone.page.reload()
  await unlock(phone.page)
  await phone.page.getByRole('button', { name: /^Mở ?:/ }).click()
  await expect.poll(() => phone.page.getByLabel('Đã làm được gì').inputValue()).toBe('Lời của thẻ thứ nhất.')
  await other.reload()
  other.on('dialog', dialog => void dialog.accept())
  await other.getByRole('button', { name: 'Xoá mọi thứ trên thiết bị này' }).click()
  await other.getByText('Đã xoá.').waitFor()
  await phone.page.getByLabel('Đã làm được gì').fill('Viết tiếp sau khi đã xoá.')
  await phone.page.getByText('Chưa giữ được thay đổi mới nhất').waitFor()
  // A look may have made the store anew; nothing lies in it.
  expect(await storedText(phone.page)).toMatch(/^(?:open: \nsealed: )?$/)
  await phone.close()
})

test('looked at is not written; a photograph alone goes with all that the open draft says', async () => {
  const theirs = valueOf(
    await startClaim(door(), { commitment: training, data: said({ statement: 'Bản soạn có từ trước.' }) }),
  )
  const phone = await away()
  await takeEverything(phone.page, office.url)
  const write = phone.page.getByRole('button', { name: /^Ghi tiến độ/ })
  await write.click()
  await phone.page.getByRole('button', { name: 'Về danh sách' }).click()
  await phone.page.getByText('Chưa ghi gì.').waitFor()
  await write.click()
  await phone.page.getByRole('button', { name: 'Thêm: Ảnh chụp' }).click()
  await keptOnDevice(phone.page)
  await phone.page.getByRole('button', { name: 'Gửi mục này' }).click()
  await phone.page.getByText('Có mục cần bạn xem lại').waitFor()
  const { data, edition } = valueOf(await getClaim(door(), { claim: theirs.claim }))
  expect([data.statement, edition]).toEqual(['Bản soạn có từ trước.', 2])
  await clear()
  await phone.close()
})

test('signing out warns of what was not sent, and clears the browser', async () => {
  const phone = await device()
  const gate = { register: office.office.server.register, tenant: 'minh-son', now: new Date() }
  const { session } = await seatedAs({ ...gate, as: 'thu.tu' }, 'alternate', 'so-y-te')
  await signIn(phone, office.url, session)
  await takeEverything(phone.page, office.url)
  await writeClaim(phone, 'Còn trên máy.')
  await phone.page.getByRole('link', { name: 'Về văn phòng' }).click()
  await phone.page.waitForURL('**/office/account')
  // On a slow line the page is there before what asks is.
  await phone.context.route('**/_app/**', async route => {
    await new Promise(resolve => setTimeout(resolve, 1_500))
    await route.continue()
  })
  await phone.page.reload({ waitUntil: 'commit' })
  const asked: string[] = []
  let answer = false
  phone.page.on('dialog', dialog => {
    asked.push(dialog.message())
    void (answer ? dialog.accept() : dialog.dismiss())
  })
  await phone.page.getByRole('button', { name: 'Đăng xuất' }).click()
  await expect.poll(() => asked.length).toBe(1)
  expect(asked[0]).toContain('Còn 1 mục')
  expect(new URL(phone.page.url()).pathname).toBe('/office/account')
  answer = true
  await phone.page.getByRole('button', { name: 'Đăng xuất' }).click()
  await phone.page.waitForURL(/\/office\/sign-in/)
  await expectNothing(phone)
  const workers = await phone.page.evaluate(
    async () => (await navigator.serviceWorker.getRegistrations()).length,
  )
  expect(workers).toBe(0)
  await phone.close()
})

test('a session that ran out keeps it, one that was ended clears it, and so does another account', async () => {
  const gate = { register: office.office.server.register, tenant: 'minh-son', now: new Date() }
  const mine = await seatedAs({ ...gate, as: 'thu.ba' }, 'alternate', 'so-tu-phap')
  const phone = await device()
  const goAs = async (session: string | null): Promise<void> => {
    await phone.context.clearCookies()
    if (session !== null) await signIn(phone, office.url, session)
    await phone.page.goto(`${office.url}/office/field`)
  }
  await signIn(phone, office.url, mine.session)
  await takeEverything(phone.page, office.url)
  await goAs(null)
  await phone.page.getByText('Phiên đăng nhập đã hết giờ').waitFor()
  expect(await storedText(phone.page)).not.toBe('')
  await goAs(mine.session)
  await phone.page.getByRole('button', { name: 'Mở', exact: true }).waitFor()
  await goAs(office.focal.session)
  await phone.page.getByText('Tài khoản khác vừa đăng nhập').waitFor()
  expect(await storedText(phone.page)).toBe('')
  await goAs(mine.session)
  await takeEverything(phone.page, office.url)
  // Gone on under a new token whose answer never came: nobody signed out.
  const { session } = valueOf(await switchSeat(mine.door, { seat: mine.door.author.seat! }))
  await phone.page.reload()
  await phone.page.getByText('Phiên đăng nhập đã hết giờ').waitFor()
  expect(await storedText(phone.page)).not.toBe('')
  await signOut(gate, session)
  await phone.page.reload()
  await phone.page.getByText('Phiên đăng nhập đã bị kết thúc').waitFor()
  expect(await storedText(phone.page)).toBe('')
  await phone.close()
})

test('a passkey opens it without a line, and no PIN is asked for', async () => {
  const phone = await away()
  const devTools = await phone.context.newCDPSession(phone.page)
  await devTools.send('WebAuthn.enable')
  await devTools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await phone.page.goto(`${office.url}/office/account/passkey`)
  await phone.page.getByLabel('Tên khoá').fill('Điện thoại')
  await phone.page.getByRole('button', { name: 'Tạo khoá truy cập' }).click()
  await phone.page.waitForURL(url => url.searchParams.has('done'))
  await phone.page.goto(`${office.url}/office/field`)
  await phone.page.getByRole('checkbox').first().check()
  await phone.page.getByRole('radio', { name: /^Khoá truy cập/ }).check()
  await phone.page.getByRole('button', { name: 'Mang theo', exact: true }).click()
  await phone.page.getByText('Đã mang theo. Trang này').waitFor()
  await readyAway(phone.page)
  await phone.context.setOffline(true)
  await phone.page.reload()
  expect(await phone.page.getByLabel('Mã', { exact: true }).count()).toBe(0)
  await phone.page.getByRole('button', { name: 'Mở bằng khoá truy cập' }).click()
  await phone.page.getByRole('heading', { name: 'Đã mang theo' }).waitFor()
  await phone.close()
})
