import type { Tell } from '../findings.ts'
import { ordinaryCapitals } from '../names/english-words.ts'
import { isNoOffice } from './ordinary-organisations.ts'

type Opening = { kind: 'employer' | 'school'; pattern: RegExp; townsToo?: boolean }

const some = '(?: [a-z-]{2,14}){0,2}'
const whose = '(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir|[Tt]he|[Aa]n?)'
/** What somebody may be employed by, belong to or be a customer of */
const body =
  '(?:employer|company|firm|landlord|landlady|bank|union|sponsor|agent|agency|client|church|temple|parish|hospital|hospice|clinic|shop|store|restaurant|bakery|cafe|bar|business|startup|start-up|band|choir|orchestra|club|team|troop|troupe|league|insurer|insurance|broker|dealer|lender|supplier|customer|partner|gym|studio|gallery|theater|theatre|farm|ranch|winery|nursery|garage|salon|pharmacy|dentist|nonprofit|non-profit|charity|foundation|society|association|chapter|newspaper|magazine|publisher|contractor|franchise|practice|office|branch|plant|factory|ship|vessel|boat|nursing home|retirement home|care home|funeral home|mortuary|cemetery|shelter|food bank)'
const learning =
  '(?:school|preschool|kindergarten|daycare|day care|college|university|academy|alma mater|high school|middle school|elementary school|grade school|district|campus|program)'
/** Who somebody is there: words for a trade end mostly so. */
const trade =
  '(?:[a-z]{2,14}(?:er|or|ist|ian|ant|yst|ess|man|woman|eer|hand|keeper|driver|worker)|attorney|counsel|clerk|chef|cook|nurse|guard|deacon|pastor|priest|minister|monk|boss|job|position|shift|shifts|career|partner|staff|crew|captain|cashier|host|intern|internship|apprentice|temp|aide|rep|representative|tech|technician|vet|veterinarian|scientist|medic|custodian|maid|supervisor|superintendent|foreman|mechanic|pilot|steward|trainee|fellow|colleague|colleagues|coworker|co-worker|coworkers|assistant|associate|architect|actor|bookkeeper|work|employment|contract|account|appointment|patient|resident|treasurer|secretary|trustee|volunteer|people|folks|guy|lady)'

