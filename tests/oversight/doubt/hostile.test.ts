// Floods, replays, forgeries, hostile files and letters, other committees' ids: at the counter itself.
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../../database.ts'
import type { Gate } from '../../../packages/services/src/kernel/door.ts'
import {
  passForWork,
  takeChallenge,
} from '../../../packages/services/src/oversight/doubt/receive/proofOfWork.ts'
import {
  receiveDoubt,
  type HandedIn,
} from '../../../packages/services/src/oversight/doubt/receive/receiveDoubt.ts'
import { isGoodPass } from '../../../packages/services/src/oversight/doubt/receive/showCounter.ts'
import { waitTurn } from '../../../packages/services/src/oversight/doubt/receive/waitTurn.ts'
import { publishReceipts } from '../../../packages/services/src/publication/oversight/doubt/publishReceipts.ts'
import { publishUpdate } from '../../../packages/services/src/publication/publishUpdate.ts'
import { showDoubt } from '../../../packages/services/src/publication/reading/oversight/doubts.ts'
import { previewWithdrawal } from '../../../packages/services/src/publication/withdraw/previewWithdrawal.ts'
import { withdraw } from '../../../packages/services/src/publication/withdraw/withdraw.ts'
import { sql } from '../../../packages/storage/src/sql.ts'
import { drafted, officeReporting, submitted } from '../../progress/reporting.ts'
import { openTenant, valueOf } from '../../register/open-register.ts'
import { health, training } from '../../work/office-at-work.ts'
import { aPass, handedIn, inAnHour, later, nightsAfter, seen, solved } from './counter.ts'

const register = await createTestDatabase()
const office = await officeReporting(register)
await openTenant(register, 'ha-giang')
const gate: Gate = { register, tenant: 'minh-son', now: office.server.now }
const of = { kind: 'commitment', id: training, version: 1 } as const

const hand = async (more: Partial<HandedIn> = {}, at = gate) =>
  receiveDoubt(at, { pass: await aPass(at), of, contradicts: seen, link: null, file: null, ...more })

test('a calculation counts once, not edited, not late, not for another committee', async () => {
  const work = await solved(gate)
  expect((await passForWork(gate, work)).ok).toBe(true)
  expect(await passForWork(gate, work)).toMatchObject({ refusals: [{ code: 'challenge-spent' }] })
  const unsolved = { refusals: [{ code: 'challenge-unsolved' }] }
  expect(await passForWork(later(gate, 21 * 60_000), await solved(gate))).toMatchObject(unsolved)
  expect(await passForWork({ ...gate, tenant: 'ha-giang' }, await solved(gate))).toMatchObject(unsolved)
  const challenge = await takeChallenge(gate)
  const edited = { ...challenge, parameters: { ...challenge.parameters, cost: 1, keyPrefix: '' } }
  const solution = { counter: 0, derivedKey: '00' }
  for (const payload of [{ challenge: edited, solution }, { challenge, solution }, {}, null, 'x']) {
    const given = Buffer.from(JSON.stringify(payload)).toString('base64')
    expect(await passForWork(gate, given)).toMatchObject(unsolved)
  }
})

test('a pass is the counter’s own, of this committee, within its hours, and good for one doubt', async () => {
  const pass = await aPass(gate)
  expect(await isGoodPass(gate, pass)).toBe(true)
  const [day, end, letters, mark] = pass.split('.') as [string, string, string, string]
  for (const forged of [
    '',
    'x',
    `${day}.${Number(end) + 5}.${letters}.${mark}`,
    `${day}.${end}.${letters}.${'A'.repeat(43)}`,
    `2020-01-01.${end}.${letters}.${mark}`,
  ]) {
    expect(await isGoodPass(gate, forged), forged).toBe(false)
    expect(await hand({ pass: forged })).toMatchObject({ refusals: [{ code: 'pass-missing' }] })
  }
  expect(await isGoodPass({ ...gate, tenant: 'ha-giang' }, pass)).toBe(false)
  expect(await isGoodPass(later(gate, 4 * 3_600_000), pass)).toBe(false)
  valueOf(await hand({ pass }))
  expect(await isGoodPass(gate, pass)).toBe(false)
})

test('the queue has two hundred places, lets one in after another, and forgets who left', async () => {
  const at: Gate = { ...gate, tenant: 'ha-giang' }
  expect(valueOf(await waitTurn(at, null))).toHaveProperty('pass')
  const first = valueOf(await waitTurn(at, null))
  expect(first).toMatchObject({ before: 0 })
  for (let n = 1; n < 200; n++) valueOf(await waitTurn(at, null))
  expect(await waitTurn(at, null)).toMatchObject({ refusals: [{ code: 'queue-full' }] })
  expect(await waitTurn(at, 'a-ticket-of-nobody')).toMatchObject({ refusals: [{ code: 'queue-full' }] })
  const { ticket } = first as { ticket: string }
  const soon = later(at, 11_000)
  expect(valueOf(await waitTurn(soon, ticket))).toHaveProperty('pass')
  expect(valueOf(await waitTurn(soon, null))).toMatchObject({ before: 199 })
  expect(valueOf(await waitTurn(later(at, 120_000), null))).toHaveProperty('pass')
  // Of two who ask at once the one who came in later may be heard first: that takes nobody's place.
  const [early, late] = [later(at, 300_000), later(at, 300_005)]
  valueOf(await waitTurn(early, null))
  const ahead = valueOf(await waitTurn(late, null)) as { ticket: string }
  expect(valueOf(await waitTurn(early, null))).toMatchObject({ before: 1 })
  expect(valueOf(await waitTurn(late, ahead.ticket))).toMatchObject({ before: 0, ticket: ahead.ticket })
  // The clock is set back by a day: nobody waits for it to catch up.
  expect(valueOf(await waitTurn(later(at, -86_400_000), null))).toHaveProperty('pass')
})

