// What a mail has named is remembered, and nothing else is: whatever had no room, came up after it, or passed upward is still to come.
import { afterAll, beforeEach, expect, test } from 'vitest'
import { makeFeed } from '../../../packages/services/src/oversight/reminders/feed/changeFeed.ts'
import { readFeed } from '../../../packages/services/src/oversight/reminders/feed/readFeed.ts'
import { showReminders } from '../../../packages/services/src/oversight/reminders/own/showReminders.ts'
import { askChange } from '../../../packages/services/src/commitments/work/askChange.ts'
import { newId } from '../../../packages/services/src/kernel/new-id.ts'
import { keyOf } from '../../../packages/domain/src/oversight/reminders/owed.ts'
import { drafted, said, submitted } from '../../progress/reporting.ts'
import { valueOf } from '../../register/open-register.ts'
import { shown, training } from '../../work/office-at-work.ts'
import { hearing } from './heard.ts'
import { mailServer, postTo } from './mail-server.ts'
import { begun, doorOn, morning, morningOf, remindedOffice, worked, type Reminded } from './reminded.ts'

const server = await mailServer()
const post = postTo(server.port)
let at: Reminded
beforeEach(async () => {
  at = await remindedOffice()
})
afterAll(async () => {
  post.close()
  await server.close()
})

type Mail = (typeof server.mails)[number]
const toOf = ({ to }: Mail): string => [to].flat()[0]!.text.split('@')[0]!
const wordsOf = ({ text = '' }: Mail): string => text.replace(/\s+/g, ' ')

async function mailTo(who: string, day: string): Promise<Mail | undefined> {
  const before = server.mails.length
  await morning(at, day, post)
  expect(await worked(at, morningOf(day), post)).toEqual([])
  return server.mails.slice(before).find(mail => toOf(mail) === who)
}

/** Dated tasks of Sở Tư pháp, so many, as if as many decisions had set them. */
async function tasks(count: number, { due, openedOn }: { due: string; openedOn: string }): Promise<string[]> {
  const ids = Array.from({ length: count }, (_, n) => `v-${String(n).padStart(4, '0')}`)
  const row = {
    tenant: 'minh-son',
    index: 0,
    version: 1,
    from_kind: 'decision',
    from_id: 'qd-1',
    commitment: null,
    plan: null,
    body: 'so-tu-phap',
    body_name: 'Sở Tư pháp',
    due,
    first_due: due,
    state: 'open',
    on_day: openedOn,
    opened_on: openedOn,
  } as const
  for (let from = 0; from < ids.length; from += 500)
    await at.register.withTenant('minh-son', 'server', tx =>
      tx
        .insertInto('portal_action')
        .values(ids.slice(from, from + 500).map(id => ({ ...row, id, text: `Việc ${id}` })))
        .execute(),
    )
  return ids
}

const namedIn = (mail: Mail | undefined): string[] =>
  [...(mail?.text ?? '').matchAll(/\/office\/actions\/(v-\d+)/g)].map(([, id]) => id!)

test('sixty things on one day: a mail names forty and says so, the next working day’s the others, and then it is quiet', async () => {
  const ids = await tasks(60, { due: '2026-12-18', openedOn: '2026-12-04' })
  const friday = await mailTo('focal', '2026-12-04')
  expect(namedIn(friday)).toHaveLength(40)
  expect(wordsOf(friday!)).toContain('Còn 21 việc nữa không đủ chỗ trong email này; trang Nhắc việc có đủ.')
  expect(wordsOf(friday!)).toContain('Trong đó 21 việc mới hoặc chậm thêm; email của ngày làm việc tới')
  expect(await mailTo('focal', '2026-12-05')).toBeUndefined()
  const monday = await mailTo('focal', '2026-12-07')
  expect(new Set([...namedIn(friday), ...namedIn(monday)])).toEqual(new Set(ids))
  expect(wordsOf(monday!)).not.toContain('việc mới hoặc chậm thêm; email của')
  expect(await mailTo('focal', '2026-12-08')).toBeUndefined()
})

test('in a large register the committee hears of what is its own, however much is older; a page has all of it, part by part', async () => {
  await tasks(2_500, { due: '2026-12-01', openedOn: '2026-11-02' })
  const { version } = await shown(at.office.secretariat, training)
  const focal = doorOn(at.people.focal, morningOf('2026-12-07'))
  const wanted = { kind: 'extension', deadline: 0, on: '2027-03-31' } as const
  const ask = { request: newId(focal.now), commitment: training, version, reason: 'Mưa lũ kéo dài', wanted }
  valueOf(await askChange(focal, ask))
  const own = valueOf(await showReminders(doorOn(at.people.secretariat, morningOf('2026-12-08'))))
  expect(own.lines.map(({ item }) => item.kind)).toContain('change-request')
  expect(own.lines.filter(({ item }) => item.kind === 'task')).toEqual([])
  const found: string[] = []
  let after: string | undefined
  for (;;) {
    const door = doorOn(at.people.focal, morningOf('2026-12-08'))
    const page = valueOf(await showReminders(door, after === undefined ? {} : { after }))
    expect(page.counts).toEqual({ all: 2_501, late: 2_500 })
    found.push(...page.lines.map(({ item }) => keyOf(item)))
    if (page.next === null) break
    after = page.next
  }
  expect([found.length, new Set(found).size]).toEqual([2_501, 2_501])
})

