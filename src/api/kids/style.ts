/**
 * How the children's pages look: paper and wood by day, embers by night, large letters, round tiles. A tablet of ten years
 * ago knows neither grid nor variables nor gaps, so there are none; rows that wrap are its way too.
 */
export const style = `
*, *::before, *::after { box-sizing: border-box; }
html { font: 112.5%/1.5 ui-rounded, "Nunito", system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; background: #f5ede2; color: #2a201a; -webkit-text-size-adjust: 100%; }
body { margin: 0; overflow-wrap: break-word; word-wrap: break-word; }
h1, h2, h3, p, ul, ol, fieldset, legend { margin: 0; padding: 0; }
h1 { font-size: 1.75rem; line-height: 1.2; margin-bottom: .75rem; }
h2 { font-size: 1.25rem; line-height: 1.25; margin-bottom: .5rem; }
h3 { font-size: 1.0625rem; line-height: 1.3; }
p { margin-bottom: .75rem; }
p:last-child { margin-bottom: 0; }
main > ul:not([class]), section > ul:not([class]), article ul, article ol { padding-left: 1.4rem; margin-bottom: .75rem; }
li { margin-bottom: .35rem; }
a { color: #9f4017; }
a:focus, button:focus, input:focus, textarea:focus { outline: 3px solid #9f4017; outline-offset: 2px; }
img { display: block; }
fieldset { border: 0; min-width: 0; }
.top, main, footer { max-width: 60rem; margin: 0 auto; padding: 0 1rem; }
.top { padding-top: 1rem; display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; }
.home { display: inline-flex; align-items: center; min-height: 3rem; color: inherit; text-decoration: none; font-weight: 700; font-size: 1.25rem; }
.home img { display: inline-block; vertical-align: middle; margin-right: .6rem; }
nav { margin: .25rem -.25rem; }
nav a { display: inline-block; padding: .6rem .75rem; margin: .15rem .05rem; border-radius: 1rem; color: #5b3a26; text-decoration: none; font-weight: 600; font-size: 1rem; }
nav a:hover, nav a:focus { background: #f8e2d4; color: #7d3110; }
main { padding-top: 1.25rem; padding-bottom: 2rem; }
main > section, main > article, main > form, main > ul { margin-bottom: 1.75rem; }
footer { padding-top: 1rem; padding-bottom: 2rem; color: #655443; font-size: .9375rem; }
.small { display: inline-block; padding: .3rem 0; }
.sheet h2 { margin-top: 1.25rem; }
.sheet li { margin-bottom: .6rem; }
.large { font-size: 1.1875rem; }
.kicker { color: #655443; font-weight: 600; font-size: .9375rem; margin-bottom: .25rem; }
.hint { display: inline-block; color: #655443; font-size: .9375rem; font-weight: 400; }
.note { background: #fbe9c6; color: #5c3c00; border-radius: 1rem; padding: .75rem 1rem; margin-bottom: 1.25rem; font-size: 1rem; }
.news { background: #dceee1; color: #1d4d31; border-radius: 1rem; padding: .75rem 1rem; font-weight: 700; }
.card { background: #fffaf3; border: 1px solid #e4d6c4; border-radius: 1.5rem; padding: 1.25rem; }
.card h2 a { color: inherit; text-decoration: none; }
.card h2 a:hover, .card h2 a:focus { text-decoration: underline; }
.try { background: #f8e2d4; color: #4f2410; border-radius: 1rem; padding: .75rem 1rem; }
.why { border-color: #f0cdb5; background: #fff4ea; }
.site { color: #655443; font-weight: 600; }
.site bdi { overflow-wrap: anywhere; word-break: break-word; }
.help { background: #dceee1; border-color: #b9dcc4; }
.lines { list-style: none; margin-bottom: .75rem; }
.lines li { padding: .4rem 0; }
.lines span { display: block; }
.phone { display: inline-block; font-size: 1.5rem; font-weight: 800; color: #1d5434; padding: .2rem 0; white-space: nowrap; }
.hero { display: flex; align-items: center; margin-bottom: 1.25rem; }
.hero img { flex: none; margin-right: 1.25rem; }
.hero h1 { margin-bottom: .25rem; }
.with-icon img { display: inline-block; vertical-align: middle; margin-right: .6rem; }
.tiles { list-style: none; margin-left: -.4rem; margin-right: -.4rem; display: flex; flex-wrap: wrap; }
.tiles > li { display: inline-block; vertical-align: top; width: 100%; padding: .4rem; margin: 0; }
.tile, .topic { display: block; height: 100%; background: #fffaf3; border: 1px solid #e4d6c4; border-radius: 1.5rem; padding: 1rem; color: inherit; text-decoration: none; box-shadow: 0 2px 0 #e4d6c4; }
.tile { display: flex; align-items: flex-start; }
.tile:hover, .topic:hover { border-color: #c98c64; background: #fff; }
.tile img { flex: none; margin-right: .9rem; }
.about { display: block; min-width: 0; }
.about strong { display: block; font-size: 1.0625rem; line-height: 1.3; }
.about .said { display: block; margin-top: .15rem; font-size: 1rem; line-height: 1.4; }
.about .hint { display: block; margin-top: .25rem; }
.topics > li { width: 50%; }
.topic { text-align: center; font-weight: 700; line-height: 1.25; padding: 1.1rem .3rem; font-size: .9375rem; -webkit-hyphens: auto; hyphens: auto; }
.topic img { margin: 0 auto .6rem; }
.search label { display: block; font-weight: 600; margin-bottom: .35rem; }
.row { display: flex; flex-wrap: wrap; margin: -.25rem; }
.row input { flex: 1 1 12rem; }
.row input, .row button { margin: .25rem; }
input[type=search], input[type=text], textarea { width: 100%; max-width: 100%; font: inherit; color: inherit; background: #fff; border: 2px solid #8a7763; border-radius: 1rem; padding: .65rem .9rem; min-height: 3rem; -webkit-appearance: none; appearance: none; }
.row input[type=search], .row input[type=text] { width: auto; min-width: 0; }
button, .button { display: inline-block; font: inherit; font-weight: 700; border: 0; border-radius: 1rem; padding: .75rem 1.4rem; min-height: 3rem; background: #9f4017; color: #fff8f0; text-decoration: none; cursor: pointer; margin: .15rem .25rem .15rem 0; -webkit-appearance: none; appearance: none; }
button:hover, .button:hover { background: #86340f; }
.quiet { background: #f8e2d4; color: #7d3110; }
.quiet:hover { background: #f3d3be; }
legend { font-weight: 700; font-size: 1.125rem; margin-bottom: .5rem; line-height: 1.35; }
fieldset.card { margin-bottom: 1rem; }
fieldset.card legend { float: left; width: 100%; }
fieldset.card legend + * { clear: both; }
.choice { display: block; position: relative; padding: .7rem .75rem .7rem 3rem; margin-bottom: .4rem; border: 2px solid #e4d6c4; border-radius: 1rem; background: #fff; cursor: pointer; }
.choice:hover { border-color: #c98c64; }
.choice input { position: absolute; left: .9rem; top: .85rem; width: 1.4rem; height: 1.4rem; margin: 0; accent-color: #9f4017; }
.ask label[for] { display: block; margin: .9rem 0 .35rem; font-weight: 600; }
.ask textarea { margin-bottom: .75rem; }
.blocked, .asks { list-style: none; }
.blocked > li, .asks > li { margin-bottom: .9rem; }
.blocked bdi, .asks bdi { overflow-wrap: anywhere; word-break: break-word; }
.asks .answer { font-weight: 700; font-size: 1.1875rem; }
.asks .granted { background: #dceee1; border-color: #b9dcc4; }
.asks .granted .answer { color: #1d5434; }
.asks .open .answer { color: #5c3c00; }
.asks q { font-style: italic; }
.wrong { color: #9c2233; font-weight: 600; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0 0 0 0); white-space: nowrap; }
@media (min-width: 30rem) { .topics > li { width: 33.333%; } }
@media (min-width: 44rem) {
  h1 { font-size: 2.125rem; }
  .tiles > li { width: 50%; }
  .topics > li { width: 25%; }
  .card { padding: 1.5rem 1.75rem; }
}
@media (min-width: 58rem) { .topics > li { width: 16.666%; } .sites > li { width: 50%; } }
@media (prefers-color-scheme: dark) {
  html { background: #17120f; color: #f3e8da; }
  a { color: #f2a479; }
  a:focus, button:focus, input:focus, textarea:focus { outline-color: #f2a479; }
  nav a { color: #e6cdb8; }
  nav a:hover, nav a:focus { background: #46291a; color: #f8d3ba; }
  footer, .kicker, .hint, .site { color: #c3b19e; }
  .note { background: #3d2f13; color: #f3d79c; }
  .news, .help, .asks .granted { background: #1d3626; color: #d9efe0; border-color: #35573f; }
  .help .phone, .asks .granted .answer { color: #a9e0bb; }
  .asks .granted .hint { color: #c3d8c9; }
  .asks .open .answer { color: #ecc372; }
  .card, .tile, .topic { background: #231b16; border-color: #3d3128; box-shadow: none; }
  .tile:hover, .topic:hover { background: #2d241e; border-color: #90806f; }
  .help.card { background: #1d3626; border-color: #35573f; }
  .asks .granted.card { background: #1d3626; border-color: #35573f; }
  .why.card { background: #2d1f17; border-color: #5a3a28; }
  .try { background: #46291a; color: #fbe0cf; }
  input[type=search], input[type=text], textarea, .choice { background: #2d241e; border-color: #90806f; }
  .choice { border-color: #3d3128; }
  .choice input { accent-color: #f2a479; }
  button, .button { background: #f2a479; color: #2b1306; }
  button:hover, .button:hover { background: #f7bb99; }
  .quiet { background: #46291a; color: #f8d3ba; }
  .quiet:hover { background: #5a3624; }
  .wrong { color: #f5a3a9; }
}
@media print {
  html { background: #fff; color: #000; font-size: 80%; }
  .top, footer, .note, .screen-only { display: none; }
  .card, .try { background: none; color: #000; border: 0; padding: 0; }
  .try { border: 2px solid #000; border-radius: .5rem; padding: .75rem 1rem; }
  .kicker, .hint { color: #333; }
  .sheet h2 { margin-top: .9rem; }
  .sheet li { page-break-inside: avoid; break-inside: avoid; }
}
`;
