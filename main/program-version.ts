import about from '../package.json' with { type: 'json' }

/** The version of this program, as the list of workstations names it. */
export const programVersion: string = about.version
