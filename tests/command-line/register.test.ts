import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commandLine } from '../../packages/domain/src/kernel/author.ts'
import { openDatabase } from '../../packages/storage/src/open.ts'
import { createTenant } from '../../packages/services/src/people/createTenant.ts'
import { saveBody } from '../../packages/services/src/people/saveBody.ts'

const workspace = join(import.meta.dirname, '../..')
const main = join(workspace, 'apps/cli/src/main.mjs')
const plan = join(workspace, 'examples/minh-son/plan.docx')
const folder = mkdtempSync(join(tmpdir(), 'camket-register-'))
const data = join(folder, 'data')

const camket = (...args: string[]) => camketOn(data, ...args)

function camketOn(place: string, ...args: string[]) {
  const { DATABASE_URL: _, ...env } = process.env
  const run = spawnSync(process.execPath, [main, ...args, '--data', place], {
    encoding: 'utf8',
    cwd: folder,
    env: { ...env, CAMKET_LANG: 'vi' },
  })
  return { code: run.status, out: run.stdout.trim(), errors: run.stderr }
}
const rows = (out: string) => out.split('\n').map(line => JSON.parse(line))

beforeAll(async () => {
  const register = await openDatabase({ dataDir: data })
  const door = { register, tenant: 'minh-son', author: commandLine, now: new Date() }
  await createTenant(door, { name: 'Thử', origin: null, timeZone: 'Asia/Ho_Chi_Minh' })
  const ended = { name: 'Trung tâm Sao Mai', kind: 'other', validTo: '2026-03-31' } as const
  if (!(await saveBody(door, ended)).ok) throw new Error('the list of bodies was not written')
  await register.close()
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('a paper checked before it is brought in', () => {
  it('is held against the list of bodies of the register that is named, and of no other', () => {
    const paper = join(folder, 'giai-the.txt')
    writeFileSync(
      paper,
      'UBND TỈNH MINH SƠN\nSố: 9/KH-UBND\nMinh Sơn, ngày 20 tháng 01 năm 2026\nKẾ HOẠCH\nCông tác năm 2026\n1. Trung tâm Sao Mai chủ trì mở 12 lớp học nghề trước ngày 30/6/2026.\n',
    )
    const codes = (out: string) => rows(out)[0].findings.map((one: { code: string }) => one.code)
    expect(codes(camket('check', paper, '--json').out)).toContain('body-ended')
    const alone = spawnSync(process.execPath, [main, 'check', paper, '--json'], {
      encoding: 'utf8',
      cwd: folder,
    })
    expect(codes(alone.stdout.trim())).not.toContain('body-ended')
    const nowhere = camketOn(join(folder, 'khong-co'), 'check', paper)
    expect([nowhere.code, nowhere.out]).toEqual([2, ''])
    expect(nowhere.errors).toContain('không có sổ nào')
  })
})

describe('a plan from the command line to the public record', () => {
  let id = ''

  it('leaves nothing of a file that cannot be read', () => {
    writeFileSync(join(folder, 'hong.docx'), 'PK\u0003\u0004 không phải tệp nén')
    const { code, out, errors } = camket('import', 'hong.docx')
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(errors).toContain('hong.docx')
    expect(camket('publish', 'hong').errors).toContain('chưa có')
  })

  it('is brought in once, however often it is named', () => {
    const first = camket('import', plan)
    expect(first.code).toBe(0)
    id = first.out
    const again = camket('import', plan, '--json')
    expect(rows(again.out)).toEqual([{ plan: id, alreadyHere: true }])
  })

  it('is not published while sentences are unassigned, and says how many', () => {
    const { code, out, errors } = camket('publish', '07/KH-BCĐ')
    expect(code).toBe(3)
    expect(out).toBe('')
    expect(errors).toMatch(/\d+ câu/)
    expect(camket('list', '--json').out).toBe('')
  })

  it('refuses a review that is none, by its first fault', () => {
    writeFileSync(join(folder, 'r.json'), '{"acceptAll": true}')
    const { code, errors } = camket('publish', id, '--review', 'r.json')
    expect(code).toBe(2)
    expect(errors).toMatch(/r\.json.*acceptAll/)
  })

  it('goes public with its review, and can be listed and shown', () => {
    const { code, out } = camket('publish', id, '--review', `${plan}.review.json`, '--json')
    expect(code).toBe(0)
    const [published] = rows(out)
    const [line] = rows(camket('list', '--json').out)
    expect(line).toMatchObject({
      id: published.slug,
      symbol: '07/KH-BCĐ',
      commitments: published.commitments,
    })
    const commitments = rows(camket('list', 'commitments', '--json').out)
    expect(commitments).toHaveLength(published.commitments)
    expect(rows(camket('list', 'restrictions', '--json').out)).toHaveLength(published.restrictions)
    const one = camket('show', commitments[0].id, '--json')
    expect(rows(one.out)[0]).toMatchObject({ id: commitments[0].id, body: { text: commitments[0].text } })
    expect(camket('show', commitments[0].id).errors).toContain(commitments[0].text.split(' ')[0])
  })

  it('shows a restrictive clause with its sheet, and a plan with its parts and counts', () => {
    const [clause] = rows(camket('list', 'restrictions', '--json').out)
    const listed = camket('list', 'restrictions').errors
    expect(listed).toContain('tự do ')
    expect(listed).not.toMatch(/\b(press|expression|assembly)\b/)
    const shown = camket('show', clause.id).errors
    expect(shown).toContain('Phiếu bảo đảm')
    expect(shown.match(/\(không trả lời\)/g)).toHaveLength(clause.unanswered.length)
    expect(shown).not.toMatch(/\b(press|expression|assembly|legalBasis)\b/)
    const [plan] = rows(camket('list', '--json').out)
    const said = camket('show', plan.id).errors
    expect(said).toContain(`${plan.commitments} cam kết, ${plan.restrictions} điều khoản hạn chế`)
    expect(said).toMatch(/^ {3,} \d+ {2}Cam kết$/m)
    expect(said).toMatch(/^ {4}1 {2}\S/m)
  })

  it('has the same lists after they were made again from the records', () => {
    const lists = () =>
      ['plans', 'commitments', 'restrictions'].map(what => camket('list', what, '--json').out)
    const before = lists()
    const { code, out } = camket('rebuild', '--json')
    expect(code).toBe(0)
    expect(rows(out)[0].records).toBeGreaterThan(3)
    expect(lists()).toEqual(before)
  })

  it('is not published twice', () => {
    expect(camket('publish', id).code).toBe(3)
    expect(camket('show', 'khong-co').code).toBe(2)
  })

  it('is shown by the number and symbol that people name it by', () => {
    const [plan] = rows(camket('list', '--json').out)
    expect(camket('show', plan.symbol).errors).toBe(camket('show', plan.id).errors)
    expect(camket('show', '999/KH-BCĐ').code).toBe(2)
  })

  it('is listed in the office with the code that publish takes', () => {
    const [draft] = rows(camket('list', '--drafts', '--json').out)
    expect(draft).toMatchObject({ plan: id, state: 'published' })
    expect(camket('list', '--drafts').errors).toContain(id)
  })

  it('falls due in one quarter at most', () => {
    const dated = rows(camket('list', 'commitments', '--json').out).filter(({ due }) => due !== null)
    const year = dated[0].due.slice(0, 4)
    const found = ['1', '2', '3', '4'].map(quarter => {
      const { out } = camket('list', 'commitments', '--year', year, '--quarter', quarter, '--json')
      const dues = out === '' ? [] : rows(out).map(({ due }) => due)
      for (const due of dues) expect(Math.ceil(Number(due.slice(5, 7)) / 3)).toBe(Number(quarter))
      return dues.length
    })
    expect(found.reduce((sum, n) => sum + n, 0)).toBe(dated.filter(({ due }) => due.startsWith(year)).length)
  })

  it('has its link made for the server that runs, and for the usual address otherwise', () => {
    expect(camket('sign-in').out).toMatch(/^http:\/\/localhost:4096\//)
    writeFileSync(
      join(data, 'address.json'),
      JSON.stringify({ address: 'http://localhost:5123', pid: process.pid }),
    )
    expect(camket('sign-in').out).toMatch(/^http:\/\/localhost:5123\//)
    expect(camket('sign-in', '--port', '6000').out).toMatch(/^http:\/\/localhost:6000\//)
    rmSync(join(data, 'address.json'))
  })

  it('stands in a register that the doctor finds sound', () => {
    const { code, out } = camket('doctor', '--json')
    expect(rows(out).find(({ name }) => name === 'database')).toMatchObject({ state: 'good' })
    expect(code).toBe(0)
  })

  it('names what looks like a private person before it goes out for good, and takes the number of those that were looked at', () => {
    const paper = join(folder, 'ten-nguoi.txt')
    writeFileSync(
      paper,
      'UBND TỈNH MINH SƠN\nSố: 11/KH-UBND\nMinh Sơn, ngày 20 tháng 01 năm 2026\nKẾ HOẠCH\nCông tác năm 2026\n1. Sở Tư pháp chủ trì trợ giúp pháp lý cho bà Lò Thị Mận, điện thoại 0912 345 678, trước ngày 30/6/2026.\n',
    )
    writeFileSync(join(folder, 'rest.json'), '{"acceptRest": "Xếp theo văn bản."}')
    const draft = camket('import', paper).out
    const { code, errors } = camket('publish', draft, '--review', 'rest.json')
    expect(code).toBe(3)
    expect(errors).toContain('Lò Thị Mận')
    const [, asked] = /--persons (\d+)/.exec(errors) ?? []
    expect(camket('publish', draft, '--persons', '0').code).toBe(3)
    expect(camket('publish', draft, '--persons', 'hai').code).toBe(2)
    expect(camket('list', '--json').out).not.toContain('11/KH-UBND')
    expect(camketOn(data, 'publish', draft, '--persons', asked!).code).toBe(0)
  })
})

describe('a data folder that holds no register', () => {
  const commands: string[][] = [['list'], ['show', 'x'], ['publish', 'x'], ['import', plan], ['sign-in']]

  it.each(commands)('is named by camket %s, and none is made there', (...args) => {
    const place = join(folder, 'go-nham')
    const { code, errors } = camketOn(place, ...args)
    expect(code).toBe(2)
    expect(errors).toContain(place)
    expect(existsSync(place)).toBe(false)
  })

  it.each([...commands, ['start'], ['tenant', 'a', '--name', 'A']])(
    'because it is a file is told by camket %s in words',
    (...args) => {
      const place = join(folder, 'tep')
      writeFileSync(place, '')
      const { code, errors } = camketOn(place, ...args)
      expect(code).toBe(2)
      expect(errors).toContain(`${place} không dùng được: đó là một tệp`)
    },
  )

  it('is a note to the doctor where nothing is, and a fault where a file is', () => {
    const at = (place: string) => rows(camketOn(place, 'doctor', '--json').out)
    const missing = join(folder, 'go-nham')
    expect(at(missing).find(({ name }) => name === 'folder')).toMatchObject({ state: 'note' })
    expect(existsSync(missing)).toBe(false)
    writeFileSync(join(folder, 'tep'), '')
    expect(at(join(folder, 'tep')).filter(({ state }) => state === 'bad')).toMatchObject([
      { name: 'unusable', says: expect.stringContaining('đó là một tệp') },
    ])
  })
})

it('where keys of a signed log lie and the database is gone, no command makes a new register', () => {
  const place = join(folder, 'lost')
  mkdirSync(join(place, 'keys', 'minh-son'), { recursive: true })
  writeFileSync(join(place, 'keys', 'minh-son', 'signed-heads'), '')
  symlinkSync(join(folder, 'not-mounted'), join(place, 'database'))
  const made = ['tenant', 'an-giang', '--name', 'An Giang']
  for (const command of [['start', '--port', '0'], made, ['list']]) {
    const { code, errors } = camketOn(place, ...command)
    expect([command[0], code, errors]).toEqual([command[0], 3, expect.stringContaining('camket restore')])
    expect(errors).toContain('minh-son')
  }
  expect(readdirSync(place).toSorted()).toEqual(['database', 'keys'])
})
