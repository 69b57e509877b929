import type { PoolClient } from 'pg'
import { expect, test, vi } from 'vitest'
import { DatabaseRefused } from '../refusal.ts'
import type { PatientPool } from './address.ts'
import { readersOf } from './readers.ts'

/** Gives connections that answer every question with `value`; `failure`: what connecting fails with. */
function serverOf(value: unknown) {
  const state = { failure: null as Error | null, gate: Promise.resolve(), lent: 0 }
  const client = {
    query: async () => ({ rows: [{ value }] }),
    release: () => void (state.lent -= 1),
  } as unknown as PoolClient
  const pool: PatientPool = {
    isInUse: () => state.lent > 0,
    end: async () => {},
    connect: async () => {
      await state.gate
      if (state.failure !== null) throw state.failure
      state.lent += 1
      return client
    },
  }
  return { state, client, pool }
}

async function pair() {
  const [register, replica] = [serverOf('0/1'), serverOf(true)]
  const told: Array<string | null> = []
  const onRefused = (why: Error | null) => void told.push(why && why.message)
  const readers = readersOf({ register: register.pool, replica: replica.pool, onRefused })
  const from = async () => {
    const client = await readers.connect()
    client.release()
    return client === replica.client ? 'replica' : 'register'
  }
  return { register, replica, told, readers, from }
}

test('what is heard of while a connection to the replica is waited for is not missed', async () => {
  const { replica, readers, from } = await pair()
  expect(await from()).toBe('replica')
  let open = () => {}
  replica.state.gate = new Promise(resolve => (open = resolve))
  const waiting = from()
  readers.heard()
  open()
  expect(await waiting).toBe('register')
  await vi.waitFor(async () => expect(await from()).toBe('replica'))
  expect(replica.state.lent).toBe(0)
  await readers.end()
})

test('a replica that lets nobody in costs no reader a page, and is told once, as is its end', async () => {
  const { replica, told, readers, from } = await pair()
  replica.state.failure = new Error('too many clients')
  expect([await from(), await from()]).toEqual(['register', 'register'])
  await vi.waitFor(() => expect(told).toEqual(['too many clients']))
  await from()
  replica.state.failure = null
  await vi.waitFor(async () => expect(await from()).toBe('replica'), { timeout: 10_000 })
  expect(told).toEqual(['too many clients', null])
  await readers.end()
})

test('that it is away is told by its own pool alone', async () => {
  const { replica, told, readers, from } = await pair()
  replica.state.failure = new DatabaseRefused('away')
  expect(await from()).toBe('register')
  replica.state.failure = null
  await vi.waitFor(async () => expect(await from()).toBe('replica'), { timeout: 10_000 })
  expect(told).toEqual([])
  await readers.end()
})
