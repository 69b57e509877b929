import { listWithdrawals } from '@camket/services/publication/reading/log/withdrawals'
import { published } from '#lib/server/published.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = event =>
  published(event, async door => ({ list: await listWithdrawals(door) }))
