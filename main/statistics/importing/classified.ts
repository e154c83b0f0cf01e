import { unnamedRobots } from '../../../shared/statistics/values.ts'
import { classifyAgent, noAgent } from '../classes/agents.ts'
import { campaignOf } from '../classes/campaigns.ts'
import type { Origins } from '../classes/origins.ts'
import { classifyReferrer } from '../classes/referrers.ts'
import type { Batch, Dictionaries } from '../lines/batch.ts'
import { kindOfPath, type PathKind } from '../measures/pages.ts'
import { type RequestKind, requestKinds } from '../store/rows.ts'
import type { StoredValues } from '../store/values.ts'
import { NumberTable } from './number-table.ts'

/** The office's rules that are cut into what is kept. */
export type ClassRules = {
  origins: Origins
  siteHosts: ReadonlySet<string>
  isStatic(path: string): boolean
}

/** Kinds of paths by the numbers that `Classified.path` has for them. */
export const pathKinds = ['page', 'static', 'download', 'other'] as const satisfies readonly PathKind[]

/** What is kept of the values of batches, as numbers of the store: each distinct value is looked at once. */
export class Classified {
  /** Of a path: its place in `pathKinds` in the lowest two bits, above them the robot that reads it where it is `robots.txt`, or 0. */
  readonly path = new NumberTable((path) => {
    const text = this.#dictionaries!.paths.text(path)
    const kind = kindOfPath(text)
    const place = pathKinds.indexOf(kind !== 'static' && this.#rules.isStatic(text) ? 'static' : kind)
    return text === '/robots.txt' ? (this.#values.number('robot', unnamedRobots.readsRules) << 2) | place : place
  })

  /** Of an agent, from the lowest byte on: robot, device, system, browser. Either the first is 0 or all others are. */
  readonly agent = new NumberTable((agent) => {
    // Number 0 is a format that tells no agents: nobody is a robot for that.
    const { robot, browser, system, device } =
      agent === 0 ? noAgent : classifyAgent(this.#dictionaries!.agents.text(agent))
    const values = this.#values
    const numbers = [
      values.number('robot', robot),
      values.number('device', device),
      values.number('system', system),
      values.number('browser', browser),
    ]
    return Buffer.from(numbers).readUInt32LE()
  })

  /** Of a referrer: the site that it is of, and the page that it is. */
  readonly site = new NumberTable((referrer) => this.#values.number('referrer', this.#referrer(referrer).site))
  readonly link = new NumberTable((referrer) => this.#values.number('link', this.#referrer(referrer).page))

  readonly campaign = new NumberTable((query) =>
    query === 0 ? 0 : this.#values.number('campaign', campaignOf(this.#dictionaries!.queries.text(query))),
  )

  /** Of an origin: the country in the lowest byte, above it the domain. */
  readonly origin = new NumberTable((origin) => {
    const { country, domain } = this.#rules.origins.classOf(origin)
    return this.#values.number('country', country) | (this.#values.number('domain', domain) << 8)
  })

  readonly status = new NumberTable((status) => this.#values.number('status', String(status)))

  #values: StoredValues
  #rules: ClassRules
  #dictionaries: Dictionaries | null = null
  #subjects = Object.values(requestKinds).map(
    (kind) =>
      new NumberTable((path) =>
        kind === requestKinds.other ? 0 : this.#values.subject(kind, this.#dictionaries!.paths.text(path)),
      ),
  )

  constructor(values: StoredValues, rules: ClassRules) {
    this.#values = values
    this.#rules = rules
  }

  /** To be called with each batch before its numbers are asked for. */
  use(batch: Batch): void {
    if (batch.dictionaries === this.#dictionaries) return
    this.#dictionaries = batch.dictionaries
    for (const table of [this.path, this.agent, this.site, this.link, this.campaign, ...this.#subjects]) table.clear()
  }

  /** Of a path that was asked for in this way; 0 where it is of no kind. */
  subject(kind: RequestKind): NumberTable {
    return this.#subjects[kind]!
  }

  #referrer(referrer: number) {
    return classifyReferrer(this.#dictionaries!.referrers.text(referrer), this.#rules.siteHosts)
  }
}
