// How Electron's own binary is started, by whoever starts it: the probe asks with the very flags of the start.

/** Chromium refuses root its sandbox; everybody else keeps it. */
export function electronFlags(uid = process.getuid?.()) {
  return uid === 0 ? ['--no-sandbox'] : []
}

/**
 * The environment without what would make the binary a plain Node.
 * @param {Record<string, string | undefined>} env
 * @returns {Record<string, string | undefined>}
 */
export function electronEnvironment(env = process.env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => name.toUpperCase() !== 'ELECTRON_RUN_AS_NODE'))
}

/** Whether a window can be put on a screen here. Only Linux has computers without one. */
export function hasDisplay(env = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/**
 * Why a binary that was asked for its version does not do, in words that fit behind "because"; '' where it does.
 * @param {{ status: number | null, stdout: string, stderr: string }} answer
 */
export function whyNotElectron({ status, stdout, stderr }, version) {
  if (status === 0 && stdout.includes(version)) return ''
  return /sandbox/i.test(stderr)
    ? "Electron's sandbox is refused on this computer (unprivileged user namespaces are not allowed; the deb brings a profile for it)"
    : "Electron's own binary does not run on this computer"
}
