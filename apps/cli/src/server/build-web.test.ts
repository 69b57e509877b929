import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { refuseClosed } from './build-web.ts'

const source = pathToFileURL(join(import.meta.dirname, 'build-web.ts')).href
const nobody = 65_534

/** As an account that owns nothing: root may write everywhere. */
function askedIn(folder: string): string {
  const program = `const { ${refuseClosed.name} } = await import(${JSON.stringify(source)})
    try { refuseClosed(${JSON.stringify(folder)}); console.log('open') }
    catch (error) { console.log(error.name, error.lines?.[0]?.en) }`
  const who = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}
  const options = { encoding: 'utf8', ...who } as const
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], options)
  return stdout + stderr
}

test.skipIf(process.platform === 'win32')(
  'who may not write where the program lies is told who can build the pages',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'camket-web-'))
    try {
      chmodSync(folder, 0o555)
      expect(askedIn(folder)).toMatch(/^RefusedError .*npm run build/)
      chmodSync(folder, 0o777)
      expect(askedIn(folder)).toBe('open\n')
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
)
