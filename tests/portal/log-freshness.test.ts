// What changes without a publication is never kept by the page cache, and the pictures are drawn from the real tree.
import { ed25519 } from '@noble/curves/ed25519.js'
import { beforeAll, expect, test, vi } from 'vitest'
import { openCheckpoint } from '../../packages/log/src/checkpoint.ts'
import { cosign } from '../../packages/log/src/cosignature.ts'
import { formatSignatureLine, keyTypes, parseNote, parseVkey, vkeyOf } from '../../packages/log/src/note.ts'
import { bytesOf } from '../../packages/log/src/text.ts'
import { setPolicy } from '../../packages/services/src/publication/witness/setPolicy.ts'
import { treePicture } from '../../packages/services/src/publication/reading/log/treePicture.ts'
import { logFreshness } from '../../packages/services/src/publication/reading/log/freshness.ts'
import { judgeFreshness } from '../../packages/domain/src/publication/portal/freshness.ts'
import { publishDay } from '../../packages/services/src/publication/publishDay.ts'
import { noon, valueOf } from '../register/open-register.ts'
import { openPortal, type Portal } from './running-portal.ts'

vi.setConfig({ testTimeout: 120_000 })

let portal: Portal
beforeAll(async () => {
  portal = await openPortal()
})
const textAt = async (path: string): Promise<string> => (await fetch(portal.address + path)).text()

const secret = new Uint8Array(32).fill(9)
const paper = vkeyOf('bao.example', keyTypes.ed25519Cosignature, ed25519.getPublicKey(secret))
const other = vkeyOf(
  'truong.example',
  keyTypes.ed25519Cosignature,
  ed25519.getPublicKey(secret.fill(9).map(b => b + 1)),
)

/** Puts a cosignature of the newspaper's under the served checkpoint, as if it had just been received. */
async function cosignAt(at: Date): Promise<void> {
  const { text } = parseNote(bytesOf(await textAt('/log/checkpoint')))
  const size = Number(text.split('\n')[1])
  const key = new Uint8Array(32).fill(9)
  const time = Math.floor(at.getTime() / 1000)
  const line = formatSignatureLine(
    cosign(text, { vkey: paper, time, sign: bytes => ed25519.sign(bytes, key) }),
  )
  const { register, tenant } = portal.doors.open
  await register.withTenant(tenant, 'server', tx =>
    tx.insertInto('log_cosignature').values({ tenant, size, vkey: paper.text, at, line }).execute(),
  )
}

test('a register that nobody vouches for says so, and turns red when its newest record is old', async () => {
  // What is published here is of a day in the past, so the page sees an old register.
  const page = await textAt('/freshness')
  expect(page).toContain('state-stale')
  expect(page).toContain('Bản ghi mới nhất đã quá một ngày')
  expect(page).toContain('Chưa có nhân chứng nào ngoài sổ')
  expect(page).toMatch(
    /mở lại sau một giờ\. Vẫn thế thì xem:\s*<a href="\/how-to-check#wrong">Khi kiểm tra thấy điều không đúng<\/a>/,
  )
  const english = await textAt('/en/freshness')
  expect(english).toContain('Do not rely on this state')
  expect(english).toMatch(/If it stays so, see:\s*<a href="\/en\/how-to-check#wrong">When a check finds/)
  const fresh = await logFreshness(portal.doors.open, noon)
  expect(judgeFreshness(fresh, noon)).toEqual({ state: 'alone', faults: [] })
})

test('a cosignature shows at once on the checkpoint and on the page, though nothing was published', async () => {
  const policy = `witness bao ${paper.text}\nwitness truong ${other.text}\ngroup du any bao truong\nquorum du\n`
  const before = await textAt('/log/checkpoint')
  valueOf(await setPolicy(portal.doors.operator, { policy }))
  expect(await textAt('/freshness')).toContain('0 trên 2 nhân chứng')
  expect(judgeFreshness(await logFreshness(portal.doors.open, noon), noon).faults).toEqual([
    'too-few-cosignatures',
  ])
  await cosignAt(noon)
  const after = await textAt('/log/checkpoint')
  expect(after.startsWith(before)).toBe(true)
  const keys = JSON.parse(await textAt('/log/keys.json')) as { keys: { vkey: string }[]; policy: string }
  expect(keys.policy).toBe(policy)
  const vkeys = [...keys.keys.map(({ vkey }) => parseVkey(vkey)), paper, other]
  const { cosignedBy } = openCheckpoint(bytesOf(after), { vkeys })
  expect(cosignedBy.map(({ vkey }) => vkey.text)).toEqual([paper.text])
  expect(judgeFreshness(await logFreshness(portal.doors.open, noon), noon)).toEqual({
    state: 'fresh',
    faults: [],
  })
  const dayLater = new Date(noon.getTime() + 27 * 3_600_000)
  expect(judgeFreshness(await logFreshness(portal.doors.open, dayLater), dayLater).faults).toEqual([
    'no-new-day',
    'too-few-cosignatures',
  ])
})

test('a witness that has seen more turns the page red', async () => {
  const { register, tenant } = portal.doors.open
  const told = { outcome: 'knows-more', known_size: 10_000, failures: 1, asked_at: noon } as const
  await register.withTenant(tenant, 'server', tx =>
    tx
      .insertInto('log_asking')
      .values({ tenant, vkey: other.text, ...told })
      .execute(),
  )
  const page = await textAt('/freshness')
  expect(page).toContain('Một nhân chứng đã thấy sổ này dài hơn lúc nó được hỏi:')
  expect(page).toContain('10.000 mục')
})

