import { useCallback, useState } from 'react'
import { Problem, problemOf } from '../../../../shared/errors.ts'
import { client } from '../../../client.ts'
import { drawPicture } from '../../../ui/draw-picture.ts'

/** Pixels: twice the width of an issue, for screens with fine pixels; a picture that is very high is cut down by its height. */
const most = { width: 1200, height: 2400 }

/** Octets of a file above which no picture is looked at. */
const largest = 60_000_000

/** Prepares a picture that a person gave and hands it to the desk; `drawing` while it is under way. */
export function useAddingImages(): {
  add: (file: File) => Promise<string | null>
  drawing: boolean
  problem: Problem | null
  forget: () => void
} {
  const [under, setUnder] = useState(0)
  const [problem, setProblem] = useState<Problem | null>(null)
  const forget = useCallback(() => setProblem(null), [])
  const add = useCallback(async (file: File): Promise<string | null> => {
    setProblem(null)
    setUnder((count) => count + 1)
    try {
      if (file.size > largest) throw new Problem('image_large')
      const drawn = await drawPicture(file, most)
      if (!drawn) throw new Problem('image_unreadable')
      return (await client.newsletter.addImage(drawn)).hash
    } catch (failure) {
      setProblem(problemOf(failure))
      return null
    } finally {
      setUnder((count) => count - 1)
    }
  }, [])
  return { add, drawing: under > 0, problem, forget }
}
