// What a killed client had sent may come to pass after its death: the kill tests look only when that is over.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Client } from 'pg'
import { afterAll, expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { endOf, untilNothingIsOpen } from '../killed-child.ts'

const { url } = await createTestDatabase()
const client = new Client({ connectionString: url })
await client.connect()
await client.query('create table public.mark (n integer)')
afterAll(() => client.end())

const marks = async (): Promise<number> => (await client.query('select from public.mark')).rows.length

/** A client that has sent its transaction to the end, and hears nothing of it for a second. */
async function sending() {
  const script = `
    import { Client } from 'pg'
    const client = new Client({ connectionString: process.argv[1] })
    await client.connect()
    client.query('begin; insert into public.mark values (1); select pg_sleep(1); commit')
    setTimeout(() => console.log('sent'), 100)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, url], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: import.meta.dirname,
  })
  await once(child.stdout, 'data')
  return child
}

test('a commit that was on its way at the kill is there when the end is told', async () => {
  const first = await sending()
  first.kill('SIGKILL')
  await once(first, 'close')
  // The process is gone and its work is not: whoever looks now sees the state before it.
  expect(await marks()).toBe(0)
  await untilNothingIsOpen(url)
  expect(await marks()).toBe(1)
  const second = await sending()
  second.kill('SIGKILL')
  expect(await endOf(second, url)).toBe('SIGKILL')
  expect(await marks()).toBe(2)
})
