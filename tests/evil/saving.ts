// What a reader saves of a served log, file by file, as a browser or a copying program would.
import { evidencePath, filesIn } from '../../apps/cli/src/mirror/data/evidence-files.ts'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseCheckpoint } from '../../packages/log/src/checkpoint.ts'
import { parseNote } from '../../packages/log/src/note.ts'
import { tilePath, tilesOf } from '../../packages/log/src/tile.ts'

export type Files = Map<string, Buffer>

export async function bytesAt(address: string, path: string, agent = 'camket-verify'): Promise<Buffer> {
  const answer = await fetch(`${address}/${path}`, { headers: { 'user-agent': agent } })
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
  return Buffer.from(await answer.bytes())
}

/** Everything that a check of a copy reads. */
export async function saved(address: string, agent?: string): Promise<Files> {
  const files: Files = new Map()
  const take = async (path: string): Promise<string> => {
    const bytes = await bytesAt(address, path, agent)
    files.set(path, bytes)
    return bytes.toString('utf8')
  }
  const { size } = parseCheckpoint(parseNote(Buffer.from(await take('log/checkpoint'))).text)
  await take('log/keys.json')
  for (const tile of tilesOf(0, size)) await take(`log/${tilePath(tile)}`)
  const plans = new Set<string>()
  for (let bundle = 0; bundle * 256 < size; bundle += 1) {
    const lines = await take(`records/bundles/${bundle}.jsonl`)
    for (const [, id] of lines.matchAll(/"id":"([^"]+)","kind":"plan"/g)) plans.add(id!)
    for (const file of lines.split('\n').flatMap(filesIn))
      files.set(evidencePath(file), await bytesAt(address, `evidence/${file.digest}`, agent))
  }
  for (const table of [
    'counts.json',
    'agencies.json',
    'bodies.jsonl',
    'said.jsonl',
    'oversight.json',
    ...[...plans].map(plan => `plans/${plan}.jsonl`),
  ]) {
    await take(`tables/${table}`)
  }
  return files
}

/** Writes them below a folder and gives the folder back. */
export function written(files: Files, folder: string): string {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
  return folder
}