const openings: readonly Opening[] = [
  {
    kind: 'employer',
    pattern: new RegExp(
      `\\b(?:work|works|worked|working|volunteer|volunteers|volunteered|volunteering|cook|cooks|cooked|cooking|drive|drives|drove|driving|intern|interns|interned|interning|clean|cleans|cleaned|cleaning|serve|serves|served|serving|nurse|nurses|nursed|temp|temps|temped|consult|consults|consulted|perform|performs|performed|play|plays|played|sing|sings|sang|worship|worships|worshipped|bank|banks|banked|banking|shop|shops|shopped|bartend|bartends|waitress|wait tables|nights|days|weekends|evenings|mornings|weekdays|dance|dances|danced|dancing|sail|sails|sailed|fly|flies|flew|flying|fish|fished|fishes|farm|farms|farmed|farming|row|rows|train|trains|manage|manages|keep books|keeps books|sew|sews|sewed|pick|picks|picked|tend bar|tends bar|tended bar|build|builds|built|paint|paints|painted|translate|translates|translated|interpret|interprets|deliver|delivers|delivered|report|reports|reported|write|writes|wrote|freelance|freelances|moonlight|moonlights|job|employed|stationed|posted|enlisted|started|start|starts|interview|interviewed|apprenticed|trained|training|internship|at work|on leave|retired|resigned|laid off|let go|fired|dismissed|a letter|the letter|letter)${some} (?:at|for|with|aboard|on board|from) `,
      'gu',
    ),
  },
  {
    kind: 'employer',
    pattern: new RegExp(
      `\\b(?:employed|hired|sponsored|laid off|let go|fired|dismissed|represented|recruited|paid|contracted|engaged|retained|owned|run|founded|published|organi[sz]ed|issued|treated|lent|loaned|hosted|catered|helped|assisted|introduced|referred|adopted|insured|managed|built|made|sent|held|robbed|cheated|evicted|transferred|seconded) (?:[a-z]{2,12} )?(?:by|through|from|with|to|at) `,
      'gu',
    ),
  },
  { kind: 'employer', pattern: new RegExp(`\\b${trade}${some} (?:at|with|for|aboard) `, 'gu') },
  {
    kind: 'employer',
    pattern:
      /\b(?:owner|owners|co-owner|founder|co-founder|president|vice president|vice-president|director|manager|employee|employees|head|chair|chairman|chairwoman|CEO|CFO|CTO|ceo|representative|treasurer|secretary|trustee|rector|abbot|minister|pastor|priest|deacon|editor|publisher|behalf|care|customer|customers|client|clients|tenant|tenants|subsidiary|branch|division|part|friends|member|members|letter|boss) of /gu,
  },
  {
    kind: 'employer',
    pattern:
      /\b(?:own|owns|owned|run|runs|ran|operate|operates|operated|founded|cofounded|manage|manages|managed|started|joined|joining|joins|joining|opened|quit|keep|keeps|kept|bought|buy|inherited|established|built|sold|represent|represents|represented|representing|lead|leads|led|direct|directs|directed|invite|sued|suing|hired|via|through|We are|we are|we're|We're|We at|we at|here at) /gu,
  },
  {
    kind: 'employer',
    pattern: new RegExp(
      `(?<![A-Za-z])${whose} (?:[a-z-]{2,14}(?:'s)? ){0,2}${body}(?:(?:,| is| was|:|, called| called| named)(?: now| currently| here)? | \\()`,
      'gu',
    ),
  },
  {
    kind: 'employer',
    pattern:
      /(?:^|\n)[^:\n]{0,24}(?:[Ee]mployer|[Cc]ompany|[Ww]orkplace|[Oo]rgani[sz]ation|[Ff]irm|[Bb]usiness|[Ww]ork|[Oo]ccupation|cc|[Rr]eferences?)[^:\n]{0,12}: {0,3}/gu,
  },
  {
    kind: 'school',
    townsToo: true,
    pattern: new RegExp(
      `\\b(?:sophomore|junior|senior|freshman|freshmen|student|students|pupil|pupils|alum|alumna|alumnus|alumni|graduate|graduates|grad|grads|undergrad|undergraduate|postdoc|professor|instructor|lecturer|principal|teacher|teachers|librarian|counselor|dean|scholar|classes|class|degree|diploma|master's|bachelor's|doctorate|PhD|BA|MA|MBA|enrolled|enrolling|enroll|registered|accepted|admitted|graduated|graduating|graduate|expelled|suspended|studied|studying|studies|study|majored|majoring|taught|teach|teaches|teaching|coach|coaches|coached|lecture|lectures|sophomores|freshmen|first-grader|kindergartner|kindergartener|[a-z]{3,8}-grader|[a-z]{3,8} grader|(?:[a-z]{3,8}|\\d{1,2}(?:st|nd|rd|th))[- ](?:grade|graders?)|[a-z]{3,8} year|PTA|campus|dorm)${some} (?:at|from|of|in|into|to) `,
      'gu',
    ),
  },
  {
    kind: 'school',
    pattern:
      /\b(?:attend|attends|attended|attending|went to|got into|get into|gets into|getting into|(?:transfer|transfers|transferred|transferring|moving up|move up|moved) (?:from|to)|goes to|both went to|(?:son|daughter|boy|girl|boys|girls|kid|kids|child|children|niece|nephew|sister|brother|grandson|granddaughter|twins|he|she|they) (?:is|are|was|were|went|goes|go|starts?|started) (?:at|to|in)|who went to|went to school at|used to be at|finished|leave|leaves|left|starts at|started at|starting at) /gu,
  },
  {
    kind: 'school',
    pattern: new RegExp(
      `(?<![A-Za-z])${whose} (?:[a-z-]{2,14}(?:'s)? ){0,2}${learning}(?:(?:,| is| was|:|, called| called| named)(?: now| currently| here)? | \\()`,
      'gu',
    ),
  },
  {
    kind: 'school',
    pattern:
      /(?:^|\n)[^:\n]{0,24}(?:[Ss]chool|[Cc]ollege|[Uu]niversity|[Ee]ducation|[Tt]ranscripts?|[Dd]iplomas?)[^:\n]{0,12}: {0,3}/gu,
  },
]

