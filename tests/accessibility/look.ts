// What every page is held to: axe's rules for WCAG 2.2 AA, no sideways scrolling, no script, no request elsewhere.
import { AxeBuilder } from '@axe-core/playwright'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'

/** 320 px is also what 1280 px become at 400 % zoom (WCAG 1.4.10). */
export const looks = [
  { name: '1280 px, light', width: 1280, colorScheme: 'light' },
  { name: '1280 px, dark', width: 1280, colorScheme: 'dark' },
  { name: '320 px, light', width: 320, colorScheme: 'light' },
  { name: '320 px, dark', width: 320, colorScheme: 'dark' },
] as const
export type Look = (typeof looks)[number]

/** Where pictures of what is looked at are kept for people to look at too; nowhere unless asked. */
const shots = process.env['CAMKET_SHOTS']

export interface Seen {
  readonly status: number
  readonly lang: string | null
  readonly faults: readonly string[]
}

/**
 * Opens a page as a first visitor would and says what is wrong with it; axe is the only script that runs there. With a
 * session it is a page of the office, which may have script; so may a page of the counter that says so.
 */
export async function lookAt(
  browser: Browser,
  url: string,
  {
    session,
    mayScript = session !== undefined,
    alsoFind,
    ...look
  }: Look & {
    readonly session?: string
    readonly mayScript?: boolean
    /** What else is looked for, before axe has run there. */
    readonly alsoFind?: (page: Page) => Promise<readonly string[]>
  },
): Promise<Seen> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: 900 },
    colorScheme: look.colorScheme,
  })
  if (session !== undefined) await context.addCookies([{ name: 'camket', value: session, url }])
  try {
    const page = await context.newPage()
    const elsewhere: string[] = []
    page.on('request', request => {
      if (new URL(request.url()).origin !== new URL(url).origin) elsewhere.push(request.url())
    })
    const response = await page.goto(url)
    const lang = await page.locator('html').getAttribute('lang')
    const scripts = await page.locator('script').count()
    const faults = [
      ...((await alsoFind?.(page)) ?? []),
      ...(await faultsOn(page)),
      ...(scripts > 0 && !mayScript ? [`${scripts} scripts`] : []),
      ...elsewhere.map(address => `asks ${address}`),
    ]
    if (shots !== undefined) await page.screenshot({ path: join(shots, fileOf(url, look)), fullPage: true })
    return { status: response?.status() ?? 0, lang, faults }
  } finally {
    await context.close()
  }
}

function fileOf(url: string, { name }: Look): string {
  const { pathname, search } = new URL(url)
  const address = `${pathname}${search}`.replace(/[^A-Za-z0-9]+/g, '-').slice(0, 100)
  return `${address}.${name.replace(/[^a-z0-9]+/g, '-')}.png`
}

/** What is wrong with a page as it stands: axe's rules, scrolling sideways, and redacted characters that are read out. */
export async function faultsOn(page: Page): Promise<string[]> {
  // No page has frames, so axe can finish where it looked instead of in a second page.
  const axe = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  const readOut = await page.evaluate(() => {
    const found: string[] = []
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const isUnheard = text.parentElement?.closest('[aria-hidden="true"], textarea, script') != null
      // One alone is a word about them.
      if (text.nodeValue!.includes('██') && !isUnheard) found.push(text.nodeValue!.trim().slice(0, 60))
    }
    return found
  })
  return [
    ...readOut.map(words => `redacted characters are read out: ${words}`),
    ...axe.violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(', ')}`),
    ...(wide > 0 ? [`scrolls sideways by ${wide} px`] : []),
  ]
}
