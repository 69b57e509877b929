// `npm run dev`: pages that reload while they are written, on a register of their own.
// `camket start` beside it makes the example, reads uploads and publishes the day; both share one database.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const data = process.env.CAMKET_DATA ?? fileURLToPath(new URL('../.dev-data', import.meta.url))
const web = fileURLToPath(new URL('../apps/web', import.meta.url))
const [pages, office] = ['4096', '4097']

const run = (command, args, options = {}) =>
  spawn(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
    // The pages sign with the keys that `camket start` keeps beside the data.
    env: { ...process.env, CAMKET_DATA: data, CAMKET_DEV_KEYS: join(data, 'keys'), CAMKET_GALLERY: '1' },
  })

console.error(
  `pages that reload: http://localhost:${pages} · built pages: http://localhost:${office} · data: ${data}`,
)
const children = [
  run('camket', ['start', '--port', office, '--data', data]),
  run('vite', ['dev', '--port', pages, '--strictPort'], { cwd: web }),
]
for (const child of children) {
  child.on('exit', code => {
    for (const other of children) other.kill('SIGTERM')
    process.exitCode = code ?? 1
  })
}
