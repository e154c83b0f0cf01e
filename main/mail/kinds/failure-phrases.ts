/** What a mail server says of a failure; with the first four the address itself is gone, the others lie elsewhere or may pass. */
export type Meaning =
  | 'nobody'
  | 'moved'
  | 'no-host'
  | 'no-mail'
  | 'full'
  | 'resting'
  | 'sender'
  | 'group'
  | 'refused'
  | 'size'
  | 'later'
  | 'route'

export type Phrase = {
  means: Meaning
  /** For text in lower case, on one line, with `@` for every address and `~` for every host. */
  words: RegExp
  sample: string
  /** True for words that are said of much: they count less than a status code that says that the address is gone. */
  vague: boolean
}

const who =
  '(?:user(?: ?(?:name|id))?|recipients?|receivers?|addressee|adress|address(?:es)?|account|mail ?box|in-?box|alias|person|people|e-?mail(?: id)?' +
  '|customer|subscriber|employee|local[- ]?part|login|destination|box|recip|rcpt)'
const notThere =
  '(?:unknown|not (?:be )?(?:found|located|recogni[sz]ed|known|registered|listed|present|in use|ok\\b|here)|(?:is|was|are) not (?:an? )?(?:valid|known|local|listed' +
  "|registered|existing|recogni[sz]ed|found|in)|n[o']t (?:an? )?(?:valid|local|found)|(?:does|do|did)(?: not|n't|nt) exist|(?:is )?not exist(?:s|ing)?\\b|no longer exists?|never existed|non-?exist[ae]nt" +
  '|misspelled|invalid|undeliverable|unavailable here|notfound|could(?: not|n.t) be (?:found|located)|(?:can(?:not|.t)|could(?: not|n.t)) (?:find|locate))'

const row = (means: Meaning, sample: string, ...words: string[]): Phrase => ({
  means,
  words: new RegExp(words.join('|')),
  sample,
  vague: false,
})

const vague = (...all: Parameters<typeof row>): Phrase => ({ ...row(...all), vague: true })

/**
 * The first row that matches tells what is meant. So what is said clearly stands above what is said in passing: "over quota" above
 * "mailbox unavailable", "no such user" above "policy", and what is said of the sender above what would be the same said of the recipient.
 */
