import type { PersonalMark, WriterFields } from '../../shared/answers/personal-data.ts'
import { tellBeside } from './beside-marks.ts'
import { joined, marksIn, tellInto, type Tell } from './findings.ts'
import { foldedText, type FoldedText } from './folded-text.ts'
import { tellKnownValues } from './known-values.ts'
import { tellEnglishNames } from './names/english-names.ts'
import { tellJapaneseNames } from './names/japanese-names.ts'
import type { NameLists } from './names/lists.ts'
import type { Tokenize } from './names/tokens.ts'
import { tellElsewhere } from './said-elsewhere.ts'
import { tellAddressBlocks } from './shapes/address-blocks.ts'
import { tellAddressRuns } from './shapes/address-runs.ts'
import { addressShapes } from './shapes/addresses.ts'
import { datesAndAges } from './shapes/dates-and-ages.ts'
import { tellEnglishOrganisations } from './shapes/english-organisations.ts'
import { electronicShapes } from './shapes/electronic.ts'
import { japaneseHouses } from './shapes/japanese-houses.ts'
import { japanesePlots } from './shapes/japanese-plots.ts'
import { tellJapaneseOrganisations } from './shapes/japanese-organisations.ts'
import { latinHouses } from './shapes/latin-houses.ts'
import { tellLabelledLines } from './shapes/labelled-lines.ts'
import { longNumbers, numberShapes } from './shapes/numbers.ts'
import { organisationShapes } from './shapes/organisations.ts'
import { phoneShapes, tellWrittenPhones } from './shapes/phones.ts'
import { tellShapes } from './shapes/shape.ts'
import { toldAddresses } from './shapes/told-addresses.ts'
import { toldAges } from './shapes/told-ages.ts'
import { toldBirthDates } from './shapes/told-birth-dates.ts'

/** What the finder stands on, loaded once. */
export type Knowledge = { lists: NameLists; tokenize: Tokenize }

/**
 * Marks whatever may be personal in a text: first what the form says of the writer, then shapes, names, structure, and at last every marked
 * string anywhere else. Of several letters the text may hold what any of their writers is called. Marks are in order and do not overlap; `start` and `end` are UTF-16 units of the text as it is.
 */
export function findPersonal(
  text: string,
  writers: WriterFields | readonly WriterFields[],
  { lists, tokenize }: Knowledge,
  thisYear = new Date().getFullYear(),
): PersonalMark[] {
  const marks: PersonalMark[] = []
  const asItIs = foldedText(text, false)
  const unwrapped = foldedText(text, true)
  const views = unwrapped.text === asItIs.text ? [asItIs] : [asItIs, unwrapped]
  const shapes = [
    ...electronicShapes,
    ...phoneShapes,
    ...numberShapes,
    ...addressShapes,
    ...japanesePlots,
    ...toldAddresses,
    ...datesAndAges(thisYear),
    ...toldAges,
    ...toldBirthDates,
    ...organisationShapes,
    ...latinHouses,
    ...japaneseHouses,
    ...longNumbers,
  ]
  const search = (view: FoldedText, tell: Tell): void => {
    for (const fields of [writers].flat()) tellKnownValues(view.text, fields, lists, tell)
    tellShapes(view.text, shapes, tell)
    tellWrittenPhones(view.text, tell)
    // Lines are those of the letter as it was written.
    if (view === asItIs) {
      tellAddressBlocks(view.text, tell)
      tellLabelledLines(view.text, tell)
    }
    if (/[\u3040-\u30ff\u3400-\u9fff]/u.test(view.text)) {
      const tokens = tokenize(view.text)
      tellJapaneseOrganisations(view.text, tokens, tell)
      tellJapaneseNames(view.text, tokens, lists, tell)
    }
    if (/\p{Script=Latin}{2}/u.test(view.text)) {
      tellAddressRuns(view.text, tell)
      tellEnglishOrganisations(view.text, tell)
      tellEnglishNames(view.text, lists, tell)
    }
  }
  for (const view of views) search(view, tellInto(marks, view))
  for (const view of views) tellBeside(view.text, marksIn(view, joined(marks)), tellInto(marks, view))
  for (const view of views) tellElsewhere(view.text, text, joined(marks), lists, tellInto(marks, view))
  return joined(marks)
}
