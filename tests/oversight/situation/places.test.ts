// Where nothing has come further: communes stand as places, other bodies by themselves, groups by their name; each with its list.
import { load } from 'cheerio'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ensureWebBuilt } from '../../../apps/cli/src/server/build-web.ts'
import { serve, type Served } from '../../../apps/cli/src/server/serve.ts'
import { holdRegister } from '../../../packages/services/src/kernel/register.ts'
import { saveBody } from '../../../packages/services/src/people/saveBody.ts'
import { createTestDatabase } from '../../database.ts'
import { ask } from '../../matrix/asking.ts'
import { seatedAs, type Seated } from '../../matrix/sessions.ts'
import { publishUpdateRecord } from '../../portal-progress/update-records.ts'
import { signHere } from '../../portal/running-portal.ts'
import { openTenant, published, valueOf, type Doors } from '../../register/open-register.ts'
import type { PlanLine } from '../../register/plan-text.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })

const led = (number: number, lead: string, group: NonNullable<PlanLine['groups']>[number]): PlanLine => ({
  text: `${number}. ${lead} phổ biến pháp luật về quyền con người lần thứ ${number}.`,
  task: `II.${number}`,
  lead,
  groups: [group],
})
const [near, far, justice] = ['Ủy ban nhân dân xã Minh Tân', 'Ủy ban nhân dân phường Tân Cũ', 'Sở Tư pháp']

let doors: Doors
let plan: string
let served: Served
let secretary: Seated

beforeAll(async () => {
  await ensureWebBuilt()
  const register = await createTestDatabase()
  signHere()
  doors = await openTenant(register)
  for (const name of [near, far, justice]) {
    const kind = name === justice ? 'department' : 'commune'
    valueOf(await saveBody(doors.secretariat, { name, kind }))
  }
  const lines = [
    led(1, near, 'trẻ em'),
    led(2, near, 'phụ nữ'),
    led(3, far, 'trẻ em'),
    led(4, justice, 'người nghèo'),
  ]
  plan = (await published(doors.secretariat, lines)).slug
  secretary = await seatedAs({ register, tenant: 'minh-son', now: new Date() }, 'secretariat', null)
  holdRegister(register)
  served = await serve({ register, port: 0 })
})
afterAll(async () => {
  await served?.close()
  holdRegister(null)
})

/** The lines under each heading: how many promises, of whom, and the list behind. */
async function stillOn(path: string): Promise<Record<'groups' | 'places' | 'bodies', string[]>> {
  const port = Number(new URL(served.address).port)
  const page = await ask({ port, path, cookie: `camket=${secretary.session}` })
  expect(page.status, path).toBe(200)
  const $ = load(page.text)
  const under = (what: string): string[] =>
    $(`#still-${what}`)
      .next('.figure-list')
      .children('li')
      .get()
      .map(line => `${$(line).text()} ${$(line).find('a').attr('href')}`.replace(/\s+/g, ' ').trim())
      .toSorted()
  return { groups: under('groups'), places: under('places'), bodies: under('bodies') }
}

const children = `2 trẻ em /commitments?group=${encodeURIComponent('trẻ em')}`
const women = `1 phụ nữ /commitments?group=${encodeURIComponent('phụ nữ')}`
const poor = `1 người nghèo /commitments?group=${encodeURIComponent('người nghèo')}`
const first = `2 ${near} /standing?agency=uy-ban-nhan-dan-xa-minh-tan`
const second = `1 ${far} /standing?agency=uy-ban-nhan-dan-phuong-tan-cu`
const department = `1 ${justice} /standing?agency=so-tu-phap`

test.each(['/office/situation', '/office/situation/still'])(
  '%s: a commune is a place, a department is none',
  async path => {
    expect(await stillOn(path)).toEqual({
      groups: [women, poor, children].toSorted(),
      places: [first, second].toSorted(),
      bodies: [department],
    })
  },
)

test('a report of one promise takes its place and its group out, and no other', async () => {
  const body = { id: 'uy-ban-nhan-dan-xa-minh-tan', name: near }
  const said = { number: 1, step: 'limited', evidenceStep: 'limited', asOf: '2026-11-10', body } as const
  await publishUpdateRecord(doors.secretariat, `${plan}.1`, said)
  expect(await stillOn('/office/situation/still')).toEqual({
    groups: [women, poor].toSorted(),
    places: [second],
    bodies: [department],
  })
})
