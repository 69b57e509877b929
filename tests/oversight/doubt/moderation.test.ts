// A moderator can withhold on a ground of the list, in public; silently nobody can, whatever they do to the tables.
import { expect, test } from 'vitest'
import { createTestDatabase } from '../../database.ts'
import { plusDays } from '../../../packages/domain/src/commitments/calendar/days.ts'
import { doubtGrounds, type DoubtGround } from '../../../packages/domain/src/oversight/codes.ts'
import { seedCalendar } from '../../../packages/services/src/commitments/calendar/seedCalendar.ts'
import { listWaitingDoubts } from '../../../packages/services/src/oversight/doubt/listWaitingDoubts.ts'
import { setDoubtDays } from '../../../packages/services/src/oversight/doubt/setDoubtDays.ts'
import { maskDoubt } from '../../../packages/services/src/publication/oversight/doubt/maskDoubt.ts'
import { withholdDoubt } from '../../../packages/services/src/publication/oversight/doubt/withholdDoubt.ts'
import { showDoubt } from '../../../packages/services/src/publication/reading/oversight/doubts.ts'
import { doubtFigures } from '../../../packages/services/src/publication/reading/oversight/figures/doubtFigures.ts'
import { publishCalendar } from '../../../packages/services/src/publication/publishCalendar.ts'
import { rebuildPortal } from '../../../packages/services/src/publication/rebuildPortal.ts'
import { sql } from '../../../packages/storage/src/sql.ts'
import { dumped } from '../../register/register-dump.ts'
import { officeReporting } from '../../progress/reporting.ts'
import { valueOf } from '../../register/open-register.ts'
import { restriction, training } from '../../work/office-at-work.ts'
import { handedIn, inAnHour, nightsAfter, seen } from './counter.ts'
import { publishReceipts } from '../../../packages/services/src/publication/oversight/doubt/publishReceipts.ts'

const register = await createTestDatabase()
const office = await officeReporting(register)
const { secretariat, server, open } = office
const gate = { register, tenant: 'minh-son', now: server.now }
const of = { kind: 'commitment', id: training, version: 1 } as const
const reason = 'Nêu rõ vì sao căn cứ này đúng.'

async function waiting(contradicts: string, more: Parameters<typeof handedIn>[2] = {}): Promise<string> {
  const { doubt } = await handedIn(gate, of, { contradicts, ...more })
  valueOf(await publishReceipts(inAnHour(server)))
  return doubt
}

const withhold = (doubt: string, ground: DoubtGround, same: string | null = null) =>
  withholdDoubt(secretariat, { doubt, ground, reason, same })

test('withholding says ground, reason and office in public; the text is nowhere any more', async () => {
  const doubt = await waiting('Tôi sẽ đốt nhà người ký, lời này không nên đọc ở đâu cả.')
  const first = valueOf(await withhold(doubt, 'threat-of-violence'))
  expect(valueOf(await withhold(doubt, 'threat-of-violence'))).toEqual(first)
  const shown = await showDoubt(open, doubt)
  expect(shown?.body.withheld).toMatchObject({
    ground: 'threat-of-violence',
    reason,
    by: { role: 'secretariat' },
  })
  expect((await doubtFigures(open)).withheld).toEqual([{ ground: 'threat-of-violence', n: 1 }])
  const { rows } = await register.withTenant('minh-son', 'server', tx =>
    sql<{ n: number }>`select count(*)::int as n from doubt_text t where t::text like '%đốt nhà%'`.execute(
      tx,
    ),
  )
  expect(rows[0]?.n).toBe(0)
  expect(await withhold(doubt, 'malware')).toMatchObject({ refusals: [{ code: 'doubt-withheld-already' }] })
})

