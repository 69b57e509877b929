// What a server has said since somebody began to wait for it: its log of a month ago gives a cause of a month ago.
import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'

/** Remembers how far the logs of `cluster` go; the answer gives the last lines that came to each of them since. */
export function listenTo(cluster: string): () => string {
  const folder = join(cluster, 'log')
  const logs = () => (existsSync(folder) ? readdirSync(folder).map(name => join(folder, name)) : [])
  const heard = new Map(logs().map(path => [path, statSync(path).size]))
  // Begun anew by each guardian before it starts a server.
  const start = join(cluster, 'start.log')
  return () =>
    [
      existsSync(start) ? lastLines(readFileSync(start, 'utf8')) : '',
      ...logs().map(path => lastLines(readFrom(path, heard.get(path) ?? 0))),
    ]
      .join('\n')
      .trim()
}

/** A log that has become shorter was begun anew. */
function readFrom(path: string, offset: number): string {
  const file = openSync(path, 'r')
  try {
    const { size } = fstatSync(file)
    const from = offset > size ? 0 : offset
    const bytes = Buffer.alloc(size - from)
    readSync(file, bytes, 0, bytes.length, from)
    return bytes.toString('utf8')
  } finally {
    closeSync(file)
  }
}

const lastLines = (log: string, most = 1_000): string =>
  log.length <= most ? log : log.slice(-most).replace(/^.*\n/, '')
