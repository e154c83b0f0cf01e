import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Bridge } from '../shared/contract.ts'

const bridge: Bridge = {
  call: (path, input) => ipcRenderer.invoke('call', path, input),
  // The page never learns where a file lies, and cannot name one that was not dropped.
  dropLogs: (files) =>
    ipcRenderer.invoke(
      'dropped',
      files.map((file) => webUtils.getPathForFile(file as File)),
    ),
  onChanged: (listener) => listen('changed', listener),
  onShell: (listener) => listen('shell', listener),
}

contextBridge.exposeInMainWorld('madoguchi', bridge)

/** Hands on what was sent and never the event itself, which would open the whole channel to the page. */
function listen<T>(channel: 'changed' | 'shell', listener: (message: T) => void): () => void {
  const receive = (_event: unknown, message: T) => listener(message)
  ipcRenderer.on(channel, receive)
  return () => void ipcRenderer.removeListener(channel, receive)
}
