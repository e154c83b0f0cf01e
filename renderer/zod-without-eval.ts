import { z } from 'zod'

// The window's policy forbids `eval`; zod would otherwise try `new Function` and each try would be reported as a violation.
// Must be imported before the contract, because zod decides when a schema is made.
z.config({ jitless: true })
