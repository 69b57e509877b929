/** Why something that was written without a line is not taken in; what the other rooms refuse is refused by their own codes. */
export const fieldCodes = [
  'field-package-unknown',
  'field-package-over',
  'field-other-seat',
  'field-other-bytes',
  'field-other-format',
  'field-amended',
  'field-too-much',
] as const
export type FieldCode = (typeof fieldCodes)[number]
