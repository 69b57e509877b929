import { expect, test } from 'vitest'
import { isOurFault } from './messages.ts'

const inHouse =
  "TypeError: Cannot read properties of undefined (reading 'text')\n    at tasksOf (file:///srv/camket/packages/intake/src/tasks/tasks.ts:12:9)"
const inLibrary =
  "TypeError: Cannot read properties of null (reading 'length')\n    at inflate (/srv/camket/node_modules/fflate/lib/index.js:3:1)\n    at open (file:///srv/camket/packages/intake/src/docx/open.ts:9:2)"

test.each([
  [inHouse, true],
  ["Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'pdfjs-dist'", true],
  [inLibrary, false],
  ['RangeError: Invalid array length\n    at read (file:///srv/camket/packages/intake/src/a.ts:1:1)', false],
  ['Error: zlib: unexpected end\n    at read (file:///srv/camket/packages/intake/src/a.ts:1:1)', false],
  ['', false],
])('%s', (stack, ours) => expect(isOurFault(stack)).toBe(ours))
