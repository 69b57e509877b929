// The committee's page before a meeting: every figure counted anew while somebody waits.
import type { Measured } from '../../../apps/cli/src/commands/bench.ts'
import { ensureWebBuilt } from '../../../apps/cli/src/server/build-web.ts'
import { theServer } from '../../../packages/domain/src/kernel/author.ts'
import { createSignInLink } from '../../../packages/services/src/people/createSignInLink.ts'
import { signInWithLink } from '../../../packages/services/src/people/signInWithLink.ts'
import { showSituation } from '../../../packages/services/src/publication/oversight/situation/showSituation.ts'
import { valueOf } from '../../register/open-register.ts'
import { startCamket } from '../camket-server.ts'
import { commitmentsOfOffice, openOffice, percentile, timed } from './seeded-office.ts'

const asked = 100

export default async function situation(): Promise<readonly Measured[]> {
  await ensureWebBuilt()
  const office = await openOffice()
  try {
    const { gate, operator } = office
    const { token } = valueOf(await createSignInLink({ ...gate, author: theServer }, 'secretariat'))
    const { session } = valueOf(await signInWithLink(gate, { token }))
    const now = valueOf(await showSituation(operator))
    const server = await startCamket(office.dataDir)
    const ask = async (): Promise<number> => {
      const headers = { cookie: `camket=${session}` }
      const answer = await fetch(`${server.address}/office/situation`, { headers, redirect: 'manual' })
      await answer.arrayBuffer()
      return answer.status
    }
    try {
      for (let i = 0; i < 10; i += 1) await ask()
      const times: number[] = []
      let bad = 0
      for (let i = 0; i < asked; i += 1)
        times.push(
          await timed(async () => {
            if ((await ask()) !== 200) bad += 1
          }),
        )
      const of = `${commitmentsOfOffice} commitments`
      const note = `${now.all.overdue} overdue, ${now.all.ahead} ahead of their evidence`
      return [
        {
          what: `situation page, p95 (${of})`,
          value: percentile(times, 0.95),
          unit: 'ms',
          atMost: 100,
          note,
        },
        { what: 'situation page, median', value: percentile(times, 0.5), unit: 'ms' },
        { what: 'situation page, answers that were not good', value: bad, unit: '', atMost: 0 },
      ]
    } finally {
      await server.stop()
    }
  } finally {
    await office.register.close()
  }
}
