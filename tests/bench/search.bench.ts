import type { Measured } from '../../apps/cli/src/commands/bench.ts'
import { search } from '../../packages/services/src/publication/reading/search.ts'
import { benchTenant, openSeeded, rowsOfBench } from './seeded-register.ts'

// A fixed mix: with and without tones, one word and several, common and rare, and one that is nowhere.
const mix = [
  'người khuyết tật',
  'nguoi khuyet tat',
  'trợ giúp pháp lý',
  'tro giup phap ly',
  'đăng ký khai sinh',
  'khai sinh',
  'xe lăn',
  'nhà vệ sinh',
  'giếng nước',
  'thẻ bảo hiểm y tế',
  'the bao hiem',
  'báo cáo',
  'tổ chức',
  'hồ sơ',
  'phiên dịch tập huấn',
  'dan toc thieu so',
  'điểm tiếp công dân',
  'cấp phát xe lăn',
  'Sở Tư pháp',
  'quý III',
  'zzzkhông có',
]
const rounds = 10

/** Full-text search over the seeded register: 95th percentile of a fixed mix of queries. */
export default async function searching(): Promise<readonly Measured[]> {
  const { register } = await openSeeded()
  const door = { register, tenant: benchTenant }
  try {
    const times: number[] = []
    let hits = 0
    for (const query of mix) await search(door, { query })
    for (let round = 0; round < rounds; round += 1) {
      for (const query of mix) {
        const begun = performance.now()
        const found = await search(door, { query })
        times.push(performance.now() - begun)
        hits += found.hits.length
      }
    }
    const sorted = times.sort((a, b) => a - b)
    const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]!
    return [
      { what: `p95 over ${rowsOfBench} commitments`, value: at(0.95), unit: 'ms', atMost: 50 },
      { what: 'median', value: at(0.5), unit: 'ms' },
      { what: 'hits a query', value: hits / times.length, unit: '', atLeast: 1 },
    ]
  } finally {
    await register.close()
  }
}
