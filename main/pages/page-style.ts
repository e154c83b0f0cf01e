/** How a published page looks: the house's blue on paper, light and dark, tables that scroll within the page where it is narrow. */
export const pageStyle = `
:root{color-scheme:light dark;--page:#fff;--text:#242424;--quiet:#595959;--line:#d6d3ce;--accent:#15577d;--box:#f6f4f1}
@media(prefers-color-scheme:dark){:root{--page:#1b1a19;--text:#f0eeeb;--quiet:#b8b4ae;--line:#4a4743;--accent:#7fbbe0;--box:#282624}}
body{margin:0;background:var(--page);color:var(--text);font:16px/1.7 "Noto Sans JP","Noto Sans CJK JP","Hiragino Sans","Yu Gothic UI",Meiryo,"Segoe UI",sans-serif}
header,main{box-sizing:border-box;max-width:1080px;margin:0 auto;padding:16px 24px}
header{display:flex;justify-content:space-between;gap:16px;border-bottom:1px solid var(--line)}header p{margin:0}
a{color:var(--accent)}h1{font-size:26px;line-height:1.4;margin:16px 0 0}h2{font-size:19px;margin:32px 0 8px}
.facts{color:var(--quiet);margin:4px 0 24px}.quiet{color:var(--quiet)}
figure{margin:0 0 24px}figcaption{font-weight:600;margin-bottom:8px}svg{display:block;width:100%;max-width:720px;height:auto}
svg text{fill:var(--text);font-size:13px}svg .bar{fill:var(--accent)}svg .none{fill:none;stroke:var(--quiet);stroke-dasharray:3 3}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
caption{text-align:left;font-weight:600;padding-bottom:8px}
th,td{padding:7px 12px;border-bottom:1px solid var(--line);text-align:right;white-space:nowrap}
th:first-child{text-align:left;white-space:normal;overflow-wrap:anywhere;min-width:8em;font-weight:400}
thead th{color:var(--quiet);font-weight:400;border-bottom:1px solid var(--text)}
.total th,.total td{font-weight:600;border-top:1px solid var(--text)}
.withheld{display:inline-block;min-width:1.6em;padding:0 4px;border:1px solid var(--quiet);border-radius:3px;font-size:12px;line-height:1.5;text-align:center;color:var(--quiet)}
.spoken{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
li{margin:4px 0}@media print{:root{--page:#fff;--text:#000;--quiet:#444}}
`.replaceAll('\n', '')
