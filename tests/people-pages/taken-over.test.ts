// An administrator makes a new invitation to somebody who can still sign in: they are told on every page, and stop it.
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { acceptWithPasskey, openOffice, visitor } from './running-office.ts'

const office = await openOffice()
const shots = process.env['CAMKET_SHOTS'] ?? join(tmpdir(), 'camket-shots-taken-over')
mkdirSync(shots, { recursive: true })

test('the link opens a day later, the holder sees it on every page and stops it', async () => {
  const admin = await visitor(office, { key: true })
  await acceptWithPasskey(admin, await office.invitation('quan.tri', 'accounts'))
  const an = await visitor(office, { key: true })
  await acceptWithPasskey(an, await office.invitation('lo.an', 'focal-point', 'so-tu-phap'))
  await admin.page.goto(`${office.address}/office/accounts`)
  await admin.page.getByRole('link', { name: 'Lò Thị Ân' }).first().click()
  await admin.page.getByRole('button', { name: 'Gửi lời mời mới' }).click()
  await admin.page.getByText('Lời mời này mở được từ').waitFor()
  const link = /https?:\/\/\S+\/office\/invitation\?token=[\w-]+/.exec(await admin.page.content())![0]
  await admin.page.screenshot({ path: join(shots, 'made.png'), fullPage: true })

  const stranger = await visitor(office, { javaScriptEnabled: false })
  await stranger.page.goto(link)
  expect(await stranger.page.getByRole('alert').innerText()).toContain('24 giờ')
  await stranger.close()

  for (const path of ['/office/work', '/en/office/account', '/office/bodies']) {
    await an.page.goto(`${office.address}${path}`)
    const told = an.page.getByRole('alert')
    expect(await told.innerText()).toContain(path.startsWith('/en') ? 'takes your place' : 'sẽ thay bạn')
  }
  for (const width of [320, 1280]) {
    await an.page.setViewportSize({ width, height: 800 })
    await an.page.goto(`${office.address}/office/work`)
    const wide = await an.page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(width)
    await an.page.screenshot({ path: join(shots, `told-${width}.png`), fullPage: true })
  }
  await an.page.getByRole('button', { name: 'Dừng lời mời này' }).click()
  await an.page.getByText('Đã dừng lời mời').waitFor()
  expect(await an.page.getByRole('alert').count()).toBe(0)
  expect([...an.faults, ...admin.faults]).toEqual([])
  await an.close()
  await admin.close()
})
