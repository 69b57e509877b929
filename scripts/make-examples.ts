// Writes the example files anew: `node scripts/make-examples.ts`. Their texts are ours; nothing in them is a real decision.
import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { planDocx } from './examples/docx-plan.ts'
import { expectedReading } from './examples/expected.ts'
import { planPdf, planPdfExpected, planPdfText } from './examples/pdf-plan.ts'
import { scanExpected, scanPng } from './examples/scan.ts'
import { workbook } from './examples/small-xlsx.ts'
import { tableExpected, tableRows } from './examples/task-table.ts'

const tinos = fileURLToPath(new URL('../node_modules/@expo-google-fonts/tinos/', import.meta.url))
const fonts = {
  regular: `${tinos}400Regular/Tinos_400Regular.ttf`,
  bold: `${tinos}700Bold/Tinos_700Bold.ttf`,
  italic: `${tinos}400Regular_Italic/Tinos_400Regular_Italic.ttf`,
}
const folder = fileURLToPath(new URL('../examples/', import.meta.url))

async function write(path: string, content: Uint8Array | object): Promise<void> {
  const bytes = content instanceof Uint8Array ? content : `${JSON.stringify(content, null, 1)}\n`
  await mkdir(new URL('.', `file://${folder}${path}`), { recursive: true })
  await writeFile(`${folder}${path}`, bytes)
  console.log(`examples/${path}`)
}

await write('minh-son/plan.docx', await planDocx())
await write('minh-son/plan.expected.json', expectedReading())
await write('so-xay-dung/tiep-can.pdf', await planPdf())
await write('so-xay-dung/tiep-can.expected.json', planPdfExpected)
await write('so-xay-dung/tiep-can.text.txt', new TextEncoder().encode(planPdfText))
await write('bang-nhiem-vu/so-y-te.xlsx', workbook('Nhiệm vụ', tableRows))
await write('bang-nhiem-vu/so-y-te.expected.json', tableExpected)
await write('ban-quet/tro-giup-phap-ly.png', scanPng(fonts))
await write('ban-quet/tro-giup-phap-ly.expected.json', scanExpected)
