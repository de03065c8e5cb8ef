import { colours, darkColours } from "./colours";

/** Replaces each colour that a chart was drawn with. */
const darkCharts = Object.entries(colours)
  .map(([name, light]) => {
    const dark = darkColours[name as keyof typeof colours];
    return `svg [fill="${light}"]{fill:${dark}}svg [stroke="${light}"]{stroke:${dark}}`;
  })
  .join("");

/** The style sheet of every page. It names no font, picture or address that would have to be loaded. */
export const style = `
:root{color-scheme:light dark;--paper:#fff;--panel:#f5f7f9;--ink:#1b232d;--muted:#4d5866;--rule:#d5dbe2;--accent:#1d5b86;--good:#22704a;--warn:#8f2a1a;--warnpanel:#fdf1ee}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
main,header,footer{max-width:52rem;margin:0 auto;padding:0 1.25rem;overflow-wrap:anywhere}
header{padding-top:2rem;padding-bottom:.75rem;border-bottom:3px solid var(--accent)}
h1{font-size:1.75rem;line-height:1.2;margin:0}
h2{font-size:1.2rem;line-height:1.3;margin:2.25rem 0 .6rem}
h3{font-size:1rem;line-height:1.35;margin:0 0 .25rem}
p{margin:.4rem 0}
ul,ol{margin:.4rem 0;padding-left:1.3rem}
li{margin:.15rem 0}
.sub,.quiet,figcaption,.small{color:var(--muted)}
.sub{margin:.35rem 0 0}
.small{font-size:.875rem}
.lead{background:var(--panel);border-left:4px solid var(--accent);border-radius:0 6px 6px 0;padding:.75rem 1rem;margin:1.5rem 0}
.lead p:first-child{font-size:1.15rem;font-weight:600;margin-top:0}
.lead p:last-child{margin-bottom:0}
figure{margin:.75rem 0 1.25rem}
figcaption{margin-bottom:.5rem;color:var(--ink)}
svg{display:block;width:100%;height:auto;max-width:100%}
.narrow,.paper{display:none}
.cards p{white-space:pre-line}
.grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(14rem,1fr));gap:1rem 1.5rem}
.grid figure{margin:0}
.grid figcaption{font-size:.875rem;color:var(--muted);margin:0}
details{margin:.4rem 0}
summary{cursor:pointer;color:var(--accent);font-size:.875rem}
.scroll{overflow-x:auto;max-height:20rem}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
td,thead th{overflow-wrap:normal}
@media print{td{white-space:nowrap}}
caption{text-align:left;color:var(--muted);font-size:.875rem;padding:.25rem 0}
th,td{text-align:left;vertical-align:top;padding:.3rem .75rem .3rem 0;border-bottom:1px solid var(--rule)}
th{font-weight:600}
thead th{color:var(--muted);font-size:.875rem}
tbody th{font-weight:400}
td.number,th.number{text-align:right}
.key{list-style:none;padding:0;font-size:.875rem;columns:2 16rem}
.key b{color:#5f3f9b;display:inline-block;min-width:1.3rem}
.cards{list-style:none;padding:0}
.cards>li{border-top:1px solid var(--rule);padding:.65rem 0;margin:0;break-inside:avoid}
.cards>li:first-child{border-top:0}
@media (min-width:700px){ul.three{columns:2;column-gap:2rem}}
.clear{font-weight:600}
dl{margin:.25rem 0;display:grid;grid-template-columns:auto 1fr;gap:.15rem .9rem}
dt{color:var(--muted)}
dd{margin:0}
.line{display:inline-block;min-width:8rem;border-bottom:1px solid var(--ink)}
.choices{list-style:none;padding:0;display:grid;gap:.6rem;margin:.6rem 0}
.box{display:inline-block;width:.85em;height:.85em;border:1.5px solid var(--ink);margin-right:.5rem;vertical-align:-.05em}
footer{margin-top:2.5rem;padding-top:1rem;padding-bottom:2rem;border-top:1px solid var(--rule);color:var(--muted);font-size:.875rem}
@media (max-width:600px){
main,header,footer{padding-left:1rem;padding-right:1rem}
h1{font-size:1.45rem}
.wide{display:none}.narrow{display:block}
}
@media screen and (prefers-color-scheme:dark){
:root{--paper:#151a21;--panel:#1e252e;--ink:#e8ecf1;--muted:#b4bdc9;--rule:#38424f;--accent:#7cc0ee;--good:#74cf9c;--warn:#ff9a86;--warnpanel:#2c1d1b}
.key b{color:#c0a5f5}
${darkCharts}
}
.pair,.three{display:block}
@page{size:A4;margin:11mm 13mm}
@media print{
:root{color-scheme:light}
body{font-size:9pt;line-height:1.32}
main,header,footer{max-width:none;padding-left:0;padding-right:0}
header{padding-top:0;padding-bottom:.35rem}
h1{font-size:15pt}
h2{font-size:10.5pt;margin:.65rem 0 .2rem;break-after:avoid}
h3{font-size:9.5pt;break-after:avoid}
p,ul,ol{margin:.2rem 0}
.lead{margin:.6rem 0;padding:.4rem .7rem}
.lead p:first-child{font-size:11pt}
figure{margin:.3rem 0 .5rem;break-inside:avoid}
.wide{display:block}.narrow,details{display:none}
.grid{grid-template-columns:repeat(4,1fr);gap:.4rem 1rem}
.grid h3,.grid figcaption{font-size:8.5pt}
table,dl,.cards>li,.lead,.key{break-inside:avoid}
th,td{padding:.12rem .6rem .12rem 0}
.cards>li{padding:.25rem 0}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:0 1.5rem}
.three{display:grid;grid-template-columns:repeat(3,1fr);gap:0 1.2rem}
.two{columns:2;column-gap:1.5rem}ul.three{display:block;columns:3;column-gap:1.2rem;font-size:8pt}
.more{display:none}.paper{display:block}
main.tight h2{margin-top:.5rem}
footer{margin-top:.8rem;padding:.4rem 0 0;font-size:8pt}
.small,.key,summary,thead th,caption{font-size:8.5pt}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
`.trim();
