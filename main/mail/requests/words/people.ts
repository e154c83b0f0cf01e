import type { Vocabulary } from './word-kinds.ts'

/** Who asks, who is asked, and whose newsletter it is. */
export const peopleWords: Vocabulary = [
  [
    'third',
    {
      en: [
        '(?:my|our|his|her|their) (?:late )?(?:mother|father|mom|mum|dad|parents?|wife|husband|spouse|partner|son|daughter|child|children|brother|sister|grandmother|grandfather|grandma|grandpa|aunt|uncle|boss|colleagues?|co-?workers?|friends?|client|clients|students?|neighbou?r|secretary|assistant|employees?|roommate|ex-?husband|ex-?wife|family|cousin|girlfriend|boyfriend|in-laws?)',
        'on (?:the )?behalf of',
        '(?:him|her|his|she|he|they|their)(?: e-?mail)?',
        'deceased',
        'passed away',
        'died',
        'mr\\.?|mrs\\.?|ms\\.?',
        'former employees?',
        'everyone|everybody|all of us|all (?:our |the )?(?:staff|members|employees|addresses|teachers|students)',
        'someone',
        'somebody',
        'no longer (?:works?|with|at|employed)',
        'other people',
      ],
      ja: [
        '(?:母|父|両親|妻|夫|主人|家内|旦那|息子|娘|子ども|子供|兄|姉|弟|妹|祖母|祖父|義母|義父|おば|おじ|叔母|叔父|上司|同僚|部下|友人|友達|知人|家族|実家|元社員|前任者|退職者?|従業員)(?!の日|様|さま)',
        '(?:彼女?|あの人)(?:に|の|を|へ|は)',
        '(?:亡くな|他界|逝去|死去)',
        '(?:全員|一同|社員|職員|前任|前の(?:担当|所長|館長|校長|会長|社長))(?:の|分|者|に|へ|宛)?',
        '(?:代わって|かわって|代理で|代理として|代行)',
      ],
    },
  ],
  [
    'ours',
    {
      en: ['our', 'we offer', 'we send', 'my company'],
      ja: ['(?:弊社|当社|弊会|当会|私ども|わたくしども|小社|当店|弊団体|当協会|当団体)(?:の|が|から|では)?'],
    },
  ],
  [
    'self',
    {
      en: ['me', 'us', 'my', 'mine', 'myself', 'i', 'we'],
      ja: [
        '(?:私|わたし|わたくし|僕|ぼく|俺|当方|小生|自分|うち|こちら(?=の分))(?:の分|の|は|を|宛て?|あて|も|へ|に)?',
      ],
    },
  ],
  [
    'you',
    {
      en: ['you', 'yourself'],
      ja: [
        '(?:ご|御)?希望の(?:方|かた|場合|際|お客)|希望(?:され|なさ)(?:る|ない|ら)|(?:ご)?不要(?:な|の)(?:方|場合|際)|必要のない方|(?:の|な)(?:方|かた)は?',
        '(?:お客様|皆様|皆さま|みなさま|あなた|会員様|読者の?(?:皆様|方))',
      ],
    },
  ],
]
