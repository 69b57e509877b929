// The way of a digest: who is written to on which day, what the mail says, and that it stops when something is filed.
import { afterAll, expect, test } from 'vitest'
import { setWishes } from '../../../packages/services/src/oversight/reminders/own/changeMail.ts'
import { showReminders } from '../../../packages/services/src/oversight/reminders/own/showReminders.ts'
import { valueOf } from '../../register/open-register.ts'
import { aPiece, attached, drafted, said, submitted } from '../../progress/reporting.ts'
import { restriction, training } from '../../work/office-at-work.ts'
import { mailServer, postTo } from './mail-server.ts'
import { doorOn, morning, morningOf, remindedOffice, statesOf, worked } from './reminded.ts'

const at = await remindedOffice()
const server = await mailServer()
const post = postTo(server.port)
afterAll(async () => {
  post.close()
  await server.close()
})

const toOf = ({ to }: (typeof server.mails)[number]): string => [to].flat()[0]!.text.split('@')[0]!
const wordsOf = ({ text = '' }: (typeof server.mails)[number]): string => text.replace(/\s+/g, ' ')

/** The mails of a day's morning. */
async function mailOn(day: string): Promise<typeof server.mails> {
  const before = server.mails.length
  await morning(at, day, post)
  expect(await worked(at, morningOf(day), post)).toEqual([])
  return server.mails.slice(before)
}

const aboutTraining = (mails: typeof server.mails): string[] =>
  mails
    .filter(mail => wordsOf(mail).includes('Cam kết đến hạn: “Sở Tư pháp'))
    .map(toOf)
    .sort()

test('before the announcement nobody hears of the promise; nothing goes on a rest day or twice a day', async () => {
  expect(aboutTraining(await mailOn('2026-11-27'))).toEqual([])
  const [monday] = (await mailOn('2026-11-30')).filter(mail => toOf(mail) === 'focal')
  expect(wordsOf(monday!)).toContain('Hạn hết ngày 30/12/2026; chờ từ ngày 30/11/2026.')
  expect(await mailOn('2026-11-30')).toEqual([])
  // Nothing has come further since.
  expect((await mailOn('2026-12-02')).map(toOf)).not.toContain('focal')
  expect(await mailOn('2026-12-05')).toEqual([])
  expect((await statesOf(at)).filter(state => !state.endsWith('sent'))).toEqual([])
})

