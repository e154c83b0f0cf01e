import { look } from '../rendering/mail-look.ts'

const { light, dark } = look

/** How a page of the archive looks: the colours of the issue, light and dark, one column, links underlined. */
export const pageStyle = `
:root{color-scheme:light dark;--page:${light.page};--sheet:${light.sheet};--text:${light.text};--quiet:${light.quiet};--link:${light.link};--box:${light.box};--line:${light.line};--accent:${light.accent};--on-accent:${light.onAccent}}
@media(prefers-color-scheme:dark){:root{--page:${dark.page};--sheet:${dark.sheet};--text:${dark.text};--quiet:${dark.quiet};--link:${dark.link};--box:${dark.box};--line:${dark.line}}}
body{margin:0;background:var(--page);color:var(--text);font:16px/1.75 ${look.font.replaceAll("'", '"')}}
header,main,footer{box-sizing:border-box;max-width:680px;margin:0 auto;padding:16px 24px}
header{background:var(--accent);color:var(--on-accent)}
header p{margin:0}header .title{font-size:24px;font-weight:600}
header a{color:var(--on-accent);margin-right:16px}
main{background:var(--sheet)}a{color:var(--link)}
h1{font-size:26px;line-height:1.4}h2{font-size:20px;line-height:1.5}h3{font-size:17px}
img{max-width:100%;height:auto}
.button{display:inline-block;padding:12px 24px;border-radius:4px;background:var(--accent);color:var(--on-accent);font-weight:600}
.event{border-left:3px solid var(--accent);background:var(--box);padding:12px 16px}.event p{margin:0}
blockquote{margin:16px 0;border-left:3px solid var(--line);padding:0 16px}
.columns{display:grid;gap:24px;grid-template-columns:1fr 1fr}
@media(max-width:480px){.columns{grid-template-columns:1fr}}
hr{border:0;border-top:1px solid var(--line)}footer{color:var(--quiet);font-size:13px}
main ul{padding-left:20px}
`.replaceAll('\n', '')
