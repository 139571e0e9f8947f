#include "pipeline/xml/xml_writer.hpp"
#include "tests/support/catch.hpp"

using voetnoot::find_uncarriable;
using voetnoot::Layout;
using voetnoot::XmlWriter;

namespace {

const std::string declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

std::string text(std::string_view content) {
    XmlWriter xml;
    xml.open("p", Layout::mixed);
    xml.text(content);
    xml.close();
    const std::string bytes = xml.finish().substr(declaration.size());
    return bytes.substr(3, bytes.size() - 8);
}

}  // namespace

TEST_CASE("line ends between elements, none in mixed content") {
    XmlWriter xml;
    xml.open("a").attribute("x", "1");
    xml.open("p", Layout::mixed);
    xml.text("een ");
    xml.open("note");
    xml.open("p", Layout::mixed);
    xml.text("twee");
    xml.close();
    xml.close();
    xml.text(", drie");
    xml.close();
    xml.empty("b");
    xml.close();
    CHECK(xml.finish() == declaration +
                              "<a x=\"1\">\n"
                              "  <p>een <note><p>twee</p></note>, drie</p>\n"
                              "  <b/>\n"
                              "</a>\n");
}

TEST_CASE("what has a meaning in XML is escaped") {
    CHECK(text("a < b && c > d") == "a &lt; b &amp;&amp; c &gt; d");
    CHECK(text("]]>") == "]]&gt;");
    CHECK(text("\"x\" 'y'") == "\"x\" 'y'");
    CHECK(text("a\rb\nc") == "a&#13;b\nc");
    XmlWriter xml;
    xml.open("a").attribute("x", "\"<&>\t\n\r'").close();
    CHECK(xml.finish() == declaration + "<a x=\"&quot;&lt;&amp;&gt;&#9;&#10;&#13;'\"/>\n");
}

TEST_CASE("what XML cannot carry is found, and replaced visibly") {
    CHECK(find_uncarriable("één 日本 𝄞 \t\n\r") == std::string_view::npos);
    CHECK(find_uncarriable("a\x0c"
                           "b") == std::string_view::npos);
    CHECK(find_uncarriable("ab\x01") == 2);
    CHECK(find_uncarriable(std::string_view("\0", 1)) == 0);
    CHECK(find_uncarriable("a\xEF\xBF\xBE") == 1);  // U+FFFE
    CHECK(find_uncarriable("a\xEF\xBF\xBD") == std::string_view::npos);
    CHECK(find_uncarriable("a\xFFz") == 1);
    CHECK(find_uncarriable("a\xED\xA0\x80") == 1);  // a surrogate
    CHECK(text("a\x0c"
               "b") == "a b");
    CHECK(text("a\x01z") == "a\xEF\xBF\xBDz");
    CHECK(text("a\xEF\xBF\xBFz") == "a\xEF\xBF\xBDz");
    CHECK(text("a\xFFz") == "a\xEF\xBF\xBDz");
}
