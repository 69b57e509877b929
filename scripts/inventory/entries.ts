// One entry a field, grouped by where it is kept. No wildcard: a new column or property fails the build until it is written here.
import type { Class, Entry, Purpose, Retention } from './classes.ts'

interface Place {
  readonly purpose: Purpose
  readonly retention: Retention
  /** Field names by class, separated by blanks. */
  readonly fields: Readonly<Partial<Record<Class, string>>>
}

const at = 'start end'
const cited = 'cited[].symbol cited[].type cited[].date cited[].issuer'
const agencies = 'agencies[].name'
const agencyStates = 'agencies[].role agencies[].mode agencies[].from'
const deadlineStates =
  'deadlines[].kind deadlines[].on deadlines[].rule deadlines[].doubts[] deadlines[].from'
const served = 'rights[].code rights[].from groups[].name groups[].from'
const servedWords = 'rights[].words'
const passage = 'passage.start passage.end passage.page passage.paragraph'
const finding = (name: string): string =>
  at
    .split(' ')
    .map(edge => `${name}.${edge}`)
    .join(' ') + ` ${name}.unsure`
const record = { purpose: 'record', retention: 'register' } as const
const portal = { purpose: 'portal', retention: 'rebuilt' } as const
const review = { purpose: 'review', retention: 'draft' } as const

