/** The name under which the page reaches the program; every frame sees it, so the program checks who calls. */
export const bindingName = '__electronInvoke'
/** The name under which the program reaches the page. */
export const receiverName = '__electronReceive'
/** The name under which the page tells where its window stands and whether it has the focus. */
export const windowBindingName = '__electronWindow'

/** What runs before the page's own scripts: the program's preload file, with just enough of Electron around it. */
export function preloadScript(preload: string): string {
  return `(() => {
  if (window !== window.top || location.protocol !== 'https:' || !location.host.endsWith('.app.invalid')) return
  const invoke = window.${bindingName}
  const tellWindow = window.${windowBindingName}
  const listeners = new Map()
  Object.defineProperty(window, '${receiverName}', { value: (channel, args) => {
    for (const listener of [...(listeners.get(channel) ?? [])]) listener({}, ...args)
  } })
  const ipcRenderer = {
    invoke: async (channel, ...args) => {
      const { text, value } = await invoke(channel, args)
      return text === undefined ? value : JSON.parse(text)
    },
    on: (channel, listener) => { listeners.set(channel, [...(listeners.get(channel) ?? []), listener]) },
    removeListener: (channel, listener) => { listeners.set(channel, (listeners.get(channel) ?? []).filter((one) => one !== listener)) },
  }
  const freeze = (value) => {
    if (typeof value === 'object' && value !== null) Object.values(value).forEach(freeze)
    return Object.freeze(value)
  }
  const contextBridge = { exposeInMainWorld: (name, api) => Object.defineProperty(window, name, { value: freeze(api), enumerable: true }) }
  const only = (name, members) => new Proxy(members, { get: (target, key) => {
    if (typeof key === 'symbol' || key in target || key === 'default' || key === '__esModule') return target[key]
    throw new Error('not supported here: ' + name + '.' + key)
  } })
  // A page of Chromium is never told where a file lies.
  const webUtils = only('webUtils', { getPathForFile: () => '' })
  const electron = only('electron', { webUtils, contextBridge: only('contextBridge', contextBridge), ipcRenderer: only('ipcRenderer', ipcRenderer) })
  const require = (name) => {
    if (name === 'electron') return electron
    throw new Error('not supported here: require(' + name + ')')
  }
  const place = () => tellWindow({ x: screenX, y: screenY, width: outerWidth, height: outerHeight, focused: document.hasFocus(), dark: matchMedia('(prefers-color-scheme: dark)').matches })
  let soon
  const placeSoon = () => { clearTimeout(soon); soon = setTimeout(place, 100) }
  for (const event of ['resize', 'focus', 'blur', 'load']) window.addEventListener(event, placeSoon)
  ;((require, module, exports) => {
${preload}
})(require, { exports: {} }, {})
})()`
}
