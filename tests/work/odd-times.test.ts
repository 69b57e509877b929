// Over HTTP: clocks that are set back, the last minute of a year, days that there are not, names that look like others, and a form
// whose sender is shut out while it is on its way.
import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { disableAccount, enableAccount } from '../../packages/services/src/people/accounts/disableAccount.ts'
import { ask, type Answer } from '../matrix/asking.ts'
import { seatedAs, type Seated } from '../matrix/sessions.ts'
import { valueOf } from '../register/open-register.ts'
import { shown, training } from './office-at-work.ts'
import { serveOffice, type ServedOffice } from './served-office.ts'

let served: ServedOffice
beforeAll(async () => {
  served = await serveOffice()
})
afterAll(() => served?.close())
afterEach(() => void vi.useRealTimers())

/** The clock of this machine, and so of the server, shows something else. */
const clockShows = (at: string): void => void vi.useFakeTimers({ toFake: ['Date'], now: new Date(at) })

type Seat = [Parameters<typeof seatedAs>[1], string | null]
let sat = 0
/** Somebody new in a seat, whoever held it before. */
async function sit(...seat: Seat): Promise<Seated> {
  const { register, tenant } = served.office.server
  const now = new Date()
  await register.withTenant(tenant, 'server', tx =>
    tx.updateTable('holding').set({ ended_at: now }).where('ended_at', 'is', null).execute(),
  )
  return seatedAs({ register, tenant, now, as: `nguoi-${(sat += 1)}` }, ...seat)
}

type Form = ReadonlyArray<readonly [string, string]>
const at = ({ session }: Seated, path: string, form?: Form): Promise<Answer> =>
  ask({
    port: Number(new URL(served.address).port),
    path,
    cookie: `camket=${session}`,
    ...(form === undefined ? {} : { form }),
  })

const claim = (asOf: string, statement = 'Đã mở 12 lớp.'): Form => [
  ['step', 'substantial'],
  ['percent', '60'],
  ['statement', statement],
  ['asOf', asOf],
]
/** One report is open at a time. */
const setAside = (): Promise<unknown> =>
  served.office.server.register.withTenant('minh-son', 'server', tx =>
    tx.updateTable('claim').set({ state: 'discarded' }).where('state', '=', 'draft').execute(),
  )
const report = `/office/work/${training}/claim`

test('at the turn of the year the day is the province’s own: a report of tomorrow is one of today a minute later', async () => {
  clockShows('2026-12-31T16:59:30Z')
  const who = await sit('focal-point', 'so-tu-phap')
  const early = await at(who, `${report}?/start`, claim('2027-01-01', 'Chữ đã gõ lúc giao thừa'))
  expect(early.status).toBe(400)
  expect(early.text).toMatch(/2027-01-01|0?1\/0?1\/2027/)
  expect(early.text).toContain('Chữ đã gõ lúc giao thừa')
  clockShows('2026-12-31T17:00:30Z')
  const made = await at(who, `${report}?/start`, claim('2027-01-01'))
  expect(made.status).toBe(303)
  await setAside()
})

test('a leap day is a day in a leap year alone', async () => {
  const who = await sit('focal-point', 'so-tu-phap')
  for (const [asOf, status] of [
    ['2027-02-29', 400],
    ['2026-02-30', 400],
    ['29/02/2028', 400],
  ] as const) {
    const answer = await at(who, `${report}?/start`, claim(asOf, 'Chữ vẫn còn'))
    expect(answer.status, asOf).toBe(status)
    expect(answer.text).toContain('Chữ vẫn còn')
  }
  clockShows('2028-02-29T03:00:00Z')
  const then = await sit('focal-point', 'so-tu-phap')
  expect((await at(then, `${report}?/start`, claim('2028-03-01'))).status).toBe(400)
  const made = await at(then, `${report}?/start`, claim('2028-02-29'))
  expect(made.status).toBe(303)
  const page = await at(then, String(made.headers.location).split('?')[0]!)
  expect(page.text).toContain('2028-02-29')
  await setAside()
})

test('over Tết the list of work opens, and the calendar names its days', async () => {
  clockShows('2027-02-06T01:00:00Z')
  const who = await sit('focal-point', 'so-tu-phap')
  expect((await at(who, '/office/work')).status).toBe(200)
  const calendar = await at(who, '/office/calendar?year=2027')
  expect(calendar.status).toBe(200)
  expect(calendar.text).toContain('Tết')
})

