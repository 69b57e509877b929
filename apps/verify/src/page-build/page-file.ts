import { join } from 'node:path'

/** Where the built page lies; `build-page.ts` puts it there. */
export const verifyPageFile: string = join(import.meta.dirname, '../../build/verify.html')
