// The public record, its log and the portal's own tables.
import {
  agencies,
  agencyStates,
  cited,
  deadlineStates,
  passage,
  portal,
  record,
  served,
  servedWords,
  type Place,
} from './place.ts'

export const publicPlaces: Readonly<Record<string, Place>> = {
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
    fields: { key: 'tenant vkey', state: 'asked_at outcome known_size failures said_at' },
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
      'public text': `label under[].label under[].text text overruled ${servedWords} deadlines[].text clears.*.words ${cited} milestones[].title milestones[].product words.product words.measure`,
      'office in words': agencies,
      state: `${passage} ${agencyStates} ${deadlineStates} recurring ${served} clears.*.state cited[].start cited[].end by milestones[].number milestones[].due`,
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
}
