import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Measured } from '../../apps/cli/src/commands/bench.ts'
import { startCamket } from './camket-server.ts'

const most = 30

/** Kilobytes of HTML and style sheets of the public pages, compressed, and the script they ask for. */
export default async function firstView(): Promise<readonly Measured[]> {
  const folder = await mkdtemp(join(tmpdir(), 'camket-bench-'))
  const server = await startCamket(join(folder, 'data'))
  try {
    const pages = await publicPages(server.address)
    const views = []
    for (const path of pages) views.push(await viewOf(server.address, path))
    const largest = views.toSorted((a, b) => b.kilobytes - a.kilobytes)[0]!
    return [
      {
        what: 'largest first view, HTML and CSS, compressed',
        value: largest.kilobytes,
        unit: 'kB',
        atMost: most,
        note: largest.path,
      },
      { what: 'pages looked at', value: views.length, unit: '', atLeast: 10 },
      {
        what: 'scripts on public pages',
        value: views.reduce((sum, { scripts }) => sum + scripts, 0),
        unit: '',
        atMost: 0,
      },
    ]
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** The pages that the front page and the pages behind it lead to, one level down. */
async function publicPages(address: string): Promise<string[]> {
  const found = new Set(['/'])
  for (const path of [
    '/',
    '/plans',
    '/commitments',
    '/restrictions',
    '/agencies',
    '/rights',
    '/groups',
    '/years',
    '/history',
    '/about',
  ]) {
    const answer = await fetch(new URL(path, address))
    if (!answer.ok) continue
    found.add(path)
    const links = [...(await answer.text()).matchAll(/href="(\/[^"#?]*)"/g)].map(match => match[1]!)
    for (const link of links.filter(isPage).slice(0, 40)) found.add(link)
  }
  return [...found]
}

const isPage = (path: string) =>
  !/\.(css|js|json|csv|xml|txt|svg|png|ico)$/.test(path) && !/^\/(office|_app)/.test(path)

async function viewOf(address: string, path: string) {
  const html = await (await fetch(new URL(path, address))).text()
  const sheets = [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]*>/g)].flatMap(
    ([link]) => /href="([^"]+)"/.exec(link)?.[1] ?? [],
  )
  let bytes = gzipSync(html).length
  for (const sheet of sheets) {
    const css = await (await fetch(new URL(sheet, new URL(path, address)))).text()
    bytes += gzipSync(css).length
  }
  const scripts = [...html.matchAll(/<script\b(?![^>]*type="application\/(?:ld\+)?json")/g)].length
  return { path, kilobytes: bytes / 1000, scripts }
}
