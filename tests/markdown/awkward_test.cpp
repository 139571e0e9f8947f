// Reader and scan agree on what is rare, broken or hostile.
#include "tests/markdown/agreement.hpp"

#include "pipeline/format/format.hpp"
#include "tests/support/catch.hpp"

#include <string>

using namespace voetnoot;

namespace {

std::string disagreement(const std::string& bytes) {
    return testing::disagreement(Source("a.md", bytes));
}

std::string repeated(const std::string& text, std::size_t times) {
    std::string result;
    for (std::size_t i = 0; i < times; ++i) result += text;
    return result;
}

}  // namespace

TEST_CASE("reader and scan agree on awkward letters") {
    const std::string letter = GENERATE(
        as<std::string>{},
        // line ends and the beginning of the file
        "\xEF\xBB\xBF# Kop\r\n\r\nTekst\r\nverder  \r\nregel\r\n", "a\rb\r\rc", "\n\n\nTekst", "   ", "",
        // rules
        "Tekst\n---\nMeer", "> Tekst\n> ---\n> Meer", "- Tekst\n  ---\n  Meer", "Kop\n===\nTekst",
        "- - -\n", "---",
        // emphasis, escapes, references
        "Een **vet *en schuin***. _x_ en a_b_c \\*geen\\* 1\\. &amp; &lt;b&gt; &eacute; &#8364; "
        "&#x20AC; &nbsp;x &onbekend; AT&T",
        "&amp;amp; &AMP; &#38;lt; &fjlig; &nGt; &lpar;x&rpar; \\&amp; &copy",
        "`code &amp; *x*` en ``a`b`` en `` ` ``", "**€ 5**", "a*b*c **x**y ***z*** __w__",
        "f\xCC\x81 cafe\xCC\x81", "zacht\xC2\xADstreepje en\xC2\xA0vast",
        // numbers that do not count on
        "9. a\n11. b\n\n12. c", "> 3. a\n> 7. b\n>\n>    c", "1. 1. x\n   5. y\n4. z",
        "2. **b**\n4. [x](/y)\n7. `c`\n9. <b>d</b>", "3.\n   x\n8.\n   y", "3)\n4)\n9) x",
        "1. a\n1. b\n1. c\n5. d", "- 2. a\n- 2. b\n- 9. c\n  4. d", "2. # k\n5. > q\n9. - x",
        // links and images
        "[tekst](http://x.nl/a_b \"titel\") <https://x.nl/?a=b&amp;c> <info@x.nl>",
        "[a [b] c](<x y>) [dood](#) [](leeg)", "![alt *tekst* &amp; meer](img.jpg)meteen",
        "[![alt](a.png) erbij](b)", "[een][1] [1] [twee][]\n\n[1]: http://x.nl\n[twee]: /y 'titel'",
        "[1]: http://nooit.gebruikt.nl\n\nTekst", "Tekst\n\n[x]: /y\n[z]: /q\n\n[x]",
        "[a]: /u\nTekst [a]", "![x][a]\n\n[a]: <b c>",
        // addresses
        "Zie www.rijksoverheid.nl/ezk, (https://x.nl/a_(b)). Mail a.b@c.nl. http://x.nl/a\\_b "
        "\"www.y.nl\"",
        // HTML in text
        "a<sup>1</sup>, b<sup>*2*</sup> c<sup>3 **d**</sup> e<sub>2</sub> <br> f<br/>g <span "
        "id=\"x\"></span><sup>4</sup>",
        "<sup>nooit dicht **en <sup>wel</sup>** x",
        "a <!-- weg --> b <?php x?> <u>onder</u> <b>vet</b> <i>i</i> <a href='http://x'>l</a>",
        "x <img src='a' alt='een &amp; twee'> y <ul><li>a</li><li>b</li></ul> z",
        "</sup> a </b> <sup></sup> <sup> 7 </sup>", "a < b > c <3 <- x<y",
        "<onbekend_ding>x</onbekend_ding>",
        // HTML blocks
        "<!-- pagina 2 --> <sup>1</sup> Wet", "- <!-- x --> <sup>1</sup> Wet\n\n<?pi?>\t<b>Wet</b> x",
        "<table>\n<tr><th>A</th><td>b<sup>1</sup></td></tr>\n<tr><td colspan=2>c &amp; "
        "d<br>e</td></tr>\n</table>\n\nna",
        "<div>\n<p>een</p>twee\n<ul><li>drie</li><li>vier</li></ul><ol "
        "start=\"3\"><li>vijf</li></ol></div>",
        "<!-- weg -->\n\nTekst", "<div>\n\n**vet**\n\n</div>",
        "<table><tr><td>1 < 2</td><td>a & b &copy; x</td></table>",
        "<p align=center>\ntekst\n<b>vet</b> <i>x</i>\n</p>", "<script>alert('x')</script>\n\nna",
        "<pre>\na\n  b\n</pre>", "<div>open", "<table>tekst<tr>meer<td>cel</table>",
        "<details><summary>s</summary>\nx</details>", "<h2>kop</h2>\n<hr>\n<blockquote>q</blockquote>",
        // lists
        "- a\n- b\n\n  c\n    - d\n\n1. x\n2. y\n5. z\n\n7) q", "- a\nlui\n- b\n  - c\n    > q\n    r\n",
        "-\n- \n- x", "1. a\n\n   b\n\n       code\n", "* x\n+ y\n- z", "10. a\n11. b",
        "> - a\n>   b\n> - c\nlui", "- [ ] taak\n- [x] klaar", "-\ta\n\n\tb",
        // quotes
        "> a\n> b\n\nc\n\n> > d\nlui\n> e", "> a\n    > b", ">a\n>  b  \n>c",
        // code
        "    code hier\n    meer\n\n\n    nog\n\nna", "```python\na = 1\n\n  ---\n[^1]: x\n```\nna",
        "~~~\nopen", "> ```\n> a\n> ```\n", "\tcode\tmet\ttabs",
        // tables
        "| a | b |\n|---|:-:|\n| c \\| d | **e**<sup>1</sup> |\n| f |\n| g | h | i |\n",
        "tekst\n| a | b |\n|--|--|\n| c | d |\nlui\n\nna",
        "> tekst\n> | a | b |\n> |---|---|\n> | c | d |\n", "a | b\n-|-\nc | d", "| a |\n|---|\n| b |",
        "| a | b |\n|---|\n| c |", "tekst\n|---|\nmeer", "|---|---|\n|---|---|\n| a | b |",
        "| `a|b` | c |\n|---|---|\n| `d\\|e` | f |", "| a |\n|---|\n> q", "| | |\n|--|--|\n| x | |\n",
        "- | a | b |\n  |---|---|\n  | c | d |", "| a | b |\n|---|---|\n# kop\n",
        "| a | b |\n|---|---|\n- item\n", "| a | b |\n|---|---|\n***\nx",
        "| a | b |\n|---|---|\n```\nx\n```", "| a | b |\n|---|---|\n<div>\nx\n</div>",
        "tekst\n:--:\nmeer", " a | b |\n| --- | --- |\nlui", "![a[^1] b<sup>2</sup>](x)\n\n[^1]: n",
        "- | a | b |\n|---|---|\n| c | d |", "| a | b |\n|---|---|\n| \n\nc | d |",
        "<div>\nx <https://x.nl/?a=b&amp;c> en <a@b.nl>\n</div>", "<div>\na<sup>1 b\n</div>",
        "<p>a<sup>1</sup>b<sup>2</p>", "1. | a | b |\n   |---|---|\n   | c | d |",
        "> - | a |\n>   |---|", "<table><tr><td>noot[^1] www.x.nl $^{2}$</td></tr></table>\n\n[^1]: x",
        "<https://x.nl/a\\_b> [x](<a&amp;b>)", "```\nx\n| a | b |\n|---|---|\n```",
        "| a | b |\n|---|---|\n| [l](http://x) www.y.nl | ![i](p) <br>z |",
        // note marks
        "Tekst[^1] en[^2].\n\n[^1]: Noot een.\n[^2]: Noot twee\n    gaat door.\n\n    Nieuwe alinea "
        "*schuin*.\n\nNa.",
        "A[^x] b[^y] [^7].\n\n[^x]: http://x.nl",
        "**(x)**[^1] [l[^1]](u) `[^1]` \\[^1] ![^1]\n\n[^1]: x", "> a[^1]\n>\n> [^1]: q\n",
        "tekst\n[^1]: direct\n", "[^1]:\n\n    later\n", "    [^1]: code\n", "tekst\n    [^1]: lui\n",
        "a$^{1}$ b$^2$ $x$ $^{a,b}$ kost $5 en $6", "[^1]: a\n- b\n+ c\n", "[^a*b]: x [^a*b]",
        // pages
        "tekst\n\n{3}------------------------------------------------\n\nmeer",
        "<page_number>19</page_number>\n\ntekst", "a <page_number>2</page_number> b",
        "# k <page_number>2</page_number>\n\n{12}", "**a <page_number>2</page_number> b**",
        // headings
        "# a #\n## b ##\n### **c**<sup>1</sup>\n#\n####### g\n#geen\n# \\#",
        "a\nb\n===", "## [l](x) `c`");
    INFO(letter);
    CHECK(disagreement(letter) == "");
}

TEST_CASE("hostile nesting is refused, or read, and never crashes") {
    const std::string letter = GENERATE(
        repeated("> ", 5000) + "x", repeated("- ", 5000) + "x", repeated("*a **b ", 5000),
        repeated("[", 20000), repeated("![", 5000) + repeated("](x)", 5000), repeated("<b>", 5000) + "x",
        "<div>" + repeated("<b>", 5000) + "x", repeated("<div>", 5000), repeated("`", 5000) + "x",
        repeated("***", 5000) + "x" + repeated("***", 5000), repeated("[a](", 5000),
        repeated("<table><tr><td>", 2000), repeated("&", 5000), repeated("$^", 5000),
        repeated("[^1]", 5000), repeated("[^1]: ", 5000), repeated("<!--", 5000),
        repeated("<sup>", 5000), repeated("|", 5000) + "\n" + repeated("|-", 5000));
    std::string difference;
    try {
        difference = disagreement(letter);
    } catch (const Unreadable& refusal) {
        difference = refusal.what();
        CHECK(difference.find("deep") != std::string::npos);
        return;
    }
    CHECK(difference == "");
}
