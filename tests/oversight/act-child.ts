// Run by the kill tests in a process of its own: one act of the committee, of whoever answers or of a round, or dies in it.
import type { Author } from '../../packages/domain/src/kernel/author.ts'
import { publishAnswer } from '../../packages/services/src/publication/oversight/answers/publishAnswer.ts'
import { publishDecision } from '../../packages/services/src/publication/oversight/committee/publishDecision.ts'
import { publishProposal } from '../../packages/services/src/publication/oversight/committee/publishProposal.ts'
import { publishReceipts } from '../../packages/services/src/publication/oversight/doubt/publishReceipts.ts'
import {
  openSecret,
  sealSecret,
} from '../../packages/services/src/publication/oversight/review/rounds/sealRound.ts'
import { keyFolder } from '../../packages/services/src/publication/log/key-folder.ts'
import { holdSigner } from '../../packages/services/src/publication/log/signer.ts'
import { openDatabase } from '../../packages/storage/src/open.ts'

const acts = { publishAnswer, publishDecision, publishProposal, publishReceipts, openSecret, sealSecret }

export type ActName = keyof typeof acts

const [url = '', author = '', now = '', keys = '', name = '', input = ''] = process.argv.slice(2)
const register = await openDatabase({ url })
holdSigner({ keys: keyFolder(keys), tell: () => {}, fault: () => {} })
const door = { register, tenant: 'minh-son', author: JSON.parse(author) as Author, now: new Date(now) }
const act = acts[name as ActName] as (on: typeof door, of: unknown) => Promise<{ ok: boolean }>
const outcome = await act(door, JSON.parse(input))
console.log(JSON.stringify(outcome))
await register.close()
process.exitCode = outcome.ok ? 0 : 3
