// Run by the kill tests in a process of its own: approves one claim, or dies in it.
import { openDatabase } from '../../packages/storage/src/open.ts'
import type { Author } from '../../packages/domain/src/kernel/author.ts'
import { publishUpdate } from '../../packages/services/src/publication/publishUpdate.ts'
import { noon } from '../register/open-register.ts'

const [url = '', author = '', claim = '', edition = ''] = process.argv.slice(2)
const register = await openDatabase({ url })
const door = { register, tenant: 'minh-son', author: JSON.parse(author) as Author, now: noon }
console.log(JSON.stringify(await publishUpdate(door, { claim, edition: Number(edition) })))
await register.close()
