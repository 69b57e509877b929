// What a phone asks for before it keeps the page among its programs: a name, where it begins and ends, and pictures of it that load.
import sharp from 'sharp'
import { expect, test, vi } from 'vitest'
import { openPortal } from '../portal/running-portal.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const { address } = await openPortal()

interface Manifest {
  readonly name: string
  readonly short_name: string
  readonly lang: string
  readonly start_url: string
  readonly scope: string
  readonly id: string
  readonly display: string
  readonly icons: ReadonlyArray<{ readonly src: string; readonly sizes: string; readonly type: string }>
}

test.each([
  ['vi', ''],
  ['en', '/en'],
])('the page can be installed in %s, and opens where it is kept', async (language, face) => {
  const page = await fetch(`${address}${face}/office/field`)
  const [, href] = /<link rel="manifest" href="([^"]+)"/.exec(await page.text()) ?? []
  expect(href).toBe(`${face}/office/field/app.webmanifest`)
  const answer = await fetch(`${address}${href}`)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/manifest+json'])
  const manifest = (await answer.json()) as Manifest
  expect(manifest).toMatchObject({
    lang: language,
    display: 'standalone',
    name: expect.stringContaining('Cam Kết'),
  })
  expect(manifest.short_name.length).toBeGreaterThan(0)
  expect(manifest.short_name.length).toBeLessThanOrEqual(12)
  // The page that was opened is the one that is kept, and nothing outside of it opens in the program.
  expect([manifest.id, manifest.start_url, manifest.scope]).toEqual(Array(3).fill(`${face}/office/field`))
  expect((await fetch(address + manifest.start_url)).status).toBe(200)
  const sizes = []
  for (const icon of manifest.icons) {
    const file = await fetch(address + icon.src)
    expect([file.status, file.headers.get('content-type')], icon.src).toEqual([200, icon.type])
    const { width, height, format } = await sharp(Buffer.from(await file.arrayBuffer())).metadata()
    sizes.push(`${format} ${icon.sizes}`)
    if (icon.sizes !== 'any') expect(`${width}x${height}`, icon.src).toBe(icon.sizes)
  }
  expect(sizes).toEqual(['svg any', 'png 192x192', 'png 512x512'])
})
