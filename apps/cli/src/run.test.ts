import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { languageOf } from './language.ts'

const main = join(import.meta.dirname, 'main.mjs')
const folder = mkdtempSync(join(tmpdir(), 'camket-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))

function camket(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const run = spawnSync(process.execPath, [main, ...args], {
    encoding: 'utf8',
    cwd: folder,
    env: { PATH: process.env['PATH'], LANG: 'C.UTF-8', ...env },
  })
  return { code: run.status, out: run.stdout, errors: run.stderr }
}

const commands = (
  'start read check import publish list show rebuild doctor bench verify monitor mirror withdraw backup restore key ' +
  'policy take-in witness bodies redraw seal'
).split(' ')

describe('help', () => {
  it.each(commands)('of %s teaches by example, in both languages', name => {
    const vi = camket([name, '--help'])
    const en = camket([name, '--help', '--lang', 'en'])
    expect([vi.code, en.code]).toEqual([0, 0])
    for (const { errors } of [vi, en]) expect(errors.split(`camket ${name}`).length).toBeGreaterThan(2)
    expect(vi.errors).not.toBe(en.errors)
    expect(vi.out + en.out).toBe('')
    expect(camket(['help', name]).errors).toBe(vi.errors)
  })

  it('of the program names every command', () => {
    const { code, errors } = camket(['--help'])
    expect(code).toBe(0)
    for (const name of commands) expect(errors).toContain(`camket ${name}`)
    expect(camket([]).code).toBe(2)
  })
})

describe('a wrong command line', () => {
  const wrong: ReadonlyArray<readonly [string[], RegExp]> = [
    [['reed', 'a.txt'], /“reed”/],
    [['read'], /camket read --help/],
    [['read', 'a.txt', '--jsn'], /--jsn/],
    [['read', 'a.txt', '--lang', 'fr'], /--lang/],
    [['check', '--lines'], /--lines/],
    [['check', '--lines', 'khong-co.jsonl', '--json'], /khong-co\.jsonl/],
    [['import', 'a.txt', 'b.txt'], /một tệp/],
    [['publish'], /camket publish --help/],
    [['list', 'people'], /“people”/],
    [['list', 'commitments', '--state', 'late'], /overdue/],
    [['start', '--port', 'abc'], /--port/],
    [['start', '--port', '70000'], /65535/],
    [['bench', 'nothing'], /“nothing”/],
    [['constructor'], /“constructor”/],
  ]
  it.each(wrong)('camket %j is told in one sentence, with exit 2', (args, says) => {
    const { code, out, errors } = camket(args)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(errors).toMatch(says)
    expect(errors.trim().split('\n')).toHaveLength(1)
  })

  it('names a port that is taken, and another one', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await new Promise(resolve => server.once('listening', resolve))
    const { port } = server.address() as AddressInfo
    const { code, errors } = camket(['start', '--port', String(port), '--data', join(folder, 'none')])
    server.close()
    expect(code).toBe(2)
    expect(errors).toContain(String(port))
    expect(errors).toContain(`--port ${port + 1}`)
  })
})

describe('single clauses', () => {
  const lines = (...rows: unknown[]) => rows.map(row => JSON.stringify(row)).join('\n')

  it('are answered one line each, in the form of the contract', () => {
    const rows = [
      {
        id: 'a',
        text: 'Sở Y tế chủ trì mở 03 lớp tập huấn, hoàn thành trước ngày 30/6/2026.',
        context: null,
      },
      { id: 'b', text: 'Ngăn chặn việc đăng thông tin xấu, độc trên mạng xã hội.' },
    ]
    writeFileSync(join(folder, 'c.jsonl'), `\uFEFF${lines(...rows)}\n\n`)
    const { code, out } = camket(['check', '--lines', 'c.jsonl', '--json'])
    const answers = out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(code).toBe(1)
    expect(answers.map(({ id, restrictive }) => [id, restrictive])).toEqual([
      ['a', false],
      ['b', true],
    ])
    expect(Object.keys(answers[0].clears)).toEqual([
      'who',
      'what',
      'when',
      'responsibility',
      'product',
      'authority',
    ])
    expect(answers[1].rights).toContain('expression')
  })

  it('that are no clauses are named by their line, and the others still answered', () => {
    writeFileSync(
      join(folder, 'd.jsonl'),
      `{"id":"a","text":"Mở lớp."}\n{"id":1}\nkhông phải JSON\n{"id":"z","text":"Mở lớp."}`,
    )
    const { code, out, errors } = camket(['check', '--lines', 'd.jsonl', '--json'])
    expect(code).toBe(2)
    expect(out.trim().split('\n')).toHaveLength(2)
    expect(errors).toMatch(/dòng 2[\s\S]*dòng 3/)
  })
})

describe('the language', () => {
  const table = [
    ['en', {}, 'en'],
    [undefined, {}, 'vi'],
    [undefined, { LANG: 'en_US.UTF-8' }, 'en'],
    [undefined, { LANG: 'en_US.UTF-8', CAMKET_LANG: 'vi' }, 'vi'],
    ['vi', { CAMKET_LANG: 'en' }, 'vi'],
    [undefined, { LANG: 'C.UTF-8', LC_ALL: 'en_GB' }, 'en'],
    [undefined, { CAMKET_LANG: 'fr' }, 'vi'],
  ] as const
  it.each(table)('asked %s with %j is %s', (asked, env, language) => {
    expect(languageOf(asked, env)).toBe(language)
  })
})
