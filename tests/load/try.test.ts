import { test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { openTenant } from '../register/open-register.ts'
import { seedRegister } from './seed.ts'
import { searchQueries } from './varied-plans.ts'
import { search } from '../../packages/services/src/publication/reading/search.ts'
import { listCommitments } from '../../packages/services/src/publication/reading/listCommitments.ts'
import { frontPage } from '../../packages/services/src/publication/reading/frontPage.ts'
test('load', { timeout: 600_000 }, async () => {
  const db = await createTestDatabase()
  const doors = await openTenant(db)
  const n = Number(process.env.SEED_N ?? 3000)
  let t = performance.now()
  await seedRegister(doors.operator, { commitments: n })
  console.log('seed', n, Math.round(performance.now() - t))
  const time = async (name: string, runs: (() => Promise<unknown>)[]) => {
    const ms: number[] = []
    for (const run of runs) {
      const b = performance.now()
      await run()
      ms.push(performance.now() - b)
    }
    ms.sort((a, b) => a - b)
    console.log(
      name,
      'p50',
      ms[ms.length >> 1]!.toFixed(1),
      'p95',
      ms[Math.floor(ms.length * 0.95)]!.toFixed(1),
      'max',
      ms.at(-1)!.toFixed(1),
    )
  }
  const qs = searchQueries(120)
  await time(
    'warm',
    qs.map(q => () => search(doors.open, { query: q })),
  )
  await time(
    'search',
    qs.map(q => () => search(doors.open, { query: q })),
  )
  await time(
    'list',
    Array.from({ length: 50 }, () => () => listCommitments(doors.open, {})),
  )
  await time(
    'list agency',
    Array.from({ length: 50 }, () => () => listCommitments(doors.open, { agency: 'so-y-te' })),
  )
  await time(
    'list overdue',
    Array.from({ length: 50 }, () => () => listCommitments(doors.open, { state: 'overdue' })),
  )
  await time(
    'list due sort',
    Array.from(
      { length: 50 },
      () => () => listCommitments(doors.open, { agency: 'so-y-te', sort: 'due', group: 'trẻ em' }),
    ),
  )
  await time(
    'combo',
    Array.from(
      { length: 20 },
      () => () =>
        listCommitments(doors.open, {
          agency: 'so-y-te',
          right: 'education',
          group: 'trẻ em',
          year: 2026,
          state: 'overdue',
          missing: 'who',
        }),
    ),
  )
  await time(
    'front',
    Array.from({ length: 20 }, () => () => frontPage(doors.open)),
  )
})
