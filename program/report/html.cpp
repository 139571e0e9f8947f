#include "program/report/html.hpp"

#include "pipeline/text/shown.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace voetnoot::program::report {

const std::string_view html_style = R"(
:root { color-scheme: light dark; --ink: #1b2733; --paper: #fff; --pale: #f1f4f7; --line: #c3ccd6; --bar: #2a6496;
  --link: #0b4f8a; --good: #1d6b35; --poor: #8a4b00; --bad: #a01c1c; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6ebf0; --paper: #14191f; --pale: #1f272f; --line: #46525e;
  --bar: #7db4e6; --link: #8fc2f2; --good: #7fd09a; --poor: #f0b866; --bad: #ff9c94; } }
* { box-sizing: border-box; }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
header, main { max-width: 64rem; margin: 0 auto; padding: 1rem 1.5rem; }
h1 { font-size: 1.9rem; margin: .5rem 0 0; } h2 { font-size: 1.35rem; margin: 2.2rem 0 .6rem; } h3 { font-size: 1.05rem; margin: 0; }
a { color: var(--link); } a:focus-visible, summary:focus-visible { outline: 3px solid var(--bar); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; padding: 0; list-style: none; }
table { border-collapse: collapse; width: 100%; } caption { text-align: left; padding: .2rem 0 .5rem; }
th, td { text-align: left; padding: .35rem .8rem .35rem 0; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; } .bar { width: 40%; }
#rules tbody th, #making th, a[href^="#rule-"] { white-space: nowrap; }
.track { display: block; height: .8rem; margin-top: .35rem; background: var(--pale); } .fill { display: block; height: 100%; background: var(--bar); }
details { border: 1px solid var(--line); border-radius: .3rem; margin: .5rem 0; } summary { padding: .5rem .8rem; cursor: pointer; }
summary h3 { display: inline; overflow-wrap: anywhere; } details > ul, details > p { padding: 0 1rem .3rem 2rem; margin: .3rem 0; }
details { overflow-wrap: anywhere; } li { margin: .5rem 0; overflow-wrap: anywhere; } code, pre { font: .9rem/1.45 ui-monospace, monospace; }
pre { background: var(--pale); padding: .5rem .7rem; margin: .3rem 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.sealed { color: var(--good); } .refused, .warning { color: var(--poor); } .error, .unreadable, .crashed, .timed-out, .out-of-memory { color: var(--bad); }
input, select, button { font: inherit; padding: .3rem .5rem; max-width: 100%; color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-radius: .3rem; }
input:focus-visible, select:focus-visible, button:focus-visible { outline: 3px solid var(--bar); outline-offset: 2px; }
#words { width: 22rem; } .fields, .fields > span { display: flex; flex-wrap: wrap; gap: .4rem .8rem; align-items: center; } .fields > span { flex-wrap: nowrap; max-width: 100%; } .fields label { flex-shrink: 0; } .fields input, .fields select { min-width: 0; } #rows th, #rows td { vertical-align: middle; } #rows a { display: inline-block; padding: .2rem .4rem .2rem 0; min-width: 24px; min-height: 24px; } #all table { table-layout: fixed; } #all th:first-child { width: 38%; } #all th:last-child, #all td:last-child { width: 10rem; }
.outcome { font-weight: 600; } .hint { margin: .1rem 0; }
@media (max-width: 40rem) { header, main { padding: .8rem; } .bar { display: none; } th.n { white-space: normal; } .fields > span { flex-wrap: wrap; } .fields label { flex-shrink: 1; }
  table, th, td { font-size: .88rem; } th, td { padding-right: .5rem; }
  #all thead { display: none; } #all tbody tr { display: block; padding: .4rem 0; border-bottom: 1px solid var(--line); }
  #all tbody th, #all tbody td { display: block; width: auto; padding: .1rem 0; border: 0; } }
@media print { details { break-inside: avoid; } nav, .skip { display: none; } }
)";

std::string html_text(std::string_view text) {
    std::string result;
    for (const char c : shown_lines(text)) {
        if (c == '&') result += "&amp;";
        else if (c == '<') result += "&lt;";
        else if (c == '>') result += "&gt;";
        else if (c == '"') result += "&quot;";
        else result += c;
    }
    return result;
}

std::string html_bar(double share) {
    return fmt::format(
        "<span class=\"track\"><span class=\"fill\" style=\"width:{:.1f}%\"></span></span>",
        100 * std::clamp(share, 0.0, 1.0));
}

}  // namespace voetnoot::program::report
