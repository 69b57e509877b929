// Closed lists: what a stored or sent field may be, what it is for, and how long it is kept.

export const classes = {
  key: 'identifier of a thing of the register; says nothing about a person',
  'public text': 'words of a public paper or of a public record',
  'working text': 'words of a draft; visible to the office only',
  'source document': 'the uploaded original or a picture of its pages; private, never published',
  'evidence file':
    'a file that an agency brings as proof of its work; shown to everyone, or withheld on a stated ground',
  'office in words': 'an authority, agency or seat: body and role, never a person',
  'name in a paper': 'a name printed in the plan, read for checking; masked or left out before publishing',
  'official’s account':
    'what an official is called in the office’s own list of accounts, and what they call their keys; never published, never in the log',
  'proof of an official':
    'what proves an account: a public key, a hash, a sealed secret, or the name that a single sign-on gives; opens nothing by itself',
  state: 'a code out of a closed list, a number, a day or an instant of the work itself',
  secret: 'a salt, or the digest of a secret; the secret itself is not stored',
} as const
export type Class = keyof typeof classes

/** What no field may hold; an entry of such a class fails the build, and so does a name that promises one. */
export const forbiddenClasses = [
  'opinion of a person',
  'profile of a person',
  'address on the network',
  'device or browser',
  'contact of a reader',
  'whereabouts of a person',
] as const
export type ForbiddenClass = (typeof forbiddenClasses)[number]

export const forbiddenNames =
  /(^|[._])(ip|ip_address|user_agent|fingerprint|email|e_mail|phone|birth|ethnicity|religion|opinion|sentiment|latitude|longitude|followers?|likes?|critic|watch_?list|blocked)([._]|$)/i

export const purposes = {
  tenancy: 'keep one committee’s world apart from another’s',
  signingIn: 'let an official in and out, as the seat that they hold',
  throttling: 'bound how often somebody may guess, without knowing who or from where',
  audit: 'show who did what in the office, without its contents',
  bodies: 'know which authority exists when',
  reading: 'read an uploaded plan',
  review: 'check what was read, before anything is public',
  work: 'know who has a commitment, and decide what is asked of it',
  progress: 'let an agency say how far its work is, prove it, and answer for it',
  doubts:
    'take in what anybody sees otherwise, show it by itself, and have it answered; nothing about who they are',
  reminding: 'tell an official what waits for them, in the way and on the days that they have chosen',
  record: 'the public record and its proof',
  portal: 'lists, search and pages made from the record',
  field: 'let an official write where there is no line, and send it once',
  running: 'start, migrate and share the database',
} as const
export type Purpose = keyof typeof purposes

export const retentions = {
  register: 'as long as the register',
  withdrawal: 'as long as the register, or until what it is about is withdrawn',
  draft:
    'until the draft is discarded, when only its id, state and days stay; of a published plan, as long as the register',
  claim:
    'until the report is discarded, the piece is taken out, or the update is withdrawn; else as long as the register',
  account: 'as long as the register; of an account, that it is disabled stays with it',
  proof: 'until it is replaced or removed, or the account is invited anew',
  invitation: '7 days, a link for a password 24 hours; the row is deleted 30 days later',
  step: '15 minutes at most; the row is deleted with the next step, or on the next day',
  attempt:
    'an hour, under a key that is thrown away when the day is over; the row is deleted with the next attempt',
  link: '30 minutes; the row is deleted on the next day at the latest',
  session:
    '8 hours idle, 7 days at most; the row is deleted on the next day, one that was ended after 14 days, the newest one with the next session',
  browser: '90 days in the browser; opens nothing and is kept nowhere else',
  doubt:
    'until the text appears or is withheld on a published ground, some working days; then it is the record’s alone',
  counter:
    'until the day of its key and four hours are over, when the key is thrown away with it; in no backup',
  device:
    'on the official’s own device: until it is sent, 14 days at most; erased on sign-out, for another account, and after ten wrong PINs',
  package: '30 days after it was taken along, deleted with the next published day',
  wish: 'until its owner changes or removes it; of an account that was shut, as long as the register',
  day: '24 hours; the row is deleted on the next day',
  year: 'a year',
  job: 'two days at most; done ones an hour; no backup holds them',
  mailbox: 'sent and not kept here; in the mailbox, as its owner likes',
  rebuilt: 'rebuilt from the records at any time; goes with them',
  tab: 'until the form is saved or the browser’s tab is closed',
  process: 'while the process runs',
} as const
export type Retention = keyof typeof retentions

export interface Entry {
  readonly class: Class
  readonly purpose: Purpose
  readonly retention: Retention
}
