// A doubt from outside: its receipt, its text that appears by itself, and the seal that ties the two together.
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../../database.ts'
import { sealedBytes } from '../../../packages/domain/src/oversight/doubt/published.ts'
import type { RecordBodies } from '../../../packages/domain/src/publication/records.ts'
import { publishReceipts } from '../../../packages/services/src/publication/oversight/doubt/publishReceipts.ts'
import { showDueDoubts } from '../../../packages/services/src/publication/oversight/doubt/showDueDoubts.ts'
import { receiveDoubt } from '../../../packages/services/src/oversight/doubt/receive/receiveDoubt.ts'
import { publishUpdate } from '../../../packages/services/src/publication/publishUpdate.ts'
import { recordFile } from '../../../packages/services/src/publication/reading/log/recordLines.ts'
import { drafted, officeReporting, submitted } from '../../progress/reporting.ts'
import { valueOf } from '../../register/open-register.ts'
import { training } from '../../work/office-at-work.ts'
import { aPass, handedIn, inAnHour, later, nightsAfter, seen } from './counter.ts'

const register = await createTestDatabase()
const office = await officeReporting(register)
const gate = { register, tenant: 'minh-son', now: office.server.now }
const claim = await submitted(office.focal, await drafted(office.focal))
const { update } = valueOf(await publishUpdate(office.authority, claim))
const of = { kind: 'update', id: update, version: 1 } as const

async function bodyOf(id: string, version: number): Promise<RecordBodies['doubt']> {
  const file = await recordFile(office.open, { kind: 'doubt', id, version })
  return (JSON.parse(file?.text ?? 'null') as { body: RecordBodies['doubt'] }).body
}

const recordsOf = (id: string) =>
  register.withTenant('minh-son', 'server', tx =>
    tx
      .selectFrom('record')
      .select(['version', 'published_at', 'index'])
      .where('kind', '=', 'doubt')
      .where('id', '=', id)
      .orderBy('version')
      .execute(),
  )

test('the receipt names claim, day and seal, nothing of the text, and appears at the full hour', async () => {
  const receipt = await handedIn(gate, of)
  expect(receipt.batch).toBe('2026-11-20T06:00:00.000Z')
  valueOf(await publishReceipts(later(office.server, 59 * 60_000)))
  expect(await recordsOf(receipt.doubt)).toEqual([])
  valueOf(await publishReceipts(inAnHour(office.server)))
  const body = await bodyOf(receipt.doubt, 1)
  expect(body).toEqual({
    of,
    commitment: training,
    receivedOn: '2026-11-20',
    showsOn: '2026-11-30',
    seal: receipt.seal,
    shown: null,
    withheld: null,
    answerBy: null,
  })
  expect(receipt.showsOn).toBe(body.showsOn)
})

test('the text appears by itself after the working days, and opens the seal of the receipt', async () => {
  const receipt = await handedIn(gate, of, { contradicts: `${seen} Lần hai.`, link: 'https://vi.example/a' })
  await nightsAfter(office.server, 9)
  expect(await recordsOf(receipt.doubt)).toHaveLength(1)
  await nightsAfter(later(office.server, 9 * 86_400_000), 1)
  const { shown, seal, of: said, answerBy } = await bodyOf(receipt.doubt, 2)
  expect(shown?.contradicts).toBe(`${seen} Lần hai.`)
  expect(shown?.salt).toBe(receipt.salt)
  expect(answerBy).toBe('2026-12-21')
  const { contradicts, link, file } = shown!
  const opened = createHash('sha256')
    .update(Buffer.from(receipt.salt, 'hex'))
    .update(sealedBytes({ of: said, contradicts, link, file }))
    .digest('hex')
  expect(opened).toBe(seal)
  expect(
    await register.withTenant('minh-son', 'server', tx => tx.selectFrom('doubt_text').selectAll().execute()),
  ).toEqual([])
  valueOf(await showDueDoubts(later(office.server, 20 * 86_400_000)))
  expect(await recordsOf(receipt.doubt)).toHaveLength(2)
})

test('the same form sent twice is one doubt with one receipt; another text needs another pass', async () => {
  const pass = await aPass(gate)
  const given = { pass, of, contradicts: `${seen} Gửi hai lần.`, link: null, file: null }
  const [one, two] = await Promise.all([receiveDoubt(gate, given), receiveDoubt(gate, given)])
  expect(valueOf(two)).toEqual(valueOf(one))
  expect(valueOf(await receiveDoubt(gate, given))).toEqual(valueOf(one))
  const other = await receiveDoubt(gate, { ...given, contradicts: `${seen} Một lời khác.` })
  expect(other).toMatchObject({ ok: false, refusals: [{ code: 'pass-spent' }] })
})
