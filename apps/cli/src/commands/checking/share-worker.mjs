// A second thread of `camket verify`. Its sources come from the same compiled store as the command's: to strip their types anew
// would take it thirty megabytes.
import module from 'node:module'
import { join } from 'node:path'

module.enableCompileCache(join(import.meta.dirname, '../../../../../node_modules/.cache/camket'))
const { checkAsked } = await import('./share-worker.ts')
await checkAsked()
