import type { Vocabulary } from './word-kinds.ts'

/** How something is said: asked for, wished, denied, wondered about, told of the past, bound to a condition. */
export const modalityWords: Vocabulary = [
  [
    'courtesy',
    {
      en: [
        'thank(?:s| you)(?: (?:so|very) much| a lot| in advance| for[^,]{0,80})?',
        '(?:best|kind|warm)? ?regards',
        'sincerely',
        'hello|hi|hey|dear|to whom it may concern|good (?:morning|afternoon|evening|day)',
        'sir or madam|sirs?|madam|team|editors?|staff|all',
        'cheers',
        'sorry',
        'apologies',
        'excuse me',
      ],
      ja: [
        '(?:いつも|毎号|毎回)?(?:お世話|おせわ)[^,]{0,12}',
        '(?:ありがとう|有難う|有り難う|感謝|お疲れ|恐れ入り|恐縮|すみません|すいません|申し訳|御免|ごめん|失礼|ご多忙|お忙し|お手数|お手間|勝手|突然|急)(?:[^,]{0,18}?(?:ますが|ですが|せんが|でしょうが|ながら|ところ|けれども?|けど|存じます|します|ました|ございます|いません|です)|ながら)?',
        '(?:御|お)礼',
        '(?:こんにち[はわ]|こんばん[はわ]|初めまして|はじめまして|拝啓|敬具|前略|草々|突然)',
        '(?:よろしく|宜しく|宜敷く)(?:どうぞ|ご対応|ご手配|御)?(?:お願い|おねがい)[^,]{0,10}',
      ],
    },
  ],
  [
    'please',
    {
      en: [
        'please|kindly|pls|plz|plse|pleas|pleae|plase',
        'if (?:at all )?possible',
        'if you (?:could|would|can|do not mind|please)(?: be so kind as to| please)?',
        '(?:i |we )?(?:would )?(?:really |greatly |very much )?appreciate(?: it)?(?: if you (?:could|would))?',
        'be so kind as to',
        'how about|why not',
        '(?:it |that |i |we )?would be (?:so |very |most )?(?:great|nice|lovely|good|wonderful|kind|happy|glad|grateful|delighted|obliged)(?: if (?:you|i|we) (?:could|would|can|might))?',
        '(?:ask|asking|request|requesting)(?: (?:that|for))?(?: you)?(?: to)?(?= )',
        '(?:can|may|could|should|must)(?= (?:now |also )?(?:stop|end|cease|be)\\b)',
        'you (?:can|may|could|should)(?: now| please| just)?(?= (?:take|remove|stop|delete|cancel|end|drop|unsubscribe))',
        '(?:arrange|see to it)(?: for| that)?',
        'at your (?:earliest )?convenience',
        'i (?:hereby )?(?:ask|request|demand|insist|require)(?: that| you| to)*',
        'requesting|request',
        'i must ask you to',
        'make sure|ensure',
      ],
      ja: [
        '(?:(?:出来|でき)れば|可能(?:であれば|なら(?:ば)?|でしたら)|(?:差し?支え|問題)(?:が)?なければ|よろしければ|宜しければ|もし?(?:可能|よろし)[^,]{0,6})',
        '(?:て|で)?(?:ください|下さい|くださる|くださ(?=い|れ|ら|$)|ちょうだい|頂戴|くれ(?:ません?か?|ます?か?|ないか|る|$))(?:ますか|ませんか|ますでしょうか|ますよう)?',
        '(?:て|で)?くださいまし(?!た)',
        '(?:て|で)?(?:頂|いただ|戴)け(?:ます|ません|ない|る|れば|たら|ましたら)?(?:でしょう|です)?か?(?:と?(?:幸い|さいわい|助かり|うれし|嬉し|ありがた|存じ|思い)[^,]{0,8})?',
        '(?:て|で)?(?:頂|いただ|戴)き(?:たく|たい|ますよう|ますでしょうか)(?:存じ|思い)?[^,か]{0,6}',
        '(?:て|で)?(?:もらえ|貰え|もらい|貰い)(?:ます|ません|ない|る|れば|たら|た|ると)?(?:でしょう)?か?',
        '(?:を|も|と|に|の(?:程|ほど))?(?:お|御|ご)?(?:願|ねが)(?!い(?:し|いたし|致し)(?:た(?!い)|(?:まし|て(?!も))(?:た|い|お)))(?:い|え|う|いたし|い致し)[^,か]{0,10}(?:でしょうか|ますか|ませんか)?',
        '(?:て|で)?(?:いただい|頂い|もらっ|くださっ)て(?:も)?(?:構いません|かまいません|大丈夫です|結構です|良いです|よいです|いいです)',
        '(?:頼|たの)(?:む|み|んだ)',
        '(?:て|で)?(?:もらっ|いただい|頂い|貰っ)ても(?:い|よ|良|よろし|宜し)[^,]{1,4}(?:です)?か(?:ね)?',
        '(?:て|で)(?:ほしい|欲しい|ほしく|欲しく)',
        '(?:依頼|要請|要望|請求)',
        '(?:してちょ|せよ|しろ|すること|のこと$)',
      ],
    },
  ],
  [
    'want',
    {
      en: [
        '(?:would|should|will) (?:really |very much |also )?(?:like|love|prefer|be (?:happy|glad|interested|pleased|grateful))(?: it| that| if you| you)?(?: could| would)?(?: in)?(?: to)?',
        '(?:want|wish|wants|wishes|wishing|need|needs|interested(?: in)?|hope|hoping|intend|decided|prefer|choose|looking|rather|desire)(?: to| that| for)?',
        'care (?:to|for)',
        '(?:would|will) (?:really |very much |also )?(?:enjoy|welcome|appreciate)',
        'needing',
        'happy to',
        'eager to',
        'keen to',
      ],
      ja: [
        '(?:を|が|も)?(?:ご)?(?:希望|きぼう)',
        'たい(?=です|と|の|ん|な|。|,|けど|が|から|思|存|、|!|$)',
        'たく(?!な|あり|は)',
        'つもり',
        '(?:さ?せて)(?:いただき|頂き|戴き)(?:ます|たい|たく)',
        'ことに(?:し|致し|いたし|決め)(?:ました|ます|た)',
        'ほしい|欲しい',
      ],
    },
  ],
  [
    'fails',
    {
      en: [
        '(?:can not|could not|cannot|unable to|not able to|failed to|fail to|tried to|trying to|have tried|attempt(?:ed|ing)? to|struggl(?:e|ing) to|impossible to)(?: seem to| figure out| find)?',
        '(?:does|did|do|is|are) not (?:seem to )?(?:work(?:ing)?|function(?:ing)?|open|load|respond|let me)',
        'not working|broken|no effect|without success|keeps? failing|error',
        'still (?:get|getting|receive|receiving|being|coming|keep|am|on|subscribed|continue)',
        'keep (?:getting|receiving|coming|sending|arriving)',
        '(?:problems?|trouble|difficulty|difficulties|issues) (?:with|in|un)?',
      ],
      ja: [
        '(?:でき|出来)(?:ません|ない|ず|なく|なかった|ませんでした)',
        '(?:され|なり|止まり|とまり|行き|いき|み?つかり|見当たり)(?:ません|ない|ず)(?:でした)?',
        '(?:分から|わから|判ら)(?:ない|ず|なく)|(?:分かり|わかり)ません',
        '(?:まだ|いまだに|未だに|相変わらず|また(?![^,]{0,20}(?:送|届け|配信|購読)[^,]{0,8}(?:もら|いただ|頂|くだ|下さ|ほし|欲し|たい|願)))(?=[^,]{0,20}(?:届|来|送|配信))',
        '(?:えらー|不具合|反応しない|動かない|動きません|開けません|開かない)',
        '(?:(?<=[たるいすん])のに|にもかかわらず|にも関わらず|はずですが|はずなのに)',
      ],
    },
  ],
  [
    'couldYou',
    {
      en: [
        '(?:would|is) it (?:be )?possible for you(?: to)?',
        '(?:can|could|may) (?:i|we)(?: please| also)?(?= (?:subscribe|join|sign|register|enroll?)\\b)',
        '(?:can|could|may)(?= (?:my|our|this|the|japanifornia)\\b)',
        '(?:can|could|would|will|may) (?:you|someone|somebody|anyone|i ask you|we ask you|i (?:please )?(?:be|get|have)|we (?:please )?(?:be|get|have))(?: please| kindly| mind| be able to| to)*',
      ],
    },
  ],
  [
    'canI',
    {
      en: [
        '(?:can|could|may|should|do|must|shall|will|might) (?:i|we|one)',
        '(?:is it|would it be) (?:possible|ok|okay)(?: to| for me to)?',
        'is there (?:a|any)(?: way| option| possibility)?(?: to)?',
        'possible to',
        'am i',
        'was i',
        'do you',
        'are you',
        'is this',
        'is the',
        'does',
      ],
    },
  ],
  [
    'how',
    {
      en: [
        '(?:thinking|think) (?:about|of)|considering|tempted to|might|not sure',
        'how(?: do| can| to| would| should)?',
        'where|what|why|who|whether|when can|which|wonder(?:ing)?|curious|instructions?|procedure|tell me|let me know how|explain|wanted to ask|the way to',
      ],
      ja: [
        '(?:方法|ほうほう|やり方|やりかた|仕方|しかた|手順|要領|手段)',
        '(?:どうすれば|どうしたら|どうやって|どのように|どのよう|どうやれば|どちらから?|どこから?|いかが|どうして|なぜ|何故|いつ|誰が|どなた)',
        '(?:教え|おしえ)て?',
        '(?:よう|おう)か(?=[とな、,。]|迷|悩|検討|考え|$)',
        '(?:迷|悩)(?:って|い|んで)|検討(?:中|して)|考えて(?:いる|います|おり)',
        '(?:知りたい|伺いたい|お尋ね|お聞き|質問|確認したい|お伺い)',
        '(?:可能|かのう)(?:です|でしょう)か',
        '(?:でき|出来)(?:ます|る)(?:の)?(?:でしょう)?か',
        '(?:てもいい|てもよい|ても良い|てよろしい)[^,]{0,6}か',
      ],
    },
  ],
  [
    'past',
    {
      en: [
        '(?:have|had|has) (?:already |just |previously |once )?',
        'already|previously|earlier|last (?:year|month|week|time)|years? ago|months? ago|weeks? ago|yesterday|once|used to|back in',
        'did|was|were|been',
        '(?:did|have|has|had) (?:you|i|we|he|she|they)',
      ],
      ja: [
        '(?:まし|でし)た',
        '(?:に)?な(?:った|って|りました)(?!ので|ため)|しま(?:った|って|いました)',
        '(?:を|も)?(?:お|御)?(?:願い|ねがい|依頼)(?:し|いたし|致し)(?:ました|ています|ております|た(?![いく]))',
        '(?:て|で)?(?:頂|いただ|戴)(?:き|い)(?:て|まし|、)?',
        '(?:て|で)?くださ(?:り|いました)',
        'した(?!い|く|ら|み)',
        '(?:され|して|られ|れ)た(?!い|く|ら)',
        '(?:済み|ずみ|済です)',
        'た(?![いくらめ])(?=[^,])',
        '(?:以前|前に|先月|昨年|去年|先日|先週|過去|かつて|すでに|既に|もうすでに)',
        '(?:して|されて|なって)(?:いる|います|おります|いた(?!だ|し)|いました)',
      ],
    },
  ],
  [
    'not',
    {
      en: [
        '(?:do|will|would|should|shall|must|may|need)? ?not',
        'no longer',
        'no',
        'neither|nor',
        'without',
        'rather than',
        'instead of',
        'stop(?= asking)',
        'nothing',
        'not any ?more',
      ],
      ja: [
        'たく(?:は)?(?:ない|なく|ありません|無い)',
        '(?:し|され|さ|せ|ら|か|わ|ま|て|は|い|け)?(?:ないで|ないよう|ないこと|ません|ない(?!か)|なく|ずに|ず|ぬよう)(?:ください)?',
        '(?:は|も)?(?:せず|無し|無く|ありません)',
        'な(?=と言|$)',
      ],
    },
  ],
  [
    'never',
    {
      en: ['(?:did|does|has|have|had|was|is|are|am) not(?: ever| yet)?', 'never', 'not (?:yet|once)'],
      ja: [
        '(?:覚え|おぼえ|記憶|心当たり)[^,]{0,6}(?:ない|ありません|ございません)',
        '(?:した|登録した|申し込んだ)(?:こと|覚え)[^,]{0,4}(?:ない|ありません)',
      ],
    },
  ],
  [
    'when',
    {
      en: [
        'if|unless|in case|when(?:ever)?|as long as|provided|otherwise|should you|supposing|depending|or else|before|until|once',
      ],
      ja: [
        '(?:場合|ばあい|際|さい(?=は|に)|時は|ときは|時に|ときに|なら(?:ば)?|でしたら|たら|れば|えば|けば|もし|方は|かたは|人は|限り|まで(?=は|に)|までは|前に)',
      ],
    },
  ],
  [
    'about',
    {
      en: ['regarding|concerning|about|re|question|inquiry|enquiry|query|information on|details on'],
      ja: ['(?:の件|の事|について|に関|につきまして|に係る|の(?:問い?合わ?せ|お問い?合わ?せ|質問|ご案内|お知らせ))'],
    },
  ],
  [
    'ask',
    {
      en: ['\\?'],
      ja: ['(?:です|ます|でしょう|ません|ない|る)か(?:ね|な)?(?=[。!,\\s]|$|\\?)', '\\?', 'かな(?=$|。)'],
    },
  ],
]
