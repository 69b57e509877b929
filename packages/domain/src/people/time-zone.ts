/** The zone of a register that was told no other. */
export const usualTimeZone = 'Asia/Ho_Chi_Minh'