test('what is handed in after the morning’s mail is in the next one', async () => {
  const authority = { door: at.people.authority.door }
  await mailTo('authority', '2026-12-07')
  await tasks(1, { due: '2026-11-02', openedOn: '2026-10-05' })
  // The authority is written to in the morning, of something else.
  expect(wordsOf((await mailTo('authority', '2026-12-08'))!)).toContain('Việc v-0000')
  const focal = doorOn(at.people.focal, new Date('2026-12-08T05:00:00Z'))
  const { claim } = await submitted(focal, await drafted(focal, { data: said({ asOf: '2026-12-08' }) }))
  const next = await mailTo('authority', '2026-12-09')
  expect(wordsOf(next!)).toContain(`/office/work/${training}/approve/${claim}`)
  expect(authority.door.author.body).toBe('so-tu-phap')
})

test('a chair that becomes empty passes what was told there upward with the next mail, without waiting for another step', async () => {
  expect(wordsOf((await mailTo('focal', '2026-12-02'))!)).toContain('20 lớp tập huấn')
  expect(await mailTo('alternate', '2026-12-03')).toBeUndefined()
  await at.register.withTenant('minh-son', 'server', tx =>
    tx
      .updateTable('holding')
      .set({ ended_at: morningOf('2026-12-03') })
      .where('account', '=', at.people.focal.door.author.account!)
      .execute(),
  )
  expect(wordsOf((await mailTo('alternate', '2026-12-04'))!)).toContain('20 lớp tập huấn')
})

test('a private calendar tells what is public and nothing else: no draft, no approval, no request', async () => {
  await begun(at, '2026-12-08')
  const authority = doorOn(at.people.authority, morningOf('2026-12-08'))
  const { secret } = valueOf(await makeFeed(authority))
  await tasks(1, { due: '2026-11-02', openedOn: '2026-10-05' })
  const focal = doorOn(at.people.focal, new Date('2026-12-08T05:00:00Z'))
  await submitted(focal, await drafted(focal))
  const gate = { register: at.register, tenant: 'minh-son', now: morningOf('2026-12-09') }
  const kinds = (await readFeed(gate, secret))!.lines.map(({ item }) => item.kind)
  expect(kinds).toEqual(['task'])
  const own = valueOf(await showReminders(doorOn(at.people.authority, gate.now)))
  expect(own.lines.map(({ item }) => item.kind).sort()).toEqual(['claim-approval', 'task'])
})

test('two bodies that have one commitment are two lines of one page', async () => {
  await at.register.withTenant('minh-son', 'server', tx =>
    tx
      .insertInto('assignment')
      .values(
        ['cong-an-tinh', 'so-y-te'].map(body => ({
          tenant: 'minh-son',
          commitment: training,
          body,
          part: 'support' as const,
          mode: 'order' as const,
          state: 'waiting' as const,
          ground: null,
          reason: null,
          assigned_at: at.office.server.now,
          answered_at: null,
        })),
      )
      .onConflict(conflict => conflict.doNothing())
      .execute(),
  )
  const { lines } = valueOf(await showReminders(doorOn(at.people.secretariat, morningOf('2026-12-08'))))
  const waiting = lines.filter(({ item }) => item.kind === 'assignment' && item.id === training)
  expect(waiting.map(({ item }) => item.body).sort()).toEqual(['cong-an-tinh', 'so-y-te'])
  expect(new Set(lines.map(({ item }) => keyOf(item))).size).toBe(lines.length)
})

test('what an ended body owed is still somebody’s: its dated tasks its heirs’, its commitments and reports the committee’s to pass on', async () => {
  await tasks(1, { due: '2026-12-18', openedOn: '2026-12-04' })
  await at.register.withTenant('minh-son', 'server', async tx => {
    await tx
      .updateTable('body')
      .set({ valid_to: '2026-12-10', successors: ['so-y-te'] })
      .where('id', '=', 'so-tu-phap')
      .execute()
    // As the nightly run notes it: under the heir.
    const note = { what: 'report-due', due: '2026-12-31', day: '2026-12-14', opens: '2026-12-01' } as const
    const at = { tenant: 'minh-son', commitment: training, body: 'so-y-te', noted_on: '2026-12-14' }
    await tx
      .insertInto('due_notice')
      .values({ ...at, ...note })
      .execute()
  })
  const of = hearing(at.register, ['so-y-te'])
  expect(await of('task').on('2026-12-14')).toEqual(['focal-point so-y-te'])
  expect(await of('report', training).on('2026-12-14')).toEqual(['secretariat'])
  expect(await of('commitment', training).on('2026-12-14')).toEqual(['secretariat'])
})
