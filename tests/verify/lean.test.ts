// What is checked is judged by hand: whoever checks does not wait for a schema library, nor hold one in memory on each thread.
import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

const listing = `
  import { registerHooks } from 'node:module'
  const loaded = []
  registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) })
  await import('@camket/verify/verify-record')
  await import('@camket/verify/share')
  await import('@camket/verify/said/judge-said')
  await import('@camket/verify/said/take-said')
  console.log(loaded.join('\\n'))
`

test('checking loads no schema library', () => {
  const cwd = `${import.meta.dirname}/../../apps/cli`
  const loaded = execFileSync(process.execPath, ['--input-type=module', '-e', listing], {
    cwd,
    encoding: 'utf8',
  })
  expect(loaded).toContain('/apps/verify/src/verify-record.ts')
  expect(loaded.split('\n').filter(url => url.includes('/zod/'))).toEqual([])
})
