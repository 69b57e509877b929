// What is said of a foreign site at the terminal: what it calls itself and its things steers none, and whose word its key is.
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { firstPlan, madeRecords, secondPlan, withdraw } from '../verify/made-records.ts'
import { publicTree, signerOf, type MadeRecord } from '../verify/public-tree.ts'
import { fetchCopy, openSite, placeForCopies } from './served-tree.ts'

vi.setConfig({ testTimeout: 60_000 })

const place = placeForCopies()
const records = madeRecords(300)
const served = (made: readonly MadeRecord[]) => publicTree(made, { files: false })
const office = 'Ban\u202eChỉ\u0085 đạo\u001b[2J\u2066\u2028'

const camket = join(import.meta.dirname, '../../apps/cli/src/main.mjs')
const run = (...args: string[]): Promise<{ code: unknown; stdout: string; stderr: string }> =>
  new Promise(resolve => {
    execFile(process.execPath, [camket, 'mirror', ...args], (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    )
  })

/** But for the line breaks of the program's own. */
const steering = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u

test.each(['vi', 'en'])('a withdrawal with such an office, said in %s and as JSON', async language => {
  const site = await openSite(served(records))
  const folder = place(language)
  await fetchCopy(site, folder)
  const grown = [...records]
  withdraw(grown, `${secondPlan}.9`, '2026-07-03T04:00:00.000Z')
  const at = grown.findLastIndex(({ kind }) => kind === 'tombstone')
  grown[at] = { ...grown[at]!, body: { ...(grown[at]!.body as object), office } }
  site.tree = served(grown)
  const { code, stdout, stderr } = await run(
    folder,
    '--from',
    site.address.href,
    '--lang',
    language,
    '--json',
  )
  expect({ code, stderr }).toMatchObject({ code: 0 })
  expect(stdout + stderr).not.toMatch(steering)
  expect(stderr).toContain('\\u{202e}')
  const { withdrawals } = JSON.parse(stdout) as { withdrawals: Array<{ body: { office: string } }> }
  expect(withdrawals.map(({ body }) => body.office)).toEqual([office])
})

test('a table with such a plan’s name, refused', async () => {
  const site = await openSite(served(records))
  const table = `tables/plans/${firstPlan}.jsonl`
  const text = Buffer.from(site.tree.get(table)!).toString('utf8')
  site.tree = new Map(site.tree).set(table, Buffer.from(text.replace('trẻ em', `trẻ ${office}`)))
  const { code, stderr } = await run(place('table'), '--from', site.address.href, '--lang', 'en')
  expect(code).toBe(3)
  expect(stderr).not.toMatch(steering)
})

test('a key with such a name is no key of a log', () => {
  expect(() => signerOf(1, 'a\u202eb.example/log')).toThrow()
})

test('a key is to be compared with one from elsewhere, unless that was given', async () => {
  const site = await openSite(served(records))
  const compare = 'Compare it with the key from elsewhere'
  const asked = (name: string, ...more: string[]) =>
    run(place(name), '--from', site.address.href, '--lang', 'en', ...more)
  expect((await asked('key taken')).stderr).toContain(compare)
  const given = await asked('key given', '--key', signerOf(1).vkey.text)
  expect(given.stderr).toContain(
    `to which the one you gave leads, kept from now on: ${signerOf(1).vkey.text}`,
  )
  expect(given.stderr).not.toContain(compare)
})
