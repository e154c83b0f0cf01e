/// <reference types="vite/client" />

interface Window {
  /** What the preload opens to the window; nothing else crosses. */
  readonly madoguchi: import('./client.ts').Bridge
}
