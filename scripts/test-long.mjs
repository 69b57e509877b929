// `npm run test:long`: the suites whose normal run is a sample, in their long form. Takes the machine for some hours.
import { spawnSync } from 'node:child_process'

const suites = [
  'tests/log/fuzz.test.ts',
  'tests/register/log-killed.test.ts',
  'tests/faults',
  'tests/accessibility/every-office-page.test.ts',
]
const env = {
  ...process.env,
  // Processes killed at random moments, of each kind.
  CAMKET_KILLS: process.env.CAMKET_KILLS ?? '200',
  // A million hostile inputs; every step of every file, not the first and the last of its kind.
  CAMKET_FUZZ: 'long',
  // Every page as each seat sees it that may.
  CAMKET_SEATS: 'all',
}

const run = spawnSync('vitest', ['run', ...suites, ...process.argv.slice(2)], {
  env,
  stdio: 'inherit',
  shell: process.platform === 'win32',
})
process.exitCode = run.status ?? 1
