// Attacks of the design's list that are no lie of an operator who can be asked from outside: which tests try them.

/** Number of the attack, what it is, and the files that try it. */
interface Elsewhere {
  readonly number: number
  readonly what: string
  readonly tests: readonly string[]
}

export const elsewhere: readonly Elsewhere[] = [
  {
    number: 6,
    what: 'a write, a sync or a renaming fails, lost or kept, and `kill -9`',
    tests: [
      'tests/faults/commits.test.ts',
      'tests/faults/other-commits.test.ts',
      'tests/faults/restore.test.ts',
      'tests/faults/copies.test.ts',
      'tests/faults/own-copy.test.ts',
      'tests/faults/witness.test.ts',
      'tests/faults/killed.test.ts',
      'tests/faults/killed-acts.test.ts',
      'tests/register/log-faults.test.ts',
      'tests/register/log-killed.test.ts',
    ],
  },
  { number: 7, what: 'the disk is full while publishing', tests: ['tests/faults/full-disk.test.ts'] },
  {
    number: 12,
    what: 'wrong, swapped, truncated, padded proofs',
    tests: ['tests/log/cases.test.ts', 'tests/log/public-vectors.test.ts', 'tests/log/fuzz.test.ts'],
  },
  {
    number: 13,
    what: 'sizes above 2⁵³, negative, with leading zeros',
    tests: ['tests/log/cases.test.ts', 'tests/log/fuzz.test.ts'],
  },
  {
    number: 14,
    what: 'notes with control characters, bad UTF-8, CRLF, thousands of signatures, no blank line, a key twice',
    tests: ['tests/log/cases.test.ts', 'packages/log/src/note.test.ts', 'tests/log/fuzz.test.ts'],
  },
  {
    number: 18,
    what: 'points of low order or of another spelling: server, browser and command line judge alike',
    tests: [
      'packages/log/src/ed25519.test.ts',
      'tests/log/public-vectors.test.ts',
      'tests/log/browser.test.ts',
    ],
  },
  {
    number: 37,
    what: 'a restored backup brings back what was withdrawn since',
    tests: [
      'tests/register/withdraw-restored.test.ts',
      'tests/register/withdraw-ledger.test.ts',
      'tests/register/backup-newer.test.ts',
    ],
  },
  {
    number: 51,
    what: 'hidden, withdrawn, redacted: looked for on every surface',
    tests: [
      'tests/portal/withdrawn.test.ts',
      'tests/portal/filters-forget.test.ts',
      'tests/register/visibility.test.ts',
      'tests/register/hidden-names.test.ts',
      'tests/mirror/withdrawn-copy.test.ts',
      'tests/storage/erased-from-disk.test.ts',
      'tests/storage/erasable.test.ts',
      'tests/register/hidden-again.test.ts',
    ],
  },
  {
    number: 52,
    what: 'a redaction undone by an older version, a comparison, a picture or the original',
    tests: ['tests/register/withdraw.test.ts', 'tests/portal/withdrawn.test.ts'],
  },
  {
    number: 53,
    what: 'an embargo on the day before, the day and the day after in Asia/Ho_Chi_Minh',
    tests: ['tests/oversight/doubt/embargo.test.ts'],
  },
]
