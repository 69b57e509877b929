// What an outsider does with a public record, over the command line: copies it, checks it, bears witness, follows it, rolls
// it up. The operator meanwhile publishes, changes the key and withdraws a name.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startRegister, type RunningRegister } from './running-register.ts'
import { goingOn, typed, type Typed } from './typed-commands.ts'

const examples = join(import.meta.dirname, '../../examples')
const name = 'Nguyễn Thị Hải Vân'
const desk = mkdtempSync(join(tmpdir(), 'camket-outside-'))
const at = (file: string): string => join(desk, file)

let register: RunningRegister
let witness: Awaited<ReturnType<typeof goingOn>>
const outsider = (...args: string[]): Promise<Typed> => typed(desk, ...args)
const operator = (...args: string[]): Promise<Typed> => typed(desk, ...args, '--data', register.data)
const university = (...args: string[]): Promise<Typed> => typed(desk, ...args, '--data', at('university'))
const vkey = async (): Promise<string> => (await operator('key')).out
const withKey: string[] = []

/** The exit code; when it is another, what the command said. */
function expectCode(code: number, { code: got, out, said }: Typed): void {
  expect(got, `${out}\n${said}`).toBe(code)
}

async function publish(folder: string, file: string): Promise<void> {
  writeFileSync(at('review.json'), JSON.stringify({ acceptRest: 'Đã đối chiếu với bản giấy.' }))
  const { out: draft } = await operator('import', join(examples, folder, file))
  const asked = await operator('publish', draft, '--review', 'review.json')
  // Where a paper names somebody the operator looks, and says of how many.
  const [, persons] = /--persons (\d+)/.exec(asked.said) ?? []
  expectCode(0, persons === undefined ? asked : await operator('publish', draft, '--persons', persons))
}

function filesWith(words: string, folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  return files
    .map(({ parentPath, name: file }) => join(parentPath, file))
    .filter(path => readFileSync(path).includes(words))
}

beforeAll(async () => {
  register = await startRegister()
  withKey.push('--key', await vkey())
}, 180_000)
afterAll(async () => {
  await witness?.stop()
  await register?.stop()
  rmSync(desk, { recursive: true, force: true })
})

test('a stranger checks the portal, keeps its checkpoint and takes a copy that holds without it', async () => {
  const checked = await outsider('verify', register.address, ...withKey, '--keep', 'kept')
  expectCode(0, checked)
  const kept = readdirSync(at('kept'), { recursive: true, encoding: 'utf8' })
  expect(kept.filter(file => file.endsWith('.checkpoint'))).toHaveLength(1)
  expectCode(0, await outsider('mirror', 'copy', '--from', register.address, ...withKey))
  expectCode(0, await outsider('verify', 'copy', ...withKey))
  expect(filesWith(name, at('copy')).length).toBeGreaterThan(0)
}, 180_000)

test('one record and its proof are enough for one promise', async () => {
  const page = '/records/plan/07-kh-bcd-2026/1'
  const index = /\/log\/proof\/(\d+)/.exec(await (await fetch(`${register.address}${page}`)).text())?.[1]
  for (const [file, address] of [
    ['plan.tlog-proof', `/log/proof/${index}`],
    ['plan.json', `${page}.json`],
  ] as const)
    writeFileSync(at(file), await (await fetch(`${register.address}${address}`)).text())
  expectCode(0, await outsider('verify', 'plan.tlog-proof', ...withKey))
  writeFileSync(at('plan.json'), readFileSync(at('plan.json'), 'utf8').replace('Minh Sơn', 'Minh Xuân'))
  expectCode(1, await outsider('verify', 'plan.tlog-proof', ...withKey))
}, 180_000)

