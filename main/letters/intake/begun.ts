/**
 * Begins a reading and waits until the reading process has all of its mails: what holds up this thread from then on, as storing does, holds up
 * no reading. Gives back the reading itself, wrapped; its failure is met by whoever awaits that, and until then does not end the program.
 */
export async function begun<T>(begin: (handedOver: () => void) => Promise<T>): Promise<{ reading: Promise<T> }> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const reading = begin(resolve)
  // One that fails, or is done at once, may never have been handed over.
  await Promise.race([promise, reading.catch(() => undefined)])
  return { reading }
}
