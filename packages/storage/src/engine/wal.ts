import { Client } from 'pg'
import type { Reach } from './reach.ts'

/**
 * Ends the write-ahead log that the deleted rows went through: a new segment is begun, and the checkpoint removes those
 * before it (the embedded server keeps none to use again). Signs in as one who may.
 */
export async function endWal(reach: Reach): Promise<void> {
  const client = new Client(reach)
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('select pg_switch_wal()')
    await client.query('checkpoint')
  } finally {
    await client.end()
  }
}
