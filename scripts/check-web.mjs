// `npm run check`, types of the web: generates SvelteKit's types, then svelte-check with warnings as errors.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const web = fileURLToPath(new URL('../apps/web', import.meta.url))
const steps = [
  ['svelte-kit', ['sync']],
  ['svelte-check', ['--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human']],
]
for (const [command, args] of steps) {
  const run = spawnSync(command, args, { cwd: web, stdio: 'inherit', shell: process.platform === 'win32' })
  if (run.error) console.error(run.error.message)
  if (run.status !== 0) process.exit(run.status ?? 1)
}
