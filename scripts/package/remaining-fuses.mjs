import { join } from 'node:path'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'

/** Fuses of Electron that electron-builder.yml cannot name: the traps of WebAssembly stay on, for the key stretching runs in it. */
export default async function remainingFuses({ appOutDir, packager, electronPlatformName }) {
  const name = packager.appInfo.productFilename
  const program =
    electronPlatformName === 'darwin'
      ? `${name}.app`
      : electronPlatformName === 'win32'
        ? `${name}.exe`
        : packager.executableName
  await flipFuses(join(appOutDir, program), { version: FuseVersion.V1, [FuseV1Options.WasmTrapHandlers]: true })
}
