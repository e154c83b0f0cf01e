/**
 * A name under which a file from a mail may be saved on any system: the last part of a path (RFC 2183 section 2.3), without control,
 * bidirectional or invisible characters, no device name of Windows, at most 120 characters and 240 bytes with its ending kept.
 */
export function safeFileName(name: string, fallback = 'attachment'): string {
  return cleaned(name) || cleaned(fallback) || 'attachment'
}

/** True where opening the file would run something, judged by its last ending and by the content type the mail claims. */
export function isRisky(name: string, type: string): boolean {
  const ending = endingOf(cleaned(name).normalize('NFKC')).slice(1).toLowerCase()
  return riskyEndings.has(ending) || riskyType.test(type.trim().toLowerCase().slice(0, 200))
}

const longestName = 120
const mostBytes = 240
const longestEnding = 20

/** Controls, bidirectional marks, characters without width or ink, tags, halves of surrogate pairs, noncharacters. */
const invisible = new RegExp(
  '[\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f' +
    '\\u2800\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb\\ufffe\\uffff\\u{1bca0}-\\u{1bca3}' +
    '\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e00ff}]|\\p{Surrogate}',
  'gu',
)

function cleaned(name: string): string {
  // Only the end of an overlong name can count, and a path is judged before anything in it is changed.
  const last = name.slice(-10_000).split(/[/\\]/).at(-1)!
  const visible = last
    .replace(/[\t\r\n]+/g, ' ')
    .replace(invisible, '')
    .normalize('NFC')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s{2,}/g, ' ')
    .replace(/[^\S\u3000]/g, ' ')
  const trimmed = trimEnd(visible.replace(/^[\s.]+/, ''))
  return shortened(deviceName.test(stemBeforeDot(trimmed)) ? `_${trimmed}` : trimmed)
}

/** Reserved on every version of Windows, with any ending and with superscript digits too. */
const deviceName = /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|(?:com|lpt)[0-9¹²³])$/i

function stemBeforeDot(name: string): string {
  return trimEnd(name.split('.', 1)[0]!)
}

function shortened(name: string): string {
  if (fits(name)) return name
  const ending = endingOf(name)
  const stem = Array.from(name.slice(0, name.length - ending.length)).slice(0, longestName)
  while (stem.length > 0 && !fits(stem.join('') + ending)) stem.pop()
  return trimEnd(stem.join('')) + ending
}

function fits(name: string): boolean {
  return [...name].length <= longestName && Buffer.byteLength(name) <= mostBytes
}

/** The last ending with its dot, where it is short enough to be one. */
function endingOf(name: string): string {
  const dot = name.lastIndexOf('.')
  const ending = dot < 1 ? '' : name.slice(dot)
  return [...ending].length > longestEnding ? '' : ending
}

/** Without spaces and dots at the end, which Windows drops on saving (`a.exe.` would become `a.exe`). */
function trimEnd(text: string): string {
  let end = text.length
  while (end > 0 && /[\s.]/.test(text[end - 1]!)) end -= 1
  return text.slice(0, end)
}

const riskyEndings = new Set(
  [
    // programs and installers
    'exe com scr pif cpl msi msp mst msu msix msixbundle appx appxbundle appinstaller dll ocx sys drv gadget application appref-ms xbap run',
    'out elf so ko deb rpm apk aab ipa app pkg mpkg dmg appimage snap flatpak flatpakref air xap jar jnlp class',
    // scripts and what starts them
    'js jse mjs cjs vb vbs vbe ws wsf wsc wsh sct hta bat cmd btm ps1 ps1xml ps2 ps2xml psc1 psc2 psd1 psm1 psdm1 cdxml msh msh1 msh2 mshxml',
    'sh bash zsh csh ksh fish command tool workflow action py pyc pyw pyz pyo pl pm rb php php3 php4 php5 phtml asp aspx cer jsp lua tcl ahk au3',
    'a3x applescript scpt scptd osa inf ins isp its job reg rgs shb shs hlp chm cnt grp prf prg csproj vbp theme themepack deskthemepack msc mof',
    // links that open something else
    'lnk url website desktop webloc inetloc fileloc terminal library-ms search-ms searchconnector-ms settingcontent-ms rdp scf diagcab mad maf mag',
    'mam maq mar mas mat mau mav maw vsw nch xnk ade adp mda mde mdt mdw mdz ops pcd plg vxd osd crt der',
    // disk pictures, which are mounted and hide where their content comes from
    'iso img vhd vhdx vmdk vdi udf',
    // office documents with macros or with programs inside
    'docm dotm docb xlsm xltm xlam xlsb xla xll xlm xlw pptm potm ppam ppsm sldm ppa wll wiz one onepkg onetoc2 accda accdb accde',
    'accdr accdu mdb iqy oqy rqy slk pub',
    // pages, which run scripts in the browser that opens them
    'html htm xhtml xht shtml mht mhtml svg svgz xsl xslt swf',
  ]
    .join(' ')
    .split(' '),
)

const riskyType = new RegExp(
  '^(?:application/(?:x-msdownload|x-ms-?dos-(?:program|executable)|x-dosexec|vnd\\.microsoft\\.portable-executable|x-msi|x-ms-installer|x-executable' +
    '|x-sharedlib|x-mach-binary|x-elf|x-bat|x-msbatch|x-sh|x-shellscript|x-csh|x-perl|x-python(?:-code)?|x-php|x-httpd-php|x-ruby|x-powershell|hta' +
    '|(?:x-)?java-?(?:script|archive|vm)|ecmascript|x-java-jnlp-file|x-ms-shortcut|x-mswinurl|x-desktop|x-apple-diskimage|x-iso9660-image|x-cd-image' +
    '|x-raw-disk-image|vnd\\.android\\.package-archive|x-debian-package|vnd\\.debian\\.binary-package|x-rpm|x-redhat-package-manager|xhtml\\+xml' +
    '|x-shockwave-flash|vnd\\.ms-[a-z]+(?:\\.[a-z]+)*\\.macroenabled\\.12)|text/(?:html|javascript|ecmascript|jscript|vbscript|x-sh|x-shellscript' +
    '|x-python|x-perl|scriptlet)|image/svg\\+xml)$',
)
