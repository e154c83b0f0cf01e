/** Places and their hidden parts, withheld numbers, and what all sums name together: a proof of this size takes some minutes at most. */
export const limits = { numbers: 40_000, withheld: 3000, terms: 200_000 }
