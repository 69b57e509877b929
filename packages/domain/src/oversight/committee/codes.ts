export const committeeCodes = [
  'no-such-meeting',
  'newer-meeting',
  'meeting-to-come',
  'meeting-decided',
  'no-such-commitment',
  'restriction-no-task',
  'committee-restrictive',
  'no-such-proposal',
  'newer-proposal',
  'proposal-answered',
  'sent-ahead',
  'answer-ahead',
  'answer-before-sent',
  'answer-due-before-sent',
] as const
export type CommitteeCode = (typeof committeeCodes)[number]
