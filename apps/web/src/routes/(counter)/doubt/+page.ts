// The one page of the counter with script: the device may make a calculation instead of waiting for a turn.
export const csr = true
