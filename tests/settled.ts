import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'

/** Nothing is under way any more, and the page listens. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await awake(page)
}

/**
 * The page's script has taken the page over: a key that is pressed before that is pressed for nothing, and a quiet line does not say so on
 * a busy machine. What listens on the window from then on is the router, after all else has woken.
 */
export async function awake(page: Page): Promise<void> {
  const browser = await page.context().newCDPSession(page)
  const isAwake = async (): Promise<boolean> => {
    const { result } = await browser.send('Runtime.evaluate', { expression: 'window' })
    const { listeners } = await browser.send('DOMDebugger.getEventListeners', {
      objectId: result.objectId ?? '',
    })
    return listeners.some(({ type }) => type === 'popstate')
  }
  // Asked while a page goes away it gives no answer; the next one does.
  for (const end = Date.now() + 30_000; !(await isAwake().catch(() => false)); await pause(50))
    if (Date.now() > end) throw new Error(`no script has taken over ${page.url()}`)
  await browser.detach()
}