export const phrases: Phrase[] = [
  // A group that does not say which: there, but closed to strangers, or gone.
  row(
    'group',
    'the group may not exist, or you may not have permission to post',
    '(?:exist|existe|existiert|esiste)\\b[^.]{0,20} (?:or|ou|oder|o|of) [^.]{0,60}(?:permission|permiso|permissão|permesso|autori[sz]|berechtig|toestemming)',
    '存在しないか[^。]{0,40}権限|google (?:groups|グループ|gruppen|groepen)',
    'not (?:a )?(?:member|subscribed)',
    '(?:only|restricted to|closed to|from its|to its|by) (?:its )?(?:list |group |registered )?(?:members|subscribers)',
    'authenticated to (?:send|post)|permission to (?:post|send)',
    '(?:sending|writing|posts?|posting|letters?|delivery)[^.]{0,30}(?:restricted|restriction)',
    'moderat(?:ed|or)',
  ),
  // The sender, in the same words as the recipient.
  row(
    'sender',
    'sender address rejected: domain not found',
    "\\bsender(?:'s)?(?: e-?mail)?(?: address| domain| name)?(?: @)?(?: ~)? ?(?:is |was |has been |could |does |did |must )?(?:rejected|denied|not\\b|n.t|unknown|invalid|refused|blocked|verif|unverif|unauth|cannot)",
    "(?:from|sender|originator|return-?path)(?:'s)?:? (?:e-?mail |mail )?(?:address|domain|host)\\b",
    'domain of sender|\\binvalid sender|\\bbad sender|unknown sender|verify (?:the )?sender',
    '\\b(?:helo|ehlo)\\b(?=[^.]{0,60}(?:invalid|reject|denied|not found|unknown|must|name))|invalid (?:domain name in )?(?:helo|ehlo)',
    '\\bbatv\\b|no valid recipients from',
    '(?:差出人|送信者|送信元|発信者)[^。]{0,30}(?:存在|拒否|認証|確認|不明|正しく|不正)',
    'absender[^.]{0,30}(?:unbekannt|abgelehnt|ungültig)|expéditeur[^.]{0,30}(?:inconnu|refus|invalide)',
  ),
  // Names that could not be looked up just now.
  row(
    'route',
    'malformed or unexpected name server reply',
    'not found,? (?:please )?try again',
    '(?:temporary|transient) (?:dns |lookup |name |failure in name|failure)',
    '(?:dns|name ?server|name service|lookup)[^.]{0,60}(?:malformed|unexpected|timed? ?out|timeout|servfail|no (?:response|answer|reply)|refused|temporar|failure, try)',
    'servfail',
    'could not be asked|unexpected name server reply',
  ),
  row(
    'full',
    'the mailbox is over quota',
    'quota(?! exceeded for sending)',
    '(?:mail ?box|inbox|account|disk|storage|folder|maildir|user|recipient)[^.]{0,40}\\b(?:full\\b|over (?:the |its )?(?:allowed |size )?(?:limit|size|storage)|out of (?:space|storage|room)|exceed(?:s|ed)?\\b|no (?:space|room))',
    'full (?:mail ?box|inbox)|too much mail|disk full|(?:not enough|insufficient|no) (?:disk |storage |free )*space',
    '(?:mail ?box|inbox|folder)[^.]{0,30}(?:size|limit|grown|too (?:big|large))|exceeded storage|storage (?:allocation|limit)|run out of (?:room|space)|space[^.]{0,40}used up',
    '容量|いっぱい|一杯|空きがあり|満杯|超過',
    'speicher(?:platz|limit)|postfach[^.]{0,30}voll|boîte[^.]{0,30}pleine|buz[oó]n[^.]{0,20}lleno|casella[^.]{0,20}piena|caixa[^.]{0,20}cheia|переполнен',
  ),
  row(
    'refused',
    'client host [192.0.2.7] blocked using a blocklist',
    'blocklist-link|black ?list|block ?list|deny ?list|blocked using|\\brbls?\\b|dnsbl|spamcop|spamhaus|reputation',
    '\\bspam\\b|unsolicited|\\bjunk\\b|\\bube\\b|\\bbulk (?:mail|e-?mail)|virus|infected|malware|phish|advertis|迷惑メール|ウイルス',
    '\\bdmarc\\b|\\bspf\\b|\\bdkim\\b|sender policy framework|reverse (?:dns|entry)|\\bptr\\b|\\brdns\\b',
    '(?:client|your) (?:ip|host|server|network)\\b|client host|sending (?:ip|mta|host)\\b|banned|unauthenticated|(?:must|has|have|needs?|required?) (?:to )?authenticat|authentication (?:is )?(?:required|failed|credentials)|auth ?required',
    'relay(?:ing)?(?:[- ]access)? (?:access )?(?:is )?(?:denied|not|prohibited|forbidden|disallowed|operation)|(?:unable|not (?:allowed|permitted)|refus\\w+|cannot|no) (?:to )?relay|relaying|rcpthosts|nicht weiterleiten|中継',
  ),
  row(
    'later',
    'greylisted, please come back in five minutes',
    'gr[ea]y-?list|temporar(?:y|ily)|for the moment|(?:try|come) (?:again )?(?:back )?(?:later|in )|too (?:many|quickly|fast)|\\brate\\b|throttl|deferred|will (?:retry|be retried)|not yet been delivered|delivery attempts will continue|まだ[^。]{0,20}届いて',
  ),
  vague(
    'resting',
    'the account is disabled or suspended',
    'disabled|suspended|discontinued|frozen|not activated|deactivated|on hold|locked|inactive|unable to accept new|no longer accept|or access denied|(?:account|mail ?box|user|recipient)[^.]{0,30}(?:blocked|expired|closed temporarily)|bad ?recipient ?to list',
    '停止|凍結|休止',
  ),
  // A program behind the mail server, whatever it says of its user.
  row(
    'route',
    'unknown mailer error 1',
    'procmail|maildrop|mailer error|command (?:died|output|failed)|exit (?:status|code)',
  ),
  row(
    'no-host',
    'host or domain name not found',
    '(?:host|domain|machine|system)(?: ?name)?(?: or domain name)?(?: of recipient)?(?: name)?(?: part)?:? ?[\'"(]?(?:~|@|[a-z0-9.-]{1,80})?[\'")]? ?(?:(?:could |was |is )?not (?:be )?found|could(?: not|n.t) be found|(?:does|do)(?: not|n.t) exist|unknown|is invalid|must exist|has no (?:mail exchanger|mx)|not exist|nonexist\\w*)',
    '(?:unknown|no such|non-?existent|nonexistent|illegal|invalid|bad destination|bad) (?:mail |destination |recipient )?(?:host|domain|system)(?! ?name in)',
    '(?:couldn.t|could not|cannot|can.t|unable to) (?:find|locate|resolve)(?: any| a| the)? (?:host|mail exchanger|domain|mx)',
    'nxdomain|name or service not known|unroute?able|all relevant mx records|host address lookups failed permanently|nonexistent domain|domain nonexistent|infodomainnonexistent',
    'no mail exchanger|no mx (?:record|host)?s? ?(?:were |was )?(?:found|exist)|no valid (?:mx|hosts?)|domain is not reachable|all (?:mx|hosts) (?:records )?(?:are )?(?:non-?existent|invalid)',
    '(?:ドメイン|ホスト)[^。]{0,40}(?:存在し|見つかり|見当たり|不明)|域名[^。]{0,10}不存在|домен[^.]{0,20}не (?:найден|существует)',
  ),
  row(
    'no-mail',
    'the domain takes no mail (null MX)',
    'null ?mx|no smtp service|not accepting network messages(?! for)',
    '(?:domain|host|server|machine|system|it) (?:~ )?(?:does not|doesn.t|do not|takes no|accepts no) ?(?:accept|receive|take)? ?(?:any )?(?:e-?)?mail',
  ),
  row(
    'moved',
    'this person is no longer with the company',
    '(?:no longer|not|n.t) (?:on|at|with|works?|work (?:here|for)|employed|valid|available|in use|associated|part of|affiliated|a customer)\\b(?= ?(?:[^ ]+ ){0,2}(?:any ?more|$|[a-z.,;@~(\\[)]))(?<!(?:is|are|was|were|be) not (?:available|valid))(?<!not (?:on|at|with|in use))',
    'any ?more\\b|(?:user|recipient|person|he|she|customer|employee|mail ?box|who)\\b[^.]{0,20} has (?:left|moved|been (?:moved|deleted|removed|closed permanently))|(?:has|have) (?:been )?(?:moved|replaced by|left the)|moved (?:to|permanently)',
    'not our (?:user|customer)|not local; please try|address (?:has )?changed|new address|(?:mail ?box|account|address) (?:was|has been|is) (?:deleted|removed|terminated|closed)',
    '解約|退職|退会|廃止|異動|変更され',
  ),
  row(
    'nobody',
    'user unknown, or no mailbox of this name',
    `${who}\\b[^.;]{0,60}?(?:\\b|(?<=recip))${notThere}`,
    `(?:unknown|non-?exist(?:ing|ent|ant)|invalid|illegal|unregistered|bad|no such|wrong|undefined|unrecogni[sz]ed)(?: or (?:illegal|invalid|unknown))?(?: local| virtual| final delivery| e-?mail| mail| destination| delivery)? ?${who}`,
    `\\bno (?:such |valid |local |matching )?${who}(?:es)?\\b(?! (?:specified|has been|have been))[^.;]{0,40}?(?:\\b(?:here|by that|by this|by the name|at this|at that|of th|found|available|with (?:that|this)|exists?|on this|in (?:the|our))|["')]|$)`,
    'no such (?:name|id)\\b|\\bno (?:one|body) (?:here|of|at|by|with|named|called)|nobody (?:here|of|at|by|with|named|called)|there is no(?: one|body| such| account|.{0,20}by th)',
    `(?:doesn.t|does not|not|no) have an? [^.]{0,40}(?:account|mail ?box)|has no (?:account|mail ?box)|no account (?:by|with|of|here|on)|does(?: not|n.t) exist|not exist here`,
    'not an? (?:[a-z]+ ){0,2}(?:mail ?box|user|recipient|address|account|name)\\b|(?:not (?:found|listed|known|in)|no @)[^.;]{0,20} (?:in|on|by|to) (?:the |our |this |name )?(?:directory|address|domino|public|post office|list of users|name|company|system)',
    'can(?:no|.)t accept user|recipient address rejected: (?:access denied|undeliverable address)|missing home directory|(?:bad|valid)(?:rcpt|recipient)to\\b|recip(?:ient)?notfound|(?:[45]\\d\\d|rcpt) (?:not found|unknown)\\b|not in use|not on this|never (?:assigned|existed)|(?:do(?:es)?(?: not|n.t)|did(?: not|n.t)) know (?:this|that|the|any)|do not know',
    'addressee (?:is )?unknown|\\b(?:is )?(?:not known|unknown) (?:here|at this|to (?:us|our|this))|verification failed for @[^.]{0,40}(?:unknown|no such)',
    "adresse?\\b[^.;]{0,40}(?:inconnue?|invalide|unbekannt|existe)|(?:utilisateur|destinataire|boîte)[^.;]{0,40}(?:inconnue?|existe|introuvable|invalide)|n'existe p",
    '(?:empfänger|benutzer|adresse|konto|postfach|mailbox)[^.;]{0,40}(?:unbekannt|nicht (?:gefunden|bekannt|vorhanden|existier)|existiert nicht|ungültig)|unbekannt(?:er|e)? (?:empfänger|benutzer|adresse)|kein (?:benutzer|postfach|empfänger|konto)',
    '(?:usuario|usuári[oa]|destinat[áa]ri[oa]|direcci[óo]n|buz[óo]n|cuenta|conta|endereço|utente|casella|indirizzo)[^.;]{0,40}(?:desconocid[oa]|desconhecid[oa]|sconosciut[oa]|inexistente|inesistente|no existe|non esist|não (?:foi )?(?:existe|encontrad)|no (?:se ha )?encontr|non trovat|inválid[oa])|no existe|não existe|non esiste|nessun utente',
    'onbekende? (?:gebruiker|ontvanger|adres)|(?:gebruiker|ontvanger|adres)[^.;]{0,30}(?:onbekend|bestaat niet|niet gevonden)|okänd (?:mottagare|användare)|ukjent (?:mottaker|bruker)|ukendt (?:modtager|bruger)|nieznany (?:odbiorca|użytkownik)',
    'нет такого|такого[^.]{0,30}нет|не существует|не найден|неизвестн\\S+ (?:пользовател|получател|адрес)|(?:пользовател|получател)\\S*[^.]{0,20}неизвест',
    '(?<!可能)不存在|无此(?:用户|帐|账)|查无此|找不到(?:收件|用户|使用)|존재하지|(?:사용자|수신자|주소)[^.]{0,15}(?:없|찾을 수)',
    '存在(?:し(?:ない|ません|な[かく])|致しません|いたしません)|見つかり(?:ません|ませんでした)|見つからない|見当たり(?:ません|ませんでした)|宛先(?:が|は)?不明|ユーザー?(?:が|は)?不明|登録(?:されて(?:い(?:ない|ません|なく)|おりません)|が(?:ありません|ない|ございません))|該当(?:する|の)[^。]{0,20}(?:なし|ありません|ございません|いません|いない)|使われて(?:い(?:ない|ません)|おりません)|無効な(?:宛先|アドレス|ユーザー?)|(?:宛先|アドレス)[^。]{0,10}(?:正しくあり|間違)',
  ),
  // A refusal without a reason: it counts only where the recipient was refused, not the mail.
  vague(
    'nobody',
    'recipient rejected',
    "(?:recipient|addressee|address|user|mail ?box|account)(?:'?s)?(?: address)?(?: was| is| has been)? ?(?:@ ?)?(?:is )?(?:rejected|denied|refused|unavail\\w*|undeliverable|not (?:accepted|available)|no good|unusable)(?!: ?[a-z])",
    'rejected (?:the )?recipients?|mail ?box (?:@ ?)?(?:is )?unavailable|envelope recipient has been denied|no valid recipients',
  ),
  vague(
    'size',
    'message size exceeds the fixed limit',
    'too (?:big|large|long)|\\bsize\\b|exceed|larger than|hop count|too many hops|\\bloop|サイズ|大きさ',
  ),
  vague(
    'route',
    'connection timed out, no answer from the host',
    'lookup (?:failed|failure)|timed? ?out|time-?out|connection (?:refused|reset|closed|lost|dropped)|lost connection|not responding|not reachable|unreachable|no route|network error|expired|too long|giving up after|retry time|no answer|応答し(?:ない|ません)|接続でき',
    '\\btls\\b|certificate|starttls|out of memory|local error|configur|syntax|protocol error|bare lf|lone (?:cr|lf)|system error|write error|service (?:not |is |currently )*(?:available|unavailable)|(?:server|system|host) unavailable',
  ),
  vague(
    'refused',
    'rejected by local policy',
    'polic(?:y|ies)|prohibit|content|attachment|添付|permission|permitted|not authori[sz]ed|unauthori[sz]ed|not allowed|restrict|\\blimit|\\bblocked|refused|unwanted|not wanted|has asked not|scored|access denied',
    '(?:message|mail|letter|e-?mail)s? (?:has been |was |is )?(?:rejected|refused|denied)|rejected (?:due|for|because)|拒否|リジェクト|ブロック',
  ),
]

