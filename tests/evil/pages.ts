// What the portal serves to somebody who follows every link that may lead to the withdrawn words.
import { saved } from './saving.ts'

export interface Page {
  readonly path: string
  readonly text: string
}

const starts = [
  '/',
  '/plans/12-kh-bcd-2023',
  '/search?q=Canari',
  '/search?q=tr%E1%BA%A7n%20th%E1%BB%AD%20canari',
  '/withdrawals',
  '/sitemap.xml',
  '/records/commitment/12-kh-bcd-2023.2/1.json',
  '/records/commitment/12-kh-bcd-2023.2/1',
  '/records/plan/12-kh-bcd-2023/1.json',
  '/records/plan/12-kh-bcd-2023/1',
]
const mostPages = 120

/** The data files, and pages from the plan on: those of the plan that was masked come first. */
export async function everyPage(address: string): Promise<Page[]> {
  const pages: Page[] = [...(await saved(address))].map(([path, bytes]) => ({
    path,
    text: bytes.toString('utf8'),
  }))
  const waiting = [...starts]
  const known = new Set(waiting)
  while (waiting.length > 0 && known.size - waiting.length < mostPages) {
    const path = waiting.shift()!
    const answer = await fetch(address + path, { headers: { cookie: '' } })
    const text = decoded(await answer.text())
    pages.push({ path, text })
    for (const [, link] of text.matchAll(/href="(\/[^"#]*)/g)) {
      if (known.has(link!) || !/12-kh-bcd|changes|history|\.csv|\.xml|\.json|feed/.test(link!)) continue
      known.add(link!)
      waiting.push(link!)
    }
  }
  return pages
}

const decoded = (text: string): string =>
  text
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&')
