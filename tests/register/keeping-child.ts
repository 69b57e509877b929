// Run by the backup tests in a process of its own: does one action, or dies in it.
import { backupOf, restoreInto } from './kept.ts'

const [action = '', url = '', path = ''] = process.argv.slice(2)
const result = await (action === 'backup' ? backupOf(url, path) : restoreInto(url, path))
console.log(JSON.stringify(result))
process.exitCode = result.ok ? 0 : 3
