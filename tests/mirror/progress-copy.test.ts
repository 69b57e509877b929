// Pages of progress in a copy: reports, standings, agencies, time lines, feeds and public evidence; as whole after a run for what
// is new as when it is made anew.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { RefusedError } from '../../apps/cli/src/command.ts'
import { saveBody } from '../../packages/services/src/people/saveBody.ts'
import { publishBodies } from '../../packages/services/src/publication/publishBodies.ts'
import { publishDay } from '../../packages/services/src/publication/publishDay.ts'
import { publishUpdate } from '../../packages/services/src/publication/publishUpdate.ts'
import { previewWithdrawal } from '../../packages/services/src/publication/withdraw/previewWithdrawal.ts'
import { withdraw } from '../../packages/services/src/publication/withdraw/withdraw.ts'
import { pdf } from '../progress/evidence-samples.ts'
import { aFile, attached, drafted, officeReporting, said, submitted } from '../progress/reporting.ts'
import { published, valueOf } from '../register/open-register.ts'
import { shortPlan } from '../register/plan-text.ts'
import { plan, training } from '../work/office-at-work.ts'
import { amendOne, contentOf, openCopies, type Copies } from './copied-register.ts'
import { crawl, filesUnder } from './crawl.ts'
import { fetchCopy, openSite, type Site } from './served-tree.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let copies: Copies
let office: Awaited<ReturnType<typeof officeReporting>>
let folder: string
let fetched: string
let site: Site
const papers = { first: pdf('/Lang(vi)'), second: pdf('/Lang(en)') }
const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

async function reported(statement: string, bytes: Uint8Array): Promise<string> {
  const of = await drafted(office.focal, { data: said({ statement }) })
  await attached(office.focal, of, { piece: aFile(), upload: { name: 'ket-qua.pdf', bytes } })
  await submitted(office.focal, of)
  return valueOf(await publishUpdate(office.authority, of)).update
}

const page = (name: string): string => readFileSync(join(folder, name), 'utf8')

beforeAll(async () => {
  copies = await openCopies()
  office = await officeReporting(copies.register)
  folder = copies.folder('copy')
  fetched = copies.folder('fetched')
  valueOf(await publishBodies(office.secretariat))
  await reported('Đã mở lớp thứ nhất.', papers.first)
  valueOf(await publishDay(office.server))
  await copies.copy(folder)
})

/** After a run for what is new: the same as anew, and every link leads somewhere. */
async function expectWhole(name: string): Promise<{ written: number; files: number }> {
  const { written } = await copies.copy(folder)
  await copies.copy(copies.folder(name))
  const [ours, anew] = [contentOf(folder), contentOf(copies.folder(name))]
  const differing = [...new Set([...Object.keys(ours), ...Object.keys(anew)])]
  expect(differing.filter(file => ours[file] !== anew[file])).toEqual([])
  expect(crawl(folder).broken).toEqual([])
  return { written, files: filesUnder(folder).length }
}

test('reports stand in the lists, with their evidence as a file', () => {
  expect(page('updates.html')).toContain('Đã mở lớp thứ nhất.')
  expect(page('lists/updates/0.html')).toContain('Đã mở lớp thứ nhất.')
  expect(page('updates.xml')).toContain('Đã mở lớp thứ nhất.')
  const file = `evidence/${digestOf(papers.first)}.pdf`
  expect(readFileSync(join(folder, file)).equals(Buffer.from(papers.first))).toBe(true)
  expect(page(`commitments/${training}.html`)).toContain(`href="../${file}"`)
})

