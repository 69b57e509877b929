// The hand-over as its reader meets it: on the page, and as one file that says the same and needs nothing else.
import { load, type CheerioAPI } from 'cheerio'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { decideChange } from '../../packages/services/src/publication/work/decideChange.ts'
import { ask, type Answer } from '../matrix/asking.ts'
import { valueOf } from '../register/open-register.ts'
import { shown, training } from '../work/office-at-work.ts'
import { serveOffice, type ServedOffice } from '../work/served-office.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })

let served: ServedOffice
beforeAll(async () => {
  served = await serveOffice()
  const { secretariat } = served.office
  const { request, edition } = (await shown(secretariat, training)).requests.find(
    ({ state }) => state === 'asked',
  )!
  const answer = { answer: 'Có xác nhận của hai xã', ground: null, decision: 'granted' } as const
  valueOf(await decideChange(secretariat, { ...answer, request, edition }))
})
afterAll(() => served?.close())

const at = (who: keyof ServedOffice['sessions'] | null, path: string): Promise<Answer> =>
  ask({
    port: Number(new URL(served.address).port),
    path,
    cookie: who === null ? null : `camket=${served.sessions[who]}`,
  })

const inWords = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** From the line that says whose it is and as of when to the end: what page and file have in common. */
function sheetOf($: CheerioAPI, within: string): string {
  const words = inWords($(within).text())
  return words.slice(words.indexOf('Sở Tư pháp, tính đến'))
}

const due = '31/3/2027'

test('what is due, what was promised, where evidence is thin and which reasons were given stand on the page', async () => {
  const page = await at('justice', '/office/hand-over')
  expect(page.status).toBe(200)
  const $ = load(page.text)
  const words = sheetOf($, 'main')
  expect(words).toContain('1 cam kết đang làm')
  expect(words).toContain('20 lớp tập huấn về quyền trẻ em')
  expect(words).toContain(`Đã hứa thêm xin gia hạn và được đồng ý: đến ${due}`)
  expect(words).toContain('Bằng chứng mỏng chưa có báo cáo nào được công bố')
  expect(words).toMatch(/Lý do đã nêu gần nhất .*Có xác nhận của hai xã.*phải lập lại danh sách lớp/)
  expect($('main a[download]').attr('href')).toBe('/office/hand-over/file')
})

test.each(['', '/en'])('the file (%s) says what the page says, alone', async face => {
  const $page = load((await at('justice', `${face}/office/hand-over`)).text)
  const file = await at('justice', `${face}/office/hand-over/file`)
  expect([file.status, file.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
  expect(file.headers['content-disposition']).toMatch(
    /^attachment; filename="ban-giao-20\d\d-\d\d-\d\d\.html"$/,
  )
  expect(file.headers['cache-control']).toContain('no-store')
  const $ = load(file.text)
  const sheet = inWords($('body').text())
  for (const line of $page('main .entry, main .hand-over-facts dd').get())
    expect(sheet).toContain(inWords($page(line).text()))
  // Nothing is loaded from anywhere; its links lead back to this office from wherever it is opened.
  expect($('script, link, img, iframe, object, [onload]')).toHaveLength(0)
  expect(file.text).not.toMatch(/url\(|@import/)
  const links = $('a')
    .get()
    .map(link => $(link).attr('href'))
  expect(links.length).toBeGreaterThan(0)
  for (const link of links) expect(link).toMatch(new RegExp(`^${served.address}${face}/office/`))
})

test('of an agency its own people get the file, whatever they ask for; a stranger and a guess get none', async () => {
  const other = await at('medicine', '/office/hand-over/file?body=so-tu-phap')
  expect(other.status).toBe(200)
  expect(other.text).toContain('Sở Y tế, tính đến')
  expect(other.text).not.toContain('Có xác nhận của hai xã')
  expect((await at('secretariat', '/office/hand-over/file?body=so-tu-phap')).text).toContain(
    'Có xác nhận của hai xã',
  )
  expect((await at('secretariat', '/office/hand-over/file?body=khong-co')).status).toBe(404)
  expect((await at(null, '/office/hand-over/file?body=so-tu-phap')).headers.location).toMatch(
    /^\/office\/sign-in/,
  )
})
