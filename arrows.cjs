// The import rules of the house (docs/decisions/0004-arrows-as-code.md). Each rule has one reason.
const may = {
  domain: [],
  log: [],
  intake: ['domain'],
  storage: ['domain', 'log'],
  services: ['domain', 'log', 'intake', 'storage'],
  verify: ['log', 'domain'],
  web: ['services', 'domain'],
  cli: ['services', 'verify', 'domain', 'web'],
}
const rooms = [
  'kernel',
  'people',
  'plans',
  'commitments',
  'safeguards',
  'progress',
  'oversight',
  'publication',
]
const at = name => `^(packages|apps)/${name}/`

/** The public pages and every part of the web that they may be made of. */
const publicWeb =
  '^apps/web/src/(routes/\\(portal\\)|lib/(components|charts|design|frame|oversight/public|server|speech|standing))/'

/** What anybody may hand in, and what of the office stands behind it: these actions, which give back a receipt and no more. */
const counterWeb = '^apps/web/src/(routes/\\(counter\\)|lib/counter)/'
const receiving = ['receiveDoubt', 'proofOfWork', 'waitTurn', 'showCounter']

module.exports = {
  forbidden: [
    ...Object.entries(may).map(([name, allowed]) => ({
      name: `arrows-${name}`,
      comment: `${name} may import only: ${allowed.join(', ') || 'nothing'}`,
      severity: 'error',
      from: { path: at(name) },
      to: { path: '^(packages|apps|tests|scripts)/', pathNot: [at(name), ...allowed.map(at)] },
    })),
    {
      name: 'cli-enters-web-by-its-handler',
      comment: 'the command line knows the web by one exported handler, not by its insides',
      severity: 'error',
      from: { path: at('cli') },
      to: { path: '^apps/web/', pathNot: ['^apps/web/build/handler\\.js$', '^apps/web/package\\.json$'] },
    },
    ...rooms.slice(0, -1).map((room, i) => ({
      name: `${room}-looks-back-only`,
      comment: 'a room knows the rooms before it, never those after it',
      severity: 'error',
      from: { path: `^packages/(domain|services)/src/${room}/` },
      to: { path: `^packages/(domain|services)/src/(${rooms.slice(i + 1).join('|')})/` },
    })),
    {
      name: 'domain-is-pure',
      comment:
        'rules run in a browser, a test and a server alike: no runtime, no library with input or output',
      severity: 'error',
      from: { path: '^packages/domain/src', pathNot: '\\.test\\.ts$' },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev', 'unknown', 'undetermined'],
        pathNot: 'node_modules/(zod|canonicalize)/',
      },
    },
    {
      name: 'log-is-pure',
      comment:
        'the same checker runs in a browser, a newspaper and the server: bytes in, bytes out, one hash, one curve',
      severity: 'error',
      from: { path: '^packages/log/src', pathNot: '\\.test\\.ts$' },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev', 'unknown', 'undetermined'],
        pathNot: 'node_modules/@(noble|scure)/',
      },
    },
    {
      name: 'backup-alone-copies-the-whole-register',
      comment: 'past this door no tenant is bounded: whoever serves or edits must not reach it',
      severity: 'error',
      from: {
        path: '^(packages|apps)/',
        pathNot: '^packages/(storage/src/copy|services/src/publication/keeping)/',
      },
      to: { path: '^packages/storage/src/copy/' },
    },
    {
      name: 'portal-reads-publication-only',
      comment: 'a public page that could call the office side could leak a draft',
      severity: 'error',
      from: { path: publicWeb },
      to: { path: '^packages/(services/src/(?!publication/reading/|kernel/)|storage|intake)' },
    },
    {
      name: 'portal-knows-doors-by-type-only',
      comment: 'a public page is handed its register and opens or writes nothing itself',
      severity: 'error',
      from: { path: publicWeb },
      to: { path: '^packages/services/src/kernel/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'portal-uses-public-parts-only',
      comment: 'what the office or the front door of the web uses may reach further than a public page may',
      severity: 'error',
      from: { path: publicWeb },
      to: { path: '^apps/web/src/', pathNot: publicWeb },
    },
    {
      name: 'counter-receives-only',
      comment:
        'whoever hands something in gets a receipt: the counter reads what is public and calls a closed list of actions',
      severity: 'error',
      from: { path: counterWeb },
      to: {
        path: `^packages/(services/src/(?!publication/reading/|kernel/|oversight/doubt/receive/(${receiving.join('|')})\\.ts$)|storage|intake)`,
      },
    },
    {
      name: 'counter-knows-doors-by-type-only',
      comment: 'a page of the counter is handed its register and opens nothing itself',
      severity: 'error',
      from: { path: counterWeb },
      to: { path: '^packages/services/src/kernel/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'counter-uses-public-parts-only',
      comment: 'what the office uses may reach further than a stranger may',
      severity: 'error',
      from: { path: counterWeb },
      to: { path: '^apps/web/src/', pathNot: [publicWeb, counterWeb] },
    },
    {
      name: 'nothing-imports-tests',
      comment: 'tests know the house; the house does not know the tests',
      severity: 'error',
      from: { path: '^(packages|apps)/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-unresolved',
      comment: 'an import that cannot be resolved would pass every other rule',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(\\$app|\\$env|\\./\\$types|@camket/web/handler)' },
    },
    { name: 'no-cycles', comment: 'data flows one way', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(build|\\.svelte-kit)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      extensions: ['.ts', '.js', '.svelte'],
    },
  },
}
