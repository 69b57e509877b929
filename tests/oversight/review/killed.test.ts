// Killed at every named step of signing: the review is public whole or not at all, and done again it is there once.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../../database.ts'
import { endOf } from '../../killed-child.ts'
import { faultSteps } from '../../../packages/services/src/kernel/fault.ts'
import { dumped } from '../../register/register-dump.ts'
import { draftedReview, officeReviewing, type DraftedReview } from './reviewing.ts'

const register = await createTestDatabase()
const { inspector } = await officeReviewing(register)
const file = fileURLToPath(new URL('./sign-child.ts', import.meta.url))

function inChild({ review, edition }: DraftedReview, fault = ''): Promise<NodeJS.Signals | number | null> {
  const author = JSON.stringify(inspector.author)
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', file, register.url, author, review, String(edition)],
    { env: { ...process.env, CAMKET_FAULT: fault }, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  return endOf(child, register.url)
}

const held = async () => JSON.stringify(await dumped(register.url))
const reviews = async (): Promise<number> =>
  (await dumped(register.url, '^portal_review$'))['portal_review']?.length ?? 0

const after = ['append-committed', 'review-signed']
const before = [
  ...faultSteps.filter(step => /^review-(records|portal|signed)/.test(step) && !after.includes(step)),
  'append-before-commit',
]

test.each([...before, ...after])('killed at %s', async step => {
  const of = await draftedReview(inspector)
  const [was, count] = [await held(), await reviews()]
  expect(await inChild(of, step)).toBe('SIGKILL')
  if (before.includes(step)) expect(await held()).toBe(was)
  else expect(await reviews()).toBe(count + 1)
  expect(await inChild(of)).toBe(0)
  expect(await reviews()).toBe(count + 1)
})
