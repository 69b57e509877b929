// Mail servers on a bad day: away, refusing, slow, greylisting, without TLS; a clock that was set back; two workers at once.
import { createServer } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { ownMail } from '../../../packages/services/src/oversight/reminders/own/showReminders.ts'
import { holdPost } from '../../../packages/services/src/oversight/reminders/mail/the-post.ts'
import { readMailSettings } from '../../../packages/services/src/oversight/reminders/mail/settings.ts'
import { valueOf } from '../../register/open-register.ts'
import { mailServer, postTo, type MailServer, type Manners } from './mail-server.ts'
import { runClock } from '../../../packages/services/src/commitments/calendar/runClock.ts'
import type { Door } from '../../../packages/services/src/kernel/door.ts'
import { queueDigests } from '../../../packages/services/src/oversight/reminders/digest/queueDigests.ts'
import { publishDay } from '../../../packages/services/src/publication/publishDay.ts'
import {
  addressOf,
  begun,
  dueAtOnce,
  morning,
  morningOf,
  remindedOffice,
  statesOf,
  worked,
} from './reminded.ts'

const quick = { connect: 2_000, answer: 1_000, whole: 3_000 }
const open: MailServer[] = []
afterEach(async () => {
  holdPost(null)
  for (const server of open.splice(0)) await server.close()
})

async function serving(manners: Manners = {}): Promise<MailServer> {
  const server = await mailServer(manners)
  open.push(server)
  return server
}

/** A port on which nobody listens: one that was free a moment ago may be somebody else's by now. */
const closedPort = 1

const [monday, tuesday] = ['2026-11-30', '2026-12-01']
const toOf = ({ to }: MailServer['mails'][number]): string => [to].flat()[0]!.text

test('away for a day: nothing is lost, the next day’s mail says it all, and the old one is never sent', async () => {
  const at = await remindedOffice('test')
  const away = postTo(closedPort, quick)
  expect(await morning(at, monday, away)).toBe(2)
  for (let tries = 0; tries < 3; tries += 1) {
    const told = await worked(at, morningOf(monday), away)
    expect(told).toEqual(['mail: ESOCKET', 'mail: ESOCKET'].slice(0, told.length))
    await dueAtOnce(at)
  }
  expect(await statesOf(at)).toEqual([`${monday} queued`, `${monday} queued`])
  const server = await serving()
  const post = postTo(server.port)
  expect(await morning(at, tuesday, post)).toBe(2)
  await worked(at, morningOf(tuesday), post)
  await dueAtOnce(at)
  await worked(at, morningOf(tuesday), post)
  expect(await statesOf(at)).toEqual([
    `${monday} lapsed`,
    `${monday} lapsed`,
    `${tuesday} sent`,
    `${tuesday} sent`,
  ])
  expect(server.mails.map(toOf).sort()).toEqual([addressOf('focal'), addressOf('secretariat')])
  expect(server.mails.find(mail => toOf(mail) === addressOf('focal'))?.text).toContain('30/12/2026')
})

test('a relay on this machine that offers TLS with a certificate nobody signed still gets the mail, unless TLS is asked for', async () => {
  const at = await remindedOffice('test')
  const server = await serving({ options: { disabledCommands: ['AUTH'] } })
  const strict = postTo(server.port, undefined, '?tls=required')
  await morning(at, monday, strict)
  expect(server.mails).toEqual([])
  await dueAtOnce(at)
  await worked(at, morningOf(monday), postTo(server.port))
  expect(server.mails).toHaveLength(2)
})

