// Runs once before all suites. The database server itself is started by the first file that asks for a database
// (tests/database.ts); this process only holds it open between files and removes it at the end.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { holdServer } from '../packages/storage/src/engine/server.ts'

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  prepareWebTypes()
  const url = process.env['CAMKET_TEST_DATABASE_URL']
  if (url !== undefined && url !== '') {
    project.provide('databasePlace', { url })
    return async () => {}
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'camket-test-'))
  const release = hold(dataDir)
  project.provide('databasePlace', { dataDir })
  return async () => {
    await release()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** The web's tsconfig extends one that SvelteKit writes; on a fresh clone nobody has asked for it yet. */
function prepareWebTypes(): void {
  const web = fileURLToPath(new URL('../apps/web', import.meta.url))
  if (existsSync(join(web, 'node_modules/$app/tsconfig.json'))) return
  const kit = createRequire(join(web, 'package.json')).resolve('@sveltejs/kit/package.json')
  const run = spawnSync(process.execPath, [join(dirname(kit), 'svelte-kit.js'), 'sync'], { cwd: web })
  if (run.status !== 0) throw new Error(`svelte-kit sync: ${String(run.stderr)}`)
}

/** Where no server can be held, the tests that need a database say why; the others run. */
function hold(dataDir: string): () => Promise<void> {
  try {
    return holdServer(dataDir)
  } catch {
    return async () => {}
  }
}
