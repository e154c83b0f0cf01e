/** An image, with nothing in its bytes but what the picture is made of. */
export type ReadImage = { type: 'image/jpeg' | 'image/png' | 'image/gif'; width: number; height: number; bytes: Buffer }
