/** The table that the program carries: beside this file, and beside the built program as well (electron.vite.config.ts lays it there). */
export const builtInCountries = new URL('./countries.table', import.meta.url)
