/**
 * The glossary that the program brings: what consular life calls the same thing in Japanese and in English, a line each, the words of one
 * language apart by commas, the languages by a tab.
 */
export const shippedGlossary = `旅券,パスポート	passport,travel document
旅券番号	passport number
更新,切替,切り替え,期限切れ	renew,renewal,extend,expired,expire,expiring
新規	new,first-time,first time
残存期間,有効期間,有効期限	validity,valid for,expiration date,expiry
紛失,なくした,失くした,無くした,落とした,遺失	lost,lose,missing,misplaced
盗難,盗まれ	stolen,theft,robbed
焼失,破損,汚損,損傷,水濡れ	damaged,damage,torn,burnt,wet
再発行	reissue,replacement,replace
帰国のための渡航書,渡航書	emergency travel document,travel document for return,emergency passport
緊急旅券,緊急発給	emergency passport,urgent passport
査証,ビザ	visa
査証免除,ビザなし,ノービザ	visa waiver,visa-free,visa exemption,without a visa
短期滞在	short-term stay,temporary visitor,tourist
就労,就業	work,working,employment
就労ビザ,就労査証	work visa
留学,学生ビザ	study abroad,student visa,exchange student
配偶者ビザ,日本人の配偶者	spouse visa,spouse of japanese
在留資格	status of residence,residence status
在留資格認定証明書	certificate of eligibility,coe
在留カード	residence card,zairyu card
再入国許可,再入国	re-entry permit,reentry,re-entry
永住,永住権,永住者	permanent residence,permanent resident,green card
ワーキングホリデー,ワーホリ	working holiday
高度専門職,高度人材	highly skilled professional
特定技能	specified skilled worker
技能実習	technical intern
招へい,招聘,招へい人	invitation,invite,inviter,sponsor
身元保証,保証人,身元保証人	guarantor,guarantee,letter of guarantee
滞在予定表,日程表	itinerary,schedule of stay
電子査証,電子ビザ,eビザ	e-visa,evisa,electronic visa
乗り継ぎ,トランジット	transit,layover
入国,入国審査	entry,enter japan,immigration
出国	departure,leave japan,exit
税関,免税,関税	customs,duty-free,duty
検疫	quarantine
動物検疫	animal quarantine
犬,愛犬	dog
猫	cat
ペット	pet
狂犬病	rabies
マイクロチップ	microchip
予防接種,ワクチン,接種	vaccination,vaccine,immunization
医薬品,薬,処方薬	medicine,medication,prescription,drug
輸入確認証,薬監証明	import certificate,yunyu kakunin-sho,yakkan shoumei
植物,果物,種	plants,fruit,seeds
肉製品,肉	meat,meat products
戸籍	family register,koseki
戸籍謄本,全部事項証明書,謄本	family register copy,koseki tohon,certified copy of family register
戸籍抄本,個人事項証明書,抄本	koseki shohon,extract of family register
本籍,本籍地	registered domicile,honseki,permanent domicile
附票,戸籍の附票	supplementary family register,fuhyo
除籍	removed register,joseki
改製原戸籍	old family register
家系,先祖,祖先	ancestor,ancestors,genealogy,family tree,family history
住民票	certificate of residence,juminhyo,resident record
転出届,転出,海外転出	moving-out notification,move out,moving abroad
転入届,転入	moving-in notification,move in
住所,現住所	address
住所変更,引っ越し,引越し,転居	change of address,moved,moving
在留届	overseas residential registration,residence registration,zairyu todoke,register residence
帰国届,帰国	return to japan,returning to japan,going back to japan
たびレジ	tabireji,travel registration
在留証明,在留証明書	certificate of residence,residence certificate,proof of residence
署名証明,サイン証明,署名証明書	signature certificate,certificate of signature,notarized signature,seal certificate
印鑑証明,印鑑登録	seal registration certificate,inkan,registered seal
拇印	thumbprint,fingerprint
出生証明,出生証明書	birth certificate,certificate of birth
婚姻証明,婚姻証明書	marriage certificate,certificate of marriage
婚姻要件具備証明書,独身証明書	certificate of legal capacity to marry,single status,proof of being single
離婚証明	divorce certificate
死亡証明,死亡証明書,死亡診断書	death certificate
生存証明,現況届,現況証明	proof of life,life certificate,certificate of being alive
翻訳証明,翻訳	translation,translate,certified translation
警察証明,犯罪経歴証明,犯罪経歴証明書,無犯罪証明	police certificate,criminal record,police clearance,background check
指紋	fingerprint,fingerprints,fingerprinting
運転免許,免許,免許証,運転免許証	driver's license,driver's licence,driving license,license,licence
免許抜粋証明,運転免許証抜粋証明	driver's license extract,translation of license
国際免許,国際運転免許	international driving permit,idp
自動車,車	car,vehicle
アポスティーユ	apostille
公印確認	authentication of official seal
公証,公証人	notary,notarize,notarized,notarial
認証,証明	certify,certified,authentication,certificate
委任状,代理人,代理	power of attorney,proxy,on behalf,representative
遺言	will,testament
相続,遺産,遺産分割	inheritance,inherit,estate,heir
不動産,土地,家屋	real estate,property,land,house
売却,売る,売買	sale,sell,selling
登記	registration of property,land register
司法書士	judicial scrivener
弁護士	lawyer,attorney
税,税金,納税	tax,taxes
所得税,確定申告	income tax,tax return
租税条約	tax treaty
年金	pension
国民年金	national pension
厚生年金	employees' pension
脱退一時金	lump-sum withdrawal,lump-sum payment
任意加入	voluntary enrollment,voluntary enrolment
社会保障協定	social security agreement,totalization
社会保障番号,ソーシャルセキュリティー	social security number,ssn
マイナンバー,個人番号	my number,individual number
マイナンバーカード	my number card
健康保険,保険,医療保険	health insurance,insurance
銀行口座,口座	bank account,account
送金	remittance,transfer money,wire
出生,生まれ,誕生	birth,born,newborn
出生届	birth notification,register a birth,notification of birth,birth registration
国籍留保	reservation of nationality,reserve nationality
国籍	nationality,citizenship
二重国籍,重国籍	dual nationality,dual citizenship,dual citizen,two passports
国籍選択	choice of nationality,choosing nationality,choose nationality
国籍喪失,喪失届	loss of nationality,lose nationality
国籍離脱,離脱	renunciation of nationality,renounce,give up nationality
国籍取得	acquisition of nationality,acquire nationality
帰化	naturalization,naturalize,naturalized
市民権	citizenship
婚姻,結婚	marriage,marry,married,wedding
婚姻届	marriage notification,register a marriage,marriage registration
国際結婚	international marriage,marry a foreigner
離婚	divorce,divorced
離婚届	divorce notification,register a divorce
判決,裁判離婚	judgment,decree,court order
氏,姓,苗字,名字	surname,family name,last name
氏の変更,改姓	change of surname,name change,change my name
旧姓	maiden name,former name
名前,氏名	name
別名併記,併記,非ヘボン式	alternative name,alias in passport,name in brackets
ヘボン式,ローマ字,表記,綴り	hepburn,romanization,romaji,spelling
死亡,亡くな,逝去	death,died,passed away,deceased
死亡届	death notification,register a death
遺骨,遺灰	ashes,remains,cremated remains
遺体	body,remains of the deceased
火葬	cremation,cremated
葬儀	funeral
養子,養子縁組,縁組	adoption,adopt,adopted
認知	acknowledgment of paternity,recognition of child
親権	custody,parental authority
子の連れ去り,連れ去り,ハーグ条約	child abduction,hague convention
未成年,未成年者,子ども,子供,お子,赤ちゃん	minor,child,children,baby,kid
同意書,法定代理人	consent,letter of consent,parental consent,guardian
両親,親	parents,parent
父	father
母	mother
夫	husband
妻	wife
配偶者	spouse
婚約者	fiance,fiancee
息子	son
娘	daughter
兄弟,姉妹	brother,sister,sibling
祖父母,祖父,祖母	grandparents,grandfather,grandmother
孫	grandchild,grandson,granddaughter
家族	family
親族,親戚	relative,relatives
友人	friend
外国人	foreigner,foreign national
日本人,邦人	japanese national,japanese citizen,japanese people
日系人,日系	japanese american,nikkei,of japanese descent
選挙	election
在外選挙	overseas voting,vote from abroad,overseas election
在外選挙人証,選挙人証	overseas voter card,voter certificate
在外選挙人名簿,選挙人名簿	overseas voter list,voter registration,register to vote
投票	vote,voting,ballot
郵便投票	vote by mail,postal voting
公館投票	voting at the consulate
国民審査	national review of judges
教科書	textbook,textbooks
補習校,補習授業校,日本語学校	japanese school,supplementary school,saturday school
日本人学校	japanese school
学校	school
小学校	elementary school
高校	high school
大学	university,college
在学証明	certificate of enrollment,enrolment
卒業証明	graduation certificate,diploma
奨学金,国費留学,国費留学生	scholarship,mext scholarship,government scholarship
募集,募集要項	application guidelines,recruitment,call for applications
JETプログラム,JET,ジェット	jet program,jet programme
英語指導,外国語指導助手	assistant language teacher,alt,teach english
国際交流員	coordinator for international relations,cir
面接	interview
応募,申し込み,申込,申込み	apply,application,sign up,register
申請	application,apply,applying
申請書,書式,用紙,様式	form,application form,forms
ダウンロード	download
オンライン申請,オンライン,電子申請	online application,online,apply online
必要書類,書類	documents,required documents,paperwork,papers
原本	original,originals
写し,コピー	copy,copies,photocopy
写真,証明写真	photo,photograph,picture
写真の大きさ,規格	photo size,photo requirements
手数料,料金,費用	fee,fees,cost,charge,price
支払,支払い,払う	payment,pay
現金	cash
クレジットカード	credit card
小切手,マネーオーダー,為替	check,money order
領収書	receipt
返金	refund
予約	appointment,reservation,book
窓口	window,counter,front desk
受付時間,開館時間,営業時間	opening hours,office hours,business hours,hours
休館日,休館,閉館,祝日	closed,holiday,holidays
場所,行き方,アクセス	location,directions,where is,how to get
駐車場,駐車	parking,park
入館,警備,手荷物検査	security,entry to the building
車椅子,バリアフリー,障害	wheelchair,accessible,accessibility,disability,disabled
管轄,管轄区域	jurisdiction,consular district
出張サービス,出張領事,巡回領事	consular outreach,visiting consular service,mobile consulate
総領事館,領事館	consulate,consulate general
大使館	embassy
領事	consul
総領事	consul general
電話	phone,telephone,call
メール,電子メール	email,e-mail
郵送,郵便	mail,by mail,postal,post
返信用封筒,封筒	return envelope,self-addressed envelope,envelope
切手	stamp,postage
書留,追跡	registered mail,tracking,certified mail
受取,受け取り,受領,交付	pick up,collect,pickup,receive
日数,所要日数,何日,いつまで,どのくらい	how long,processing time,how many days,when will
至急,急ぎ,緊急	urgent,urgently,emergency,rush,expedite
進捗,状況,審査	status,progress,review
結果	result,outcome,decision
却下,不許可,拒否	refused,denied,rejected,refusal
理由	reason
不足,不備	missing documents,incomplete
訂正,誤り,間違い	correction,correct,mistake,error,wrong
変更	change,update,modify
取消,取り消し,キャンセル	cancel,cancellation
延期	postpone,reschedule
締切,締め切り,期限	deadline,due date
逮捕,拘束,勾留,留置	arrested,arrest,detained,jail
刑務所,受刑	prison,inmate
領事面会,面会	consular visit,visit a detainee
通訳	interpreter,interpretation
事故,交通事故	accident,traffic accident
入院,病院	hospital,hospitalized,hospitalised
病気,けが	illness,sick,injury,injured
行方不明,安否,所在	missing person,whereabouts,safety
所在調査	search for whereabouts,locate a person
被害,犯罪	crime,victim
詐欺,なりすまし	scam,fraud,impersonation
警察	police
被害届,警察届出,ポリスレポート	police report
裁判所	court
災害	disaster
地震	earthquake
津波	tsunami
山火事	wildfire,fire
台風	typhoon,hurricane
避難	evacuation,evacuate
安全情報,危険情報,渡航情報	travel advisory,safety information,travel warning
テロ	terrorism
感染症,新型コロナ,コロナ	infectious disease,covid,covid-19
隔離	isolation
困窮,生活困窮	destitute,financial difficulty
援護	consular assistance,assistance,help for nationals
帰国費用	cost of returning,repatriation
家庭内暴力,DV	domestic violence
いじめ,ハラスメント	bullying,harassment
労働問題,未払い,賃金	unpaid wages,labor dispute,wages
解雇	fired,dismissed,laid off
苦情,不満	complaint,complain
お礼,感謝	thanks,gratitude,compliment
文化,文化行事	culture,cultural event
行事,催し,イベント	event,events
祭り,日本祭り,お祭り	festival,matsuri
後援,後援名義	nominal support,patronage,sponsorship,endorsement
共催,協賛	co-host,co-sponsor
展示,展覧会	exhibit,exhibition
講演,講演会	lecture,talk,speaker
講座,教室,ワークショップ	class,workshop,course
茶道,茶の湯	tea ceremony
華道,生け花	ikebana,flower arrangement
書道,習字	calligraphy
着物,浴衣	kimono,yukata
折り紙	origami
太鼓	taiko,drum,drums
琴,三味線	koto,shamisen
歌舞伎,能	kabuki,noh
盆踊り,お盆	bon odori,obon
雛人形,ひな祭り	doll festival,hina dolls,dolls
鯉のぼり,こどもの日	carp streamers,children's day
七夕	tanabata,star festival
桜,花見	cherry blossom,cherry trees,hanami
庭園,庭	garden,gardens
盆栽	bonsai
囲碁,将棋	go game,shogi
武道,柔道,剣道,空手	martial arts,judo,kendo,karate
映画,上映	film,movie,screening
音楽,演奏会,コンサート	music,concert
アニメ,漫画	anime,manga
料理,和食	cooking,japanese food,cuisine
酒,日本酒	sake
寿司	sushi
貸出,貸し出し,借りる	loan,borrow,lend,lending
学校訪問,訪問授業	school visit,visit our school,classroom visit
館内見学,見学	tour,visit the consulate,field trip
スピーチコンテスト,弁論大会	speech contest
日本語能力試験,日本語試験	japanese language proficiency test,jlpt
日本語,日本語教育	japanese language,learn japanese
日本語教師	japanese teacher
図書,書籍	books,library
寄付,寄贈	donation,donate
ボランティア	volunteer,volunteering
インターン,インターンシップ	internship,intern
求人,採用,職員募集	job opening,vacancy,hiring,recruitment
現地職員	local staff
ニュースレター,メールマガジン	newsletter,mailing list
配信停止,購読解除	unsubscribe,opt out
登録,購読	subscribe,sign up
取材,報道	press,media,interview request,journalist
撮影,撮影許可	filming,photography permit,shoot
転載,著作権	copyright,reprint,permission to use
広報	public relations,public affairs
個人情報,プライバシー	privacy,personal information,personal data
開示	disclosure
姉妹都市	sister city,sister cities
自治体,市町村	municipality,local government
市役所,区役所,役場	city hall,municipal office,ward office
県	prefecture
表敬,表敬訪問	courtesy call
叙勲,勲章	decoration,order of the rising sun,conferment
在外公館長表彰,表彰	commendation,award
天皇誕生日,レセプション	emperor's birthday,reception
県人会	prefectural association,kenjinkai
商工会議所,商工会	chamber of commerce
輸出,輸入	export,import
投資,会社設立,起業	investment,start a company,business setup
経営管理ビザ	business manager visa
貿易	trade
観光,旅行	tourism,travel,sightseeing,trip
旅行会社	travel agency
ツアー	tour
鉄道パス,ジャパンレールパス	japan rail pass,rail pass
宿泊,ホテル	accommodation,hotel,lodging
空港	airport
航空券,便	flight,airline ticket,ticket
荷物	luggage,baggage,package
引っ越し荷物,別送品	unaccompanied baggage,household goods
自動ゲート,顔認証ゲート	automated gate,e-gate
ビジット・ジャパン・ウェブ	visit japan web
グリーンカード	green card
アメリカ市民,米国市民	us citizen,american citizen
米国国籍,アメリカ国籍	american nationality,us citizenship
米国旅券,アメリカのパスポート	us passport,american passport
移民局	uscis,immigration service
エスタ,ESTA	esta
入国管理局,出入国在留管理庁,入管	immigration bureau,immigration services agency
法務省	ministry of justice
外務省	ministry of foreign affairs,mofa
厚生労働省	ministry of health
法務局	legal affairs bureau
家庭裁判所	family court
年金事務所,日本年金機構	pension office,japan pension service
税務署	tax office
銀行	bank
会社,勤務先	company,employer
学生	student
教師,教員,先生	teacher
医師	doctor,physician
看護師	nurse
宣教師,宗教	missionary,religious
芸術家,芸能	artist,entertainer
研究者,研究	researcher,research
軍人,軍属	military,armed forces,sofa
退役軍人	veteran
高齢,高齢者	elderly,senior,old age
一人暮らし	living alone
介護	nursing care,caregiver
妊娠,出産	pregnant,pregnancy,childbirth
双子	twins
性別	gender,sex
同性婚,同性	same-sex marriage,same-sex
トランスジェンダー	transgender
精神,心の相談	mental health,counseling
難民	refugee
無国籍	stateless
不法滞在,オーバーステイ	overstay,illegal stay
退去強制,強制送還	deportation,deported
上陸拒否	denied entry,landing refused
渡航禁止	travel ban
査証の種類	type of visa,visa category
数次,数次査証	multiple entry,multiple-entry
一次,一次査証	single entry,single-entry
延長	extension,extend
残高証明,資金	bank statement,proof of funds,funds
収入,所得証明	income,proof of income
雇用契約,内定	employment contract,job offer
在職証明	certificate of employment,employment certificate
履歴書	resume,curriculum vitae
健康診断,診断書	medical certificate,health check,medical exam
ICチップ,IC旅券	ic chip,biometric
ページ,査証欄,増補	pages,blank pages
十年用,10年用	ten-year,10-year
五年用,5年用	five-year,5-year
本人,本人確認	in person,identity,identification
身分証明書	identification card,photo id,identity document
封筒,レターパック	envelope
日本の連絡先	contact in japan
緊急連絡先	emergency contact
時差,時間帯	time zone
天気	weather
電圧	voltage,plug
携帯電話,SIM	sim card,mobile phone
インターネット	internet
地図	map
募金	fundraising
戦没者,遺族	war dead,bereaved family
移民,移住,渡航記録	immigration history,emigrated,passenger list
乗船名簿	ship passenger list
古い旅券	old passport,expired passport
記念品	souvenir
招待状	invitation card
訃報,弔意,記帳	condolence,condolences,book of condolence
献血	blood donation
臓器	organ donation
銃,銃刀法,刀剣	gun,sword,firearm
ドローン	drone
大麻	cannabis,marijuana
たばこ	tobacco,cigarettes
お金,通貨,円	yen,currency,money
両替	currency exchange
`
