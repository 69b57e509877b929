// Evidence in a copy that is fetched: addresses that a page leads to by a click, and files, which count as everything else does.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { budgeted, UsedUp } from '../../apps/cli/src/mirror/from/budget.ts'
import type { Source } from '../../apps/verify/src/source.ts'
import { siteSource } from '../../apps/verify/src/sources/site.ts'
import { publishDay } from '../../packages/services/src/publication/publishDay.ts'
import { publishUpdate } from '../../packages/services/src/publication/publishUpdate.ts'
import { pdf } from '../progress/evidence-samples.ts'
import { aFile, aPiece, attached, drafted, officeReporting, said, submitted } from '../progress/reporting.ts'
import { valueOf } from '../register/open-register.ts'
import { training } from '../work/office-at-work.ts'
import { openCopies, type Copies } from './copied-register.ts'
import { filesUnder } from './crawl.ts'
import { fetchCopy, openSite, type Site } from './served-tree.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })

let copies: Copies
let folder: string
let site: Site
const paper = pdf('/Lang(vi)')
const file = `evidence/${createHash('sha256').update(paper).digest('hex')}.pdf`
const url = 'https://minhson.example/tin/12?a="1"&colon;=tin tức#x'
/** Every file that was asked for, with its place on a disk. */
const sizes = new Map<string, number>()

const counted = (source: Source): Source => ({
  kind: source.kind,
  async read(path, limit) {
    const bytes = await source.read(path, limit)
    if (bytes !== null) sizes.set(path, Math.max(1, Math.ceil(bytes.length / 4_096)) * 4_096)
    return bytes
  },
})
const source = (): Source => siteSource(site.address, { retries: 0 })

beforeAll(async () => {
  copies = await openCopies()
  const office = await officeReporting(copies.register)
  const of = await drafted(office.focal, { data: said() })
  await attached(office.focal, of, { piece: aPiece({ url }) })
  await attached(office.focal, of, { piece: aFile(), upload: { name: 'ket-qua.pdf', bytes: paper } })
  await submitted(office.focal, of)
  valueOf(await publishUpdate(office.authority, of))
  valueOf(await publishDay(office.server))
  folder = copies.folder('copy')
  await copies.copy(folder)
  site = await openSite(new Map(filesUnder(folder).map(name => [name, readFileSync(join(folder, name))])))
})

test('a page that leads to an address outside is a page of ours: it is taken, and blamed for nothing', async () => {
  const fetched = copies.folder('fetched')
  await fetchCopy(site, fetched, { site: counted(source()) })
  const page = readFileSync(join(fetched, `commitments/${training}.html`), 'utf8')
  expect(page).toMatch(/<a href="https:\/\/minhson\.example\/tin\/12[^"<>]*" rel="[a-z ]*noreferrer[a-z ]*"/)
  expect(page).toBe(readFileSync(join(folder, `commitments/${training}.html`), 'utf8'))
  expect(readFileSync(join(fetched, file)).equals(paper)).toBe(true)
  expect(filesUnder(fetched)).toEqual(filesUnder(folder))
})

test('log, pages and evidence count together', async () => {
  expect([...sizes.keys()]).toEqual(expect.arrayContaining(['log/checkpoint', 'index.html', file]))
  const all = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  // What a run reads twice, such as the state of the source, is read within this.
  const enough = all + 64 * 4_096
  const address = site.address.href
  const short = budgeted(source(), { address, most: all - 4_096 })
  await expect(fetchCopy(site, copies.folder('short'), { site: short })).rejects.toThrow(UsedUp)
  await fetchCopy(site, copies.folder('enough'), { site: budgeted(source(), { address, most: enough }) })
  expect(filesUnder(copies.folder('enough'))).toEqual(filesUnder(folder))
})
