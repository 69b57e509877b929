import type { Body } from '@camket/domain/people/bodies'
import type { Result } from '@camket/domain/kernel/refusal'
import type { PeopleCode } from '@camket/domain/people/codes'
import type { Door } from '../kernel/door.ts'

export async function listBodies(door: Door): Promise<Result<Body[], PeopleCode>> {
  void door
  throw new Error('being built')
}
