import { unnamedRobots } from '../../../shared/statistics/values.ts'
import { classifyAgent, noAgent } from '../classes/agents.ts'
import { campaignOf } from '../classes/campaigns.ts'
import type { Origins } from '../classes/origins.ts'
import { classifyReferrer } from '../classes/referrers.ts'
import { internalOrigin } from '../classes/origins.ts'
import type { Batch, Dictionaries } from '../lines/batch.ts'
import { kindOfPath, type PathKind } from '../measures/pages.ts'
import type { RequestKind } from '../store/rows.ts'
import type { StoredValues } from '../store/values.ts'

/** Numbers of the store for what is kept of an agent, or of an origin. */
type AgentNumbers = { robot: number; browser: number; system: number; device: number }
type OriginNumbers = { country: number; domain: number }

/** The office's rules that are cut into what is kept. */
export type ClassRules = {
  origins: Origins
  siteHosts: ReadonlySet<string>
  isStatic(path: string): boolean
}

/** What is kept of the values of batches, as numbers of the store: each distinct value is looked at once. */
export class Classified {
  #values: StoredValues
  #rules: ClassRules
  #dictionaries: Dictionaries | null = null
  #kinds: PathKind[] = []
  #subjects: number[][] = []
  #agents: AgentNumbers[] = []
  #sites: number[] = []
  #links: number[] = []
  #campaigns: number[] = []
  #origins: OriginNumbers[] = []
  #statuses: number[] = []
  #rulesReaders: number[] = []

  constructor(values: StoredValues, rules: ClassRules) {
    this.#values = values
    this.#rules = rules
  }

  /** To be called with each batch before its numbers are asked for. */
  use(batch: Batch): void {
    if (batch.dictionaries === this.#dictionaries) return
    this.#dictionaries = batch.dictionaries
    this.#kinds = []
    this.#subjects = [[], [], [], [], []]
    this.#agents = []
    this.#sites = []
    this.#links = []
    this.#campaigns = []
    this.#rulesReaders = []
  }

  pathKind(path: number): PathKind {
    const known = this.#kinds[path]
    if (known !== undefined) return known
    const text = this.#dictionaries!.paths.text(path)
    const kind = kindOfPath(text)
    return (this.#kinds[path] = kind !== 'static' && this.#rules.isStatic(text) ? 'static' : kind)
  }

  subject(kind: RequestKind, path: number): number {
    return (this.#subjects[kind]![path] ??= this.#values.subject(kind, this.#dictionaries!.paths.text(path)))
  }

  agent(agent: number): AgentNumbers {
    const known = this.#agents[agent]
    if (known !== undefined) return known
    // Number 0 is a format that tells no agents: nobody is a robot for that.
    const { robot, browser, system, device } =
      agent === 0 ? noAgent : classifyAgent(this.#dictionaries!.agents.text(agent))
    return (this.#agents[agent] = {
      robot: this.#values.number('robot', robot),
      browser: this.#values.number('browser', browser),
      system: this.#values.number('system', system),
      device: this.#values.number('device', device),
    })
  }

  /** The site that a referrer is of. */
  site(referrer: number): number {
    return (this.#sites[referrer] ??= this.#values.number('referrer', this.#referrer(referrer).site))
  }

  /** The page that a referrer is. */
  link(referrer: number): number {
    return (this.#links[referrer] ??= this.#values.number('link', this.#referrer(referrer).page))
  }

  campaign(query: number): number {
    if (query === 0) return 0
    return (this.#campaigns[query] ??= this.#values.number(
      'campaign',
      campaignOf(this.#dictionaries!.queries.text(query)),
    ))
  }

  origin(origin: number): OriginNumbers {
    const known = this.#origins[origin]
    if (known !== undefined) return known
    const { country, domain } = this.#rules.origins.classOf(origin)
    return (this.#origins[origin] = {
      country: this.#values.number('country', country),
      domain: this.#values.number('domain', domain),
    })
  }

  /** The number of who reads `robots.txt`; 0 for any other path. */
  rulesReader(path: number): number {
    return (this.#rulesReaders[path] ??=
      this.#dictionaries!.paths.text(path) === '/robots.txt'
        ? this.#values.number('robot', unnamedRobots.readsRules)
        : 0)
  }

  status(status: number): number {
    return (this.#statuses[status] ??= this.#values.number('status', String(status)))
  }

  isInternal = (origin: number): boolean => origin === internalOrigin

  #referrer(referrer: number) {
    return classifyReferrer(this.#dictionaries!.referrers.text(referrer), this.#rules.siteHosts)
  }
}