const part =
  "(?:\\d{1,3}-\\p{Lu}\\p{L}{1,20}|(?:St|Mt|Ft|Dr|Mrs|Mr)\\. \\p{Lu}[\\p{L}'’-]{0,20}|\\p{Lu}[\\p{L}\\p{N}'’&-]{0,24}|\\d{1,4}(?![\\w:/.%-]| ?(?:years|months|weeks|days|hours|dollars|people|times|am|pm)\\b))"
/** Words that join the parts of what an organisation is called */
const joint =
  '(?: (?:of|for|and|or|&|\\+|on|at|de|del|des|du|di|da|la|las|los|y)(?: the)? | & |-| |, (?=(?:Inc|LLC|Ltd|LLP|Co|Corp|PC|CPAs|Florists|Attorneys)\\b))'
const called = new RegExp(`(?:[Tt]he )?["“]?${part}(?:${joint}${part}){0,6}`, 'uy')
/** What follows the name of what was not announced: Quillon, my employer; Chase, our bank; Pho 84 is our sponsor */
const explained = new RegExp(
  `(?<![\\p{L}\\p{N}&'’-])((?:\\p{Lu}[\\p{L}'’&-]{1,24}|\\d{1,4})(?:(?: | & | of | of the | and )(?:\\p{Lu}[\\p{L}'’&-]{1,24}|\\d{1,4})){0,4})(?:, (?:which is |who are )?| (?:is|was|are|were) )(?:my|our|his|her|their)(?: [a-z-]{2,14}){0,2} (?:(${learning})|${body})(?![a-z])`,
  'gu',
)
const and = /(?:,|;)? (?:and |then |and then |later |& )(?:at |from |to |with )?|[,;] (?:at |from |to |with )?/uy
/** Who wants, says or sells something, in two words or more: Now Teach Forward Texas wants proof */
const acting = new RegExp(
  `(?<![\\p{L}\\p{N}&'’-])(${part}(?:(?: | & | of | of the | and |-)${part}){1,5}) (?:wants|wanted|says|said|asks|asked|needs|needed|requires|required|told|sent|sends|gave|gives|refuses|refused|insists|charged|charges|offers|offered|hired|hires|fired|agreed|agrees|lost|froze|cares|takes|took|holds|held|keeps|sells|sold|makes|employs|pays|paid|rents|runs|closed|opened|moved|will not|won't)(?![a-z])`,
  'gu',
)
/** Wells & Wu */
const pair =
  /(?<![\p{L}\p{N}&'’-])((?:\p{Lu}[\p{L}'’-]{1,24} ){0,2}\p{Lu}[\p{L}'’-]{1,24} ?& ?\p{Lu}[\p{L}'’-]{1,24})/gu
/** A house by its name and its street, and capitals with a small word's capital between them: Hands Across Oceans */
const placed = new RegExp(
  `(?<=[a-z,;] (?:the )?)((?:\\p{Lu}[\\p{L}'’&-]{1,24} ){1,2}(?:at|on|Without|With|Across|Beyond|Against|Behind|Before|After|Over|Under|Between|Around|Into|To|In|From|By|Up|For|The|Of|And) \\p{Lu}[\\p{L}'’&-]{1,24})`,
  'gu',
)
/** Pronouns, days and months end what is called somehow; a small word between capitals does not. */
const ends =
  /^(?:i|i'm|i've|i'd|i'll|he|she|they|we|you|it|my|our|his|her|their|your|this|that|these|those|who|when|where|what|which|how|why|is|are|was|were|do|does|did|can|could|would|will|should|please|thank|thanks|dear|hello|hi|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|january|february|march|april|may|june|july|august|september|october|november|december|mr|mrs|ms|dr|prof|sincerely|regards|yours)$/u
/** A town that one of these ends is a school or a house: Fresno State */
const house =
  /^(?:state|high|tech|prep|city|hospital|medical|center|library|museum|airlines|airways|college|university|elementary|middle|school|academy|international|bank|temple|church|law|office|service|services|health|homes|house|club|union|online|post|times|general|unified|county|department|friends|help|mail|pacific|western|national|american)$/u

