import { z } from 'zod'
import { command, done, nothing, query } from '../rpc.ts'
import { SavedView, SavedViewCount } from './saved-views.ts'

/** The calls about what a list shows, kept as a view. */
export const savedViewCalls = {
  /** The office's and the account's own, by name. */
  savedViews: query({ who: ['staff'], purpose: null, input: nothing, output: z.array(SavedView) }),
  /** How many letters each of them holds; one whose search cannot be read any more is not among them. */
  savedViewCounts: query({ who: ['staff'], purpose: null, input: nothing, output: z.array(SavedViewCount) }),
  /** Keeps a new one or changes one. Throws view_name_taken, views_enough, search_unreadable. */
  saveView: command({ who: ['staff'], purpose: null, input: SavedView, output: done }),
  /** Takes one away and hands it back, so that `saveView` brings it back as it was. Throws not_found. */
  removeView: command({ who: ['staff'], purpose: null, input: z.object({ id: z.uuid() }), output: SavedView }),
}
