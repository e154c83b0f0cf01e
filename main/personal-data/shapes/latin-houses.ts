import { ordinaryCapitals } from '../names/english-words.ts'
import { isNoOffice } from './ordinary-organisations.ts'
import type { Shape } from './shape.ts'

const weak = { level: 'possible', why: 'known-shape' } as const

/** Employers and schools in Latin letters whose name stands beside the plain word for what they are. */
export const latinHouses: readonly Shape[] = [
  {
    kind: 'employer',
    ...weak,
    pattern:
      /(?<!\p{L})(?:City|County|Town|Port|Bank|House|Church|Friends|Sons|Daughters|Port Authority) of (?:the )?\p{Lu}[\p{L}'’-]{1,20}(?: \p{Lu}[\p{L}'’-]{1,20})?/gu,
    holds: isNamed,
  },
  // What it is, and behind it what it is called: Hotel Nikko, Studio Kanazawa
  {
    kind: 'employer',
    ...weak,
    pattern:
      /(?<![\p{L}'’-])(?:[Tt]he )?(?:Hotel|Studio|Caf[eé]|Bistro|Casa|Chez|Maison|Camp|Club|Bar|Salon|Restaurant|Izakaya|Ramen|Sushi|Soba|Udon|Gallery|Atelier|Dojo|Cl[ií]nica|Taquer[ií]a|Panader[ií]a|Osteria|Trattoria|Ristorante|Brasserie|Churrascaria|Kaiser|Iglesia|Temple|Team|Grupo|Banco|USS|USNS|USCGC|SS|MV|MS) (?:(?:de|la|du|del|of) ){0,2}\p{Lu}[\p{L}'’&-]{1,20}(?: \p{Lu}[\p{L}'’&-]{1,20}){0,2}/gu,
    holds: (found) => isNoOffice(found) && !/ (?:Street|St|Ave|Avenue|Japan)$/u.test(found),
  },
  // A name, and in small letters what it is: the Onishi bakery, Hoshi no Ko kindergarten
  {
    kind: 'employer',
    ...weak,
    pattern:
      /(?<![\p{L}'’-])(?:[Tt]he )?(?:\p{Lu}[\p{L}'’&-]{1,20} (?:(?:no|de|la|of|the|and|&) ){0,2}){1,4}(?:bakery|restaurant|cafe|café|diner|deli|bar|pub|tavern|inn|hotel|motel|hostel|ryokan|izakaya|shop|store|market|grocery|pharmacy|clinic|hospital|hospice|nursing home|care home|farm|ranch|vineyard|winery|brewery|sake brewery|orchard|nursery|greenhouse|dairy|cannery|mill|factory|plant|shipyard|warehouse|garage|dealership|salon|barbershop|spa|gym|studio|gallery|theater|theatre|troupe|band|choir|orchestra|church|temple|shrine|mosque|synagogue|monastery|parish|mission|commissary|exchange|base|depot|laundry|cleaners|mortuary|law firm|law office|agency|company|firm|brokerage|newspaper|magazine|foundation|charity|nonprofit|cooperative|co-op|union|club|team|lab|laboratory|observatory|dojo|juku)(?![\p{L}-])/gu,
    holds: isNamed,
  },
  {
    kind: 'school',
    ...weak,
    pattern:
      /(?<![\p{L}'’-])(?:[Tt]he )?(?:\p{Lu}[\p{L}'’&-]{1,20} (?:(?:no|de|la|of|the|and|&) ){0,2}){1,4}(?:kindergarten|preschool|pre-school|nursery school|day ?care|elementary(?: school)?|primary school|grade school|junior high(?: school)?|middle school|high school|charter school|academy|cram school|community college|college|university|seminary|conservatory|art school|law school|trade school)(?![\p{L}-])/gu,
    holds: isNamed,
  },
]

/** Whether one of the words with capitals is more than a word of everybody's letters. */
function isNamed(found: string): boolean {
  const capitals = found.match(/(?<!\p{L})\p{Lu}[\p{L}'’-]*/gu) ?? []
  return (
    isNoOffice(found) &&
    capitals.some(
      (word) =>
        !/^(?:City|County|Town|Port|Bank|House|Church|Friends|Sons|Daughters)$/u.test(word) &&
        !ordinaryCapitals.has(word.toLowerCase()),
    )
  )
}
