// Runs once before all suites. The database server itself is started by the first file that asks for a database
// (tests/database.ts); this process only holds it open between files and removes it at the end.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { holdServer } from '../packages/storage/src/engine/server.ts'

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env['CAMKET_TEST_DATABASE_URL']
  if (url !== undefined && url !== '') {
    project.provide('databasePlace', { url })
    return async () => {}
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'camket-test-'))
  const release = holdServer(dataDir)
  project.provide('databasePlace', { dataDir })
  return async () => {
    await release()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
