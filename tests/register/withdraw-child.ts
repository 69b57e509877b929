// Run by the kill tests in a process of its own: withdraws a name, or dies in it. Its signer writes the ledger.
import { openDatabase } from '../../packages/storage/src/open.ts'
import { commandLine } from '../../packages/domain/src/kernel/author.ts'
import { keyFolder } from '../../packages/services/src/publication/log/key-folder.ts'
import { holdSigner } from '../../packages/services/src/publication/log/signer.ts'
import { previewWithdrawal } from '../../packages/services/src/publication/withdraw/previewWithdrawal.ts'
import { withdraw } from '../../packages/services/src/publication/withdraw/withdraw.ts'
import { noon } from './open-register.ts'

const [url = '', keys = '', plan = ''] = process.argv.slice(2)
const register = await openDatabase({ url })
const door = { register, tenant: 'minh-son', author: commandLine, now: new Date(noon.getTime() + 60_000) }
holdSigner({ keys: keyFolder(keys), tell: () => {}, fault: (_, error) => console.error(error) })
const target = { scope: 'words', plan, words: ['Trần Thử Tên'] } as const
const why = { ground: 'private-life', reason: 'theo đề nghị của người ấy', decision: null } as const
const preview = await previewWithdrawal(door, { target })
const seen = preview.ok ? preview.value.seen : ''
console.log(JSON.stringify(await withdraw(door, { target, why, seen })))
await register.close()