test('it stays red where the register has grown past what the witness has seen', async () => {
  const { register, tenant } = portal.doors.open
  await register.withTenant(tenant, 'server', tx =>
    tx.updateTable('log_asking').set({ known_size: 1 }).where('vkey', '=', other.text).execute(),
  )
  expect(judgeFreshness(await logFreshness(portal.doors.open, noon), noon)).toEqual({
    state: 'stale',
    faults: ['witness-knows-more'],
  })
})

test('a witness that saw other records turns the page red, though enough others cosigned', async () => {
  const { register, tenant } = portal.doors.open
  await register.withTenant(tenant, 'server', tx =>
    tx
      .updateTable('log_asking')
      .set({ outcome: 'does-not-follow', known_size: null })
      .where('vkey', '=', other.text)
      .execute(),
  )
  expect(judgeFreshness(await logFreshness(portal.doors.open, noon), noon)).toEqual({
    state: 'stale',
    faults: ['witness-saw-another'],
  })
  const page = await textAt('/freshness')
  expect(page).toContain('Một nhân chứng đã thấy những bản ghi khác ở chỗ của những bản ghi này:')
  expect(page).toContain('sổ này không nối tiếp điều nhân chứng đã thấy')
})

test('nobody keeps the page with the clock', async () => {
  const { headers } = await fetch(`${portal.address}/freshness`)
  expect(headers.get('cache-control')).toBe('no-store')
})

test('the pictures are of the real tree, and change with it', async () => {
  const tree = await treePicture(portal.doors.open)
  const { path } = tree
  expect(tree.blocks.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(tree.size)
  expect(path!.steps.at(-1)!.result).toBe(tree.root)
  const [, , root] = (await textAt('/log/checkpoint')).split('\n')
  expect(Buffer.from(root!, 'base64').toString('hex')).toBe(tree.root)
  for (const language of ['', '/en']) {
    const page = await textAt(`${language}/how-to-check`)
    for (const hash of [tree.root!, path!.leaf, path!.digest, ...path!.steps.map(step => step.neighbour)])
      expect(page).toContain(hash.slice(0, 8))
    expect(page.match(/<svg class="picture"[^>]*role="img"/g)).toHaveLength(3)
    expect(page.match(/<title id=/g)).toHaveLength(3)
    expect(page).toContain('bao')
  }
  const later = { ...portal.doors.server, now: new Date(noon.getTime() + 86_400_000) }
  valueOf(await publishDay(later))
  const grown = await treePicture(portal.doors.open)
  expect(grown.size).toBe(tree.size + 1)
  expect(await textAt('/how-to-check')).toContain(grown.root!)
})

test('the key stands whole where the portal gives it, and how to check names the command that takes it', async () => {
  const keys = JSON.parse(await textAt('/log/keys.json')) as { keys: Array<{ vkey: string }> }
  const shown = async (path: string): Promise<string> =>
    (await textAt(path))
      .replaceAll(/<!--.*?-->/gs, '')
      .replaceAll(/\s+/g, ' ')
      .replaceAll('&#43;', '+')
  const newest = keys.keys.at(-1)!.vkey
  expect(await shown('/freshness')).toContain(`<span class="digest">${newest}</span>`)
  expect(await shown('/freshness')).toContain('chỉ có giá trị khi trùng với khóa in ở nơi khác')
  expect(await shown('/en/freshness')).toContain('the key that is printed elsewhere')
  const vietnamese = await shown('/how-to-check')
  expect(vietnamese).toContain(`npx camket verify ${portal.address} --key KHÓA`)
  expect(vietnamese).toContain('Trang kiểm tra không cần cài gì.')
  expect(await shown('/en/how-to-check')).toContain(`npx camket verify ${portal.address} --key KEY`)
})

test('how to check begins with one commitment, and claims for pages no more than the check covers', async () => {
  for (const [path, ask, only] of [
    ['/how-to-check', 'Muốn biết một cam kết có bị đổi không', 'bản ghi (JSON) mà bạn kiểm tra đúng là'],
    ['/en/how-to-check', 'To know whether one commitment was changed', 'the record (JSON) that you check is'],
  ] as const) {
    const page = await textAt(path)
    const [beginning] = page.split('<svg class="picture"')
    expect(/<h2[^>]*>([^<]*)/.exec(page)?.[1]).toBe(ask)
    expect(beginning).toMatch(/href="\/verify\.html/)
    expect(page).toContain(only)
    expect(page).not.toMatch(/nội dung đang xem đúng là|what you read is what was published/)
  }
})

test('each part of how to check is in its list, and one says what to do when something is wrong', async () => {
  for (const [path, wrong, withdrawals] of [
    ['/how-to-check', 'Khi kiểm tra thấy điều không đúng', '/withdrawals'],
    ['/en/how-to-check', 'When a check finds something wrong', '/en/withdrawals'],
  ] as const) {
    const page = await textAt(path)
    const listed = [...page.matchAll(/<li><a href="#([a-z]+)">([^<]*)</g)].map(([, id, words]) => [id, words])
    const parts = [...page.matchAll(/<h2 id="([a-z]+)">([^<]*)</g)].map(([, id, words]) => [id, words])
    expect(listed).toEqual(parts)
    expect(parts).toHaveLength(page.match(/<h2/g)!.length)
    const [, told] = page.split('<h2 id="wrong">')
    expect(told!.startsWith(wrong)).toBe(true)
    expect(told!.split('<h2')[0]).toContain(`href="${withdrawals}"`)
  }
})