test('a mailbox that is not there (5.1.1) is told to the account’s owner and not tried again; others get theirs', async () => {
  const at = await remindedOffice('test')
  const server = await serving({
    onRecipient: address =>
      address.startsWith('focal') ? { code: 550, says: '5.1.1 no such mailbox' } : null,
  })
  const post = postTo(server.port)
  await morning(at, monday, post)
  expect(await worked(at, morningOf(monday), post)).toEqual(['mail: 550 RCPT TO'])
  await dueAtOnce(at)
  await worked(at, morningOf(monday), post)
  expect((await statesOf(at)).sort()).toEqual([`${monday} refused`, `${monday} sent`])
  expect(server.asked.filter(address => address.startsWith('focal'))).toHaveLength(1)
  holdPost({ post, origin: 'https://tinh.example' })
  const own = valueOf(await ownMail({ ...at.people.focal.door, now: morningOf(monday) }))
  expect(own).toMatchObject({ address: addressOf('focal'), canMail: true })
  expect(own.refusedAt).toEqual(morningOf(monday))
  expect(own.digests).toMatchObject([{ day: monday, state: 'refused' }])
  await morning(at, '2026-12-23', post)
  await worked(at, morningOf('2026-12-23'), post)
  expect(server.asked.filter(address => address.startsWith('focal'))).toHaveLength(1)
})

test('a relay that refuses everybody for a morning switches nobody off: the next day’s mail says it all', async () => {
  const at = await remindedOffice('test')
  let isWrong = true
  const server = await serving({
    onRecipient: () => (isWrong ? { code: 554, says: '5.7.1 relay access denied' } : null),
  })
  const post = postTo(server.port)
  await morning(at, monday, post)
  // The operator is told, once a person.
  expect(await worked(at, morningOf(monday), post)).toEqual(['mail: 554 RCPT TO', 'mail: 554 RCPT TO'])
  isWrong = false
  await morning(at, tuesday, post)
  expect(await worked(at, morningOf(tuesday), post)).toEqual([])
  expect(server.mails.map(toOf).sort()).toEqual([addressOf('focal'), addressOf('secretariat')])
  expect(server.mails.find(mail => toOf(mail) === addressOf('focal'))?.text).toContain('30/12/2026')
})

test('an address that is refused on three days running is no longer tried, and its owner is told; a mail between begins anew', async () => {
  const at = await remindedOffice('test')
  const server = await serving({ onRecipient: () => ({ code: 550, says: '5.7.1 not from you' }) })
  const post = postTo(server.port)
  const own = async (day: string) => valueOf(await ownMail({ ...at.people.focal.door, now: morningOf(day) }))
  for (const day of [monday, tuesday, '2026-12-02']) {
    expect((await own(day)).refusedAt).toBeNull()
    await morning(at, day, post)
    await worked(at, morningOf(day), post)
  }
  expect((await own('2026-12-03')).refusedAt).toEqual(morningOf('2026-12-02'))
  expect(await morning(at, '2026-12-03', post)).toBe(0)
})

test('a refusal that comes when the address was changed already leaves the new one alone', async () => {
  const at = await remindedOffice('test')
  const { door } = at.people.focal
  const server = await serving({
    onRecipient: address => (address.startsWith('focal') ? { code: 550, says: '5.1.1 no mailbox' } : null),
  })
  const post = postTo(server.port)
  const { send } = post
  await morning(at, monday, post)
  const meanwhile = {
    ...post,
    send: async (letter: Parameters<typeof send>[0]) => {
      const handed = await send(letter)
      await at.register.withTenant('minh-son', 'server', tx =>
        tx
          .updateTable('mail_setting')
          .set({ address: 'moi@tinh.example' })
          .where('account', '=', door.author.account)
          .execute(),
      )
      return handed
    },
  }
  await worked(at, morningOf(monday), meanwhile)
  const own = valueOf(await ownMail({ ...door, now: morningOf(monday) }))
  expect([own.address, own.refusedAt]).toEqual(['moi@tinh.example', null])
})

test('tried all day and not taken: after the evening hour nothing is sent any more, and the morning’s mail says it', async () => {
  const at = await remindedOffice('test')
  await morning(at, monday, postTo(closedPort, quick))
  const server = await serving()
  const post = postTo(server.port)
  const evening = new Date(`${monday}T14:00:00Z`)
  await worked(at, evening, post)
  expect(server.mails).toEqual([])
  expect(await statesOf(at)).toEqual([`${monday} lapsed`, `${monday} lapsed`])
  await morning(at, tuesday, post)
  await worked(at, morningOf(tuesday), post)
  expect(server.mails.map(toOf).sort()).toEqual([addressOf('focal'), addressOf('secretariat')])
})

