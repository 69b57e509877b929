// Writes the example files anew: `node scripts/make-examples.ts`. Their texts are ours; nothing in them is a real decision.
import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { planDocx } from './examples/docx-plan.ts'
import { expectedReading } from './examples/expected.ts'

const folder = fileURLToPath(new URL('../examples/', import.meta.url))

async function write(path: string, content: Uint8Array | object): Promise<void> {
  const bytes = content instanceof Uint8Array ? content : `${JSON.stringify(content, null, 1)}\n`
  await mkdir(new URL('.', `file://${folder}${path}`), { recursive: true })
  await writeFile(`${folder}${path}`, bytes)
  console.log(`examples/${path}`)
}

await write('minh-son/plan.docx', await planDocx())
await write('minh-son/plan.expected.json', expectedReading())
