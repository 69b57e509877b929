/** The commitment and the number that a review's id names; number 0 where it names none. */
export function reviewName(id: string): { commitment: string; number: number } {
  const [, commitment = '', number = '0'] = /^(.+)\.r(\d{1,9})$/.exec(id) ?? []
  return { commitment, number: Number(number) }
}
