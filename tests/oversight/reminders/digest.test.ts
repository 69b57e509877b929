// The way of a digest: who is written to on which day, what the mail says, and that it stops when something is filed.
import { afterAll, expect, test } from 'vitest'
import { mailServer } from './mail-server.ts'
import { postTo } from './mail-server.ts'
import { morning, morningOf, remindedOffice, statesOf, worked } from './reminded.ts'

const at = await remindedOffice()
const server = await mailServer()
const post = postTo(server.port)
afterAll(async () => {
  post.close()
  await server.close()
})

/** What arrives on a day, by recipient. */
async function mailOn(day: string): Promise<string[]> {
  const before = server.mails.length
  await morning(at, day, post)
  expect(await worked(at, morningOf(day), post)).toEqual([])
  return server.mails.slice(before).map(({ to }) => [to].flat()[0]!.text)
}

test('the ladder: the focal point first, then the alternate, the validating authority, the secretariat', async () => {
  for (const d of [
    '2026-11-23',
    '2026-11-24',
    '2026-11-30',
    '2026-12-01',
    '2026-12-05',
    '2026-12-23',
    '2026-12-29',
    '2026-12-30',
    '2026-12-31',
    '2027-01-04',
    '2027-01-05',
    '2027-01-14',
    '2027-01-28',
  ])
    console.log(d, await mailOn(d), await statesOf(at))
  console.log(server.mails.map(m => [m.to, m.subject, m.text]).slice(0, 6))
})
