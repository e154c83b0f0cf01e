import type { OperatorName } from '../../../letters/search/operators.ts'

/** Words of the search of letters: what its operators mean, and why a search cannot be read. */
export const searchJa = {
  act: '条件を付けて検索',
  offered: '検索条件',
  /** What stands behind each operator where it is offered. */
  meaning: {
    from: '差出人の名前、アドレス、電話番号',
    to: '宛先・CCの名前やアドレス',
    subject: '件名の言葉',
    topic: '用件の一覧から',
    tag: '手紙に付けたタグ',
    is: '未読、対応中、回答済み、至急、期限超過など',
    has: '添付、メモ、下書きなど',
    on: '受信した日や期間。2026年11月、先週など',
    before: 'その日や期間より前に受信',
    after: 'その日や期間より後に受信',
    number: '「L-2026-1184」のような受付番号',
  } satisfies Record<OperatorName, string>,
  /** Where negation is explained, behind the operators. */
  not: '前に「-」を付けると、それ以外を探します。" "や「 」で囲むと、その並びのまま探します。',
  inUse: (letters: string) => `受信箱 ${letters}通`,
  faults: {
    'too-long': '検索の言葉が長すぎます。200文字までにしてください。',
    'too-many': '検索の条件が多すぎます。40個までにしてください。',
    'no-value': {
      from: (name: string) => `「${name}」に続けて、名前やアドレスを入力してください。`,
      to: (name: string) => `「${name}」に続けて、名前やアドレスを入力してください。`,
      subject: (name: string) => `「${name}」に続けて、件名の言葉を入力してください。`,
      topic: (name: string) => `「${name}」に続けて、用件の名前を入力してください。`,
      tag: (name: string) => `「${name}」に続けて、タグを入力してください。`,
      is: (name: string) => `「${name}」に続けて、未読、対応中、回答済みなどを入力してください。`,
      has: (name: string) => `「${name}」に続けて、添付、メモ、下書きなどを入力してください。`,
      on: (name: string) => `「${name}」に続けて、2026-11-03や先週などの日付や期間を入力してください。`,
      before: (name: string) => `「${name}」に続けて、2026-11-03や先週などの日付や期間を入力してください。`,
      after: (name: string) => `「${name}」に続けて、2026-11-03や先週などの日付や期間を入力してください。`,
      number: (name: string) => `「${name}」に続けて、L-2026-1184のような番号を入力してください。`,
    } satisfies Record<OperatorName, (name: string) => string>,
    'no-words': (name: string, value: string) => `「${name}${value}」には、探せる文字がありません。`,
    'no-state': (_name: string, value: string) =>
      `「${value}」という状態はありません。未読、新着、対応中、返事待ち、回答済み、完了、期限超過、至急、自分の担当、担当なしなどで探せます。`,
    'no-thing': (_name: string, value: string) =>
      `「${value}」では探せません。添付、メモ、下書き、返信、期限、あとでもう一度、用件、タグの有無で探せます。`,
    'no-topic': (_name: string, value: string) => `「${value}」という用件はありません。`,
    'no-day': (_name: string, value: string) =>
      `「${value}」を日付として読み取れません。2026-11-03、2026年11月、昨日、先週のように入力してください。`,
    'no-number': (_name: string, value: string) =>
      `「${value}」を番号として読み取れません。L-2026-1184のように入力してください。`,
  },
  nothingSought: '条件を読み取れないため、検索していません',
}
