export { AnswersPart } from './answers-part.tsx'
export type { AnswersHandle, AnswersScreen, AnswersTarget } from './part-props.ts'
export { useAnswersEdge } from './widths.ts'
