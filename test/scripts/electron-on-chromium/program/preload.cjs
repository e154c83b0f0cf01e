const { contextBridge, ipcRenderer } = require('electron')

contextBridge.exposeInMainWorld('program', {
  invoke: (channel, value) => ipcRenderer.invoke(channel, value),
  onShell: (listener) => {
    const receive = (_event, message) => listener(message)
    ipcRenderer.on('shell', receive)
    return () => ipcRenderer.removeListener('shell', receive)
  },
})
