import { command, done, nothing, query } from '../rpc.ts'
import { z } from 'zod'
import { LabelCounts, Topic } from './topics.ts'

/** The calls about what letters are about. */
export const topicCalls = {
  /** The office's list, those that are out of use included. */
  topics: query({
    who: ['staff', 'supervisor', 'administrator'],
    purpose: null,
    input: nothing,
    output: z.array(Topic),
  }),
  /** Adds a topic, or names one anew; letters that have it keep it. Throws topic_name_taken, topics_enough. */
  saveTopic: command({ who: ['supervisor', 'administrator'], purpose: null, input: Topic, output: done }),
  labels: query({ who: ['staff'], purpose: null, input: nothing, output: LabelCounts }),
}
