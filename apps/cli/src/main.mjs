#!/usr/bin/env node
// Plain JavaScript, so that a Node too old to read TypeScript can still start the Node that came with the program.
import { spawn } from 'node:child_process'
import module, { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const oldestNode = 24

function bundledNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const require = createRequire(import.meta.url)
  try {
    const home = dirname(require.resolve(`node-${platform}-${process.arch}/package.json`))
    return join(home, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  } catch {
    return null
  }
}

if (Number(process.versions.node.split('.')[0]) >= oldestNode) {
  // Half of a short command is reading its own sources. Not in the shared folder for temporary files: what is kept is run.
  module.enableCompileCache(join(import.meta.dirname, '../../../node_modules/.cache/camket'))
  const { run } = await import('./run.ts')
  process.exitCode = await run(process.argv.slice(2))
} else {
  const node = bundledNode()
  if (node === null) {
    console.error(
      `camket: cần Node ${oldestNode} trở lên (đang chạy ${process.version}). / needs Node ${oldestNode} or newer (this is ${process.version}).`,
    )
    process.exit(2)
  }
  const child = spawn(node, [process.argv[1], ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 70
    if (signal !== null) process.exitCode = 128 + 15
  })
}
