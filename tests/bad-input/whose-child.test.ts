// Who the process is that is handed a stranger's file.
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { openDocumentReader } from '../../packages/services/src/commitments/readDocument.ts'
import { readingUser } from '../../packages/services/src/kernel/reading-user.ts'

const isRoot = process.getuid?.() === 0
/** Below a home that is root's alone nobody else can run the program, and the child stays root. */
const isOpen = [import.meta.filename, process.execPath].every(isOpenToAll)
const folder = mkdtempSync(join(tmpdir(), 'camket-whose-'))
chmodSync(folder, 0o755)
afterAll(() => rmSync(folder, { recursive: true }))

function isOpenToAll(path: string): boolean {
  const isOpenHere = (statSync(path).mode & 0o005) !== 0
  return isOpenHere && (dirname(path) === path || isOpenToAll(dirname(path)))
}

// Says in its refusal who it is, in place of a reading.
const whoAmI = join(folder, 'who.mjs')
writeFileSync(
  whoAmI,
  `export async function readDocument() {
  throw new Error(\`uid \${process.getuid()} gid \${process.getgid()} groups \${process.getgroups()}\`)
}`,
)

async function whoReads(): Promise<string> {
  const reader = openDocumentReader()
  const bytes = new TextEncoder().encode('Kế hoạch')
  const entry = pathToFileURL(whoAmI).href
  const refused = await reader.read(bytes, 'a.txt', { entry }).then(
    () => '',
    (error: { cause?: unknown }) => String(error.cause),
  )
  reader.close()
  return refused
}

test.runIf(isRoot && isOpen)('as root, the reading child has given up root and its groups', async () => {
  const user = readingUser()
  expect(user?.uid).toBeGreaterThan(0)
  expect(await whoReads()).toContain(`uid ${user?.uid} gid ${user?.gid} groups ${user?.gid}`)
})

test.runIf(!isRoot && process.platform !== 'win32')(
  'as anybody else, the child stays who we are',
  async () => {
    expect(readingUser()).toBeNull()
    expect(await whoReads()).toContain(`uid ${process.getuid?.()} `)
  },
)

test('it still reads', async () => {
  const reader = openDocumentReader()
  const { reading } = await reader.read(new TextEncoder().encode('KẾ HOẠCH\n1. Mở lớp học'), 'a.txt')
  expect(reading.text).toContain('Mở lớp học')
  reader.close()
})
