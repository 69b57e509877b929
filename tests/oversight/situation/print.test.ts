// However much there is to say, the committee's page comes out of the printer on one sheet.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ensureWebBuilt } from '../../../apps/cli/src/server/build-web.ts'
import { serve, type Served } from '../../../apps/cli/src/server/serve.ts'
import { plusDays } from '../../../packages/domain/src/commitments/calendar/days.ts'
import { recordKinds } from '../../../packages/domain/src/publication/codes.ts'
import { holdRegister } from '../../../packages/services/src/kernel/register.ts'
import { sql } from '../../../packages/storage/src/sql.ts'
import { seedOffice } from '../../bench/office/office-seed.ts'
import { openBrowser } from '../../browser.ts'
import { createTestDatabase } from '../../database.ts'
import { seatedAs } from '../../matrix/sessions.ts'
import { signHere } from '../../portal/running-portal.ts'
import { openTenant } from '../../register/open-register.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const tenant = 'minh-son'
let browser: Browser
let served: Served
let session: string

beforeAll(async () => {
  await ensureWebBuilt()
  const register = await createTestDatabase()
  signHere()
  const { operator } = await openTenant(register, tenant)
  await seedOffice(operator, { commitments: 200, bodies: 40, officials: 12, reports: 2, perPlan: 100 })
  const change = (statement: ReturnType<typeof sql>) =>
    register.withTenant(tenant, 'operator', tx => statement.execute(tx))
  const today = new Date().toISOString().slice(0, 10)
  const soon = plusDays(today, 9)
  const long =
    'Sở Giáo dục và Đào tạo phối hợp với Ủy ban nhân dân các xã vùng cao tổ chức các lớp học. '.repeat(3)
  await change(sql`update record_head set day = ${today}::date where tenant = ${tenant}`)
  // Half of all is late, every fourth comes soon; nothing has come further but what is late and was reported.
  await change(sql`update portal_standing set due_key = case when position % 4 = 0 then ${soon}::date
      else ${plusDays(today, -90)}::date end,
    agency_step = case when newest_update is not null then 'not-started' end, completed_on = null, told_on = null
    where tenant = ${tenant}`)
  await change(sql`update portal_due set due = ${soon}::date where tenant = ${tenant} and position % 4 = 0`)
  await change(sql`update portal_update set statement = ${long} where tenant = ${tenant}`)
  await change(sql`update portal_commitment set text = ${long} || text where tenant = ${tenant}`)
  await change(sql`insert into portal_change (tenant, index, kind, id, version, published_at, words)
    select ${tenant}, 1000000 + n, kind, kind || n, 1, now(), 'x'
    from unnest(${[...recordKinds]}::text[]) with ordinality k (kind, n)`)
  await change(sql`insert into inspection (tenant, id, form, title, on_day, body, commitments, checklist, office,
      planned_by, planned_at, edited_by, edition)
    select ${tenant}, ${`${soon}-0000000`} || to_hex(n), gen_random_uuid(), ${long}, ${soon}::date, 'co-quan-' || n, '{}',
      '[]', null, 'x', now(), 'x', 1 from generate_series(1, 15) n`)
  await change(sql`insert into meeting (tenant, id, form, on_day, title, agenda, size, edited_by, edition)
    values (${tenant}, ${`${soon}-00000001`}, gen_random_uuid(), ${soon}::date, ${long.slice(0, 150)}, '[]', 0, 'x', 1)`)
  // Half of the bodies are no places.
  await change(sql`update portal_body set kind = 'department' where tenant = ${tenant} and id like '%2%'`)
  await change(sql`insert into portal_action (tenant, id, index, version, from_kind, from_id, commitment, plan, body,
      body_name, text, due, first_due, state, on_day, opened_on)
    select ${tenant}, 'viec-' || n, 0, 1, 'decision', 'qd-1', null, null, 'so-tu-phap', 'Sở Tư pháp', ${long}, ${soon}::date,
      ${soon}::date, 'open', ${today}::date, ${today}::date from generate_series(1, 15) n`)
  session = (await seatedAs({ register, tenant, now: new Date() }, 'secretariat', null)).session
  holdRegister(register)
  served = await serve({ register, port: 0 })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
  holdRegister(null)
})

test.each(['', '/en'])('with every list full it prints on one page of A4 (%s)', async face => {
  const context = await browser.newContext()
  await context.addCookies([{ name: 'camket', value: session, url: served.address }])
  const page = await context.newPage()
  await page.goto(`${served.address}${face}/office/situation`)
  const lines = async (section: string, of: string) =>
    page.locator(`section[aria-labelledby=${section}] ${of}`).count()
  expect(await lines('late', '.soon-list li')).toBe(6)
  expect(await lines('late', '.figure-line')).toBe(22)
  expect(await lines('changed', '.figure-line')).toBeGreaterThan(10)
  expect(await lines('still', '.figure-line')).toBe(24)
  expect(await lines('soon', '.soon-list li')).toBe(30)
  const pdf = await page.pdf({ format: 'A4' })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1)
})