test('a clock that is set back makes no proof fresh, loses nothing, and lets people go on reading', async () => {
  clockShows('2026-11-27T05:00:00Z')
  const desk = await sit('secretariat', null)
  clockShows('2026-11-27T03:00:00Z')
  expect((await at(desk, '/office/work')).status).toBe(200)
  const before = await shown(served.office.secretariat, training)
  const request_ = before.requests.find(({ state }) => state === 'asked')!
  const sent = [
    ['request', request_.request],
    ['edition', String(request_.edition)],
    ['answer', 'Đồng ý theo tờ trình'],
    ['ground', ''],
  ] as const
  const answer = await at(desk, `/office/work/${training}?/grant`, sent)
  // The same form goes on to the page that asks for a proof, with all that was typed.
  expect(answer.status).toBe(307)
  expect(answer.headers.location).toMatch(/^\/office\/proof\?\/held&to=/)
  expect(await shown(served.office.secretariat, training)).toEqual(before)
})

test.each([
  ['Nguyễn Vаn An', 'Cyrillic among Latin'],
  ['НОА', 'Cyrillic alone'],
  ['An \u202enêyugN', 'right-to-left'],
  ['An\u200b', 'zero width'],
])('an official called %j (%s) is not invited, and the form keeps what was typed', async name => {
  const admin = await sit('accounts', null)
  const answer = await at(admin, '/office/accounts/invite?/invite', [
    ['name', name],
    ['login', 'ten.la'],
    ['role', 'secretariat'],
    ['body', ''],
  ])
  expect(answer.status).toBe(400)
  expect(answer.text).toContain('value="ten.la"')
  const list = await at(admin, '/office/accounts')
  expect(list.text).not.toContain('ten.la')
})

test('an office with a letter that is not ours, and a report with one that nobody sees, are refused by that letter', async () => {
  const desk = await sit('secretariat', null)
  const body = await at(desk, '/office/bodies?/save', [
    ['form', randomUUID()],
    ['name', 'Sở Tư pháp\u202e'],
    ['kind', 'department'],
  ])
  expect(body.status).toBe(400)
  expect(body.text).toContain('U+202E')
  const like = await at(desk, '/office/bodies?/save', [
    ['form', randomUUID()],
    ['name', 'Sở Тư pháp'],
    ['kind', 'department'],
  ])
  expect(like.text).toContain('U+0422')
  const who = await sit('focal-point', 'so-tu-phap')
  const answer = await at(who, `${report}?/start`, claim('2026-11-20', 'Đã mở 12\u200b lớp'))
  expect(answer.status).toBe(400)
  expect(answer.text).toContain('U+200B')
  expect(answer.text).toContain('Đã mở 12')
})

/** Sends the head of a form and half of it; the rest when it is let. */
function slowly({ session }: Seated, path: string, body: string) {
  const { port, host } = new URL(served.address)
  const headers = {
    host,
    origin: served.address,
    accept: 'text/html',
    cookie: `camket=${session}`,
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': String(Buffer.byteLength(body)),
  }
  const sent = request({ host: '127.0.0.1', port, path, method: 'POST', headers, agent: false })
  const answered = new Promise<Pick<Answer, 'status' | 'headers'>>((resolve, reject) => {
    sent.on('response', res => {
      res.resume()
      resolve({ status: res.statusCode ?? 0, headers: res.headers })
    })
    sent.on('error', reject)
  })
  sent.write(body.slice(0, 20))
  return { answered, rest: () => void sent.end(body.slice(20)) }
}

test('who is disabled while the form is on its way has sent it for nothing', async () => {
  const who = await sit('focal-point', 'so-tu-phap')
  const operator = { ...served.office.operator, now: new Date() }
  const body = new URLSearchParams([...claim('2026-11-20', 'Gửi sau khi đã bị khoá')] as [string, string][])
  const form = slowly(who, `${report}?/start`, body.toString())
  // The head is there, and the session was good when it came.
  await new Promise(resolve => setTimeout(resolve, 1_500))
  const { account } = who.door.author
  valueOf(await disableAccount(operator, { account: account! }))
  form.rest()
  const answer = await form.answered
  expect(answer.status).toBe(303)
  expect(answer.headers.location).toMatch(/^\/office\/sign-in/)
  const other = await sit('alternate', 'so-tu-phap')
  expect((await at(other, report)).text).not.toContain('Gửi sau khi đã bị khoá')
  valueOf(await enableAccount(operator, { account: account! }))
})
