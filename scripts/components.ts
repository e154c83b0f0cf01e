// A page with every component of renderer/ui, for looking at while one is made: npm run components
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { createServer } from 'vite'

const server = await createServer({
  root: join(import.meta.dirname, '../test/support'),
  configFile: false,
  plugins: [react()],
  publicDir: false,
  server: { fs: { allow: [join(import.meta.dirname, '..')] } },
})
await server.listen()
const url = server.resolvedUrls?.local[0] ?? ''
console.log(`${url}components.html?theme=light&language=ja`)
console.log('Themes: light, dark, contrast. Languages: ja, en. With &dialog=modal, ask, palette, keys or help.')
