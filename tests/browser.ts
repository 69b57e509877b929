// The test browser comes out of npm; where the machine has one, that one is used.
import { existsSync } from 'node:fs'
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type LaunchOptions,
} from 'playwright-core'

/** The package's own switches that would make it another browser than people have: no origin checks, one process. */
const unlikeOurReaders = new Set([
  '--single-process',
  "--headless='shell'",
  '--disable-web-security',
  '--allow-running-insecure-content',
  '--disable-site-isolation-trials',
])

const installed = '/usr/bin/chromium'

/** Starts a headless browser; whoever starts it closes it. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch(await howToStart())
}

/** A browser that keeps what its pages keep in a folder, as a person's own does. */
export async function openDevice(folder: string, options: BrowserContextOptions): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, { ...(await howToStart()), ...options })
}

async function howToStart(): Promise<LaunchOptions> {
  // Read at import: without it the packaged browser misses two system libraries that it carries itself.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x'
  const own = process.env['CHROMIUM'] ?? (existsSync(installed) ? installed : null)
  if (own !== null) return { executablePath: own, args: ['--no-sandbox'] }
  const { default: packaged } = await import('@sparticuz/chromium')
  return {
    executablePath: await packaged.executablePath(),
    args: packaged.args.filter(arg => !unlikeOurReaders.has(arg)),
    headless: true,
  }
}
