import { expect, test } from 'vitest'
import type { PublicDoor } from '@camket/services/kernel/door'
import { sharedRead } from './shared-read.ts'

const door = (tenant: string): PublicDoor => ({ register: {} as PublicDoor['register'], tenant })

test('a crowd costs one reading, the next one reads anew, tenants and things apart', async () => {
  const here = door('minh-son')
  let reads = 0
  const read = async (): Promise<number> => {
    await Promise.resolve()
    return (reads += 1)
  }
  const ask = (what: string, of = here): Promise<number> => sharedRead(of, what, read)
  expect(await Promise.all([ask('a'), ask('a'), ask('a')])).toEqual([1, 1, 1])
  expect(await Promise.all([ask('a'), ask('b'), ask('a', { ...here, tenant: 'hue' })])).toEqual([2, 3, 4])
  expect(await ask('a', door('minh-son'))).toBe(5)
})

test('a reading that fails fails for those who waited, and is not kept', async () => {
  const here = door('minh-son')
  const fail = (): Promise<never> => Promise.reject(new Error('no'))
  const both = await Promise.allSettled([sharedRead(here, 'a', fail), sharedRead(here, 'a', fail)])
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await sharedRead(here, 'a', () => Promise.resolve(7))).toBe(7)
})
