import type { Language, Phrase } from '@camket/domain/kernel/language'

const doing: Readonly<Record<string, Phrase>> = {
  opening: { vi: 'mở tệp', en: 'opening' },
  reading: { vi: 'đọc', en: 'reading' },
  recognising: { vi: 'nhận dạng chữ', en: 'recognising' },
  entries: { vi: 'đọc các mục', en: 'reading entries' },
  records: { vi: 'so các bản ghi', en: 'comparing records' },
  tables: { vi: 'tính lại các bảng', en: 'computing the tables again' },
  understanding: { vi: 'tìm hiểu', en: 'understanding' },
}
const width = 24

export interface ProgressBar {
  report(report: { what: string; done: number; of: number }): void
  clear(): void
}

/** Drawn on stderr, and only when somebody looks at it: a terminal. */
export function progressBar(name: string, language: Language): ProgressBar {
  const seen = process.stderr.isTTY === true
  return {
    report({ what, done, of }) {
      if (!seen) return
      const full = of <= 0 ? 0 : Math.min(width, Math.round((done / of) * width))
      const bar = '█'.repeat(full) + '░'.repeat(width - full)
      process.stderr.write(`\r\u001B[K${bar} ${done}/${of} ${doing[what]?.[language] ?? what} · ${name}`)
    },
    clear() {
      if (seen) process.stderr.write('\r\u001B[K')
    },
  }
}
