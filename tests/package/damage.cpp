#include "tests/package/damage.hpp"

#include "pipeline/package/digest.hpp"
#include "pipeline/source/sha256.hpp"
#include "tests/package/planting.hpp"

#include <fmt/format.h>

namespace voetnoot::package::planted {

namespace {

using Files = std::map<std::string, std::string>;

// The manifests of a bag as whoever planted the defect would make them, so that they betray nothing.
void mend(PackageFiles& bag) {
    const auto list = [&bag](bool payload, const auto& digest) {
        std::string text;
        for (const auto& [path, bytes] : bag.files)
            if (path.starts_with("data/") == payload && !path.starts_with("tagmanifest-"))
                text += fmt::format("{}  {}\n", digest(bytes), path);
        return text;
    };
    bag.files["manifest-sha256.txt"] = list(true, sha256);
    bag.files["manifest-sha512.txt"] = list(true, sha512);
    bag.files["tagmanifest-sha256.txt"] = list(false, sha256);
    bag.files["tagmanifest-sha512.txt"] = list(false, sha512);
}

// A change to a bag's file, and manifests that fit it.
std::function<void(PackageFiles&)> mended(const std::string& end,
                                          const std::function<void(std::string&)>& change) {
    return [end, change](PackageFiles& bag) {
        change(file(bag, end));
        mend(bag);
    };
}

std::function<void(PackageFiles&)> changed(const std::string& end,
                                           const std::function<void(std::string&)>& change) {
    return [end, change](PackageFiles& package) { change(file(package, end)); };
}

std::string event(const std::string& type, const std::string& object, const std::string& agent) {
    return fmt::format(
        "<event><eventIdentifier><eventIdentifierType>UUID</eventIdentifierType>"
        "<eventIdentifierValue>00000000-0000-5000-8000-000000000001</eventIdentifierValue>"
        "</eventIdentifier><eventType>{}</eventType><eventDateTime>2026-11-28T08:00:00Z</eventDateTime>"
        "<eventOutcomeInformation><eventOutcome>success</eventOutcome></eventOutcomeInformation>"
        "<linkingAgentIdentifier><linkingAgentIdentifierType>UUID</linkingAgentIdentifierType>"
        "<linkingAgentIdentifierValue>{}</linkingAgentIdentifierValue></linkingAgentIdentifier>"
        "<linkingObjectIdentifier><linkingObjectIdentifierType>UUID</linkingObjectIdentifierType>"
        "<linkingObjectIdentifierValue>{}</linkingObjectIdentifierValue>"
        "<linkingObjectRole>source</linkingObjectRole></linkingObjectIdentifier></event>",
        type, agent, object);
}

// One more event about the first file object, in PREMIS.
std::function<void(std::string&)> more_event(const std::string& type) {
    return [type](std::string& premis) {
        const std::string object =
            value_in(premis, "objectIdentifierValue", behind(premis, "xsi:type=\"file\""));
        const std::string agent = value_in(premis, "agentIdentifierValue", behind(premis, "<agent>"));
        premis.insert(behind(premis, "  <event>"), event(type, object, agent));
    };
}

constexpr const char* premis = "premis.xml";
constexpr const char* text = "kustwacht.txt";
constexpr const char* text_mdto = "kustwacht.txt.bestand.mdto.xml";
constexpr const char* sidecar_mdto = "kustwacht.mdto.xml";
const std::string nobody = "00000000-0000-5000-8000-000000000000";

void add_bytes(std::vector<Damage>& all) {
    for (const char* end :
         {"kustwacht.md", "kustwacht.pdf", "kustwacht.akn.xml", "kustwacht.txt",
          "kustwacht.receipt.json", "kustwacht.mdto.xml", "premis.xml", "dc.xml", "bag-info.txt"})
        all.push_back({fmt::format("a flipped byte in {}", end), "bagit", "PKG-3", flip(end)});
    for (const char* manifest : {"manifest-sha256.txt", "manifest-sha512.txt", "tagmanifest-sha256.txt"})
        all.push_back({fmt::format("another digest in {}", manifest), "bagit", "PKG-3",
                       [manifest](PackageFiles& bag) {
                           std::string& first = bag.files.at(manifest);
                           first.front() = first.front() == '0' ? '1' : '0';
                       }});
    for (const char* end :
         {"kustwacht.md", "kustwacht.pdf", "kustwacht.receipt.json", "premis.xml", "bag-info.txt"})
        all.push_back({fmt::format("{} is missing", end), "bagit", "PKG-1", remove(end)});
    for (const char* path : {"manifest-sha256.txt", "tagmanifest-sha512.txt", "bagit.txt"})
        all.push_back({fmt::format("{} is missing", path), "bagit", "PKG-1",
                       [path](PackageFiles& bag) { bag.files.erase(path); }});
    all.push_back({"one file more in the payload", "bagit", "PKG-2", add("data/kustwacht/more.txt")});
    all.push_back({"one tag file more", "bagit", "PKG-2", add("metadata/more.xml")});
    all.push_back({"the payload is counted wrongly", "bagit", "PKG-3",
                   mended("bag-info.txt", [](std::string& info) { put(info, "Oxum: ", "Oxum: 1"); })});
    all.push_back({"a bag of another version", "bagit", "PKG-8", [](PackageFiles& bag) {
                       put(bag.files.at("bagit.txt"), "1.0", "0.97");
                       mend(bag);
                   }});
    all.push_back({"a name with a space", "bagit", "PKG-8", [](PackageFiles& bag) {
                       bag.files["data/kustwacht/een brief.txt"] = "more";
                       mend(bag);
                   }});
    all.push_back({"a text from another letter, and manifests that fit", "bagit", "PKG-9",
                   mended("kustwacht.txt", [](std::string& other) { other = "Een andere brief.\n"; })});
    all.push_back({"a receipt of another letter", "bagit", "PKG-9",
                   mended("kustwacht.receipt.json", [](std::string& receipt) {
                       const std::size_t at =
                           receipt.find("\"sha256\": \"", behind(receipt, "\"source\"")) + 11;
                       receipt[at] = receipt[at] == '0' ? '1' : '0';
                   })});
    all.push_back({"Dublin Core: a paper that the letter does not cite", "bagit", "PKG-12",
                   mended("metadata/dc.xml", [](std::string& xml) {
                       set(xml, "dc:relation", "https://zoek.officielebekendmakingen.nl/kst-1-1.html");
                   })});
    all.push_back({"a receipt of a refused letter", "bagit", "PKG-9",
                   mended("kustwacht.receipt.json", [](std::string& receipt) {
                       put(receipt, "\"outcome\": \"sealed\"", "\"outcome\": \"refused\"");
                   })});
}

void add_premis(std::vector<Damage>& all) {
    const auto plant = [&all](const char* name, const char* rule,
                              const std::function<void(std::string&)>& change) {
        all.push_back({fmt::format("PREMIS: {}", name), "bagit", rule, mended(premis, change)});
    };
    plant("a wrong size", "PKG-3", [](std::string& xml) { set(xml, "size", "17"); });
    plant("another digest", "PKG-3",
          [](std::string& xml) { set(xml, "messageDigest>", std::string(64, 'a')); });
    plant("a digest that is too short", "PKG-5",
          [](std::string& xml) { set(xml, "messageDigest>", "abc"); });
    plant("a relation to nothing", "PKG-6",
          [](std::string& xml) { set(xml, "relatedObjectIdentifierValue", nobody); });
    plant("a relation to no event", "PKG-6",
          [](std::string& xml) { set(xml, "relatedEventIdentifierValue", nobody); });
    plant("a file under the name of another", "PKG-7", [](std::string& xml) {
        set(xml, "originalName", "kustwacht.md", behind(xml, "<creatingApplication>"));
    });
    plant("an event of nobody", "PKG-6",
          [](std::string& xml) { set(xml, "linkingAgentIdentifierValue", nobody); });
    plant("an event about nothing", "PKG-6",
          [](std::string& xml) { set(xml, "linkingObjectIdentifierValue", nobody); });
    plant("two objects with one identifier", "PKG-6", [](std::string& xml) {
        const std::string first = value_in(xml, "objectIdentifierValue", 0);
        set(xml, "objectIdentifierValue", first, behind(xml, "xsi:type=\"representation\""));
    });
    for (const char* type : {"ingestion", "virus check", "format identification"})
        plant(fmt::format("an event '{}', which is not ours", type).c_str(), "PKG-7", more_event(type));
    plant("the source is validated", "PKG-7", more_event("validation"));
    plant("a comparison that nobody made", "PKG-7", more_event("comparison with the original"));
    plant("one note more than was counted", "PKG-7", [](std::string& xml) {
        put(xml, "<eventOutcomeDetailNote>notes ", "<eventOutcomeDetailNote>notes 1");
    });
    plant("one word more than was counted", "PKG-7",
          [](std::string& xml) { put(xml, "; words ", "; words 1"); });
    plant("another digest of the text", "PKG-7",
          [](std::string& xml) { put(xml, "; textSha256 ", "; textSha256 0"); });
    plant("an outcome that was not", "PKG-7", [](std::string& xml) {
        set(xml, "eventOutcome>", "fail", behind(xml, "footnote integrity check"));
    });
    plant("another source of a normalization", "PKG-7", [](std::string& xml) {
        const std::size_t at = behind(xml, ">normalization<");
        const std::size_t second =
            xml.find("linkingObjectIdentifierValue", xml.find("linkingObjectIdentifierValue>", at) + 60);
        set(xml, "linkingObjectIdentifierValue",
            value_in(xml, "linkingObjectIdentifierValue", second - 1), at);
    });
    plant("a derivation from itself", "PKG-7", [](std::string& xml) {
        const std::size_t made = behind(xml, "<creatingApplication>");
        const std::size_t object = xml.rfind("<object ", made);
        set(xml, "relatedObjectIdentifierValue", value_in(xml, "objectIdentifierValue", object), made);
    });
    plant("a moment that never was", "PKG-5",
          [](std::string& xml) { set(xml, "eventDateTime", "2026-02-30T08:00:00Z"); });
    plant("an integrity check left out", "PKG-7", [](std::string& xml) {
        const std::size_t begin = xml.rfind("<event>", behind(xml, "footnote integrity check"));
        xml.erase(begin, xml.find("</event>", begin) + 8 - begin);
    });
    plant("no XML", "PKG-4", [](std::string& xml) { put(xml, "</premis>", "</premi>"); });
    plant("an element that the schema knows not", "PKG-4",
          [](std::string& xml) { put(xml, "</premis>", "<more/></premis>"); });
}

void add_mdto(std::vector<Damage>& all) {
    const auto plant = [&all](const char* name, const char* rule, const char* end,
                              const std::function<void(std::string&)>& change) {
        all.push_back({fmt::format("MDTO: {}", name), "mdto", rule, changed(end, change)});
    };
    plant("a waardering outside its list", "PKG-5", sidecar_mdto,
          [](std::string& xml) { set(xml, "begripCode", "X", behind(xml, "<waardering>")); });
    plant("a waardering whose code and label differ", "PKG-5", sidecar_mdto,
          [](std::string& xml) { set(xml, "begripCode", "V", behind(xml, "<waardering>")); });
    plant("a paper that the letter cites left out", "PKG-12", sidecar_mdto, [](std::string& xml) {
        const std::size_t begin = behind(xml, "<gerelateerdInformatieobject>");
        const std::string end = "</gerelateerdInformatieobject>";
        xml.erase(begin, xml.find(end, begin) + end.size() - begin);
    });
    plant("a paper that the letter does not cite", "PKG-12", sidecar_mdto, [](std::string& xml) {
        set(xml, "verwijzingNaam", "https://zoek.officielebekendmakingen.nl/kst-1-1.html",
            behind(xml, "<gerelateerdInformatieobject>"));
    });
    plant("taal nld", "PKG-5", sidecar_mdto, [](std::string& xml) { set(xml, "taal", "nld"); });
    plant("an empty naam", "PKG-5", sidecar_mdto, [](std::string& xml) { set(xml, "naam", " "); });
    plant("a level of nothing", "PKG-5", sidecar_mdto,
          [](std::string& xml) { set(xml, "begripLabel", "Doos", behind(xml, "<aggregatieniveau>")); });
    plant("a nonsense PUID", "PKG-5", text_mdto,
          [](std::string& xml) { set(xml, "begripCode", "pdf/1"); });
    plant("a wrong omvang", "PKG-3", text_mdto, [](std::string& xml) { set(xml, "omvang", "17"); });
    plant("a wrong checksum", "PKG-3", text_mdto,
          [](std::string& xml) { set(xml, "checksumWaarde", std::string(64, '0')); });
    plant("an algorithm that is none", "PKG-5", text_mdto,
          [](std::string& xml) { set(xml, "begripLabel", "MD5", behind(xml, "<checksumAlgoritme>")); });
    plant("a day that never was", "PKG-5", text_mdto,
          [](std::string& xml) { set(xml, "checksumDatum", "2026-02-30T08:00:00Z"); });
    plant("a file of another object", "PKG-6", text_mdto, [](std::string& xml) {
        set(xml, "identificatieKenmerk", "ID-ANDERS", behind(xml, "<isRepresentatieVan>"));
    });
    plant("a representation that is not here", "PKG-6", sidecar_mdto, [](std::string& xml) {
        set(xml, "identificatieKenmerk", nobody, behind(xml, "<heeftRepresentatie>"));
    });
    plant("no XML", "PKG-4", sidecar_mdto, [](std::string& xml) { put(xml, "</MDTO>", ""); });
    all.push_back({"MDTO: a file without its description", "mdto", "PKG-2", remove(text_mdto)});
    all.push_back({"MDTO: a description without its file", "mdto", "PKG-1", remove(text)});
    all.push_back({"MDTO: two files with one identifier", "mdto", "PKG-6", [](PackageFiles& package) {
                       const std::string& other = file(package, "kustwacht.md.bestand.mdto.xml");
                       set(file(package, text_mdto), "identificatieKenmerk",
                           value_in(other, "identificatieKenmerk", 0));
                   }});
}

void add_mets(std::vector<Damage>& all) {
    const auto plant = [&all](const char* name, const char* rule, const char* end,
                              const std::function<void(std::string&)>& change) {
        all.push_back({fmt::format("METS: {}", name), "eark", rule,
                       [end, change](PackageFiles& sip) { change(sip.files.at(end)); }});
    };
    const auto attribute = [](std::string& xml, const std::string& name, const std::string& to) {
        const std::size_t at = behind(xml, " " + name + "=\"") + name.size() + 3;
        xml.replace(at, xml.find('"', at) - at, to);
    };
    plant("another OBJID than the folder's name", "PKG-8", "METS.xml",
          [=](std::string& xml) { attribute(xml, "OBJID", "anders"); });
    plant("a wrong digest", "PKG-3", "METS.xml",
          [=](std::string& xml) { attribute(xml, "CHECKSUM", std::string(64, '0')); });
    plant("a wrong size", "PKG-3", "METS.xml", [=](std::string& xml) { attribute(xml, "SIZE", "17"); });
    plant("an fptr to nothing", "PKG-6", "METS.xml",
          [=](std::string& xml) { attribute(xml, "FILEID", "uuid-" + nobody); });
    plant("a DMDID to nothing", "PKG-6", "METS.xml",
          [=](std::string& xml) { attribute(xml, "DMDID", "uuid-" + nobody); });
    plant("a file that is not there", "PKG-1", "METS.xml", [](std::string& xml) {
        put(xml, "schemas/xlink.xsd\"", "schemas/ylink.xsd\"", behind(xml, "<fileSec"));
    });
    plant("an attribute that the schema knows not", "PKG-4", "METS.xml",
          [](std::string& xml) { put(xml, "<metsHdr ", "<metsHdr MORE=\"1\" "); });
    plant("no XML", "PKG-4", "METS.xml", [](std::string& xml) { put(xml, "</mets>", ""); });
    plant("a wrong digest in a representation", "PKG-3", "representations/text/METS.xml",
          [=](std::string& xml) { attribute(xml, "CHECKSUM", std::string(64, '0')); });
    all.push_back({"SIP: a flipped byte in a schema", "eark", "PKG-3", flip("schemas/xlink.xsd")});
    all.push_back({"SIP: a flipped byte in the receipt", "eark", "PKG-3", flip(".receipt.json")});
    all.push_back({"SIP: a representation without METS", "eark", "PKG-1",
                   remove("representations/text/METS.xml")});
    all.push_back({"SIP: a file that no METS tells of", "eark", "PKG-2",
                   add("representations/text/data/more.txt")});
    all.push_back({"SIP: original and text have changed places", "eark", "PKG-8", [](PackageFiles& sip) {
                       Files moved;
                       for (const auto& [path, bytes] : sip.files) {
                           std::string to = path;
                           if (path.starts_with("representations/original/"))
                               put(to, "original", "text");
                           else if (path.starts_with("representations/text/"))
                               put(to, "/text/", "/original/");
                           moved[to] = bytes;
                       }
                       sip.files = std::move(moved);
                   }});
}

void add_diwoo(std::vector<Damage>& all) {
    constexpr const char* diwoo = "kustwacht.diwoo.xml";
    const auto plant = [&all](const char* name, const char* rule,
                              const std::function<void(std::string&)>& change) {
        all.push_back({fmt::format("DiWoo: {}", name), "diwoo", rule, changed(diwoo, change)});
    };
    plant("no title", "PKG-5", [](std::string& xml) { set(xml, "diwoo:officieleTitel", ""); });
    plant("a publisher that is not of TOOI", "PKG-5", [](std::string& xml) {
        put(xml, "https://identifier.overheid.nl/tooi", "https://example.org");
    });
    plant("a paper that the letter does not cite", "PKG-12",
          [](std::string& xml) { put(xml, "/kst-", "/kst-1-", behind(xml, "<diwoo:relation ")); });
    plant("no XML", "PKG-4", [](std::string& xml) { put(xml, "</diwoo:Document>", ""); });
    all.push_back({"DiWoo: a file that no receipt knows", "diwoo", "PKG-2", add("more.txt")});
    all.push_back({"DiWoo: a flipped byte in the PDF", "diwoo", "PKG-9", flip("kustwacht.pdf")});
}

}  // namespace

const std::vector<Damage>& damages() {
    static const std::vector<Damage> all = [] {
        std::vector<Damage> list;
        add_bytes(list);
        add_premis(list);
        add_mdto(list);
        add_mets(list);
        add_diwoo(list);
        add_transfer(list);
        return list;
    }();
    return all;
}

}  // namespace voetnoot::package::planted
