// The test browser comes out of npm; where the machine has one, that one is used.
import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

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
  // Read at import: without it the packaged browser misses two system libraries that it carries itself.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x'
  const own = process.env['CHROMIUM'] ?? (existsSync(installed) ? installed : null)
  if (own !== null) return chromium.launch({ executablePath: own, args: ['--no-sandbox'] })
  const { default: packaged } = await import('@sparticuz/chromium')
  return chromium.launch({
    executablePath: await packaged.executablePath(),
    args: packaged.args.filter(arg => !unlikeOurReaders.has(arg)),
    headless: true,
  })
}