/** What the words mean: the first row that matches; null where no row does. */
export function phraseIn(words: string): Phrase | null {
  const text = plain(words)
  return phrases.find((phrase) => phrase.words.test(text)) ?? null
}

/**
 * One line in lower case. Addresses, hosts and links say nothing by their names, only a link to a blocklist tells why; left out are also
 * sentences that say the same about every failure.
 */
function plain(text: string): string {
  return text
    .slice(0, longestText)
    .normalize('NFKC')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/https?:\/\/[^\s<>"]+/g, (link) =>
      /spamhaus|spamcop|sorbs|barracuda|[-./](?:dns|r|u)?bl[-./?]|black|block|delist|unblock|abuse/.test(link)
        ? ' blocklist-link '
        : ' ',
    )
    .replace(/<?[^\s<>@:;,"'()]{1,255}@[^\s<>@:;,"'()]{1,255}>?/g, ' @ ')
    .replace(/\b(?!(?:resolver|transport|storedrv|queue)\.)(?:[a-z0-9-]{1,63}\.){1,20}[a-z]{2,20}(?![a-z])/g, ' ~ ')
    .replace(
      /giving up on [\d.a-f:]+|i've given up|unknown address error(?= 5\d\d)|service unavailable$|554 (?:5\.\d\.\d )?@ ?\.\.\. service unavailable/g,
      '',
    )
    .replace(/\s+/g, ' ')
}

const longestText = 8000
