// Run by the kill tests in a process of its own: signs a finding or takes a step of a task, or dies in it.
import type { Author } from '../../packages/domain/src/kernel/author.ts'
import { publishFinding } from '../../packages/services/src/publication/oversight/inspection/publishFinding.ts'
import { moveAction } from '../../packages/services/src/publication/oversight/inspection/takeStep.ts'
import { openDatabase } from '../../packages/storage/src/open.ts'
import { noon } from '../register/open-register.ts'

const [url = '', author = '', what = '', of = '', form = ''] = process.argv.slice(2)
const register = await openDatabase({ url })
const door = { register, tenant: 'minh-son', author: JSON.parse(author) as Author, now: noon }
const outcome =
  what === 'finding'
    ? await publishFinding(door, { finding: of, edition: 1 })
    : await moveAction(door, { action: of, version: 1, form, due: '2026-12-04', reason: 'Mưa lũ' })
console.log(JSON.stringify(outcome))
await register.close()
