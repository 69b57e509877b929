import { spawn, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { SystemLimits } from './bounds.ts'
import { keepStripped, strippedFile } from './keep-stripped.ts'

const program = fileURLToPath(new URL('reader.ts', import.meta.url))
const preloaded = new URL('stripped-sources.mjs', import.meta.url).href

// The shell sets the limits and becomes the reader, so that they hold from its first instruction. A system that knows one
// of them not still starts the reader: the parent watches memory and time as well.
const limited = 'ulimit -c 0; ulimit -t "$1"; ulimit -d "$2"; shift 2; exec "$@"'

/** Kept out of the child: everything but what a runtime needs to find its own files. */
function bareEnvironment(): NodeJS.ProcessEnv {
  const kept = ['SystemRoot', 'TEMP', 'TMPDIR', 'PATH', 'LD_LIBRARY_PATH']
  const found = kept.flatMap(name => (process.env[name] ? [[name, process.env[name]]] : []))
  return { ...Object.fromEntries(found), CAMKET_STRIPPED: strippedFile }
}

export interface ChildUser {
  readonly uid: number
  readonly gid: number
}

interface ChildNeeds {
  readonly limits: SystemLimits
  /** Of what the language itself may hold. */
  readonly heapMegabytes?: number | undefined
  readonly user: ChildUser | undefined
  readonly entry: string | undefined
}

/**
 * Starts the reading process: own memory and processor limits of the operating system, no inherited environment,
 * no writing to the file system. `entry` replaces the module whose `readDocument` is called, for tests of the bounds.
 */
export function startChild({ limits, heapMegabytes = 320, user, entry }: ChildNeeds): ChildProcess {
  const node = [
    process.execPath,
    '--no-warnings',
    `--max-old-space-size=${heapMegabytes}`,
    // Without it every WebAssembly memory reserves gigabytes of address space.
    '--disable-wasm-trap-handler',
    // Reads the program's own files and nothing is written: no other program can be started from a document.
    '--permission',
    '--allow-fs-read=*',
    '--allow-worker',
    '--allow-addons',
    `--import=${preloaded}`,
    program,
    ...(entry === undefined ? [] : [entry]),
  ]
  const command =
    process.platform === 'win32'
      ? node
      : [
          '/bin/sh',
          '-c',
          limited,
          'sh',
          String(limits.processorSeconds),
          String(limits.dataKilobytes),
          ...node,
        ]
  const child = spawn(command[0]!, command.slice(1), {
    // Another user may not be let into the folder that we stand in.
    ...(user === undefined ? {} : { ...user, cwd: '/' }),
    env: bareEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
    windowsHide: true,
  })
  // While the child works, whoever asked waits.
  void keepStripped()
  return child
}
