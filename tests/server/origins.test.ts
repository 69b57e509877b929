// One address, one committee: what is typed as an origin, and whom the front and the pages then show at a host.
import { expect, test } from 'vitest'
import { openWorlds } from '../../apps/cli/src/server/worlds.ts'
import { tenantAt } from '../../apps/web/src/lib/door/tenant.ts'
import { commandLine } from '../../packages/domain/src/kernel/author.ts'
import { createTenant } from '../../packages/services/src/people/createTenant.ts'
import { askedOrigin, originOf } from '../../packages/services/src/people/tenant-hosts.ts'
import { createTestDatabase } from '../database.ts'

const register = await createTestDatabase()
const now = new Date('2026-01-05T02:00:00Z')
const make = (tenant: string, origin: string | null, timeZone = 'Asia/Ho_Chi_Minh') =>
  createTenant({ register, tenant, author: commandLine, now }, { name: tenant, origin, timeZone })
const refusalOf = async (made: ReturnType<typeof make>) => {
  const outcome = await made
  return outcome.ok ? null : outcome.refusals[0]
}
const codeOf = async (made: ReturnType<typeof make>) => (await refusalOf(made))?.code ?? null

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

const asked = [
  ['https://moi.example.vn', null, 'https://moi.example.vn'],
  ['https://MOI.example.vn:443/', null, 'https://moi.example.vn'],
  ['https://mới.example.vn:8443', null, 'https://xn--mi-ebt.example.vn:8443'],
  ['http://localhost:4096/', null, 'http://localhost:4096'],
  ['http://[::1]:4096', null, 'http://[::1]:4096'],
  ['http://moi.example.vn', 'plain-origin', 'https://moi.example.vn'],
  ['http://10.0.0.7:8080/', 'plain-origin', 'https://10.0.0.7:8080'],
  ['http://moi.example.vn/van-phong', 'misshapen-origin', 'https://moi.example.vn'],
  ['moi.example.vn', 'misshapen-origin', 'https://moi.example.vn'],
  ['https:\\\\moi.example.vn', 'misshapen-origin', 'https://moi.example.vn'],
  ['ftp://moi.example.vn', 'bad-origin', undefined],
  ['https://moi.example.vn//', 'misshapen-origin', 'https://moi.example.vn'],
  ['https://moi.example.vn/office', 'misshapen-origin', 'https://moi.example.vn'],
  ['https://moi.example.vn?a=1', 'misshapen-origin', 'https://moi.example.vn'],
  ['https://moi.example.vn/#a', 'misshapen-origin', 'https://moi.example.vn'],
  ['https://an@moi.example.vn', 'misshapen-origin', 'https://moi.example.vn'],
  ['https://an:mat-khau@moi.example.vn', 'misshapen-origin', 'https://moi.example.vn'],
  ['https://moi.example.vn:', 'misshapen-origin', 'https://moi.example.vn'],
  ['https://moi.example.vn:0443', 'misshapen-origin', 'https://moi.example.vn'],
  ['http://localhost:4096/office', 'misshapen-origin', 'http://localhost:4096'],
] as const
test.each(asked)('%s given to a register or a server: %s, %s', async (given, code, origin) => {
  const outcome = askedOrigin(given)
  expect(
    outcome.ok ? [null, outcome.value] : [outcome.refusals[0]?.code, outcome.refusals[0]?.values['mended']],
  ).toEqual([code, origin])
  if (!outcome.ok) {
    expect(await refusalOf(make('vo-nghia', given))).toEqual(outcome.refusals[0])
    expect((await register.tenants()).map(({ tenant }) => tenant)).not.toContain('vo-nghia')
  }
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
  // As an older register may hold them: in the open, typed, not normalised; and one that is no address at all.
  await register.createTenant({
    tenant: 'da-nang',
    name: 'cũ',
    origin: 'http://danang.example.vn:8080/x',
    now,
  })
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
  // What is not given to new ones any more is still the address of an older one.
  expect(await codeOf(make('da-nang', 'http://danang.example.vn:8080'))).toBeNull()
  expect(await codeOf(make('da-nang', 'http://danang.example.vn:8081'))).toBe('plain-origin')
  expect(await codeOf(make('chung', 'https://khac.example.vn'))).toBe('origin-not-kept')
})
