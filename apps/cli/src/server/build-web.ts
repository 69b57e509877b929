import { spawn } from 'node:child_process'
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs'
import { writeFileSync, writeSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { RefusedError } from '../command.ts'

/** The pages could not be built; the message ends with what the builder said. */
export class WebNotBuilt extends Error {
  override readonly name = 'WebNotBuilt'
}

/** Builds the pages where they are missing or older than their sources; `onBuild` is told when it really builds. */
export async function ensureWebBuilt(onBuild: () => void = () => {}): Promise<void> {
  // Before the first build the handler is not there and its address is that of a link, beside which no sources lie.
  const web = realpathSync(dirname(dirname(fileURLToPath(import.meta.resolve('@camket/web/handler')))))
  if (isBuilt(web)) return
  refuseClosed(web)
  onBuild()
  const release = await takeTurn(web)
  try {
    if (!isBuilt(web)) await build(web)
  } finally {
    release()
  }
}

/** Written last, so that a build that was killed counts as none. */
const marker = 'build/built'

function isBuilt(web: string): boolean {
  const built = join(web, marker)
  return existsSync(built) && Number(readFileSync(built, 'utf8')) >= newestSource(web)
}

function newestSource(web: string): number {
  const packages = ['../../packages/domain/src', '../../packages/log/src', '../verify/src']
  const own = ['src', 'static', 'vite.config.ts', 'package.json']
  return Math.max(...[...own, ...packages].map(name => newestUnder(join(web, name))))
}

function newestUnder(path: string): number {
  if (!existsSync(path)) return 0
  const found = statSync(path)
  if (!found.isDirectory()) return path.endsWith('.test.ts') ? 0 : found.mtimeMs
  return Math.max(0, ...readdirSync(path).map(name => newestUnder(join(path, name))))
}

/** A service mostly runs by an account that may not write where the program lies: who may builds for it. */
export function refuseClosed(web: string): void {
  try {
    mkdirSync(join(web, '.svelte-kit'), { recursive: true })
    accessSync(join(web, '.svelte-kit'), constants.W_OK)
    accessSync(web, constants.W_OK)
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes((error as { code?: string }).code ?? '')) throw error
    const program = join(web, '../..')
    throw new RefusedError([
      {
        vi: `trang web chưa được dựng, hoặc cũ hơn chương trình, và tài khoản này không ghi được vào ${program}. Hãy để chủ của thư mục ấy chạy ở đó: npm run build`,
        en: `the web pages are not built, or are older than the program, and this account cannot write into ${program}. Let the owner of that folder run there: npm run build`,
      },
    ])
  }
}

/** One build at a time; the lock of a process that died is taken over. */
async function takeTurn(web: string): Promise<() => void> {
  mkdirSync(join(web, '.svelte-kit'), { recursive: true })
  const lock = join(web, '.svelte-kit/building')
  for (;;) {
    try {
      const file = openSync(lock, 'wx')
      writeSync(file, String(process.pid))
      closeSync(file)
      return () => rmSync(lock, { force: true })
    } catch (error) {
      if ((error as { code?: string }).code !== 'EEXIST') throw error
      if (!isHeld(lock)) rmSync(lock, { force: true })
      await pause(200)
    }
  }
}

function isHeld(lock: string): boolean {
  try {
    const pid = Number(readFileSync(lock, 'utf8'))
    // Empty for the moment between making and writing it.
    if (pid === 0) return Date.now() - statSync(lock).mtimeMs < 5_000
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM'
  }
}

/** Each in a process of its own: the builder needs memory that the server should not keep. */
async function build(web: string): Promise<void> {
  const newest = newestSource(web)
  rmSync(join(web, marker), { force: true })
  const vite = createRequire(join(web, 'package.json')).resolve('vite/package.json')
  await runBuilder(web, [join(dirname(vite), 'bin/vite.js'), 'build', '--logLevel', 'warn'])
  await runBuilder(web, [fileURLToPath(import.meta.resolve('@camket/verify/build-page'))])
  writeFileSync(join(web, marker), String(newest))
}

async function runBuilder(web: string, args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, args, {
    cwd: web,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stdout.on('data', chunk => (said += chunk))
  child.stderr.on('data', chunk => (said += chunk))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code !== 0) throw new WebNotBuilt(said.trim().slice(-2_000))
}
