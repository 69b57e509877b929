// A register with what a copy must hold (two plans, an amendment, a day), and copies of it into folders of their own.
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { openFolder, type Folder } from '../../apps/cli/src/mirror/folder.ts'
import { mirrorRegister } from '../../apps/cli/src/mirror/mirror-register.ts'
import type { Languages } from '../../apps/cli/src/mirror/addresses.ts'
import { ensureWebBuilt } from '../../apps/cli/src/server/build-web.ts'
import { loadWeb } from '../../apps/cli/src/server/serve.ts'
import { holdRegister } from '../../packages/services/src/kernel/register.ts'
import { keyFolder } from '../../packages/services/src/publication/log/key-folder.ts'
import { holdSigner } from '../../packages/services/src/publication/log/signer.ts'
import { amendCommitment } from '../../packages/services/src/publication/amendCommitment.ts'
import { seedCalendar } from '../../packages/services/src/commitments/calendar/seedCalendar.ts'
import { publishCalendar } from '../../packages/services/src/publication/publishCalendar.ts'
import { publishDay } from '../../packages/services/src/publication/publishDay.ts'
import { createTestDatabase, type TestDatabase } from '../database.ts'
import { openTenant, published, valueOf, type Doors } from '../register/open-register.ts'
import { shortPlan } from '../register/plan-text.ts'
import { filesUnder } from './crawl.ts'

export interface Copies {
  readonly register: TestDatabase
  readonly keys: string
  /** A new folder beside the others. */
  folder(name: string): string
  copy(into: string, how?: { languages?: Languages; all?: boolean }): Promise<Folder['counts']>
}

export interface Copied extends Copies {
  readonly doors: Doors
}

export async function openCopied(): Promise<Copied> {
  const copies = await openCopies()
  return { ...copies, doors: await openTenant(copies.register) }
}

/** A register without a tenant, and copies of the one that a test opens in it. */
export async function openCopies(): Promise<Copies> {
  await ensureWebBuilt()
  const handler = await loadWeb()
  const register = await createTestDatabase()
  const place = mkdtempSync(join(tmpdir(), 'camket-copies-'))
  const keys = join(place, 'keys')
  holdSigner({
    keys: keyFolder(keys),
    tell: (_, why) => {
      if (why !== null) throw new Error(`not signed: ${JSON.stringify(why)}`)
    },
    fault: (_, error) => {
      throw error
    },
  })
  afterAll(() => {
    holdSigner(null)
    holdRegister(null)
  })
  return {
    register,
    keys,
    folder: name => join(place, name),
    copy: async (into, { languages = 'both', all = false } = {}) => {
      const folder = openFolder(into)
      try {
        const asked = { tenant: 'minh-son', folder, languages, handler, all, progress: () => undefined }
        await mirrorRegister(register, asked)
        return { ...folder.counts }
      } finally {
        folder.leave()
      }
    },
  }
}

export async function publishTwo({ secretariat, server }: Doors): Promise<void> {
  await published(secretariat)
  await published(secretariat, shortPlan.slice(6), { symbol: '97/KH-BCĐ', title: 'Kế hoạch thứ hai' })
  valueOf(await publishDay(server))
  valueOf(await seedCalendar(secretariat))
  valueOf(await publishCalendar(secretariat))
}

export const amendedCommitment = '96-kh-bcd-2023.1'

export async function amendOne({ secretariat }: Doors): Promise<void> {
  const deadline = { text: 'trước ngày 30/12/2026', kind: 'date', on: '2026-12-30', rule: 'gia hạn' } as const
  valueOf(
    await amendCommitment(secretariat, {
      commitment: amendedCommitment,
      version: 1,
      changes: { deadlines: [{ ...deadline, doubts: [], from: 'office' }] },
      reason: 'Sở xin gia hạn vì thiên tai',
      ground: 'Công văn 12/UBND-NC',
    }),
  )
}

/** Every file with its bytes, by name. */
export function contentOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesUnder(folder).map(name => [name, readFileSync(join(folder, name), 'base64')]),
  )
}
