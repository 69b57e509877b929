// What officials do with a promise, by hand in their browsers: assign it, accept it, report on it with evidence, approve the report.
import type { Page } from 'playwright-core'
import type { Visitor } from '../people-pages/running-office.ts'
import { pressed, year, type OfficeYear } from './office-year.ts'

/** The three of the first half-year. */
export const threeOfficials = [
  ['lo.an', 'Lò Thị Ân', 'secretariat', ''],
  ['vi.binh', 'Vi Văn Bình', 'focal-point', 'so-tu-phap'],
  ['hoang.chi', 'Hoàng Linh Chi', 'validating-authority', 'so-tu-phap'],
] as const

/** The secretariat gives the promise to Sở Tư pháp, which shows as an amendment. */
export async function assigned({ at, promise }: OfficeYear, { page }: Visitor): Promise<void> {
  await page.goto(at(`/office/assign?commitment=${promise}`))
  await page.locator(`[name=commitments][value="${promise}"]`).check()
  await page.locator('#assign-lead').selectOption('so-tu-phap')
  await page.locator('[name=supports][value=so-giao-duc-va-dao-tao]').check()
  await page.locator('#assign-reason').fill('Kế hoạch không nêu cơ quan chủ trì')
  await pressed(page, 'Giao các cam kết đã chọn', /amended=1/)
}

export async function acceptedBy({ at }: OfficeYear, { page }: Visitor): Promise<void> {
  await page.goto(at('/office/work'))
  await pressed(page, /^Nhận/, /accepted=/)
}

interface Said {
  readonly statement: string
  readonly step: 'limited' | 'complete'
  /** `03-10`. */
  readonly asOf: string
}

/** The focal point writes a report and keeps it. Gives back its id. */
export async function written(
  { at, promise }: OfficeYear,
  { page }: Visitor,
  { statement, step, asOf }: Said,
): Promise<string> {
  await page.goto(at(`/office/work/${promise}/claim`))
  await page.fill('#statement', statement)
  await page.check(`input[name=step][value=${step}]`)
  await page.fill('#asOf', `${year}-${asOf}`)
  await pressed(page, /báo cáo|Lưu/i, /\/claim\/[0-9a-f-]{36}/)
  return /\/claim\/([0-9a-f-]{36})/.exec(page.url())![1]!
}

export async function attachLink(page: Page, day: string, whole = false): Promise<void> {
  const form = page.locator('form[action$="attach&kind=link"]')
  if (!(await form.isVisible())) await page.locator('details', { has: form }).locator('summary').click()
  await form.locator('input[name=title]').fill('Báo cáo kết quả các lớp')
  await form.locator('input[name=url]').fill('https://sotuphap.example/bao-cao-lop')
  await form.locator('input[name=datedOn]').fill(day)
  await form.locator(`input[name=shows][value=${whole ? 'whole' : 'part'}]`).check()
  await form.locator('button').click()
  await page.waitForURL(/saved=piece/)
}

export async function handedOver({ page }: Visitor): Promise<void> {
  await page.locator('form[action="?/submit"] button').click()
  await page.waitForURL(/saved=submitted/)
}

/** The validating authority reads what becomes public, and approves. */
export async function approved({ at, promise }: OfficeYear, { page }: Visitor, claim: string): Promise<void> {
  await page.goto(at(`/office/work/${promise}/approve/${claim}`))
  await page.waitForSelector('.becomes-public')
  await page.locator('form[action="?/approve"] button').click()
  await page.waitForURL(/done=approved/)
}
