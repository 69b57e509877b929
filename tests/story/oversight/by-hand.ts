// Steps that several stories take on the office's pages, by hand, with script or without.
import type { Page } from 'playwright-core'
import { pdf, photoOfThreeMegabytes } from '../../progress/evidence-samples.ts'

/** Opens the fold that a form lies in, where it is closed. */
export async function unfold(page: Page, selector: string): Promise<void> {
  const form = page.locator(selector)
  if (!(await form.isVisible()))
    await page.locator('details', { has: form }).locator('> summary').first().click()
}

interface Brought {
  readonly kind: 'file' | 'photo'
  readonly title: string
  /** Makes one file another than the next. */
  readonly lang: string
  readonly datedOn: string
  readonly shows?: 'part' | 'whole'
}

/** Attaches a paper or a photo to what is being written on the page. */
export async function attachedFile(
  page: Page,
  { kind, title, lang, datedOn, shows = 'whole' }: Brought,
): Promise<void> {
  const selector = `form[action*="attach"][action$="kind=${kind}"]`
  await unfold(page, selector)
  const form = page.locator(selector)
  const file =
    kind === 'photo'
      ? { name: 'anh.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(await photoOfThreeMegabytes()) }
      : { name: 'giay-to.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf(`/Lang(${lang})`)) }
  await form.locator('input[type=file]').setInputFiles(file)
  await form.locator('input[name=title]').fill(title)
  await form.locator('input[name=datedOn]').fill(datedOn)
  await form.locator(`input[name=shows][value=${shows}]`).check()
  await form.locator('button').click()
  await page.waitForURL(/saved=/)
}

interface Reported {
  /** Of the task, in the office. */
  readonly address: string
  readonly said: string
  readonly paper?: Omit<Brought, 'kind'>
}

/** A dated task is reported done: the focal point writes and hands over, the validating authority publishes. */
export async function taskReported(
  { focal, authority }: { readonly focal: Page; readonly authority: Page },
  { address, said, paper }: Reported,
): Promise<void> {
  await focal.goto(address)
  await focal.fill('#save-said', said)
  await focal.getByRole('button', { name: 'Lưu nháp' }).click()
  await focal.waitForURL(/saved=report/)
  if (paper !== undefined) await attachedFile(focal, { kind: 'file', ...paper })
  await focal.getByRole('button', { name: 'Trình duyệt' }).click()
  await focal.getByText('Đến lượt người có thẩm quyền duyệt').waitFor()
  await authority.goto(address)
  await authority.getByRole('button', { name: 'Duyệt và công bố' }).click()
  await authority.getByText('Chờ cơ quan khác').first().waitFor()
}

/** Another office looked, and it holds. */
export async function verified(page: Page, address: string, said: string): Promise<void> {
  await page.goto(address)
  await page.fill('#verify-said', said)
  await page.getByRole('button', { name: 'Xác nhận đã xong' }).click()
  await page.waitForURL(/saved=step/)
}

/** A reviewer's browser makes a secret, and its seal is published; the secret stays with whoever made it. */
export async function sealedSecret(page: Page, address: string): Promise<string> {
  await page.goto(address)
  await page.getByRole('button', { name: 'Tạo số bí mật trên máy này' }).click()
  const secret = await page.locator('#made-secret').innerText()
  await page.check('#kept')
  await page.getByRole('button', { name: 'Niêm phong và công bố dấu' }).click()
  await page.waitForURL(/done=sealed/)
  return secret
}

/** The secret is opened; with the last of them the sample is drawn. */
export async function openedSecret(page: Page, address: string, secret: string): Promise<void> {
  await page.goto(address)
  await page.fill('#secret', secret)
  await page.getByRole('button', { name: 'Mở', exact: true }).click()
  await page.waitForURL(/done=(sealed|drawn)/)
}