test('no digest is queued before seven, after six, or before what fell due that day is noted', async () => {
  const at = await remindedOffice('test')
  const server = await serving()
  const office = { post: postTo(server.port), origin: 'https://tinh.example' }
  const door = await begun(at, monday)
  for (const clock of ['2026-11-29T23:30:00Z', '2026-11-30T11:30:00Z'])
    expect(valueOf(await queueDigests({ ...door, now: new Date(clock) }, office))).toBe(0)
  const next: Door = { ...door, now: morningOf(tuesday) }
  valueOf(await publishDay(next, { mayLeap: true }))
  expect(valueOf(await queueDigests(next, office))).toBe(0)
  valueOf(await runClock(next))
  expect(valueOf(await queueDigests(next, office))).toBe(2)
})

test('whoever lost the seat or whose account is shut by the time it goes gets nothing', async () => {
  const at = await remindedOffice('test')
  const server = await serving()
  const post = postTo(server.port)
  await morning(at, monday, post)
  await at.register.withTenant('minh-son', 'server', async tx => {
    const { account } = at.people.focal.door.author
    await tx
      .updateTable('holding')
      .set({ ended_at: morningOf(monday) })
      .where('account', '=', account!)
      .execute()
    const shut = at.people.secretariat.door.author.account
    await tx
      .updateTable('account')
      .set({ disabled_at: morningOf(monday) })
      .where('id', '=', shut!)
      .execute()
  })
  await worked(at, morningOf(monday), post)
  expect(server.mails).toEqual([])
  expect(await statesOf(at)).toEqual([`${monday} held`, `${monday} held`])
})

test('greylisting (451 at first) is waited for; one mail comes of it, under the Message-ID of the first try', async () => {
  const at = await remindedOffice('test')
  const seen = new Set<string>()
  const server = await serving({
    onRecipient: address => {
      if (seen.has(address)) return null
      seen.add(address)
      return { code: 451, says: 'greylisted, come again' }
    },
  })
  const post = postTo(server.port)
  await morning(at, monday, post)
  expect(await worked(at, morningOf(monday), post)).toEqual(['mail: 451 RCPT TO', 'mail: 451 RCPT TO'])
  expect(server.mails).toEqual([])
  await dueAtOnce(at)
  expect(await worked(at, morningOf(monday), post)).toEqual([])
  expect(server.mails).toHaveLength(2)
  const ids = await at.register.withTenant('minh-son', 'server', tx =>
    tx.selectFrom('digest').select(['message_id', 'state', 'tries']).execute(),
  )
  expect(server.mails.map(({ messageId }) => messageId).sort()).toEqual(ids.map(row => row.message_id).sort())
  expect(ids.map(({ state, tries }) => [state, tries])).toEqual([
    ['sent', 2],
    ['sent', 2],
  ])
})

test('a server that takes the mail and never answers is given up; what it may have taken comes again under the same Message-ID', async () => {
  const at = await remindedOffice('test')
  let free = (): void => {}
  const stuck = new Promise<void>(resolve => (free = resolve))
  const slow = await serving({ beforeTaken: () => stuck })
  const post = postTo(slow.port, quick)
  await morning(at, monday, post)
  const told = await worked(at, morningOf(monday), post)
  expect(told).toHaveLength(2)
  expect(told.every(words => /ETIMEDOUT|ESOCKET/.test(words))).toBe(true)
  free()
  const server = await serving()
  await dueAtOnce(at)
  expect(await worked(at, morningOf(monday), postTo(server.port))).toEqual([])
  expect(await statesOf(at)).toEqual([`${monday} sent`, `${monday} sent`])
  const ids = (of: MailServer) => of.mails.map(({ messageId }) => messageId).sort()
  expect(ids(server)).toHaveLength(2)
  for (const id of ids(slow)) expect(ids(server)).toContain(id)
})

