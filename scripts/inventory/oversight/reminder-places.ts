// Reminders: an official's own address and wishes, what was sent when, the queue's jobs, and the mails themselves.
import type { Place } from '../place.ts'

const wish = { purpose: 'reminding', retention: 'wish' } as const
const sent = { purpose: 'reminding', retention: 'year' } as const

export const reminderPlaces: Readonly<Record<string, Place>> = {
  mail_setting: {
    ...wish,
    fields: {
      key: 'tenant account',
      'official’s account': 'address',
      state: 'confirmed_at refused_at refusals language quiet_from quiet_to',
    },
  },
  mail_confirmation: {
    purpose: 'reminding',
    retention: 'day',
    fields: {
      key: 'tenant account',
      'official’s account': 'address',
      secret: 'digest',
      state: 'created_at expires_at asks asked_since',
    },
  },
  calendar_feed: {
    ...wish,
    fields: { key: 'tenant account', secret: 'digest', state: 'made_at' },
  },
  digest: {
    ...sent,
    fields: { key: 'tenant account message_id', state: 'day state tries queued_at begun_at done_at' },
  },
  digest_told: { ...sent, fields: { key: 'tenant account item', state: 'told_on' } },
  digest_day: { ...sent, fields: { key: 'tenant', state: 'day done_at' } },
  'job “digest”': {
    purpose: 'reminding',
    retention: 'job',
    fields: { key: 'tenant account', state: 'day' },
  },
  'mail of ours': {
    purpose: 'reminding',
    retention: 'mailbox',
    fields: {
      key: 'messageId settingsUrl',
      'official’s account': 'to',
      'public text': 'subject text',
      state: 'language',
    },
  },
}
