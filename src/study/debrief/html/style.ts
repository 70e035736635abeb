// The look of a report: dark ink on paper, one column that prints on A4; wide tables scroll by themselves on a phone.
export const STYLE = `
:root{color-scheme:light;--ink:#1b1429;--mute:#51466b;--line:#d9d2e8;--own:#fff3d6;--gold:#8a5a00}
*{box-sizing:border-box}
html{font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;color:var(--ink);background:#fff;-webkit-text-size-adjust:100%}
body{margin:0}
main{max-width:60rem;margin:0 auto;padding:2rem 1.25rem 4rem}
h1{font-size:1.9rem;line-height:1.2;margin:0 0 .25rem}
h2{font-size:1.35rem;line-height:1.25;margin:2.5rem 0 .5rem;padding-top:.75rem;border-top:3px solid var(--gold)}
h3{font-size:1.05rem;margin:1.75rem 0 .35rem}
p{margin:.35rem 0 .75rem;max-width:44rem}
.meta,.note{color:var(--mute);font-size:.875rem}
.finding{font-size:1.15rem;font-weight:600;max-width:48rem}
.brand{color:var(--gold);font-weight:800;letter-spacing:.02em;margin:0 0 .5rem}
figure{margin:1rem 0}
figcaption{color:var(--mute);font-size:.875rem;margin-bottom:.25rem}
figure svg{display:block;width:100%;height:auto;min-width:40rem;max-width:58rem}
figure .scroll{margin:0}
.scroll{overflow-x:auto;margin:.5rem 0 1.25rem}
.scroll:focus-visible,a:focus-visible,summary:focus-visible{outline:3px solid #0072b2;outline-offset:2px}
table{border-collapse:collapse;width:100%;font-size:.875rem;font-variant-numeric:tabular-nums}
caption{text-align:start;color:var(--mute);padding-bottom:.25rem}
th,td{text-align:start;vertical-align:top;padding:.3rem .75rem .3rem 0;border-bottom:1px solid var(--line)}
th{font-weight:600}
thead th{color:var(--mute);border-bottom:2px solid var(--line)}
.num{text-align:end;white-space:nowrap}
tr.own>*{background:var(--own)}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:.75rem;padding:0;margin:1rem 0;list-style:none}
.cards li{border:1px solid var(--line);border-radius:.6rem;padding:.7rem .85rem;break-inside:avoid}
.cards p{margin:.2rem 0;font-size:.875rem}
.cards .head{display:flex;justify-content:space-between;gap:.5rem;font-weight:700}
ol.questions{padding-inline-start:1.4rem;max-width:46rem}
ol.questions>li{margin-bottom:1rem;break-inside:avoid}
ol.questions ul{margin:.25rem 0 0;padding-inline-start:1.1rem;color:var(--mute);font-size:.875rem}
.lines{height:2.2rem;border-bottom:1px dotted var(--line)}
.bar{display:block;height:.75rem;border-radius:.2rem;background:#efeaf7;overflow:hidden}
nav ul{padding-inline-start:1.2rem}
a{color:#005a8e}
@media print{
html{font-size:10.5pt}
main{max-width:none;padding:0}
h2{break-after:avoid}h3{break-after:avoid}
article{break-before:page}
article:first-of-type{break-before:auto}
figure,table,.cards li{break-inside:avoid}
.scroll{overflow:visible}
figure svg{min-width:0}
nav{display:none}
@page{margin:16mm 14mm}
}
`.trim();
