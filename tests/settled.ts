import type { Page } from 'playwright-core'
import { vi } from 'vitest'

/**
 * Nothing is under way any more, and the page's script has taken the page over: a key that is pressed before that is pressed for nothing.
 * A quiet line does not say so on a busy machine. What listens on the window from then on is the router, after all else has woken.
 */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  const browser = await page.context().newCDPSession(page)
  const isAwake = async (): Promise<boolean> => {
    const { result } = await browser.send('Runtime.evaluate', { expression: 'window' })
    const { listeners } = await browser.send('DOMDebugger.getEventListeners', {
      objectId: result.objectId ?? '',
    })
    return listeners.some(({ type }) => type === 'popstate')
  }
  await vi.waitUntil(() => isAwake().catch(() => false), { timeout: 30_000, interval: 50 })
  await browser.detach()
}
