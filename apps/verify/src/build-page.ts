// Makes the one file that checks: script and style inside, their hashes in its policy, nothing fetched from anywhere.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { build } from 'vite'
import { verifyPageFile } from './page-build/page-file.ts'
import { silentLibraries } from './page-build/silent-libraries.ts'

const room = join(import.meta.dirname, 'page')

/** Builds the page and gives back its text; the file is there whole or not at all. */
export async function buildVerifyPage(): Promise<string> {
  const script = await bundled()
  const style = readFileSync(join(room, 'page.css'), 'utf8')
    .replace(/\s*\n\s*/g, '')
    .replace(/ ?([:,{}>~]) ?/g, '$1')
    .replace(/(?<=[ :])0(?=\.)/g, '')
    .replaceAll(';}', '}')
  const parts: Readonly<Record<string, string>> = {
    '<!--STYLE-->': `<style>${style}</style>`,
    '<!--SCRIPT-->': `<script>${script}</script>`,
    '%POLICY%': policyOf(script, style),
  }
  // No blank stands between two tags of the page where a line ends.
  const template = readFileSync(join(room, 'page.html'), 'utf8')
    .replace(/(?<=>)\s*\n\s*|\s*\n\s*(?=\/?>|<)/g, '')
    .replace(/\s*\n\s*/g, ' ')
  // A function as replacement: the script is full of dollar signs.
  const page = template.replace(/<!--(STYLE|SCRIPT)-->|%POLICY%/g, mark => parts[mark]!)
  mkdirSync(join(verifyPageFile, '..'), { recursive: true })
  const draft = `${verifyPageFile}.${process.pid}`
  writeFileSync(draft, page)
  renameSync(draft, verifyPageFile)
  return page
}

function policyOf(script: string, style: string): string {
  const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  return [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(style)}`,
    'img-src data:',
    // Its own script once more, on a thread beside it.
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

async function bundled(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    root: room,
    publicDir: false,
    plugins: [silentLibraries],
    // Two packages bring the same hash library; the page carries it once.
    resolve: {
      alias: [
        { find: /^@noble\/hashes\//, replacement: `${hashLibrary()}/` },
        { find: /^canonicalize$/, replacement: join(import.meta.dirname, 'sorted-json.ts') },
      ],
    },
    build: {
      write: false,
      // For Safari 15.4, Chrome 93, Firefox 92: what they lack of this year, and later names, a test refuses in what is built.
      target: 'es2022',
      minify: true,
      // Nothing of ours and nothing of the hashing and signing packages does anything when it is merely read.
      rolldownOptions: {
        treeshake: {
          moduleSideEffects: false,
          propertyReadSideEffects: false,
          unknownGlobalSideEffects: false,
        },
      },
      modulePreload: false,
      lib: { entry: join(room, 'main.ts'), formats: ['iife'], name: 'check' },
    },
  })
  const [output] = [made].flat()
  if (output === undefined || !('output' in output) || output.output.length !== 1) {
    throw new Error('the page must be one script')
  }
  const code = output.output[0].code.trim()
  if (/<\/script|<!--/i.test(code)) throw new Error('the script would end inside its page')
  return code
}

function hashLibrary(): string {
  const log = createRequire(import.meta.resolve('@camket/log/hash'))
  return dirname(log.resolve('@noble/hashes/sha2.js'))
}

if (import.meta.main) await buildVerifyPage()
