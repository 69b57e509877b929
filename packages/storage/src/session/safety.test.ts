import { Client } from 'pg'
import { expect, it } from 'vitest'
import { DatabaseRefused } from '../refusal.ts'
import { requireSafety } from './safety.ts'

/** A client whose server says these settings. */
const serverOf = (settings: Record<string, string>) =>
  Object.assign(new Client(), { query: async () => ({ rows: [settings] }) })
const kept = { encoding: 'UTF8', fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' }

it('a server that is too old is told by its version as people write it', async () => {
  await expect(requireSafety(serverOf({ ...kept, version: '140005' }))).rejects.toEqual(
    new DatabaseRefused('server-too-old', { found: '14' }),
  )
  await expect(requireSafety(serverOf({ ...kept, version: '150000' }))).resolves.toBeUndefined()
})
