import type { Notice } from './notice.ts'
import { forPeople } from './notices/for-people.ts'
import { groupsAndFields } from './notices/groups-and-fields.ts'
import { japaneseProviders } from './notices/japanese-providers.ts'
import { othersAndSeveral } from './notices/others-and-several.ts'

/** Written before the rules that judge them. Their order decides which half they are judged in. */
export const notices: Notice[] = [...japaneseProviders, ...forPeople, ...groupsAndFields, ...othersAndSeveral]
