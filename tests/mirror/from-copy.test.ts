// A copy that is fetched from another copy on a plain file server, its pages too; and pages that are no pages of a copy.
import { hash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { RefusedError } from '../../apps/cli/src/command.ts'
import { BrokenOff } from '../../apps/cli/src/mirror/from/refusal.ts'
import { keyFolder } from '../../packages/services/src/publication/log/key-folder.ts'
import { rotateKey } from '../../packages/services/src/publication/log/rotateKey.ts'
import { previewWithdrawal } from '../../packages/services/src/publication/withdraw/previewWithdrawal.ts'
import { withdraw } from '../../packages/services/src/publication/withdraw/withdraw.ts'
import { directorySource } from '../../apps/verify/src/sources/directory.ts'
import { verifyRecord } from '../../apps/verify/src/verify-record.ts'
import { published, valueOf } from '../register/open-register.ts'
import { shortPlan } from '../register/plan-text.ts'
import type { Tree } from '../verify/public-tree.ts'
import { amendOne, contentOf, openCopied, publishTwo, type Copied } from './copied-register.ts'
import { crawl, filesUnder } from './crawl.ts'
import { fetchCopy, openSite, type Site } from './served-tree.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let copied: Copied
let first: string
let fetched: string
let site: Site
const treeOf = (folder: string): Tree =>
  new Map(filesUnder(folder).map(name => [name, readFileSync(join(folder, name))]))

beforeAll(async () => {
  copied = await openCopied()
  first = copied.folder('first')
  fetched = copied.folder('fetched')
  await publishTwo(copied.doors)
  await copied.copy(first)
  site = await openSite(treeOf(first))
  await fetchCopy(site, fetched)
})

/** Every file by name and digest, but what each copy says of itself. */
function digestsOf(folder: string): Record<string, string> {
  const files = Object.entries(contentOf(folder)).filter(([name]) => name !== 'mirror.json')
  return Object.fromEntries(files.map(([name, bytes]) => [name, hash('sha256', bytes)]))
}

function expectAlike(): void {
  expect(digestsOf(fetched)).toEqual(digestsOf(first))
  expect(crawl(fetched).broken).toEqual([])
}

test('every page comes along, and no link leads to nothing', () => {
  expectAlike()
  expect(existsSync(join(fetched, 'en/index.html'))).toBe(true)
})

test('an amendment, a plan and a withdrawal later: pages of other plans are not asked for', async () => {
  await amendOne(copied.doors)
  await published(copied.doors.secretariat, shortPlan.slice(4), { symbol: '98/KH', title: 'Kế hoạch thứ ba' })
  const target = { scope: 'plan', id: '97-kh-bcd-2023' } as const
  const why = {
    ground: 'not-the-issued-paper',
    reason: 'Công bố nhầm bản chưa ban hành.',
    decision: null,
  } as const
  await copied.copy(first)
  site.tree = treeOf(first)
  // Of every list there is, one that went away at the source since.
  const goneSince = ['reviews', 'findings', 'decisions', 'proposals', 'doubts', 'actions', 'en/doubts']
  for (const room of goneSince) {
    mkdirSync(join(fetched, room), { recursive: true })
    writeFileSync(join(fetched, room, 'gone.html'), 'what was withdrawn')
  }
  await fetchCopy(site, fetched)
  expect(
    site.asked.filter(path => /(commitments|plans)\/97-kh/.test(path) && path.endsWith('.html')),
  ).toEqual([])
  expectAlike()
  const { seen } = valueOf(await previewWithdrawal(copied.doors.secretariat, { target }))
  valueOf(await withdraw(copied.doors.secretariat, { target, why, seen }))
  valueOf(await rotateKey(copied.doors.operator, keyFolder(copied.keys)))
  await copied.copy(first)
  site.tree = treeOf(first)
  const { withdrawals } = await fetchCopy(site, fetched)
  expect(withdrawals.map(({ body }) => `${body.of.kind} ${body.ground}`)).toContain(
    'plan not-the-issued-paper',
  )
  expect((await fetchCopy(site, fetched)).withdrawals).toEqual([])
  expectAlike()
  const { findings } = await verifyRecord(directorySource(fetched), { now: new Date() })
  expect(findings.filter(({ ok }) => !ok)).toEqual([])
})

test('pages that an older version let in are judged again, though nothing is new', async () => {
  const state = JSON.parse(readFileSync(join(fetched, 'mirror.json'), 'utf8')) as object
  const page = readdirSync(join(fetched, 'commitments')).find(name => name.endsWith('.html'))!
  const path = join(fetched, 'commitments', page)
  writeFileSync(path, readFileSync(path, 'utf8').replace('</main>', '<script>alert(1)</script></main>'))
  writeFileSync(join(fetched, 'mirror.json'), JSON.stringify({ ...state, pageRules: undefined }))
  await fetchCopy(site, fetched)
  expectAlike()
  expect(JSON.parse(readFileSync(join(fetched, 'mirror.json'), 'utf8'))).toEqual(state)
})

test('a copy fetched from a fetched copy is the same again', async () => {
  const again = copied.folder('again')
  const second = await openSite(treeOf(fetched))
  await fetchCopy(second, again)
  expect(digestsOf(again)).toEqual(digestsOf(fetched))
})

test.each([
  ['a script', '<script>alert(1)</script>'],
  ['a script that hides', '<svg onload="x()"></svg>'],
  ['a link to elsewhere', '<a href="https://evil.example/">x</a>'],
  ['a link to the host', '<a href="//evil.example/">x</a>'],
  ['a way out of the folder', '<a href="../../../etc/passwd">x</a>'],
  ['another page by itself', '<meta http-equiv="refresh" content="0;url=x">'],
  ['a tag that is none of ours', "<a href='x'>x</a>"],
  ['an open end', '<a href="x"'],
  ['a letter that hides what a link is', '<a href="javascript&colon;alert(1)">x</a>'],
  [
    'an element that one reader takes for text',
    '<textarea><a title="</textarea><meta http-equiv=refresh content=0;url=//x>"></a></textarea>',
  ],
])('%s in a page: nothing is taken', async (_, evil) => {
  const before = digestsOf(fetched)
  const tree = treeOf(first)
  const about = tree.get('about.html')!.toString()
  site.tree = tree.set('about.html', Buffer.from(about.replace('</main>', `${evil}</main>`)))
  const fresh = copied.folder('evil')
  rmSync(fresh, { recursive: true, force: true })
  await expect(fetchCopy(site, fresh)).rejects.toThrow(RefusedError)
  expect(existsSync(join(fresh, 'log/checkpoint'))).toBe(false)
  expect(digestsOf(fetched)).toEqual(before)
})

test('pages of another size than the log: not now', async () => {
  const tree = treeOf(first)
  const state = JSON.parse(tree.get('mirror.json')!.toString()) as { size: number }
  site.tree = tree.set('mirror.json', Buffer.from(JSON.stringify({ ...state, size: state.size - 1 })))
  await expect(fetchCopy(site, copied.folder('moving'))).rejects.toThrow(BrokenOff)
})
