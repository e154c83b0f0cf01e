import type { Contract } from '../../../shared/contract.ts'
import { Problem } from '../../../shared/errors.ts'
import { labelKey, mostTopics } from '../../../shared/letters/topics.ts'
import type { Colleague } from '../../../shared/office/account.ts'
import type { Handlers } from '../../serve.ts'
import { lookingAs } from '../queries.ts'
import { countLabels } from './label-counts.ts'
import { listTopics, saveTopic } from './topic-queries.ts'

/** Topics and tags as the contract has them; what a letter has of them is one of its marks. */
export function topicHandlers(deps: {
  colleague: (accountId: string) => Colleague
  today: () => string
}): Pick<Handlers<Contract['letters']>, 'topics' | 'saveTopic' | 'labels'> {
  return {
    topics: (_, { db }) => listTopics(db),
    saveTopic(topic, { db, about }) {
      about(topic.id)
      const others = listTopics(db).filter(({ id }) => id !== topic.id)
      if (others.length >= mostTopics) throw new Problem('topics_enough')
      const taken = new Set(others.flatMap(({ name }) => [labelKey(name.ja), labelKey(name.en)]))
      if ([topic.name.ja, topic.name.en].some((name) => taken.has(labelKey(name))))
        throw new Problem('topic_name_taken')
      saveTopic(db, topic)
      return {}
    },
    labels: (_, { db, account }) =>
      countLabels(db, lookingAs({ accountId: account.id, colleague: deps.colleague, today: deps.today() })),
  }
}
