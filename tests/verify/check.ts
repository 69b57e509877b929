import { filesSource } from '../../apps/verify/src/sources/files.ts'
import { saidChecks } from '../../apps/verify/src/said/judge-said.ts'
import type { VerifyOptions } from '../../apps/verify/src/verify-once.ts'
import { verifyRecord } from '../../apps/verify/src/verify-record.ts'
import type { Finding } from '../../apps/verify/src/finding.ts'
import { today } from './made-records.ts'
import { signerOf, type Tree } from './public-tree.ts'

export const sourceOf = (tree: Tree) =>
  filesSource({
    find: path => {
      const bytes = tree.get(path)
      return Promise.resolve(bytes === undefined ? null : new File([new Uint8Array(bytes)], path))
    },
    holds: folder => Promise.resolve([...tree.keys()].some(path => path.startsWith(`${folder}/`))),
  })

/** The findings of one check, with the log's key known and without files of evidence unless told otherwise. */
export async function check(tree: Tree, options: Partial<VerifyOptions> = {}): Promise<readonly Finding[]> {
  const key = signerOf(1).vkey.text
  const { findings } = await verifyRecord(sourceOf(tree), {
    now: today,
    key,
    said: saidChecks({ evidence: false }),
    ...options,
  })
  return findings
}

/** What somebody should look at, as `code` with the place that counts: `record-digest 12`. */
export function wanting(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ level }) => level === 'fault' || level === 'warning')
    .map(({ code, where, values }) =>
      [code, where?.entry ?? where?.path, where?.field, code === 'more-alike' ? values['n'] : undefined]
        .filter(part => part !== undefined)
        .join(' '),
    )
}