/** Tells employers and schools in English by what the letter says of them, whatever they are called. */
export function tellEnglishOrganisations(text: string, tell: Tell): void {
  for (const { kind, pattern, townsToo = false } of openings)
    for (const match of text.matchAll(pattern)) {
      const start = match.index + match[0].length
      called.lastIndex = start
      const found = trimmed(called.exec(text)?.[0] ?? '')
      if (found === '' || !isCalled(found, townsToo)) continue
      tell(start, start + found.length, kind, 'possible', 'introduced')
      tellNext(text, start + found.length, kind, tell)
    }
  if (isSmall(text)) tellSmall(text, tell)
  tellUnannounced(text, tell)
  for (const match of text.matchAll(explained)) {
    const name = match[1]!
    if (isCalled(name, false) && !ends.test(name.toLowerCase()))
      tell(
        match.index,
        match.index + name.length,
        match[2] === undefined ? 'employer' : 'school',
        'possible',
        'introduced',
      )
  }
}

const stops =
  '(?:in|and|as|since|for|from|on|until|but|so|took|to|who|which|is|was|has|had|when|while|would|asked|needs|next|last|this|that|because|i|im|ive|we|he|she|they|now|every|with|at|near|about|during|before|after|if|or|my|a|an|it|then|not|just|also|still|almost|over|under|than|please|thanks|can|could|will|do|does|did|are|be|been|am|pm|full|part)(?![a-z])'
const smallCalled = new RegExp(
  `(?:the )?(?!${stops})[a-z][a-z'’.&-]{1,20}(?: (?:(?:of|by|and|&) (?!${stops}))?(?!${stops})(?:[a-z][a-z'’&-]{1,20}|\\d{1,3}(?= [a-z]))){0,4}`,
  'uy',
)
const everyday =
  /^(?:the )?(?:home|night|nights|day|days|noon|midnight|once|least|most|best|first|all|you|me|them|him|her|us|our|his|their|your|school|work|someone|somebody|anyone|myself|free|food|money|japan|tokyo|osaka|consulate|embassy|airport|border|bank|hospital|office|police|station|church|university|college|company|store|shop|restaurant|hotel|factory|farm|family|friends|help|visa|passport|moment|same|end|time|age|window|counter|front|door|house|place|airline|customs|immigration|post office|local|some|any|one|two|three|four|five|six|seven|eight|nine|ten|no|what|where|how|there|here|these|those|each|both|other|another|more|less|many|much|very|too|only|children|kids|people|years?|months?|weeks?|hours?|minutes?|weekends?)(?: [a-z]{2,12})?$/u

/** Whether a text is written without capitals, so that none show what is called somehow */
function isSmall(text: string): boolean {
  const words = text.slice(0, 4_000).match(/(?<!\p{L})\p{L}{2,}/gu) ?? []
  return words.length > 12 && words.filter((word) => /^\p{Lu}\p{Ll}/u.test(word)).length * 25 < words.length
}

/** Tells in letters without capitals whom somebody works for, and where they learn */
function tellSmall(text: string, tell: Tell): void {
  for (const { kind, pattern } of openings)
    for (const match of text.matchAll(pattern)) {
      if (
        !/ (?:at|aboard) $|(?:work|clean|teach|cook|drive|intern|nurse|volunteer|interpret)[a-z]{0,4}(?: [a-z-]{2,14}){0,2} (?:for|with) $|school|college|(?:student|class|degree|diploma|graduated?) (?:of|from|in) $|(?:attend|got into|transfer)/u.test(
          match[0],
        )
      )
        continue
      const start = match.index + match[0].length
      smallCalled.lastIndex = start
      const found = smallCalled.exec(text)?.[0] ?? ''
      if (found.length >= 4 && !everyday.test(found)) tell(start, start + found.length, kind, 'possible', 'introduced')
    }
}