test('what an agency leads, what falls due in a month and what a plan has say where each promise stands', () => {
  const said = /Cơ quan nói: đáng kể/
  for (const list of [
    'lists/lead/so-tu-phap/1.html',
    'lists/due/2026-12/1.html',
    `plans/${plan}/standing/1.html`,
    'upcoming.html',
  ])
    expect(page(list), list).toMatch(said)
  expect(page('agencies/so-tu-phap.html')).toContain('lists/lead/so-tu-phap/1.html')
  expect(page('overdue.html')).toContain('khám sức khỏe')
  expect(page('standing.html')).toContain('lists/due/none/1.html')
  expect(page(`plans/${plan}/time-line.html`)).toContain('<svg')
  expect(page('upcoming.ics')).toMatch(/^BEGIN:VCALENDAR/)
  expect(crawl(folder).broken).toEqual([])
})

test('another report touches its own lists and no page of another plan', async () => {
  await published(office.secretariat, shortPlan, { symbol: '97/KH-BCĐ', title: 'Kế hoạch thứ hai' })
  await expectWhole('with-plan')
  const before = contentOf(folder)
  await reported('Đã mở lớp thứ hai.', papers.second)
  await expectWhole('with-report')
  const after = contentOf(folder)
  const changed = Object.keys(after).filter(file => after[file] !== before[file])
  expect(changed.filter(file => file.includes('97-kh-bcd'))).toEqual([])
  expect(changed).toContain(`evidence/${digestOf(papers.second)}.pdf`)
})

test('a moved day goes from one month to the other', async () => {
  await amendOne(office)
  await expectWhole('amended')
  expect(page('lists/amendments/0.html')).toContain('Sở xin gia hạn')
})

test('a body under another name, and another day', async () => {
  valueOf(
    await saveBody(office.secretariat, {
      id: 'so-tu-phap',
      name: 'Sở Tư pháp tỉnh Minh Sơn',
      kind: 'department',
    }),
  )
  valueOf(await publishBodies(office.secretariat))
  await expectWhole('renamed')
  expect(page('lists/lead/so-tu-phap/1.html')).toContain('Sở Tư pháp tỉnh Minh Sơn')
  valueOf(await publishDay({ ...office.server, now: new Date('2026-12-31T05:00:00Z') }, { mayLeap: true }))
  await expectWhole('later')
  expect(page('agencies/so-tu-phap.html')).toContain('31/12/2026')
})

test('a copy that is fetched from a copy has the evidence too, and no other bytes under its name', async () => {
  const tree = new Map(filesUnder(folder).map(name => [name, readFileSync(join(folder, name))]))
  site = await openSite(tree)
  await fetchCopy(site, fetched)
  const own = (of: string) => Object.entries(contentOf(of)).filter(([name]) => name !== 'mirror.json')
  expect(own(fetched)).toEqual(own(folder))
  expect(crawl(fetched).broken).toEqual([])
  site.tree = new Map(tree).set(`evidence/${digestOf(papers.first)}.pdf`, Buffer.from(papers.second))
  await expect(fetchCopy(site, copies.folder('lied-to'))).rejects.toThrow(RefusedError)
})

test('a withdrawn report takes its evidence out of the copy', async () => {
  const target = { scope: 'update', id: `${training}.u2` } as const
  const why = {
    ground: 'personal-data',
    reason: 'Có tên học viên',
    decision: 'Quyết định số 3/QĐ-VP ngày 01/11/2026',
  } as const
  const { seen } = valueOf(await previewWithdrawal(office.secretariat, { target }))
  valueOf(await withdraw(office.secretariat, { target, why, seen }))
  await expectWhole('withdrawn')
  expect(existsSync(join(folder, `evidence/${digestOf(papers.second)}.pdf`))).toBe(false)
  expect(existsSync(join(folder, `evidence/${digestOf(papers.first)}.pdf`))).toBe(true)
  const holding = filesUnder(folder).filter(file => readFileSync(join(folder, file)).includes('lớp thứ hai'))
  expect(holding).toEqual([])
  site.tree = new Map(filesUnder(folder).map(name => [name, readFileSync(join(folder, name))]))
  await fetchCopy(site, fetched)
  expect(filesUnder(fetched)).toEqual(filesUnder(folder))
})
