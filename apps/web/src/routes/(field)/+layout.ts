// This page has to run by itself where no server answers.
export const csr = true
