// The office side: drafts, seats, sessions, what a browser keeps.
import {
  agencies,
  agencyStates,
  cited,
  deadlineStates,
  finding,
  review,
  served,
  servedWords,
  type Place,
} from './place.ts'

export const officePlaces: Readonly<Record<string, Place>> = {
  audit: {
    purpose: 'audit',
    retention: 'register',
    fields: {
      key: 'tenant id subject account',
      state: 'at action role',
      'office in words': 'author',
      secret: 'digest',
    },
  },
  denial: {
    purpose: 'audit',
    retention: 'register',
    fields: { key: 'tenant account', state: 'day role action times first_at last_at' },
  },
  'audit.salt': { purpose: 'audit', retention: 'withdrawal', fields: { secret: '' } },
  rewritten: {
    purpose: 'running',
    retention: 'register',
    fields: { key: 'tenant', state: 'up_to at' },
  },
  body: {
    purpose: 'bodies',
    retention: 'register',
    fields: {
      key: 'tenant id successors form',
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
      state: `format kind date ${['found.*', 'cited[]', 'tasks[]', 'assignments[]', 'deadlines[]', 'restrictive[]', 'coverage[]'].map(finding).join(' ')} tasks[].depth tasks[].parent tasks[].restrictive tasks[].clears.* tasks[].clearsGiven[].clear tasks[].clearsGiven[].start tasks[].clearsGiven[].end tasks[].recurring tasks[].rightsServed[] tasks[].rightsWords[].code tasks[].groups[] tasks[].groupsNamed[].name tasks[].groupsNamed[].start tasks[].groupsNamed[].end assignments[].role assignments[].mode assignments[].task deadlines[].date deadlines[].kind deadlines[].task deadlines[].due.on deadlines[].due.rule deadlines[].due.doubts[] restrictive[].rightsLimited[] restrictive[].task groups[] coverage[].as map[].start map[].end map[].page map[].paragraph map[].confidence corrections[].start corrections[].end wordsEdition`,
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
    fields: { key: 'tenant id body', state: 'role created_at', 'office in words': 'name' },
  },
  session: {
    purpose: 'signingIn',
    retention: 'session',
    fields: {
      key: 'tenant id seat account',
      secret: 'digest',
      state: 'proof_edition method proved_at created_at seen_at ended_at renewed_as',
    },
  },
  sign_in_link: {
    purpose: 'signingIn',
    retention: 'link',
    fields: { key: 'tenant seat account', secret: 'digest', state: 'created_at expires_at used_at' },
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

  'browser sessionStorage: lib/review/browser.ts': {
    purpose: 'review',
    retention: 'tab',
    fields: { 'working text': '' },
  },
  'browser cookies: lib/people/let-in.ts': {
    purpose: 'signingIn',
    retention: 'session',
    fields: { secret: '' },
  },
  'browser cookies: lib/people/known-browser.ts': {
    purpose: 'signingIn',
    retention: 'browser',
    fields: { secret: '' },
  },
  'browser cookies: lib/people/sign-on/sign-on.ts': {
    purpose: 'signingIn',
    retention: 'step',
    fields: { secret: '' },
  },
}
