// Attack 19: witnesses that are away, slow or lying, as the log hears them when it asks.
import { sign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { postWithin } from '../../../apps/cli/src/witness/post.ts'
import { askingWords } from '../../../packages/domain/src/publication/witness/refusal-words.ts'
import { cosign } from '../../../packages/log/src/cosignature.ts'
import { formatSignatureLine, keyTypes } from '../../../packages/log/src/note.ts'
import { askWitnesses, type Asked } from '../../../packages/services/src/publication/witness/askWitnesses.ts'
import { setPolicy } from '../../../packages/services/src/publication/witness/setPolicy.ts'
import { valueOf } from '../../register/open-register.ts'
import type { Attack, Evil } from '../attack.ts'
import { keyNamed, newKey, tenant } from '../superuser.ts'

/**
 * The log publishes a day more and asks a witness that is not what it should be. Whoever answers has time for it: on a busy machine a
 * liar would else be called slow.
 */
async function asked(evil: Evil, url: string, patienceMs = 30_000): Promise<void> {
  const { honest, doors } = evil
  const policy = readFileSync(honest.outside.policy, 'utf8').replace(honest.witnessDoor.url, url)
  valueOf(await setPolicy(doors.operator, { policy }))
  await evil.sql(run => run('delete from log_cosignature where tenant = $1', [tenant]))
  const [{ outcome }] = valueOf(await askWitnesses(doors.server, postWithin(patienceMs))).slice() as [Asked]
  evil.note({
    who: { vi: 'sổ hỏi nhân chứng', en: 'the log asks its witness' },
    code: outcome,
    words: askingWords[outcome],
  })
}

async function withServer(answer: Parameters<typeof createServer>[1], work: (url: string) => Promise<void>) {
  const server: Server = createServer(answer!)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  try {
    await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  } finally {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  }
}

/** Whoever lacks the cosignatures that the policy asks for, and is told at once that the policy is another one. */
const unheard = {
  alone: ['cosignatures-lacking'],
  monitor: ['policy-changed'],
  daily: ['policy-changed', 'cosignatures-lacking'],
  witness: [409, 200],
} as const

export const askedWitnesses: readonly Attack[] = [
  {
    number: 19,
    what: { vi: 'Nhân chứng không trả lời', en: 'The witness is down' },
    act: evil => asked(evil, 'http://127.0.0.1:1'),
    expect: { ...unheard, noted: ['unreachable'] },
  },
  {
    number: 19,
    what: { vi: 'Nhân chứng trả lời quá chậm', en: 'The witness is slow' },
    act: evil =>
      withServer(
        () => {},
        url => asked(evil, url, 1_000),
      ),
    expect: { ...unheard, noted: ['slow'] },
  },
  {
    number: 19,
    what: {
      vi: 'Nhân chứng nói dối: chữ ký của chính nó, nhưng cho điều khác',
      en: 'The witness lies: a line that is no signature over this',
    },
    act: evil =>
      withServer(
        (_, res) => {
          const time = Math.floor(Date.now() / 1000)
          const { key, vkey } = keyNamed(newKey(), 'bao.example', keyTypes.ed25519Cosignature)
          const line = cosign('khác\n', { vkey, time, sign: bytes => sign(null, bytes, key) })
          res.end(formatSignatureLine(line))
        },
        url => asked(evil, url),
      ),
    expect: { ...unheard, noted: ['bad-answer'] },
  },
  {
    number: 19,
    what: { vi: 'Nhân chứng nói đã thấy sổ dài hơn', en: 'The witness says that it has seen a longer log' },
    act: evil =>
      withServer(
        (_, res) => void res.writeHead(409).end('9000\n'),
        url => asked(evil, url),
      ),
    expect: { ...unheard, noted: ['knows-more'] },
  },
]
