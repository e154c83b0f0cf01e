import type { LetterStatus } from '../../../letters/triage.ts'

/** Words of triage: how far a letter is, and whose it is. */
export const triageJa = {
  status: {
    new: '新着',
    'in-progress': '対応中',
    waiting: '返事待ち',
    answered: '回答済み',
    closed: '完了',
  } satisfies Record<LetterStatus, string>,
  statusLabel: '状態',
  setBy: (status: string, who: string, when: string) => `${status}: ${who}・${when}`,
  assigneeLabel: '担当',
  nobody: '担当なし',
  mine: '自分の担当',
  assignToMe: '自分の担当にする',
  unassign: '担当を外す',
  assign: '担当を決める…',
  assignTitle: (count: number) => (count === 1 ? '担当を決める' : `${count}通の担当を決める`),
  assignDo: '決める',
  done: {
    status: (status: string, count: number) =>
      count === 1 ? `${status}にしました` : `${count}通を${status}にしました`,
    assigned: (who: string, count: number) =>
      count === 1 ? `${who}の担当にしました` : `${count}通を${who}の担当にしました`,
    mine: (count: number) => (count === 1 ? '自分の担当にしました' : `${count}通を自分の担当にしました`),
    unassigned: (count: number) => (count === 1 ? '担当を外しました' : `${count}通の担当を外しました`),
    nothing: '変わった手紙はありません',
    partly: (done: string, left: string) => `${done}。${left}`,
    left: (count: number) => `残り${count}通は、ほかの端末と同期できてからもう一度お試しください。`,
  },
  today: '今日',
  tomorrow: '明日',
  nextMonday: '次の月曜日',
  inAWeek: '1週間後',
  due: {
    chip: (day: string) => `期限 ${day}`,
    none: '期限なし',
    act: '期限を決める…',
    title: '期限を決める',
    text: 'いつまでにお返事するかを決めます。',
    day: '期限の日',
    set: '決める',
    clear: '期限をなくす',
    done: (day: string, count: number) =>
      count === 1 ? `期限を${day}にしました` : `${count}通の期限を${day}にしました`,
    cleared: (count: number) => (count === 1 ? '期限をなくしました' : `${count}通の期限をなくしました`),
  },
  remind: {
    chip: (day: string) => `${day}にもう一度`,
    act: 'あとでもう一度…',
    title: 'あとでもう一度',
    text: 'その日まで受信箱から外します。先方から先に届いたときは、その時に戻ります。',
    day: '戻す日',
    set: '決める',
    clear: '「あとでもう一度」をやめる',
    early: '明日以降の日にしてください。',
    done: (day: string, count: number) =>
      count === 1 ? `${day}に受信箱へ戻ります` : `${count}通が${day}に受信箱へ戻ります`,
    cleared: (count: number) =>
      count === 1 ? '「あとでもう一度」をやめました' : `${count}通の「あとでもう一度」をやめました`,
  },
  priority: { ordinary: '通常', urgent: '至急' },
  urgent: {
    label: '優先度',
    mark: '至急にする',
    unmark: '至急を外す',
    marked: (count: number) => (count === 1 ? '至急にしました' : `${count}通を至急にしました`),
    unmarked: (count: number) => (count === 1 ? '至急を外しました' : `${count}通の至急を外しました`),
  },
  near: {
    overdue: (days: number) => `${days}日超過`,
    today: '本日まで',
    tomorrow: '明日まで',
    left: (days: number) => `あと${days}日`,
  },
  setWaiting: '返事待ちにする',
}
