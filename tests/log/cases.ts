import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A file of inputs and expected results from tests/log/cases. */
export function readCases<Cases>(name: string): Cases {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'cases', `${name}.json`), 'utf8')) as Cases
}

export const fromHex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'))
