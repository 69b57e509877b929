// `npm run check`: every gate in one command; it runs them all and names those that failed.
import { spawnSync } from 'node:child_process'

const only = process.argv.slice(2)
const gates = {
  format: ['prettier', '--check', '.', '--log-level', 'warn'],
  lint: ['oxlint', '--deny-warnings'],
  'types: domain': ['tsc', '-p', 'packages/domain'],
  'types: log': ['tsc', '-p', 'packages/log'],
  'types: the rest': ['tsc', '-p', 'tests'],
  'types: web': ['node', 'scripts/check-web.mjs'],
  arrows: ['depcruise', 'packages', 'apps', 'tests', '--config', 'arrows.cjs'],
  'unused code': ['knip', '--no-progress'],
  rooms: ['node', 'scripts/check-rooms.ts'],
  'data inventory': ['node', 'scripts/inventory.ts'],
  matrix: ['node', 'scripts/matrix.ts'],
}

const failed = []
for (const [name, [command, ...args]] of Object.entries(gates)) {
  if (only.length > 0 && !only.some(word => name.startsWith(word))) continue
  const begun = performance.now()
  const run = spawnSync(command, args, { encoding: 'utf8', shell: process.platform === 'win32' })
  const ok = run.status === 0
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${((performance.now() - begun) / 1000).toFixed(1)} s)`)
  if (!ok) {
    failed.push(name)
    console.log(`${run.stdout ?? ''}${run.stderr ?? ''}${run.error ?? ''}`)
  }
}
if (failed.length > 0) {
  console.error(`check: ${failed.length} of ${Object.keys(gates).length} gates failed: ${failed.join(', ')}`)
  process.exit(1)
}
console.log('check: all gates passed')