test('criticism fits no ground that a machine can judge, and no other ground is known', async () => {
  const doubt = await waiting(`${seen} Cả Sở này vô trách nhiệm!`)
  for (const ground of ['malware', 'sexual-images'] as const) {
    expect(await withhold(doubt, ground)).toMatchObject({ refusals: [{ code: 'ground-needs-file' }] })
  }
  expect(await withhold(doubt, 'criticism' as DoubtGround)).toMatchObject({
    refusals: [{ code: 'bad-input' }],
  })
  expect(await withhold(doubt, 'same-text-again')).toMatchObject({ refusals: [{ code: 'same-not-named' }] })
  const other = await waiting(`${seen} Nói khác đi cũng một ý ấy.`)
  expect(await withhold(doubt, 'same-text-again', other)).toMatchObject({
    refusals: [{ code: 'same-not-same' }],
  })
  const same = await waiting(`${seen} CẢ SỞ NÀY vô trách nhiệm...!`)
  expect((await withhold(same, 'same-text-again', doubt)).ok).toBe(true)
  for (const door of [office.focal, office.authority, office.reviewer, office.operator, server]) {
    const answer = await withholdDoubt(door, { doubt, ground: 'malware', reason, same: null })
    expect(answer).toMatchObject({ refusals: [{ code: 'not-allowed' }] })
    expect(await listWaitingDoubts(door)).toMatchObject({ refusals: [{ code: 'not-allowed' }] })
  }
})

test('each of the five grounds is published as such and counted, and text and file are gone', async () => {
  const file = { name: 'kem-theo.txt', bytes: Buffer.from('Ghi chép kèm theo lời này.') }
  const counts = async () =>
    new Map((await doubtFigures(open)).withheld.map(({ ground, n }) => [ground, n] as const))
  const before = await counts()
  const first = await waiting(`${seen} Lời này đứng lại.`)
  for (const ground of doubtGrounds) {
    const words = ground === 'same-text-again' ? 'LỜI NÀY đứng lại!' : `Lời bị giữ lại vì ${ground}.`
    const more = ground === 'same-text-again' ? {} : { file }
    const doubt = await waiting(`${seen} ${words}`, more)
    valueOf(await withhold(doubt, ground, ground === 'same-text-again' ? first : null))
    expect((await showDoubt(open, doubt))?.body, ground).toMatchObject({
      shown: null,
      answerBy: null,
      withheld: { ground, reason, by: { role: 'secretariat' } },
    })
    const { rows } = await register.withTenant('minh-son', 'server', tx =>
      sql<{ n: number }>`select ((select count(*) from doubt_text where id = ${doubt})
        + (select count(*) from doubt_file where doubt = ${doubt}))::int as n`.execute(tx),
    )
    expect(rows[0]?.n, ground).toBe(0)
  }
  const now = await counts()
  for (const ground of doubtGrounds) expect(now.get(ground), ground).toBe((before.get(ground) ?? 0) + 1)
})

test('the same words with a proof, another number or other tones are no repetition; the later goes, and the earlier then stays', async () => {
  const words = 'Ban quản lý chỉ nhận 5 triệu đồng cho lớp này, tôi có biên nhận.'
  const proved = await waiting(words, {
    link: 'https://bao.example/anh',
    file: { name: 'so.txt', bytes: Buffer.from('Danh sách lớp: trống cả năm.') },
  })
  const [bare, linked, more, toned, decimal] = [
    await waiting(words),
    await waiting(words, { link: 'https://bao.example/anh' }),
    await waiting(words.replace('5 triệu', '500 triệu')),
    await waiting(words.replace('Ban quản lý chỉ', 'Bạn quản lý chi')),
    await waiting(words.replace('5 triệu', '5,0 triệu')),
  ]
  for (const other of [proved, linked, more, toned, decimal]) {
    expect(await withhold(other!, 'same-text-again', bare), other).toMatchObject({
      refusals: [{ code: 'same-not-same' }],
    })
  }
  const second = await waiting(words.toUpperCase())
  expect(await withhold(bare!, 'same-text-again', second)).toMatchObject({
    refusals: [{ code: 'same-not-earlier' }],
  })
  expect((await withhold(second, 'same-text-again', bare)).ok).toBe(true)
  expect(await withhold(bare!, 'threat-of-violence')).toMatchObject({
    refusals: [{ code: 'stands-for-others' }],
  })
})

