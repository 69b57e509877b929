/** The six things (sáu rõ) that a plan should say of each task. Apart from the schemas, so that the checker's page stays small. */
export const sixClears = ['who', 'what', 'when', 'responsibility', 'product', 'authority'] as const
export type SixClear = (typeof sixClears)[number]
