import type { BodyInput } from '@camket/domain/people/bodies'
import type { Result } from '@camket/domain/kernel/refusal'
import type { PeopleCode } from '@camket/domain/people/codes'
import type { Door } from '../kernel/door.ts'

/** Adds a body or changes one (`id` given). It becomes public with the next publication. */
export async function saveBody(door: Door, input: BodyInput): Promise<Result<{ id: string }, PeopleCode>> {
  void door
  void input
  throw new Error('being built')
}
