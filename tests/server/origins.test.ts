// One address, one committee: what is typed as an origin, and whom the front and the pages then show at a host.
import { expect, test } from 'vitest'
import { openWorlds } from '../../apps/cli/src/server/worlds.ts'
import { tenantAt } from '../../apps/web/src/lib/door/tenant.ts'
import { commandLine } from '../../packages/domain/src/kernel/author.ts'
import { createTenant } from '../../packages/services/src/people/createTenant.ts'
import { originOf } from '../../packages/services/src/people/tenant-hosts.ts'
import { createTestDatabase } from '../database.ts'

const register = await createTestDatabase()
const now = new Date('2026-01-05T02:00:00Z')
const make = (tenant: string, origin: string | null, timeZone = 'Asia/Ho_Chi_Minh') =>
  createTenant({ register, tenant, author: commandLine, now }, { name: tenant, origin, timeZone })
const codeOf = async (made: ReturnType<typeof make>) => {
  const outcome = await made
  return outcome.ok ? null : outcome.refusals[0]!.code
}

const typed = [
  ['https://hue.example.vn/', 'https://hue.example.vn'],
  ['https://HUE.Example.VN', 'https://hue.example.vn'],
  ['https://hue.example.vn:443/office?x#y', 'https://hue.example.vn'],
  ['http://hue.example.vn:8080/', 'http://hue.example.vn:8080'],
  ['hue.example.vn', 'https://hue.example.vn'],
  ['https://huế.example.vn', 'https://xn--hu-07s.example.vn'],
] as const

test.each(typed)('%s is kept as %s', (given, kept) => expect(originOf(given)).toBe(kept))

const nonsense = [
  'abc def',
  '',
  '   ',
  'https://',
  'ftp://hue.example.vn',
  'javascript:alert(1)',
  'https://a b',
]
test.each(nonsense)('“%s” is no origin and makes no tenant', async given => {
  expect(originOf(given)).toBeNull()
  expect(await codeOf(make('vo-nghia', given))).toBe('bad-origin')
  expect((await register.tenants()).map(({ tenant }) => tenant)).not.toContain('vo-nghia')
})

test.each(['Asia/Hanoi', 'giờ Hà Nội', '', '+25:00'])(
  '“%s” is no time zone and makes no tenant',
  async zone => {
    expect(await codeOf(make('sai-gio', null, zone))).toBe('bad-time-zone')
    expect((await register.tenants()).map(({ tenant }) => tenant)).not.toContain('sai-gio')
  },
)

test('the front and the pages show the same committee at every way to write a host', async () => {
  expect(await codeOf(make('chung', null))).toBeNull()
  expect(await codeOf(make('hue', 'https://HUE.example.vn/'))).toBeNull()
  expect(await codeOf(make('da-nang', 'http://danang.example.vn:8080'))).toBeNull()
  // As an older register may hold them: typed, not normalised; and one that is no address at all.
  await register.createTenant({ tenant: 'cu', name: 'cũ', origin: 'Cu.example.vn/', now })
  await register.createTenant({ tenant: 'hong', name: 'hỏng', origin: 'abc def', now })
  const worlds = await openWorlds(register, 'https://cong.example.vn')
  const shown = async (host: string): Promise<string | null> => {
    const world = await worlds.at(host)
    if (world === null) return null
    const { proto, host: inside } = world.inside
    const page = await tenantAt(register, new URL(`${proto}://${inside}/`), now.getTime())
    expect(page?.tenant).toBe(world.tenant)
    return world.tenant
  }
  expect(await shown('hue.example.vn')).toBe('hue')
  expect(await shown('HUE.example.VN')).toBe('hue')
  expect(await shown('hue.example.vn:443')).toBe('hue')
  expect(await shown('danang.example.vn:8080')).toBe('da-nang')
  expect(await shown('cu.example.vn')).toBe('cu')
  expect(await shown('cong.example.vn')).toBe('chung')
  for (const foreign of ['danang.example.vn', 'hue.example.vn:444', 'abc def', '', 'khac.example.vn'])
    expect(await shown(foreign)).toBeNull()
})

test('a second committee at one address is refused, however it is written', async () => {
  expect(await codeOf(make('hue-2', 'https://hue.EXAMPLE.vn:443/'))).toBe('origin-taken')
  expect(await codeOf(make('chung-2', null))).toBe('origin-taken')
  expect(await codeOf(make('hue', 'https://khac.example.vn'))).toBe('other-origin')
  expect(await codeOf(make('chung', 'https://khac.example.vn'))).toBe('origin-not-kept')
})