test('the mail says what, since when, what happens next, with one link a line; its headers keep answers away', async () => {
  const mail = (await mailOn('2026-12-23')).find(one => toOf(one) === 'focal')!
  expect(mail.subject).toBe('Cam Kết: 1 việc chờ bạn, ngày 23/12/2026')
  expect(wordsOf(mail)).toContain(
    '1. Cam kết đến hạn: “Sở Tư pháp chủ trì tổ chức 20 lớp tập huấn về quyền trẻ em trước ngày 30/12/2026.” Hạn hết ngày 30/12/2026; chờ từ ngày 30/11/2026. Tiếp theo: nếu chưa làm, từ ngày 05/01/2027 đầu mối dự phòng cũng được nhắc. https://tinh.example/office/work/96-kh-bcd-2023.1',
  )
  expect(mail.headers.get('auto-submitted')).toBe('auto-generated')
  expect(mail.headers.get('content-language')).toBe('vi')
  expect(mail.headers.get('list')).toMatchObject({
    unsubscribe: { url: 'https://tinh.example/office/reminders/mail' },
  })
  expect(mail.messageId).toMatch(/^<[0-9a-f]{40}@tinh\.example>$/)
  expect(mail.from?.text).toBe('"Cam Kết" <nhac-viec@tinh.example>')
  // One link a line, the list and the settings: no other address, and no picture that would tell who reads.
  expect(mail.text!.match(/https?:\/\//g)).toHaveLength(3)
  expect(mail.html).toBe(false)
})

test('the ladder: +3, +10 and +20 working days to the alternate, the validating authority, the secretariat', async () => {
  expect(aboutTraining(await mailOn('2026-12-30'))).toEqual(['focal'])
  expect(aboutTraining(await mailOn('2026-12-31'))).toEqual(['focal'])
  expect(aboutTraining(await mailOn('2027-01-01'))).toEqual([])
  expect(aboutTraining(await mailOn('2027-01-05'))).toEqual(['alternate', 'focal'])
  expect(aboutTraining(await mailOn('2027-01-14'))).toEqual(['alternate', 'authority', 'focal'])
  const last = await mailOn('2027-01-28')
  expect(aboutTraining(last)).toEqual(['alternate', 'authority', 'focal', 'secretariat'])
  const told = wordsOf(last.find(mail => toOf(mail) === 'secretariat')!)
  expect(told).toContain(
    'Quá hạn 20 ngày làm việc; hạn là 30/12/2026. Chuyển tới bạn vì đầu mối của Sở Tư pháp chưa làm',
  )
})

test('on leave nobody is written to, and the ladder goes on above; the page in the office still has it', async () => {
  const focal = doorOn(at.people.focal, morningOf('2027-02-01'))
  valueOf(await setWishes(focal, { language: 'en', from: '2027-02-01', to: '2027-02-28' }))
  expect(aboutTraining(await mailOn('2027-02-04'))).toEqual(['alternate', 'authority', 'secretariat'])
  const own = valueOf(await showReminders({ ...focal, now: morningOf('2027-02-04') }))
  expect(own.lines.map(({ item }) => item.id)).toContain(training)
  const [back] = (await mailOn('2027-03-01')).filter(mail => toOf(mail) === 'focal')
  expect(back!.subject).toBe('Cam Kết: waiting for you: 1, late: 1, 1 March 2027')
  expect(back!.headers.get('content-language')).toBe('en')
  expect(wordsOf(back!)).toContain('https://tinh.example/en/office/work/96-kh-bcd-2023.1')
})

test('what is filed between the queue and the mail is not in it; an empty digest is not sent, and the approval is owed instead', async () => {
  const focal = doorOn(at.people.focal, morningOf('2027-03-08'))
  await morning(at, '2027-03-08', post)
  const claim = await drafted(focal, { data: said({ step: 'complete', asOf: '2027-03-08' }) })
  await attached(focal, claim, { piece: aPiece() })
  await submitted(focal, claim)
  const before = server.mails.length
  await worked(at, morningOf('2027-03-08'), post)
  const mails = server.mails.slice(before)
  expect(aboutTraining(mails)).toEqual([])
  expect(mails.map(toOf)).not.toContain('focal')
  expect((await statesOf(at)).filter(state => state.startsWith('2027-03-08'))).toContain('2027-03-08 empty')
  const told = wordsOf(mails.find(mail => toOf(mail) === 'authority')!)
  expect(told).toContain('Báo cáo chờ duyệt')
  expect(told).toContain(`/office/work/${training}/approve/`)
})

test('a restrictive clause is reminded of nowhere, not even where a notice of it had been noted', async () => {
  const { register, office } = at
  await register.withTenant('minh-son', 'server', tx =>
    tx
      .insertInto('due_notice')
      .values({
        tenant: 'minh-son',
        commitment: restriction,
        body: 'cong-an-tinh',
        what: 'overdue',
        due: '2026-12-01',
        day: '2026-12-02',
        noted_on: '2026-12-02',
      })
      .execute(),
  )
  await register.withTenant('minh-son', 'server', tx =>
    tx
      .insertInto('assignment')
      .values({
        tenant: 'minh-son',
        commitment: restriction,
        body: 'cong-an-tinh',
        part: 'lead',
        mode: 'order',
        state: 'accepted',
        ground: null,
        reason: null,
        assigned_at: office.server.now,
        answered_at: office.server.now,
      })
      .execute(),
  )
  const { lines } = valueOf(await showReminders(doorOn(at.people.secretariat, morningOf('2027-03-09'))))
  expect(lines.length).toBeGreaterThan(2)
  expect(lines.filter(({ item }) => item.id.startsWith(restriction))).toEqual([])
  expect(JSON.stringify(lines)).not.toContain('xấu, độc')
  expect(JSON.stringify(server.mails.map(({ text }) => text))).not.toContain('xấu, độc')
})

test('nobody was ever sent two mails of one day', () => {
  const keys = server.mails.map(mail => `${toOf(mail)} ${mail.subject!.slice(-10)}`)
  expect(new Set(keys).size).toBe(keys.length)
  const ids = server.mails.map(({ messageId }) => messageId)
  expect(new Set(ids).size).toBe(ids.length)
})
