import { registerHooks } from 'node:module'

const double = new URL('./electron.ts', import.meta.url).href

// `node --import …/register.ts out/main/index.js` runs the program with this runtime in Electron's place.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' || specifier === 'electron/main'
      ? { url: double, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
})
