// Backups and restores for the tests, and what a register holds, as one text.
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { backupRegister } from '../../packages/services/src/publication/keeping/backupRegister.ts'
import { restoreRegister } from '../../packages/services/src/publication/keeping/restoreRegister.ts'
import { keyFolder } from '../../packages/services/src/publication/log/key-folder.ts'
import { openWhole } from '../../packages/storage/src/copy/whole.ts'
import { noon } from './open-register.ts'

/** A folder of this file's own, with a blank and Vietnamese letters in its path; removed after the file. */
export function keptFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sao lưu '))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export async function backupOf(url: string, path: string) {
  const whole = await openWhole({ url })
  try {
    return await backupRegister(whole, { path, now: noon, program: 'camket thử' })
  } finally {
    await whole.close()
  }
}

export function restoreInto(url: string, path: string, keys = join(path, '..', 'keys')) {
  const open = () => openWhole({ url })
  return restoreRegister({ path, place: 'thử', now: noon, keys: keyFolder(keys), open })
}

/** Digests of every tenant's rows in every table, and of the left-out ones their number; the restore's own audit row apart. */
export async function contentOf(url: string): Promise<Record<string, string>> {
  const whole = await openWhole({ url })
  try {
    return await whole.copyOut(async copy => {
      const content: Record<string, string> = {}
      for (const tenant of copy.tenants) {
        for (const table of copy.tables) {
          // A chunk may end in the middle of a letter.
          const chunks: Buffer[] = []
          for await (const chunk of copy.rows(tenant, table)) chunks.push(chunk)
          const rows = Buffer.concat(chunks)
            .toString('utf8')
            .split('\n')
            .filter(row => !row.includes('\trestoreRegister\t'))
          content[`${tenant} ${table.name}`] =
            `${rows.length - 1} ${createHash('sha256').update(rows.join('\n')).digest('hex')}`
        }
      }
      return content
    })
  } finally {
    await whole.close()
  }
}
