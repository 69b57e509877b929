// Named points at which the kill tests end the process; without CAMKET_FAULT nothing happens here.

export const faultSteps = [
  'import-file-stored',
  'import-before-commit',
  'import-committed',
  'reading-claimed',
  'reading-units-written',
  'reading-committed',
  'review-units-written',
  'review-before-commit',
  'review-committed',
  'publish-records-written',
  'publish-portal-written',
  'publish-before-commit',
  'publish-committed',
  'amend-records-written',
  'amend-before-commit',
  'amend-committed',
  'withdraw-records-written',
  'withdraw-bodies-erased',
  'withdraw-copies-erased',
  'withdraw-committed',
  'withdraw-noted',
  'withdraw-files-rewritten',
  'backup-begun',
  'backup-table-written',
  'backup-written',
  'backup-checked',
  'restore-checked',
  'restore-table-loaded',
  'restore-loaded',
  'restore-before-commit',
  'restore-committed',
  'update-records-written',
  'update-portal-written',
  'update-before-commit',
  'update-committed',
  'append-records-written',
  'append-tiles-sent',
  'append-before-commit',
  'append-committed',
  'sign-before-guard',
  'sign-guard-written',
  'sign-checkpoint-sent',
  'sign-committed',
  'witness-before-commit',
  'witness-committed',
  'clock-notices-written',
  'clock-before-commit',
] as const
export type FaultStep = (typeof faultSteps)[number]

/** Ends the process as a power cut would when the environment names this step. */
export function faultPoint(step: FaultStep): void {
  if (process.env['CAMKET_FAULT'] !== step) return
  process.kill(process.pid, 'SIGKILL')
  // The signal takes a moment to arrive; nothing may run on meanwhile.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10_000)
}
