// No text that somebody hands in, and no row that is bent, keeps the doubts of others from their hour and their day.
import { expect, test } from 'vitest'
import { createTestDatabase } from '../../database.ts'
import { publishReceipts } from '../../../packages/services/src/publication/oversight/doubt/publishReceipts.ts'
import { showDueDoubts } from '../../../packages/services/src/publication/oversight/doubt/showDueDoubts.ts'
import { showDoubt } from '../../../packages/services/src/publication/reading/oversight/doubts.ts'
import { changes } from '../../../packages/services/src/publication/reading/history.ts'
import { sql } from '../../../packages/storage/src/sql.ts'
import { officeReporting } from '../../progress/reporting.ts'
import { valueOf } from '../../register/open-register.ts'
import { training } from '../../work/office-at-work.ts'
import { handedIn, inAnHour, later, nightsAfter, seen } from './counter.ts'

const register = await createTestDatabase()
const { server, open } = await officeReporting(register)
const gate = { register, tenant: 'minh-son', now: server.now }
const of = { kind: 'commitment', id: training, version: 1 } as const
const day = 86_400_000

const stateOf = async (doubt: string) => (await showDoubt(open, doubt))?.state

/** A row that the counter would not have made. */
const bent = (id: string, version: number) =>
  register.withTenant('minh-son', 'server', tx =>
    sql`insert into doubt_text (tenant, id, of_kind, of_id, of_version, of_index, commitment, received_on, shows_on, batch, salt, seal, text)
      select 'minh-son', ${id}, 'commitment', ${training}, ${version}, index, ${training}, '2026-11-20', '2026-11-21',
        '2026-11-20T06:00:00Z', decode(repeat('00', 32), 'hex'), repeat('0', 64), '{"contradicts":""}'
      from portal_commitment where id = ${training}`.execute(tx),
  )

test('a text of letters beyond the basic plane, without a blank, appears like any other', async () => {
  const texts = ['😀'.repeat(2400), `a${'😀'.repeat(2400)}`, '𝐀'.repeat(300), 'x'.repeat(5000)]
  const doubts = []
  for (const contradicts of [...texts, seen]) doubts.push((await handedIn(gate, of, { contradicts })).doubt)
  const night = await nightsAfter(server, 11)
  for (const doubt of doubts) expect(await stateOf(doubt)).toBe('shown')
  const told = JSON.stringify(await changes({ ...open, now: night.now } as never, {}))
  expect(told.isWellFormed()).toBe(true)
})

test('one that cannot be published is told, and keeps no other back: neither its receipt nor its text', async () => {
  const at = later(server, 12 * day)
  await bent('d-khongcobienlai22', 0)
  await bent('d-khongcochunao222', 1)
  const { doubt } = await handedIn({ ...gate, now: at.now }, of, { contradicts: `${seen} Lời lành.` })
  const receipts = valueOf(await publishReceipts(inAnHour(at)))
  expect(receipts.receipts).toBe(2)
  expect(receipts.faults.map(fault => fault.doubt)).toEqual(['d-khongcobienlai22'])
  expect(await stateOf(doubt)).toBe('sealed')
  const night = await nightsAfter(at, 11)
  expect(await stateOf(doubt)).toBe('shown')
  const again = valueOf(await showDueDoubts(night))
  expect(again.faults.map(fault => fault.doubt)).toEqual(['d-khongcochunao222'])
  expect(again.shown).toBe(0)
})
