export const reminderCodes = [
  'no-such-account',
  'mail-off',
  'bad-address',
  'same-address',
  'confirmation-unknown',
  'confirmation-expired',
  'confirmation-just-sent',
  'confirmations-enough',
  'mail-not-taken',
  'bad-leave',
  'no-address',
  'no-feed',
] as const
export type ReminderCode = (typeof reminderCodes)[number]
