// What was withdrawn is in no file of a copy after its next run, and a fresh copy says the same.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { previewWithdrawal } from '../../packages/services/src/publication/withdraw/previewWithdrawal.ts'
import { withdraw } from '../../packages/services/src/publication/withdraw/withdraw.ts'
import type {
  WithdrawalTarget,
  WithdrawalWhy,
} from '../../packages/domain/src/publication/withdraw/request.ts'
import { directorySource } from '../../apps/verify/src/sources/directory.ts'
import { verifyRecord } from '../../apps/verify/src/verify-record.ts'
import { saveBody } from '../../packages/services/src/people/saveBody.ts'
import { keyFolder } from '../../packages/services/src/publication/log/key-folder.ts'
import { rotateKey } from '../../packages/services/src/publication/log/rotateKey.ts'
import { publishBodies } from '../../packages/services/src/publication/publishBodies.ts'
import { published, valueOf } from '../register/open-register.ts'
import { amendOne, contentOf, openCopied, publishTwo, type Copied } from './copied-register.ts'
import { crawl, filesUnder } from './crawl.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const name = 'Nguyễn Thị Thử Mẫu'
const lines = [
  { text: 'KẾ HOẠCH CÔNG TÁC NĂM 2024' },
  { text: 'II. NHIỆM VỤ' },
  {
    text: `1. Bà ${name} mở lớp trợ giúp pháp lý trước ngày 30/6/2024.`,
    task: 'II.1',
    lead: `Bà ${name}`,
    due: '2024-06-30',
  },
  { text: '2. Sở Tư pháp rà soát hồ sơ trẻ em.', task: 'II.2', lead: 'Sở Tư pháp' },
  { text: '3. Sở Nội vụ đào tạo cán bộ làm công tác nhân quyền.', task: 'II.3', lead: 'Sở Nội vụ' },
]
const why = {
  ground: 'private-life',
  reason: 'Văn bản nêu tên một người không giữ chức vụ.',
  decision: null,
} as const

const decided = { ...why, decision: 'Quyết định số 3/QĐ-VP' } as const

let copied: Copied
let folder: string
beforeAll(async () => {
  copied = await openCopied()
  folder = copied.folder('copy')
  await publishTwo(copied.doors)
  await amendOne(copied.doors)
  await published(copied.doors.secretariat, lines, {
    symbol: '9/KH',
    date: '2024-01-05',
    title: 'Kế hoạch thứ chín',
  })
  await copied.copy(folder)
})

async function withdrawn(target: WithdrawalTarget, because: WithdrawalWhy = why): Promise<void> {
  const { secretariat } = copied.doors
  const { seen } = valueOf(await previewWithdrawal(secretariat, { target }))
  valueOf(await withdraw(secretariat, { target, why: because, seen }))
}

function holding(words: string): string[] {
  const slug = 'nguyen-thi-thu-mau'
  return filesUnder(folder).filter(
    file =>
      file.includes(slug) ||
      new RegExp(`${words}|${slug}`, 'i').test(readFileSync(join(folder, file), 'utf8')),
  )
}

test('a name that was masked is in no page, list, record, bundle, table or file name', async () => {
  expect(holding(name).length).toBeGreaterThan(8)
  await withdrawn({ scope: 'words', plan: '9-kh-2024', words: [name] })
  await copied.copy(folder)
  expect(holding(name)).toEqual([])
  await copied.copy(copied.folder('anew'))
  expect(contentOf(folder)).toEqual(contentOf(copied.folder('anew')))
  expect(crawl(folder).broken).toEqual([])
})

async function expectWhole(fresh: string): Promise<void> {
  await copied.copy(copied.folder(fresh))
  expect(contentOf(folder)).toEqual(contentOf(copied.folder(fresh)))
  expect(crawl(folder).broken).toEqual([])
  const { findings } = await verifyRecord(directorySource(folder), { now: new Date() })
  expect(findings.filter(({ ok }) => !ok)).toEqual([])
}

test('a single withdrawn commitment is in no page, list, table or record, and its page says why', async () => {
  expect(holding('đào tạo cán bộ làm công tác nhân quyền').length).toBeGreaterThan(5)
  await withdrawn({ scope: 'commitment', id: '9-kh-2024.3', passage: 'mask' }, decided)
  await copied.copy(folder)
  expect(holding('đào tạo cán bộ làm công tác nhân quyền')).toEqual([])
  const words = (file: string): string =>
    readFileSync(join(folder, file), 'utf8')
      .replaceAll(/<[^>]+>/g, '')
      .replaceAll(/\s+/g, ' ')
  expect(words('commitments/9-kh-2024.3.html')).toContain(why.reason)
  expect(words('history.html')).toContain('Thu hồi: Cam kết 9-kh-2024.3, phiên bản 1')
  expect(words('lists/entries/0.html')).toContain('Cam kết 9-kh-2024.3, phiên bản 1: đã thu hồi')
  expect(words('en/lists/entries/0.html')).toContain('Commitment 9-kh-2024.3, version 1: withdrawn')
  expect(words('withdrawals.html')).toMatch(
    /Kế hoạch 9\/KH Cam kết 9-kh-2024\.3, phiên bản 1, mục \d+: thu hồi cả/,
  )
  expect(words('plans/9-kh-2024.html')).toMatch(/1 cam kết đã thu hồi \(mục \d+\)/)
  await expectWhole('anew without the commitment')
})

test('a withdrawn body is in no table and no list of a copy', async () => {
  const { secretariat } = copied.doors
  valueOf(await saveBody(secretariat, { name: 'Tổ công tác số 7', kind: 'other' }))
  valueOf(await publishBodies(secretariat))
  await copied.copy(folder)
  expect(holding('Tổ công tác số 7').length).toBeGreaterThan(1)
  await withdrawn({ scope: 'body', id: 'to-cong-tac-so-7' }, decided)
  await copied.copy(folder)
  expect(holding('Tổ công tác số 7')).toEqual([])
  await expectWhole('anew without the body')
})

test('after a change of keys a copy leads from the old key to the new one', async () => {
  const keysIn = (): string[] =>
    (
      JSON.parse(readFileSync(join(folder, 'log/keys.json'), 'utf8')) as { keys: Array<{ vkey: string }> }
    ).keys.map(({ vkey }) => vkey)
  const [old = ''] = keysIn()
  valueOf(await rotateKey(copied.doors.operator, keyFolder(copied.keys)))
  await copied.copy(folder)
  expect(keysIn()).toHaveLength(2)
  const { findings } = await verifyRecord(directorySource(folder), { now: new Date(), key: old })
  expect(findings.filter(({ ok }) => !ok)).toEqual([])
  await expectWhole('anew with the new key')
})

test('a withdrawn plan leaves its names in the log and nothing of what it said', async () => {
  await withdrawn(
    { scope: 'plan', id: '9-kh-2024' },
    { ...why, ground: 'not-the-issued-paper', reason: 'Công bố nhầm một bản chưa ban hành.' },
  )
  await copied.copy(folder)
  expect(holding('rà soát hồ sơ trẻ em')).toEqual([])
  expect(filesUnder(folder).filter(file => file.startsWith('tables/plans/9-kh'))).toEqual([])
  await copied.copy(copied.folder('anew after'))
  expect(contentOf(folder)).toEqual(contentOf(copied.folder('anew after')))
  expect(crawl(folder).broken).toEqual([])
})
