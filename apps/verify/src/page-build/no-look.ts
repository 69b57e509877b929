/** Of no body can it be told by a look alone that it is in its one form. */
export const isStrict = (_bytes: Uint8Array): boolean => false
