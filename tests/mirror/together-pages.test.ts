// What went out together may stand on several pages of entries: a copy leads to each of them, not to the first 256 alone.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'cheerio'
import { beforeAll, expect, test, vi } from 'vitest'
import { published } from '../register/open-register.ts'
import { openCopied } from './copied-register.ts'
import { crawl } from './crawl.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 170_000 })

const tasks = Array.from({ length: 270 }, (_, i) => ({
  text: `${i + 1}. Sở Tư pháp rà soát hồ sơ số ${i + 1}.`,
  task: `II.${i + 1}`,
  lead: 'Sở Tư pháp',
}))
const lines = [{ text: 'KẾ HOẠCH CÔNG TÁC NĂM 2024' }, { text: 'II. NHIỆM VỤ' }, ...tasks]

let folder: string
beforeAll(async () => {
  const copied = await openCopied()
  folder = copied.folder('copy')
  await published(copied.doors.secretariat, lines, { symbol: '9/KH', date: '2024-01-05', title: 'Kế hoạch' })
  await copied.copy(folder, { languages: 'vi' })
})

test('all records of a plan of 270 commitments are on the pages that its line leads to', () => {
  const $ = load(readFileSync(join(folder, 'history.html'), 'utf8'))
  const [row] = $('tbody tr').get()
  const links = $(row!).find('a[href*="lists/entries/"]').get()
  expect($(links[0]!).text()).toContain('271')
  const hrefs = links.map(link => $(link).attr('href')!)
  expect(hrefs).toEqual(['lists/entries/0.html', 'lists/entries/1.html'])
  const listed = hrefs.map(href => load(readFileSync(join(folder, href), 'utf8'))('tbody tr').length)
  expect(listed.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(271)
  expect(crawl(folder).broken).toEqual([])
})