test('a university bears witness, and whoever asks for it sees that', async () => {
  const key = (await university('witness', 'key', '--name', 'dai-hoc.example')).out
  expect((await university('witness', 'key')).out).toBe(key)
  expectCode(0, await university('witness', 'add', await vkey()))
  witness = await goingOn(
    desk,
    ['witness', 'serve', '--port', '0', '--data', at('university')],
    /http:\/\/127\.0\.0\.1:\d+/,
  )
  writeFileSync(at('policy.txt'), `witness university ${key} ${witness.found}\nquorum university\n`)
  const demanding = ['verify', register.address, ...withKey, '--policy', 'policy.txt']
  expectCode(1, await outsider(...demanding))
  writeFileSync(at('wrong.txt'), `witness university ${key}\nquorum nobody\n`)
  expect(await operator('policy', 'wrong.txt')).toMatchObject({
    code: 2,
    said: expect.stringContaining('line 2'),
  })
  expectCode(0, await operator('policy', 'policy.txt'))
  expectCode(0, await operator('witness', 'ask'))
  expectCode(0, await outsider(...demanding))
  const fresh = await (await fetch(`${register.address}/en/freshness`)).text()
  expect(fresh.replace(/<[^>]*>/g, '')).toMatch(/university/)
}, 180_000)

test('a monitor sees the register grow, a new key handed over and a name withdrawn', async () => {
  const monitor = (): Promise<Typed> =>
    outsider('monitor', register.address, '--once', '--keep', 'followed', '--json', ...withKey)
  const codes = ({ out }: Typed): string[] =>
    out.split('\n').map(line => (JSON.parse(line) as { code: string }).code)
  expectCode(0, await monitor())
  await publish('xa-tan-lung', 'quyen-tre-em.odt')
  const grown = await monitor()
  expectCode(0, grown)
  expect(codes(grown)).toContain('followed-on')

  expectCode(0, await operator('key', '--rotate'))
  writeFileSync(at('name.txt'), `${name}\n`)
  const withdraw = ['withdraw', '07-kh-bcd-2026', '--words-from', 'name.txt']
  const { out: seen } = await operator(...withdraw)
  const why = ['--ground', 'private-life', '--reason', 'Văn bản nêu tên một người dân.']
  expectCode(0, await operator(...withdraw, '--seen', seen, ...why))
  const after = await monitor()
  expectCode(0, after)
  expect(codes(after)).toEqual(expect.arrayContaining(['key-handed-over', 'withdrawn']))
}, 180_000)

test('the witness signs with nobody’s new key before it was told, and at once afterwards', async () => {
  const refused = await operator('witness', 'ask')
  expect(refused).toMatchObject({ code: 1, said: expect.stringContaining('camket witness add') })
  expectCode(0, await university('witness', 'add', await vkey()))
  expectCode(0, await operator('witness', 'ask'))
  const demanding = ['verify', register.address, '--policy', 'policy.txt', '--keep', 'kept']
  expectCode(0, await outsider(...demanding))
}, 180_000)

test('the copy that is brought up to date has the name nowhere, and holds', async () => {
  expectCode(0, await outsider('mirror', 'copy', '--from', register.address))
  expect(filesWith(name, at('copy'))).toEqual([])
  expectCode(0, await outsider('verify', 'copy', '--policy', 'policy.txt'))
}, 180_000)

test('an upper level takes the province in once, has nothing to do the second time, and refuses a copy with a changed record', async () => {
  const takeIn = (from: string, ...more: string[]): Promise<Typed> => university('take-in', from, ...more)
  expect(await takeIn('copy')).toMatchObject({ code: 2, said: expect.stringContaining('--key') })
  expectCode(0, await takeIn('copy', '--key', await vkey()))
  expect(await takeIn('copy')).toMatchObject({ code: 0, said: expect.stringContaining('nothing new') })
  cpSync(at('copy'), at('changed'), { recursive: true })
  const [bundle] = filesWith('30/10/2026', at('changed/records/bundles'))
  writeFileSync(bundle!, readFileSync(bundle!, 'utf8').replace('30/10/2026', '30/12/2026'))
  expectCode(1, await takeIn('changed'))
}, 180_000)