test('files: pictures are drawn anew, text stays; what carries its writer, runs, or lies about itself is refused', async () => {
  const file = (name: string, bytes: Uint8Array | string) =>
    hand({ file: { name, bytes: Buffer.from(bytes) } })
  const refusedFiles: ReadonlyArray<readonly [string, string]> = [
    ['anh.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['anh.png', '%PDF-1.4\n%%EOF'],
    ['chuong-trinh.txt', '#!/bin/sh\nrm -rf /'],
    ['trang.txt', '<html><script>alert(1)</script>'],
    ['rong.txt', ''],
  ]
  for (const [name, bytes] of refusedFiles) expect((await file(name, bytes)).ok, name).toBe(false)
  const pixel = sharp({ create: { width: 3, height: 3, channels: 3, background: '#fff' } })
  const jpeg = await pixel
    .jpeg()
    .withExif({ IFD0: { Artist: 'Trần Người Chụp' } })
    .toBuffer()
  const { text } = valueOf(await file('tran-nguoi-chup.jpg', jpeg))
  expect(text.file?.name).not.toContain('tran')
  const { rows } = await register.withTenant('minh-son', 'server', tx =>
    sql<{ bytes: Buffer }>`select bytes from doubt_file`.execute(tx),
  )
  for (const { bytes } of rows) expect(bytes.includes('Trần Người Chụp')).toBe(false)
  expect((await file('ghi-chep.txt', 'Lớp ngày 12/10 có bảy người.')).ok).toBe(true)
})

test('letters that turn the line, and links that hide a login, do not get in', async () => {
  const bent = await hand({ contradicts: `${seen} \u202Egnừđ iộv` })
  expect(bent.ok ? bent.value.text.contradicts : '').not.toContain('\u202E')
  for (const link of [
    'javascript:alert(1)',
    'https://ten:mat-khau@vi.example/',
    'https://vi.example/\u202Ex',
    'x',
  ]) {
    expect(await hand({ link }), link).toMatchObject({ refusals: [{ code: 'doubt-link-unfit' }] })
  }
  for (const contradicts of ['', 'ngắn', 'x'.repeat(5001)]) {
    expect((await hand({ contradicts })).ok).toBe(false)
  }
})

test('what is not public here, or moved on since, is not doubted here', async () => {
  for (const id of ['khong-co.9', `${training}.u9`, health.replace('96', '97')]) {
    const answer = await hand({ of: { kind: id.includes('.u') ? 'update' : 'commitment', id, version: 1 } })
    expect(answer).toMatchObject({ refusals: [{ code: 'no-such-doubted' }] })
  }
  expect(await hand({ of: { ...of, version: 2 } })).toMatchObject({
    refusals: [{ code: 'doubted-moved-on' }],
  })
  const elsewhere = await hand({}, { ...gate, tenant: 'ha-giang' })
  expect(elsewhere).toMatchObject({ refusals: [{ code: 'no-such-doubted' }] })
})

test('a withdrawn commitment takes its doubts along, those that wait and those that are shown', async () => {
  const claim = await submitted(office.medicine, await drafted(office.medicine, { commitment: health }))
  valueOf(await publishUpdate(office.otherAuthority, claim))
  const about = { kind: 'update', id: `${health}.u1`, version: 1 } as const
  const shown = await handedIn(gate, about, { contradicts: `${seen} Sẽ hiện ra trước.` })
  await nightsAfter(office.server, 11)
  expect((await showDoubt(office.open, shown.doubt))?.state).toBe('shown')
  const waiting = await handedIn(gate, about, { contradicts: `${seen} Còn chờ hiện ra.` })
  valueOf(await publishReceipts(inAnHour(office.server)))
  const target = { scope: 'commitment', id: health, passage: 'stays' } as const
  const why = {
    ground: 'court-or-authority',
    reason: 'Theo bản án đã có hiệu lực',
    decision: 'Bản án 12/2026',
  } as const
  const { seen: list } = valueOf(await previewWithdrawal(office.secretariat, { target, why } as never)) as {
    seen: string
  }
  valueOf(await withdraw(office.secretariat, { target, why, seen: list }))
  for (const { doubt } of [shown, waiting]) expect(await showDoubt(office.open, doubt)).toBeNull()
  const { rows } = await register.withTenant('minh-son', 'server', tx =>
    sql<{ n: number }>`select (select count(*) from doubt_text where id = ${waiting.doubt})
      + (select count(*) from record r join record_body b on b.tenant = r.tenant and b.index = r.index
        where r.kind = 'doubt' and r.id in (${shown.doubt}, ${waiting.doubt})) as n`.execute(tx),
  )
  expect(Number(rows[0]?.n)).toBe(0)
})

test('a flood fills the counter and nothing else: who reads, and whose receipts wait, notices nothing', async () => {
  const before = await handedIn(gate, of, { contradicts: `${seen} Trước cơn lũ.` })
  await register.withTenant('minh-son', 'server', tx =>
    sql`insert into doubt_text (tenant, id, of_kind, of_id, of_version, of_index, received_on, shows_on, batch, salt, seal, text)
      select 'minh-son', 'd-' || n, 'commitment', ${training}, 1, 0, '2026-11-20', '2026-11-27', '2027-11-20T06:00:00Z',
        decode(repeat('00', 32), 'hex'), repeat('0', 64), '{}' from generate_series(1, 5000) n`.execute(tx),
  )
  expect(await hand()).toMatchObject({ refusals: [{ code: 'counter-full' }] })
  valueOf(await publishReceipts(inAnHour(office.server)))
  expect((await showDoubt(office.open, before.doubt))?.state).toBe('sealed')
})
