import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import type { Measured } from '../../../apps/cli/src/commands/bench.ts'
import { hostileFiles } from '../../bad-input/hostile-files.ts'
import { costOfProcess, type ProcessCost } from '../measure.ts'

const main = join(import.meta.dirname, '..', '..', '..', 'apps', 'cli', 'src', 'main.mjs')

/** Files that break what reads them, each given to the whole program: what the worst of them costs. */
export default async function hostile(): Promise<readonly Measured[]> {
  const folder = await mkdtemp(join(tmpdir(), 'camket-bench-'))
  try {
    const costs: Array<ProcessCost & { readonly name: string }> = []
    for (const { name, make } of hostileFiles) {
      costs.push({ name, ...(await costOf(folder, name, make())) })
    }
    const slowest = costs.reduce((worst, cost) => (cost.seconds > worst.seconds ? cost : worst))
    const largest = costs.reduce((worst, cost) => (megabytes(cost) > megabytes(worst) ? cost : worst))
    const scan = await costOf(folder, 'nhieu.png', noisePage())
    return [
      { what: 'slowest', value: slowest.seconds, unit: 's', atMost: 10, note: slowest.name },
      { what: 'largest', value: largest.peakMegabytes, unit: 'MB', atMost: 500, note: largest.name },
      // Recognition is granted its own time and memory: this is what a page made to waste them wastes.
      { what: 'a page of noise, recognised', value: scan.seconds, unit: 's', atMost: 60 },
      { what: 'a page of noise, recognised', value: scan.peakMegabytes, unit: 'MB', atMost: 820 },
    ]
  } finally {
    await rm(folder, { recursive: true })
  }
}

const megabytes = (cost: ProcessCost) => cost.peakMegabytes ?? 0

async function costOf(folder: string, name: string, bytes: Uint8Array): Promise<ProcessCost> {
  await writeFile(join(folder, name), bytes)
  return costOfProcess(process.execPath, [main, 'read', join(folder, name)], 'watch')
}

/** Grey dots from a fixed seed: every one may be the stroke of a letter. */
function noisePage(): Uint8Array {
  const canvas = createCanvas(1654, 2339)
  const context = canvas.getContext('2d')
  const dots = context.createImageData(1654, 2339)
  let seed = 1
  for (let i = 0; i < dots.data.length; i += 4) {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
    dots.data.fill((seed >> 16) & 255, i, i + 3)
    dots.data[i + 3] = 255
  }
  context.putImageData(dots, 0, 0)
  return new Uint8Array(canvas.toBuffer('image/png'))
}
