import { isbot } from 'isbot'

/** Characters of an agent that are looked at: what a program calls itself stands before them, and patterns take time by length. */
const longestAgent = 1000

/** True where an agent is a program's: by the list of `isbot`, or where the visitor told none (empty or `-`). */
export function isRobotAgent(agent: string): boolean {
  return agent === '' || agent === '-' || isbot(agent.slice(0, longestAgent))
}