test('a third person’s name is masked at its length, the salt stays back; an office or a sentence is never masked', async () => {
  const doubt = await waiting('Bà Trần Thị Thử ở thôn Hạ nói chưa được mời lớp nào.')
  const mask = (words: string[], why = reason) => maskDoubt(secretariat, { doubt, words, reason: why })
  expect(await mask(['Sở Tư pháp'])).toMatchObject({ refusals: [{ code: 'mask-of-no-person' }] })
  expect(await mask(['nói chưa được mời lớp nào'])).toMatchObject({
    refusals: [{ code: 'mask-of-no-person' }],
  })
  expect(await mask(['Trần Thị Thử'], 'Che tên bà Trần Thị Thử.')).toMatchObject({ ok: false })
  valueOf(await mask(['Bà Trần Thị Thử']))
  const { body } = (await showDoubt(open, doubt))!
  // It is masked, and still appears on its day: nothing of it is public before, and the newer mask counts.
  expect(valueOf(await mask(['Trần Thị Thử'])).showsOn).toBe(body.showsOn)
  expect(body.shown).toBeNull()
  expect(JSON.stringify(await dumped(register.url, '^(portal_|record)'))).not.toContain('thôn Hạ')
  const line = valueOf(await listWaitingDoubts(secretariat)).doubts.find(({ id }) => id === doubt)
  expect(line?.masked).toBe('Bà ████████████ ở thôn Hạ nói chưa được mời lớp nào.')
  maskedBefore = doubt
})

let maskedBefore = ''

test('what is criticised is never masked: places, bodies, abbreviations, sums, text in capitals, or most of the text', async () => {
  const cases = [
    ['Không có lớp nào được mở ở xã này trong năm nay.', 'Không'],
    ['Ở xã Minh Sơn chưa có lớp tập huấn nào; STP và CAT biết rõ.', 'xã Minh Sơn', 'Minh Sơn', 'STP', 'CAT'],
    ['CHƯA CÓ LỚP NÀO ĐƯỢC MỞ Ở XÃ TÔI, TIỀN ĐÃ CHI HẾT.', 'CHƯA CÓ LỚP NÀO ĐƯỢC', 'MỞ Ở XÃ TÔI', 'CHI HẾT'],
    [
      'Chủ tịch UBND huyện Bắc Quang nói dối về số lớp.',
      'UBND huyện Bắc Quang',
      'Chủ tịch UBND',
      'Bắc Quang',
    ],
    ['Giám đốc Sở nhận 50000000 đồng và 123456789 đồng mà không mở lớp.', '50000000', '123456789'],
    ['Người của Tư Pháp nói đã mở lớp, mà không ai được mời.', 'Tư Pháp'],
  ]
  for (const [text, ...all] of cases) {
    const doubt = await waiting(text!)
    for (const words of [...all.map(one => [one]), all]) {
      expect(await maskDoubt(secretariat, { doubt, words, reason }), words.join()).toMatchObject({
        refusals: [{ code: 'mask-of-no-person' }],
      })
    }
  }
  const much = await waiting('Nguyễn Văn Thử, Trần Thị Thử đều không.')
  const both = { doubt: much, words: ['Nguyễn Văn Thử', 'Trần Thị Thử'], reason }
  expect(await maskDoubt(secretariat, both)).toMatchObject({ refusals: [{ code: 'mask-too-much' }] })
})

