// Mail as part of the server's own work: opens the post that the environment names, puts digests in the queue and works it off.
import { theServer } from '@camket/domain/kernel/author'
import { inEveryTenant } from '@camket/services/kernel/inEveryTenant'
import type { Register } from '@camket/services/kernel/door'
import { jobsOf } from '@camket/services/kernel/jobs'
import { feedDigests } from '@camket/services/oversight/reminders/digest/digest-jobs'
import { queueDigests } from '@camket/services/oversight/reminders/digest/queueDigests'
import { digestWorker } from '@camket/services/oversight/reminders/digest/workDigests'
import { openPost } from '@camket/services/oversight/reminders/mail/post'
import { readMailSettings } from '@camket/services/oversight/reminders/mail/settings'
import { holdPost, thePost } from '@camket/services/oversight/reminders/mail/the-post'

const betweenLooks = 5_000
const betweenRounds = 60_000

type Tell = (fault: unknown, tenant: string | null) => void
type Every = (milliseconds: number, round: () => Promise<boolean>) => Promise<void>

/** Opens the post that CAMKET_SMTP_URL and CAMKET_MAIL_FROM name, for actions and work of this process; none where they name none. */
export function openThePost(origin: string | null, env = process.env): void {
  const reading = readMailSettings(env)
  holdPost('settings' in reading ? { post: openPost(reading.settings), origin } : null)
}

/** Nothing where there is no post: reminders are then in the office alone, and no digest is queued. */
export async function workMail(
  register: Register,
  { every, tell }: { every: Every; tell: Tell },
): Promise<void> {
  const office = thePost()
  if (office === null) return
  const rounds = every(betweenRounds, async () => {
    await inEveryTenant(
      register,
      async tenant => {
        const door = { register, tenant, author: theServer, now: new Date() }
        await queueDigests(door, office)
        await feedDigests(door)
        return false
      },
      tell,
    )
    // What a killed process had taken comes back once its lease is over.
    await jobsOf(register)
      .tend()
      .catch(error => tell(error, null))
    return false
  })
  const round = digestWorker(register, { office, now: () => new Date(), tell })
  const work = every(betweenLooks, () =>
    round().catch(error => {
      tell(error, null)
      return false
    }),
  )
  await Promise.all([rounds, work])
  await jobsOf(register).close()
}