test('a server that says nothing at all, or one byte now and then, holds nobody', async () => {
  const at = await remindedOffice('test')
  const silent = createServer(socket => {
    const timer = setInterval(() => socket.write('2'), 300)
    socket.on('error', () => {}).on('close', () => clearInterval(timer))
  })
  await new Promise<void>(resolve => silent.listen(0, '127.0.0.1', resolve))
  const { port } = silent.address() as { port: number }
  const post = postTo(port, quick)
  await morning(at, monday, post)
  const told = await worked(at, morningOf(monday), post)
  expect(told).toEqual(['mail: ETIMEDOUT', 'mail: ETIMEDOUT'])
  expect(await statesOf(at)).toEqual([`${monday} queued`, `${monday} queued`])
  post.close()
  silent.close()
})

test('where TLS is asked for nothing goes in the clear: neither to a server without it, nor to one with a certificate of nobody’s', async () => {
  const at = await remindedOffice('test')
  const without = await serving()
  await morning(at, monday, postTo(without.port))
  expect(await worked(at, morningOf(monday), postTo(without.port, quick, '?tls=required'))).toHaveLength(2)
  expect(without.asked).toEqual([])
  const own = await serving({ options: { disabledCommands: ['AUTH'] } })
  await dueAtOnce(at)
  expect(await worked(at, morningOf(monday), postTo(own.port, quick, '?tls=required'))).toHaveLength(2)
  expect(own.asked).toEqual([])
  expect(await statesOf(at)).toEqual([`${monday} queued`, `${monday} queued`])
})

test('two workers at once send each digest once', async () => {
  const at = await remindedOffice('test')
  const server = await serving()
  await morning(at, monday, postTo(server.port))
  const posts = [postTo(server.port), postTo(server.port), postTo(server.port)]
  await Promise.all(posts.map(post => worked(at, morningOf(monday), post)))
  expect(server.mails.map(toOf).sort()).toEqual([addressOf('focal'), addressOf('secretariat')])
})

test('a clock set back queues nothing and sends nothing of a later day; when it is right again, one mail comes of it', async () => {
  const at = await remindedOffice('test')
  const server = await serving()
  const post = postTo(server.port)
  await morning(at, tuesday, post)
  // The clock goes back to Monday, before anything was sent.
  expect(await morning(at, monday, post)).toBe(0)
  await worked(at, morningOf(monday), post)
  expect(server.mails).toEqual([])
  await dueAtOnce(at)
  await worked(at, morningOf(tuesday), post)
  expect(server.mails).toHaveLength(2)
  expect(await morning(at, tuesday, post)).toBe(0)
  expect(server.mails).toHaveLength(2)
})

test('a queue that was emptied is filled again from the rows', async () => {
  const at = await remindedOffice('test')
  const server = await serving()
  const post = postTo(server.port)
  await morning(at, monday, post)
  await at.register.queue.executeSql('delete from pgboss.job_common')
  await worked(at, morningOf(monday), post)
  expect(server.mails).toHaveLength(2)
})

test.each([
  [{}, 'unset'],
  [{ CAMKET_MAIL_FROM: 'a@tinh.example' }, 'url'],
  [{ CAMKET_SMTP_URL: 'http://thu.example', CAMKET_MAIL_FROM: 'a@tinh.example' }, 'url'],
  [{ CAMKET_SMTP_URL: 'smtp://thu.example' }, 'from'],
  [{ CAMKET_SMTP_URL: 'smtp://thu.example', CAMKET_MAIL_FROM: 'Cam Kết <a@tinh.example>' }, 'from'],
] as const)('settings %j: %s', (env, trouble) => {
  expect(readMailSettings(env)).toEqual({ trouble })
})

test('TLS is required of every server but this machine, unless it is turned off by name', () => {
  const of = (url: string) => readMailSettings({ CAMKET_SMTP_URL: url, CAMKET_MAIL_FROM: 'a@tinh.example' })
  expect(of('smtp://thu.example')).toMatchObject({
    settings: { port: 587, mustEncrypt: true, isSecure: false },
  })
  expect(of('smtps://u:p%40ss@thu.example')).toMatchObject({
    settings: { port: 465, isSecure: true, user: 'u', password: 'p@ss' },
  })
  expect(of('smtp://thu.example:25?tls=off')).toMatchObject({ settings: { port: 25, mustEncrypt: false } })
  expect(of('smtp://127.0.0.1:2525')).toMatchObject({ settings: { mustEncrypt: false } })
})
