import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { CDPSession } from 'playwright-core'
import type { Measured } from '../../../apps/cli/src/commands/bench.ts'
import { buildVerifyPage } from '../../../apps/verify/src/build-page.ts'
import { verifyPageFile } from '../../../apps/verify/src/page-build/page-file.ts'
import { openBrowser } from '../../browser.ts'
import { writeLongTree } from '../../verify/long-tree.ts'
import { costOfProcess } from '../measure.ts'

const entries = 100_000
const folder = join(import.meta.dirname, `../../.cache/public-tree-${entries}`)
const camket = join(import.meta.dirname, '../../../apps/cli/src/main.mjs')

/** A full check of a long log: the command as people start it, and the page in a browser. */
export default async function verifying(): Promise<readonly Measured[]> {
  writeLongTree(folder, entries)
  const timed = await costOfProcess(process.execPath, [camket, 'verify', folder])
  const watched = await costOfProcess(process.execPath, [camket, 'verify', folder], 'watch')
  const html = await buildVerifyPage()
  const page = await inBrowser()
  return [
    { what: `camket verify, ${entries} entries`, value: timed.seconds, unit: 's', atMost: 5 },
    { what: 'all of it holds', value: timed.code === 0 ? 1 : 0, unit: '', atLeast: 1 },
    { what: 'memory of the command', value: watched.peakMegabytes, unit: 'MB', atMost: 200 },
    { what: `the page, ${entries} entries`, value: page.seconds, unit: 's', atMost: 10 },
    { what: 'memory that the page takes for it', value: page.megabytes, unit: 'MB', atMost: 200 },
    {
      what: 'the page, compressed',
      value: brotliCompressSync(html).length / 1000,
      unit: 'kB',
      atMost: 40,
      note: `gzip ${gzipSync(html).length / 1000} kB`,
    },
  ]
}

async function inBrowser(): Promise<{ seconds: number; megabytes: number }> {
  const browser = await openBrowser()
  try {
    const context = await browser.newContext({ offline: true })
    const page = await context.newPage()
    await page.goto(pathToFileURL(verifyPageFile).href)
    // Choosing a folder is the person's and the browser's; the check begins when its files are there.
    await page.evaluate(() => {
      const note = window as unknown as { begun: number; ended: number }
      document
        .getElementById('folder')!
        .addEventListener('change', () => void (note.begun = performance.now()), true)
      const verdict = document.getElementById('verdict')!
      new MutationObserver(() => {
        if (verdict.className !== '') note.ended = performance.now()
      }).observe(verdict, { attributes: true })
    })
    const memory = await watchMemory(await browser.newBrowserCDPSession())
    await page.locator('#folder').setInputFiles(folder, { timeout: 120_000 })
    await page.locator('#verdict.holds').waitFor({ timeout: 300_000 })
    const seconds = await page.evaluate(() => {
      const { begun, ended } = window as unknown as { begun: number; ended: number }
      return (ended - begun) / 1000
    })
    return { seconds, megabytes: memory() }
  } finally {
    await browser.close()
  }
}

/** What the processes of pages hold at most beyond what they held at the beginning, file bytes included. */
async function watchMemory(session: CDPSession): Promise<() => number> {
  const held = async (): Promise<number> => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo')
    return processInfo
      .filter(({ type }) => type === 'renderer')
      .reduce((sum, { id }) => sum + residentMegabytes(id), 0)
  }
  const before = await held()
  let most = before
  const look = async (): Promise<void> => void (most = Math.max(most, await held()))
  const timer = setInterval(() => void look().catch(() => clearInterval(timer)), 200)
  return () => {
    clearInterval(timer)
    return most - before
  }
}

function residentMegabytes(pid: number): number {
  const [, kilobytes = '0'] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) / 1024
}
