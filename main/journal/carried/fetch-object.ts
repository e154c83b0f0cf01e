import { Problem } from '../../../shared/errors.ts'
import type { ObjectSpace } from '../../part.ts'

/** What lies beside the journal; null where it is lost there, for what else waits is fetched all the same. */
export async function fetchObject(
  space: ObjectSpace,
  object: { size: number; pieces: string[] },
  key: Uint8Array,
): Promise<Buffer | null> {
  try {
    return await space.get(object, key)
  } catch (failure) {
    if (failure instanceof Problem && failure.code === 'journal_object_lost') return null
    throw failure
  }
}
