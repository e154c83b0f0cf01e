import Bowser from 'bowser'
import { unnamedRobots } from '../../../shared/statistics/values.ts'
import { isRobotAgent } from '../measures/robots.ts'

/** What is kept of an agent: names of short lists, each '' where nothing tells; a robot has nothing but its name. */
export type AgentClass = { robot: string; browser: string; system: string; device: string }

/** Characters that are looked at: what follows is no name, and patterns take time by length. */
const longest = 1000

const browsers = new Set<string>(Object.values(Bowser.BROWSER_MAP))
const systems = new Set<string>(Object.values(Bowser.OS_MAP))
const devices: Record<string, string> = { desktop: 'desktop', mobile: 'mobile', tablet: 'tablet', tv: 'tv' }

/** Of a format that tells no agent nothing is known, and nobody counts as a robot by it. */
export const noAgent: AgentClass = { robot: '', browser: '', system: '', device: '' }

/** Says of an agent what is kept of it. */
export function classifyAgent(agent: string): AgentClass {
  if (isRobotAgent(agent)) return { ...noAgent, robot: robotName(agent) }
  const looked = agent.slice(0, longest)
  const { browser, os, platform } = Bowser.parse(looked)
  return {
    robot: '',
    browser: isLine(looked) ? 'LINE' : named(browser.name, browsers),
    system: named(os.name, systems),
    device: devices[platform.type ?? ''] ?? '',
  }
}

/** The browser within Line calls itself Safari or Chrome, and Line behind that. */
function isLine(agent: string): boolean {
  return /\sLine\/\d/.test(agent)
}

/** Only names of the list: an agent may call itself anything, and its own words are not kept. */
function named(name: string | undefined, known: ReadonlySet<string>): string {
  return name !== undefined && known.has(name) ? name : ''
}

/** A word that names a program, of bounded length. */
const robotWord =
  /(?<![\w.-])[A-Za-z][\w.-]{0,38}?(?:bot|crawler|crawl|spider|slurp|fetcher|scanner|monitor|archiver|preview)(?:-[A-Za-z]{1,20})?(?![\w-])/i
const firstWord = /^[A-Za-z][\w.-]{1,38}(?=[\s/;(]|$)/

/** The name of a robot as it stands in its agent: a word, never the whole agent. */
function robotName(agent: string): string {
  if (agent === '' || agent === '-') return unnamedRobots.noAgent
  const looked = agent.slice(0, longest)
  const name = robotWord.exec(looked)?.[0] ?? firstWord.exec(looked)?.[0]
  return name === undefined || /^mozilla$/i.test(name) ? unnamedRobots.unnamed : name
}