/** Of several in a row those behind the first: at Lincoln, Roosevelt and then Fresno City; a town alone is none. */
function tellNext(text: string, from: number, kind: Opening['kind'], tell: Tell): void {
  for (let [end, count] = [from, 0]; count < 4; count += 1) {
    and.lastIndex = end
    const between = and.exec(text)?.[0]
    if (between === undefined) return
    called.lastIndex = end + between.length
    const found = trimmed(called.exec(text)?.[0] ?? '')
    if (found === '' || !isCalled(found, false) || text[end + between.length + found.length] === ':') return
    tell(end + between.length, end + between.length + found.length, kind, 'possible', 'introduced')
    end += between.length + found.length
  }
}

function tellUnannounced(text: string, tell: Tell): void {
  for (const pattern of [acting, placed, pair])
    for (const match of text.matchAll(pattern)) {
      const opening = /^(?:\p{Lu}[\p{L}'’]* )/u.exec(match[1]!)?.[0] ?? ''
      const skipped =
        ordinaryCapitals.has(opening.trim().toLowerCase()) && !house.test(opening.trim().toLowerCase())
          ? opening.length
          : 0
      const name = match[1]!.slice(skipped)
      const start = match.index + skipped
      const words = name.split(' ')
      const isPlain = [words[0]!, words.at(-1)!].every((word) => ordinaryCapitals.has(word.toLowerCase()))
      if (words.length > 1 && !isPlain && isCalled(name, false) && !ends.test(words.at(-1)!.toLowerCase()))
        tell(start, start + name.length, 'employer', 'possible', 'known-shape')
    }
}

/** Up to the first word that goes on with the sentence */
function trimmed(found: string): string {
  let end = 0
  for (const { 0: word, index } of found.matchAll(/[^ ]+/gu)) {
    const bare = word.replace(/^["“]|[.,]$/gu, '').toLowerCase()
    if (index > 0 && ends.test(bare)) break
    if (/^["“]?[\p{Lu}\d]/u.test(word)) end = index + word.length
  }
  return found.slice(0, end)
}

function isCalled(found: string, townsToo: boolean): boolean {
  const words = found
    .replace(/^[Tt]he /u, '')
    .toLowerCase()
    .split(/[ "“]+/u)
    .filter((word) => word !== '')
  if (!/[\p{L}\p{N}]{2}/u.test(found)) return false
  if (words.length === 0 || ends.test(words[0]!) || /^\d+$/u.test(words.join('')) || !isNoOffice(found)) return false
  if (
    /^(?:the )?(?:us|u\.s\.|united states|state|federal|city|county|irs|dmv|uscis|jasso|jet|mext|japan(?:ese)?|america|american|english|spanish|chinese|korean|consulate|embassy)(?: (?:government|state|citizen|citizens|national|nationals|passport|language|literature|history|class|classes|department|program|programme|consulate|embassy|side))?$/iu.test(
      found,
    )
  )
    return false
  if (!townsToo && towns.test(words.join(' '))) return false
  if (words.some((word) => !ordinaryCapitals.has(word) && !/^(?:of|for|and|&|the|on|at|\d+)$/u.test(word))) return true
  return townsToo ? words.length > 0 && isTown(words) : words.length > 1 && house.test(words.at(-1)!)
}

const towns =
  /^(?:tohoku|yokohama|sapporo|nagasaki|okinawa|kumamoto|kanazawa|niigata|tsukuba|chiba|okayama|kagoshima|shizuoka|saitama|gifu|mie|fukuoka|nara|reno|santa clara|san jose|san diego|san francisco|pasadena|irvine|riverside|sacramento|berkeley|fresno|northridge|long beach|los angeles|monterey|davis|boston|austin|houston|nagoya|kyoto|osaka|tokyo|kobe|hiroshima|sendai|hokkaido|kyushu|palo alto|mountain view|daly city|san mateo|santa rosa|santa cruz|redwood city|menlo park|fremont|hayward|san leandro|walnut creek|concord|vallejo|napa|stockton|modesto|salinas|chico|eureka|oakland|alameda)$/u

/** Universities are called by their towns where somebody learns there. */
function isTown(words: readonly string[]): boolean {
  return towns.test(words.join(' ')) || (words.length > 1 && house.test(words.at(-1)!))
}
