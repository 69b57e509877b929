// The office may use script: the review works from the keyboard. Every page also works without it.
export const csr = true