const places: Readonly<Record<string, Place>> = {
  audit: {
    purpose: 'audit',
    retention: 'register',
    fields: {
      key: 'tenant id subject',
      state: 'at action role',
      'office in words': 'author',
      secret: 'digest',
    },
  },
  body: {
    purpose: 'bodies',
    retention: 'register',
    fields: {
      key: 'tenant id successors',
      'office in words': 'name short aliases',
      state: 'kind valid_from valid_to edition',
    },
  },
  plan: {
    ...review,
    fields: {
      key: 'tenant id slug file_digest',
      'working text': 'file_name facts',
      state: 'state edition facts_edition imported_at edited_at',
      'office in words': 'edited_by',
    },
  },
  'plan.facts': { ...review, fields: { 'working text': 'symbol issuer province title', state: 'kind date' } },
  plan_file: { ...review, fields: { key: 'tenant plan', 'source document': 'bytes' } },
  plan_page: { ...review, fields: { key: 'tenant plan page', state: 'type', 'source document': 'bytes' } },
  plan_reading: { ...review, fields: { key: 'tenant plan', 'working text': 'reading' } },
  'plan_reading.reading': {
    ...review,
    fields: {
      'name in a paper': 'signer',
      'working text': `file text symbol issuer province title ${cited} tasks[].label tasks[].starts tasks[].because tasks[].rightsWords[].words assignments[].taskLabel assignments[].because deadlines[].text deadlines[].taskLabel deadlines[].because restrictive[].because coverage[].because cited[].because found.*.because warnings[] corrections[].read corrections[].reason`,
      'office in words': 'assignments[].agency restrictive[].told',
      state: `format kind date ${['found.*', 'cited[]', 'tasks[]', 'assignments[]', 'deadlines[]', 'restrictive[]', 'coverage[]'].map(finding).join(' ')} tasks[].depth tasks[].parent tasks[].restrictive tasks[].clears.* tasks[].recurring tasks[].rightsServed[] tasks[].rightsWords[].code tasks[].groups[] assignments[].role assignments[].mode assignments[].task deadlines[].date deadlines[].kind deadlines[].task deadlines[].due.on deadlines[].due.rule deadlines[].due.doubts[] restrictive[].rightsLimited[] restrictive[].task groups[] coverage[].as map[].start map[].end map[].page map[].paragraph map[].confidence corrections[].start corrections[].end wordsEdition`,
    },
  },
  reading_job: {
    purpose: 'reading',
    retention: 'draft',
    fields: { key: 'tenant plan', state: 'state what done of failure failure_values attempts lease_until' },
  },
  'reading_job.failure_values': { purpose: 'reading', retention: 'draft', fields: { state: '*' } },
  redaction: { ...review, fields: { key: 'tenant plan', state: 'starts_at ends_at edition' } },
  unit: {
    ...review,
    fields: {
      key: 'tenant plan id parent',
      state: 'starts_at ends_at kind decided_by rule edition',
      'working text': 'reason data',
    },
  },
  'unit.data': {
    ...review,
    fields: {
      'working text': `label deadlines[].text clears.*.words because ${servedWords}`,
      'office in words': `${agencies} told`,
      state: `${agencyStates} ${deadlineStates} recurring ${served} clears.*.state limits[] unsure`,
    },
  },
  sheet: { ...review, fields: { key: 'tenant plan unit', 'working text': 'lines', state: 'edition' } },
  'sheet.lines': { ...review, fields: { 'working text': '*' } },
  seat: {
    purpose: 'signingIn',
    retention: 'register',
    fields: { key: 'tenant id', state: 'role created_at', 'office in words': 'name' },
  },
  session: {
    purpose: 'signingIn',
    retention: 'session',
    fields: { key: 'tenant seat', secret: 'digest', state: 'created_at seen_at ended_at' },
  },
  sign_in_link: {
    purpose: 'signingIn',
    retention: 'link',
    fields: { key: 'tenant seat', secret: 'digest', state: 'created_at expires_at used_at' },
  },
  tenant: {
    purpose: 'tenancy',
    retention: 'register',
    fields: { key: 'tenant origin', 'office in words': 'name', state: 'created_at' },
  },
  schema_version: {
    purpose: 'running',
    retention: 'register',
    fields: { key: 'version', state: 'name checksum applied_at' },
  },

  record: {
    ...record,
    fields: {
      key: 'tenant index id version',
      state: 'kind published_at',
      'public text': 'envelope',
      secret: 'digest',
    },
  },
  'record.envelope': {
    ...record,
    fields: { key: 'tenant id version previous[]', state: 'kind publishedAt', secret: 'digest' },
  },
  record_body: { ...record, fields: { key: 'tenant index', 'public text': 'body', secret: 'salt' } },
  record_head: { ...record, fields: { key: 'tenant', state: 'size day time_zone root newest_at' } },
  log_tile: { ...record, fields: { key: 'tenant level index', state: 'hashes' } },
  log_key: {
    ...record,
    fields: { key: 'tenant number vkey', state: 'from_size made_at', 'public text': 'handover' },
  },
  log_checkpoint: {
    ...record,
    fields: { key: 'tenant key', state: 'size root signed_at', 'public text': 'note' },
  },
  log_policy: { ...record, fields: { key: 'tenant', state: 'set_at', 'public text': 'policy' } },
  log_cosignature: { ...record, fields: { key: 'tenant vkey', state: 'size at', 'public text': 'line' } },
  log_asking: {
    ...record,
    fields: { key: 'tenant vkey', state: 'asked_at outcome known_size failures' },
  },
  witness_key: { ...record, fields: { key: 'tenant vkey', state: 'made_at' } },
  witnessed_log: {
    ...record,
    fields: { key: 'tenant origin vkeys', state: 'size root seen_at', 'public text': 'note' },
  },
  'record body “body”': {
    ...record,
    fields: {
      key: 'successors[]',
      'office in words': 'name short aliases[]',
      state: 'kind validFrom validTo',
    },
  },
  'record body “plan”': {
    ...record,
    fields: {
      key: 'coverage[].id',
      'public text': `symbol issuer province title corrected[].read text corrections[].read corrections[].reason ${cited} coverage[].reason`,
      state:
        'kind date corrected[].fact redactions[].start redactions[].end corrections[].start corrections[].end cited[].start cited[].end coverage[].start coverage[].end coverage[].as coverage[].by coverage[].rule coverage[].overruled pages[].start pages[].end pages[].page',
    },
  },
  'record body “commitment”': {
    ...record,
    fields: {
      key: 'plan number beside[] agencies[].body',
      'public text': `label under[].label under[].text text overruled ${servedWords} deadlines[].text clears.*.words ${cited}`,
      'office in words': agencies,
      state: `${passage} ${agencyStates} ${deadlineStates} recurring ${served} clears.*.state cited[].start cited[].end by`,
    },
  },
  'record body “restriction”': {
    ...record,
    fields: {
      key: 'plan number beside[]',
      'public text': 'label under[].label under[].text text because sheet.*',
      'office in words': 'told',
      state: `${passage} limits[] by`,
    },
  },
  'record body “amendment”': {
    ...record,
    fields: {
      key: 'of.id of.version',
      state: 'of.kind changes[].field',
      'public text': 'reason ground changes[].old changes[].new',
    },
  },
  'record body “tombstone”': {
    ...record,
    fields: {
      key: 'of.id of.version of.index replacedBy.version replacedBy.index',
      state: 'of.kind ground role',
      'public text': 'reason decision',
      'office in words': 'office',
    },
  },
  'record body “roll-up”': {
    ...record,
    fields: {
      key: 'origin vkey',
      state: 'size root day counts[].facet counts[].value counts[].n',
      'public text': 'checkpoint',
    },
  },
  'record body “day”': { ...record, fields: { state: 'on timeZone' } },

  portal_body: {
    ...portal,
    fields: {
      key: 'tenant id index version successors',
      'office in words': 'name short',
      state: 'kind valid_from valid_to',
    },
  },
  portal_change: {
    ...portal,
    fields: {
      key: 'tenant index id version of_id of_version',
      state: 'kind published_at of_kind',
      'public text': 'words',
    },
  },
  portal_commitment: {
    ...portal,
    fields: {
      key: 'tenant id plan number position index version part',
      'public text': 'label text due_text',
      'office in words': 'agencies',
      state: 'published_at due_key recurring missing rights groups',
    },
  },
  'portal_commitment.agencies': {
    ...portal,
    fields: { key: '[].body', 'office in words': '[].name', state: '[].role [].mode [].from' },
  },
  'portal_part.spans': {
    ...portal,
    fields: {
      key: '[].id',
      'public text': '[].reason',
      state: '[].start [].end [].as [].by [].rule [].overruled',
    },
  },
  'portal_plan.coverage': { ...portal, fields: { state: '*' } },
  portal_count: { ...portal, fields: { key: 'tenant value', state: 'facet n' } },
  portal_part: {
    ...portal,
    fields: {
      key: 'tenant plan part',
      'public text': 'heading spans',
      state: 'commitments starts_at ends_at',
    },
  },
  portal_plan: {
    ...portal,
    fields: {
      key: 'tenant id index version first_index',
      'public text': 'symbol title province',
      'office in words': 'issuer',
      state: 'kind date published_at commitments restrictions coverage',
    },
  },
  portal_restriction: {
    ...portal,
    fields: {
      key: 'tenant id plan number position index version part',
      'public text': 'label text',
      'office in words': 'told',
      state: 'published_at limits unanswered',
    },
  },
  portal_search: {
    ...portal,
    fields: { key: 'tenant id plan', 'public text': 'label text words', state: 'kind' },
  },
  portal_tag: {
    ...portal,
    fields: { key: 'tenant commitment value position', 'office in words': 'name', state: 'facet due_key' },
  },

  'browser sessionStorage: lib/review/browser.ts': {
    purpose: 'review',
    retention: 'tab',
    fields: { 'working text': '' },
  },
  'browser cookies: routes/(office)/office/sign-in/+page.server.ts': {
    purpose: 'signingIn',
    retention: 'session',
    fields: { secret: '' },
  },
}

const entries = new Map<string, Entry>()
for (const [place, { purpose, retention, fields }] of Object.entries(places)) {
  for (const [name, list] of Object.entries(fields)) {
    for (const field of list.split(' '))
      entries.set(nameOf(place, field), { class: name as Class, purpose, retention })
  }
}

function nameOf(place: string, field: string): string {
  if (field === '') return place
  return field.startsWith('[') ? `${place}${field}` : `${place}.${field}`
}

export function entryOf(field: string): Entry | undefined {
  return entries.get(field)
}

/** Entries that fit no field any more. */
export function unusedEntries(fields: readonly string[]): string[] {
  const known = new Set(fields)
  return [...entries.keys()].filter(name => !known.has(name))
}
