// The example of docs/operating/review-file.md, typed as it stands there; and what the page says may stand in such a file.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { reviewScriptSchema } from '../../packages/domain/src/safeguards/review-script.ts'
import { unitChangeSchema, unitKinds } from '../../packages/domain/src/commitments/unit.ts'
import { publicFacts } from '../../packages/domain/src/plans/draft.ts'
import { documentKinds, sixClears } from '../../packages/domain/src/plans/reading.ts'
import { sheetLines } from '../../packages/domain/src/safeguards/sheet-lines.ts'
import { publish } from '../../apps/cli/src/commands/publish.ts'

const root = join(import.meta.dirname, '../..')
const place = 'docs/operating/review-file.md'
const page = readFileSync(join(root, place), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'camket-review-file-'))
afterAll(() => rmSync(folder, { recursive: true }))

const block = (language: string): string =>
  new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(page)?.[1] ?? ''

function camket(...args: string[]) {
  const { DATABASE_URL: _, ...env } = process.env
  const main = join(root, 'apps/cli/src/main.mjs')
  const run = spawnSync(process.execPath, [main, ...args, '--data', join(folder, 'data')], {
    encoding: 'utf8',
    cwd: folder,
    env: { ...env, CAMKET_LANG: 'en' },
  })
  return { code: run.status, out: run.stdout.trim(), errors: run.stderr }
}

describe('the example', () => {
  test('is published as the page says', { timeout: 120_000 }, () => {
    writeFileSync(join(folder, 'plan.txt'), block('text'))
    writeFileSync(join(folder, 'review.json'), block('json'))
    camket('tenant', 'minh-son', '--name', 'Minh Sơn')
    const typed = block('sh').trim().split('\n')
    expect(typed).toHaveLength(2)
    for (const line of typed) {
      const [name, ...words] = line.split(' ')
      expect(name).toBe('camket')
      const { code, errors } = camket(...words)
      expect([line, code, code === 0 ? '' : errors]).toEqual([line, 0, ''])
    }
    const all = camket('list', 'commitments', '--json').out + camket('list', 'restrictions', '--json').out
    expect(all).toContain('30/9/2026')
    expect(all).toContain('████')
    expect(all).toContain('ngăn chặn các thông tin xấu')
    expect(all).not.toMatch(/Trần Thử Tên|lưu hồ sơ/)
    expect(camket('list', '--json').out).toContain('Kế hoạch công tác nhân quyền năm 2026')
  })

  test('uses every part that there is', () => {
    expect(Object.keys(JSON.parse(block('json')) as object)).toEqual(Object.keys(reviewScriptSchema.shape))
  })
})

test('every part and every name that may stand in the file is told, and the command says where', () => {
  // Borders are offsets into the text: words say them.
  const changes = Object.keys(unitChangeSchema.shape).filter(name => !['start', 'end'].includes(name))
  const names = [
    ...Object.keys(reviewScriptSchema.shape),
    ...publicFacts,
    ...documentKinds,
    ...unitKinds,
    ...sheetLines,
    ...sixClears,
    ...changes,
  ]
  expect(names.filter(name => !page.includes(`\`${name}\``))).toEqual([])
  for (const language of ['vi', 'en'] as const) expect(publish.help[language]).toContain(place)
})
