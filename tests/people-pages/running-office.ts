// A committee with two agencies, served as `camket start` serves it, and a browser with a security key in it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll } from 'vitest'
import { commandLine, type SeatRole } from '../../packages/domain/src/kernel/author.ts'
// By the name under which the pages import it: the register that is held must be the one they ask for.
import type { Register } from '@camket/services/kernel/door'
import { holdRegister } from '@camket/services/kernel/register'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { inviteOfficer } from '../../packages/services/src/people/accounts/inviteOfficer.ts'
import { createSignInLink } from '../../packages/services/src/people/createSignInLink.ts'
import { createTenant } from '../../packages/services/src/people/createTenant.ts'
import { holdVault, openVault } from '@camket/services/people/proof/vault'
import { saveBody } from '../../packages/services/src/people/saveBody.ts'
import { ensureWebBuilt } from '../../apps/cli/src/server/build-web.ts'
import { serve } from '../../apps/cli/src/server/serve.ts'
import { openBrowser } from '../browser.ts'
import { createTestDatabase } from '../database.ts'
import { valueOf } from '../register/open-register.ts'

export { valueOf }

export interface Office {
  readonly address: string
  readonly port: number
  readonly browser: Browser
  /** Of the command line, now. */
  door(): Door
  /** Address of an invitation, as the administrator of accounts hands it over. */
  invitation(login: string, role: SeatRole, body?: string | null): Promise<string>
  link(): Promise<string>
  /** Half an hour and more goes by since everybody proved who they are. */
  later(): Promise<void>
  /** Past every door: what a superuser of the database does. */
  sql(query: string): Promise<Record<string, unknown>[]>
}

/** Serves until the test file is over. */
export async function openOffice(): Promise<Office> {
  await ensureWebBuilt()
  const register = await createTestDatabase()
  const keys = mkdtempSync(join(tmpdir(), 'camket-office-keys-'))
  holdVault(openVault(keys))
  const door = (): Door => ({ register, tenant: 'son-van', author: commandLine, now: new Date() })
  const name = 'Ban Chỉ đạo Nhân quyền tỉnh Sơn Vân'
  valueOf(await createTenant(door(), { name, origin: null, timeZone: 'Asia/Ho_Chi_Minh' }))
  for (const body of bodies) valueOf(await saveBody(door(), body))
  holdRegister(register as Register)
  const served = await serve({ register, port: 0 })
  const browser = await openBrowser()
  afterAll(async () => {
    await browser.close()
    await served.close()
    holdRegister(null)
    holdVault(null)
    rmSync(keys, { recursive: true, force: true })
  })
  const sql = async (query: string): Promise<Record<string, unknown>[]> => {
    const client = new Client({ connectionString: register.url })
    await client.connect()
    try {
      await client.query('set search_path = camket')
      return (await client.query<Record<string, unknown>>(query)).rows
    } finally {
      await client.end()
    }
  }
  return {
    sql,
    later: async () => {
      await sql(`update session set proved_at = proved_at - interval '31 minutes'`)
    },
    address: served.address,
    port: served.port,
    browser,
    door,
    invitation: async (login, role, body = null) => {
      const asked = { login, name: names[login] ?? 'Nguyễn Thử Tên', role, body }
      const { invitation } = valueOf(await inviteOfficer(door(), asked))
      if (invitation === null) throw new Error(`${login} has been in already`)
      return `${served.address}/office/invitation?token=${invitation.token}`
    },
    link: async () => {
      const { token } = valueOf(await createSignInLink(door()))
      return `${served.address}/office/sign-in?token=${token}`
    },
  }
}

const bodies = [
  { name: 'Sở Tư pháp', short: 'STP', kind: 'department' },
  { name: 'Sở Giáo dục và Đào tạo', kind: 'department' },
  { name: 'UBND xã Nà Pàn', kind: 'commune', validFrom: '2025-07-01' },
] as const

const names: Readonly<Record<string, string>> = {
  'lo.an': 'Lò Thị Ân',
  'vi.binh': 'Vi Văn Bình',
  'hoang.chi': 'Hoàng Linh Chi',
}

export interface Visitor {
  readonly context: BrowserContext
  readonly page: Page
  /** Faults that the page's script told. */
  readonly faults: readonly string[]
  close(): Promise<void>
}

/** A browser of somebody's own; `key`: with a security key that answers at once, as a person does who touches it. */
export async function visitor(
  office: Office,
  { key = false, ...options }: BrowserContextOptions & { key?: boolean } = {},
): Promise<Visitor> {
  const context = await office.browser.newContext(options)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', error => faults.push(error.message))
  if (key) await plugIn(page)
  return { context, page, faults, close: () => context.close() }
}

/** The DevTools' own authenticator: it holds passkeys and says that its user was verified. */
async function plugIn(page: Page): Promise<void> {
  const devTools = await page.context().newCDPSession(page)
  await devTools.send('WebAuthn.enable')
  await devTools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

/** Follows an invitation and sets up a passkey; ends on the page of the account. */
export async function acceptWithPasskey({ page }: Visitor, invitation: string): Promise<void> {
  await page.goto(invitation)
  await page.getByRole('button', { name: 'Nhận lời mời', exact: true }).click()
  await page.waitForURL('**/office/account/first')
  await page.getByRole('link', { name: 'Thêm khoá truy cập' }).click()
  await page.waitForURL('**/office/account/passkey')
  await page.getByLabel('Tên khoá').fill('Máy tính cơ quan')
  await page.getByRole('button', { name: 'Tạo khoá truy cập' }).click()
  await page.waitForURL('**/office/account?done=keyAdded')
}

export async function signOut({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await page.waitForURL(/\/office\/sign-in/)
}

export async function signInWithPasskey({ page }: Visitor, office: Office): Promise<void> {
  await page.goto(`${office.address}/office/sign-in`)
  await page.getByRole('button', { name: 'Đăng nhập bằng khoá truy cập' }).click()
  await page.waitForURL(url => !url.pathname.endsWith('/sign-in'))
}
