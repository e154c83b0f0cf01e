import { classicServers } from './layouts/classic-servers.ts'
import { largeProviders } from './layouts/large-providers.ts'
import { otherServers } from './layouts/other-servers.ts'
import type { Layout } from './report-shape.ts'

/** Makers whose reports carry what the other server answered. Their order decides which half they are judged in. */
export const layouts: Record<string, Layout> = { ...classicServers, ...largeProviders, ...otherServers }
