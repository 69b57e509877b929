// Reminders, as Kysely sees them (migrations 0018 and 0022); the queue's own tables are its library's.
import type { Language } from '@camket/domain/kernel/language'
import type { DigestState } from '@camket/domain/oversight/reminders/digest'
import type { Generated } from 'kysely'

export interface ReminderTables {
  mail_setting: {
    tenant: string
    account: string
    address: string | null
    confirmed_at: Date | null
    refused_at: Date | null
    refusals: number | null
    language: Language
    quiet_from: string | null
    quiet_to: string | null
  }
  mail_confirmation: {
    tenant: string
    account: string
    digest: string
    address: string
    created_at: Date
    expires_at: Date
    asks: Generated<number>
    asked_since: Date
  }
  calendar_feed: { tenant: string; account: string; digest: string; made_at: Date }
  digest: {
    tenant: string
    account: string
    day: string
    message_id: string
    state: DigestState
    tries: Generated<number>
    queued_at: Date
    begun_at: Date | null
    done_at: Date | null
  }
  digest_told: { tenant: string; account: string; item: string; told_on: string }
  digest_day: { tenant: string; day: string; done_at: Date }
}
