// `npm run test:second-engine`: the suites that touch the database once more, on an ordinary PostgreSQL server.
// Where there is none, the closing line says that nothing was run, and the exit code stays 0: a machine without one can pass.
// CAMKET_TEST_DATABASE_URL names one; else a throw-away cluster of the newest version found under /usr/lib/postgresql.
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const suites = ['tests/storage', 'tests/register']
const home = '/usr/lib/postgresql'

function newestBinaries() {
  if (!existsSync(home)) return null
  const versions = readdirSync(home)
    .map(Number)
    .filter(version => version >= 15)
  const found = versions
    .sort((a, b) => b - a)
    .find(version => existsSync(join(home, String(version), 'bin/initdb')))
  return found === undefined ? null : join(home, String(found), 'bin')
}

/** The server refuses root: as root it runs as the system's own postgres user. */
function asServer(command, args) {
  const root = process.getuid?.() === 0
  return root
    ? execFileSync('runuser', ['-u', 'postgres', '--', command, ...args], { stdio: 'pipe' })
    : execFileSync(command, args, { stdio: 'pipe' })
}

function test(url) {
  const run = spawnSync('vitest', ['run', ...suites], {
    stdio: 'inherit',
    env: { ...process.env, CAMKET_TEST_DATABASE_URL: url },
  })
  return run.status ?? 1
}

const given = process.env.CAMKET_TEST_DATABASE_URL
const bin = newestBinaries()
if (given) process.exit(test(given))
if (bin === null) {
  console.log('second engine: SKIPPED, NOTHING WAS TESTED ON ORDINARY POSTGRESQL')
  console.log(
    `second engine: no version from 15 on under ${home}; install one, or name a server by CAMKET_TEST_DATABASE_URL`,
  )
  console.log(`\n0 passed, 0 failed, ${suites.length} suites skipped: no PostgreSQL`)
  process.exit(0)
}
const folder = mkdtempSync('/tmp/camket-second-')
chmodSync(folder, 0o777)
const data = join(folder, 'data')
let code = 1
try {
  asServer(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-E', 'UTF8', '--no-locale', '-A', 'trust'])
  const options = `-k ${folder} -c listen_addresses= -c max_connections=200`
  asServer(join(bin, 'pg_ctl'), ['-D', data, '-l', join(folder, 'log'), '-w', '-o', options, 'start'])
  console.log(`second engine: ${bin}`)
  code = test(`postgresql://postgres@/postgres?host=${encodeURIComponent(folder)}`)
} finally {
  try {
    asServer(join(bin, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop'])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
process.exit(code)
