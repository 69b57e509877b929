// The year's one mail server: officials give it their addresses on the page, and each morning's mails are read back from it.
import type { ParsedMail } from 'mailparser'
import { afterAll } from 'vitest'
import { feedDigests } from '../../../packages/services/src/oversight/reminders/digest/digest-jobs.ts'
import { queueDigests } from '../../../packages/services/src/oversight/reminders/digest/queueDigests.ts'
import { digestWorker } from '../../../packages/services/src/oversight/reminders/digest/workDigests.ts'
import { holdPost } from '../../../packages/services/src/oversight/reminders/mail/the-post.ts'
import { mailServer, postTo } from '../../oversight/reminders/mail-server.ts'
import type { Visitor } from '../../people-pages/running-office.ts'
import { keptFile } from '../../progress/browser-office.ts'
import { valueOf } from '../../register/open-register.ts'
import type { OfficeYear } from '../office-year.ts'

export interface StoryMail {
  /** Typed on the page and confirmed out of the mailbox. */
  givesAddress(who: Visitor, address: string): Promise<void>
  /** What the server sends on a morning, once its day is published; worked off until the queue is empty. */
  thisMorning(): Promise<readonly ParsedMail[]>
}

/** Serves until the test file is over. */
export async function openStoryMail(world: OfficeYear): Promise<StoryMail> {
  const server = await mailServer()
  const post = postTo(server.port)
  const office = { post, origin: world.office.address }
  holdPost(office)
  afterAll(async () => {
    holdPost(null)
    post.close()
    await server.close()
  })
  return {
    async givesAddress({ page }, address) {
      await page.goto(world.at('/office/reminders/mail'))
      await page.getByLabel('Địa chỉ email').fill(address)
      await page.getByRole('button', { name: 'Gửi đường dẫn xác nhận' }).click()
      await page.getByText('Đã gửi đường dẫn xác nhận.').waitFor()
      const letter = server.mails.findLast(mail => toOf(mail) === address)!
      await page.goto(/http:\S+\?confirm=\S+/.exec(letter.text!)![0])
      await page.getByRole('button', { name: 'Xác nhận', exact: true }).click()
      await page.getByText(`Email được gửi tới ${address}.`).waitFor()
    },
    async thisMorning() {
      const before = server.mails.length
      const door = world.server()
      valueOf(await queueDigests(door, office))
      await feedDigests(door)
      const faults: unknown[] = []
      const round = digestWorker(door.register, {
        office,
        now: () => new Date(),
        tell: fault => void faults.push(fault),
      })
      while (await round());
      if (faults.length > 0) throw faults[0]
      return server.mails.slice(before)
    },
  }
}

export const toOf = ({ to }: ParsedMail): string => [to].flat()[0]!.text

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Lays a mail down as a page, where pictures are asked for: `CAMKET_SHOTS=folder`. */
export function keptMail(mail: ParsedMail, name: string): void {
  const head = `${toOf(mail)}\n${mail.subject ?? ''}`
  const body = mail.html === false ? `<pre>${escaped(mail.text ?? '')}</pre>` : mail.html
  keptFile(
    `${name}.html`,
    `<!doctype html><html lang="vi"><meta charset="utf-8"><title>${escaped(mail.subject ?? '')}</title><pre>${escaped(head)}</pre><hr>${body}</html>`,
  )
}