test('a masked name stands in no address either, and not in a file that is left out for it', async () => {
  const doubt = await waiting(
    'Bà Trần Thị Thử ở thôn Hạ nói chưa được mời lớp nào cả năm, số 0912 345 000.',
    {
      link: 'https://vi.example/ba-tran-thi-thu-noi',
      file: { name: 'ghi.txt', bytes: Buffer.from('Bà Trần Thị Thử, thôn Hạ.') },
    },
  )
  const words = ['Trần Thị Thử', '0912 345 000']
  valueOf(await maskDoubt(secretariat, { doubt, words, reason, withoutFile: true }))
  await nightsAfter(server, 11)
  const before = (await showDoubt(open, maskedBefore))?.body.shown
  expect(before).toMatchObject({
    contradicts: 'Bà ████████████ ở thôn Hạ nói chưa được mời lớp nào.',
    salt: null,
    masked: { reason, by: { role: 'secretariat' } },
  })
  const shown = (await showDoubt(open, doubt))?.body.shown
  expect(shown).toMatchObject({ link: null, file: null, salt: null, masked: { reason, withoutFile: true } })
  expect(shown?.contradicts).toBe(
    'Bà ████████████ ở thôn Hạ nói chưa được mời lớp nào cả năm, số ████████████.',
  )
  const { rows } = await register.withTenant('minh-son', 'server', tx =>
    sql<{ n: number }>`select count(*)::int as n from doubt_file where doubt = ${doubt}`.execute(tx),
  )
  expect(rows[0]?.n).toBe(0)
})

test('no state of the tables keeps a text back without a record', async () => {
  const doubt = await waiting(`${seen} Không ai giữ lại được lời này.`)
  const direct = (statement: string) =>
    register.withTenant('minh-son', 'operator', tx => sql.raw(statement).execute(tx))
  for (const statement of [
    `update doubt_text set shows_on = '2099-01-01' where id = '${doubt}'`,
    `update doubt_text set batch = '2099-01-01T00:00:00Z' where id = '${doubt}'`,
    `delete from doubt_text where id = '${doubt}'`,
    `delete from doubt_text`,
  ]) {
    await expect(direct(statement), statement).rejects.toThrow(/doubt_text/)
  }
  const columns = await direct(
    `select column_name from information_schema.columns where table_name = 'doubt_text' order by 1`,
  )
  expect(columns.rows.map(row => (row as { column_name: string }).column_name)).toEqual(
    'batch commitment id of_id of_index of_kind of_version received_on salt seal shows_on tenant text'.split(
      ' ',
    ),
  )
  // The portal's own row can be bent; the record cannot, and a rebuild puts it right.
  await direct(`update portal_doubt set shows_on = '2099-01-01' where id = '${doubt}'`)
  valueOf(await setDoubtDays(secretariat, { wait: 10, answer: 60 }))
  valueOf(await rebuildPortal(server))
  await nightsAfter(server, 11)
  expect((await showDoubt(open, doubt))?.body.shown?.contradicts).toContain('Không ai giữ lại được lời này')
  const late = await withhold(doubt, 'threat-of-violence')
  expect(late).toMatchObject({ refusals: [{ code: 'doubt-shown-already' }] })
})

test('a doubt about a safeguard sheet belongs to no commitment and no agency’s progress', async () => {
  const { doubt } = await handedIn(gate, { kind: 'restriction', id: restriction, version: 1 })
  valueOf(await publishReceipts(inAnHour(server)))
  const shown = await showDoubt(open, doubt)
  expect(shown).toMatchObject({
    commitment: null,
    agency: null,
    of: { kind: 'restriction', id: restriction },
  })
})

test('days off that the office adds move no day before they are published, and then not beyond three weeks', async () => {
  const days = Array.from({ length: 60 }, (_, n) => plusDays('2026-11-21', n)).map(
    day => sql`insert into calendar_day (tenant, day, year, kind, name, source, confirmed)
      values ('minh-son', ${day}, ${Number(day.slice(0, 4))}, 'off', 'Nghỉ', 'Không có', true)
      on conflict do nothing`,
  )
  const before = await handedIn(gate, of, { contradicts: `${seen} Trước lịch mới.` })
  valueOf(await seedCalendar(office.operator))
  await register.withTenant('minh-son', 'operator', async tx => {
    for (const day of days) await day.execute(tx)
  })
  const bent = await handedIn(gate, of, { contradicts: `${seen} Lịch chưa công bố.` })
  expect(bent.showsOn).toBe(before.showsOn)
  valueOf(await publishCalendar(office.operator))
  const published = await handedIn(gate, of, { contradicts: `${seen} Lịch đã công bố.` })
  expect(published.showsOn).toBe('2026-12-11')
})
