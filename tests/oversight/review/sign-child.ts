// Run by the kill tests in a process of its own: signs one review, or dies in it.
import { openDatabase } from '../../../packages/storage/src/open.ts'
import type { Author } from '../../../packages/domain/src/kernel/author.ts'
import { signReview } from '../../../packages/services/src/publication/oversight/review/signReview.ts'
import { noon } from '../../register/open-register.ts'

const [url = '', author = '', review = '', edition = ''] = process.argv.slice(2)
const register = await openDatabase({ url })
const door = { register, tenant: 'minh-son', author: JSON.parse(author) as Author, now: noon }
console.log(JSON.stringify(await signReview(door, { review, edition: Number(edition) })))
await register.close()
