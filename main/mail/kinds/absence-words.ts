import { anyOf } from './any-of.ts'

/**
 * Subjects of automatic answers: the mark of a responder at the beginning, before the subject that it answers. A person who writes about
 * an automatic answer does not begin so, and 「自動送信」 is what form programs write above people's letters.
 */
export const answerSubject = anyOf(
  [],
  [
    '^(?:automatic reply|auto(?:matic|mated)?[- ]?(?:reply|response|responder|answer)) ?:',
    '^out of (?:the )?office(?: (?:auto-?reply|reply|notification|message|notice))? ?:',
    '^out of (?:the )?office (?:auto-?reply|reply)',
    '^vacation (?:reply|response|message|notice) ?:',
    '^(?:automatische antwort|abwesenheits(?:notiz|assistent|nachricht)|réponse automatique|absence du bureau|respuesta automática|fuera de la oficina|risposta automatica|fuori sede|resposta automática|automatisch antwoord|afwezigheids\\w*|autosvar|automatiskt? svar|automaattinen vastaus|automatyczna odpowiedź|automatická odpověď|otomatik yanıt|автоматический ответ|автоответ) ?:',
    '^(?:자동 ?(?:회신|응답|답장)|부재 ?중|自动(?:答复|回复)|自動(?:回覆|答覆)) ?:',
    '^[\\[【(](?:自動応答|自動返信|不在通知|不在連絡|不在案内|auto(?:matic)?[- ]?reply|out of office)(?:メール|メッセージ)?[\\]】)]',
    '^(?:自動応答|自動返信|不在通知|不在応答|不在時の?自動(?:応答|返信)|不在の(?:お知らせ|ご案内))(?:メール|メッセージ)? ?:',
  ],
)

/** Whether somebody says to be away, in subject or text. */
export function statesAbsence(text: string): boolean {
  return absence.test(text)
}

/** Whether a text says of itself that a program answers. */
export function statesAnswer(text: string): boolean {
  return answer.test(text)
}

const absence = anyOf(
  [
    "i(?:'m|’m| am| will be)(?: currently| now| presently)? (?:out of (?:the |my |our )?office|away|absent|on (?:\\w+ )?(?:vacation|leave|holidays?)|travell?ing|not in the office)",
    'away (?:from (?:my |the )?(?:mail|desk|e-?mail|office)|until)',
    'out of (?:the |my )?office (?:until|from|till|this|and)',
    'je (?:suis|serai) (?:actuellement )?(?:absente?|en congés?)',
    'ich bin (?:derzeit |zur ?zeit |bis |vom )[^\\n]{0,40}(?:nicht im (?:büro|haus)|abwesend|urlaub)',
    'estoy (?:fuera de la oficina|de vacaciones|ausente)|estaré (?:fuera|ausente)',
  ],
  [
    '(?:現在|只今|ただ今|本日|(?:下記|以下|次)の?(?:期間|日程)|\\d日(?:まで|より|から))[^\\n。]{0,40}(?:不在|休暇|休業|休み|外出|出張)',
    '(?:不在|休暇|休業|出張)(?:中|にして|のため|とさせて|を(?:いただ|頂))[^\\n。]{0,60}(?:返信|返事|連絡|対応|回答)',
  ],
)

const answer = anyOf(
  [
    '(?:this is|i am sending|you have received) an? auto(?:matic|mated|matically generated)[- ](?:e-?mail )?(?:reply|response|answer)',
    'auto(?:matic|mated)[- ](?:reply|response)[^.\\n]{0,20} (?:to (?:let|confirm|inform|tell|acknowledge)|from)',
    'dies ist eine automatische antwort|ceci est une réponse automatique|esta es una respuesta automática',
  ],
  [
    '(?:この|本)(?:メール|メッセージ)は[^\\n。]{0,20}自動(?:応答|返信|回答)',
    '自動(?:応答|返信)(?:メール|メッセージ)?(?:です|でお送り|にて(?:お送り|お返事|返信))',
  ],
)
