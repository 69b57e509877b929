// Public pages are complete without script; the office turns it on for itself.
export const csr = false
