import { Problem } from '../../../../shared/errors.ts'
import type { ReadImage } from './image-type.ts'
import { readGif } from './read-gif.ts'
import { readJpeg } from './read-jpeg.ts'
import { readPng } from './read-png.ts'

/** Octets and pixels of an image at most: every reader gets all of it. */
export const most = { octets: 2_000_000, width: 4000, height: 8000 }

/**
 * Reads an image strictly, from its first octet to its end, and leaves out whatever is not the picture: where and when it was taken (EXIF), notes,
 * what stands behind its end. Takes a time that grows with its length alone. Throws Problem image_large and image_unreadable.
 */
export function readImage(given: Uint8Array): ReadImage {
  if (given.length > most.octets) throw new Problem('image_large')
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.length)
  let image: ReadImage | null = null
  try {
    image = readJpeg(bytes) ?? readPng(bytes) ?? readGif(bytes)
  } catch (failure) {
    // Something was to be read that is not there: the image is cut.
    if (!(failure instanceof RangeError)) throw failure
  }
  if (image === null || image.width < 1 || image.height < 1) throw new Problem('image_unreadable')
  if (image.width > most.width || image.height > most.height) throw new Problem('image_large')
  return image
}
