// A device that goes away: a browser with a folder of its own, so that it can be shut and opened again.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { openDevice } from '../browser.ts'
import { awake } from '../settled.ts'

export const pin = 'con trâu đi cày'

export interface Device {
  readonly context: BrowserContext
  readonly page: Page
  /** Faults that the page's script told. */
  readonly faults: readonly string[]
  /** Shuts the browser as a dead battery does, and starts it again on the same folder. */
  again(): Promise<Device>
  close(): Promise<void>
}

export async function device(
  options: BrowserContextOptions = {},
  folder = mkdtempSync(join(tmpdir(), 'camket-device-')),
): Promise<Device> {
  const context = await openDevice(folder, { viewport: { width: 390, height: 800 }, ...options })
  const page = context.pages()[0] ?? (await context.newPage())
  const faults: string[] = []
  page.on('pageerror', error => faults.push(error.message))
  return {
    context,
    page,
    faults,
    again: async () => {
      await context.close()
      return device(options, folder)
    },
    close: async () => {
      await context.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Signed in as the office's cookie says: it outlives the browser, as the real one does. */
export async function signIn({ context }: Device, url: string, session: string): Promise<void> {
  await context.addCookies([{ name: 'camket', value: session, url, expires: Date.now() / 1000 + 86_400 }])
}

/** Chooses everything, sets the PIN, and waits until the page would open without a line. */
export async function takeEverything(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/office/field`)
  await page.getByRole('checkbox').first().waitFor()
  await awake(page)
  for (const box of await page.getByRole('checkbox').all()) await box.check()
  await page.getByLabel('Mã', { exact: true }).fill(pin)
  await page.getByLabel('Mã, một lần nữa').fill(pin)
  await page.getByRole('button', { name: 'Mang theo', exact: true }).click()
  await page.getByText('Đã mang theo. Trang này giờ mở được').waitFor()
  await readyAway(page)
}

/** The page and its parts lie in the browser. */
export async function readyAway(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    for (let i = 0; i < 200; i += 1) {
      for (const name of await caches.keys())
        if ((await (await caches.open(name)).match('/office/field')) !== undefined) return
      await new Promise(resolve => setTimeout(resolve, 50))
    }
    throw new Error('the page was not laid down')
  })
}

export async function unlock(page: Page, typed = pin): Promise<void> {
  await page.getByLabel('Mã', { exact: true }).fill(typed)
  await page.getByRole('button', { name: 'Mở', exact: true }).click()
}

/** Waits until what was typed is on the disk. */
export const keptOnDevice = (page: Page): Promise<void> => page.getByText(/^Đã giữ trên thiết bị/).waitFor()

/** Everything that lies in the browser's own store, as it lies there: strings, and bytes as text. */
export function storedText(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const found: string[] = []
    const show = (value: unknown): string =>
      JSON.stringify(value, (_, part: unknown) =>
        part instanceof ArrayBuffer || part instanceof Uint8Array
          ? new TextDecoder().decode(part as ArrayBuffer)
          : part,
      )
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const asked = indexedDB.open(name!)
        asked.addEventListener('success', () => resolve(asked.result))
        asked.addEventListener('error', () => reject(asked.error))
      })
      for (const store of database.objectStoreNames) {
        const rows = await new Promise<unknown[]>((resolve, reject) => {
          const asked = database.transaction(store).objectStore(store).getAll()
          asked.addEventListener('success', () => resolve(asked.result))
          asked.addEventListener('error', () => reject(asked.error))
        })
        found.push(`${store}: ${rows.map(show).join('\n')}`)
      }
      database.close()
    }
    return found.join('\n')
  })
}

/** What the caches hold, by address. */
export const cachedAddresses = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const found: string[] = []
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) found.push(new URL(url).pathname)
    return [...new Set(found)].sort()
  })
