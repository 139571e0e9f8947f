// PREMIS: its identifiers and references, its digests, and each event against the receipts.
#include "pipeline/package/inspection.hpp"
#include "pipeline/package/moment.hpp"
#include "pipeline/package/receipts_in.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/rules/package_rules.hpp"
#include "pipeline/source/sha256.hpp"

#include <array>
#include <map>

namespace voetnoot::package {

namespace {

// What we vouch for; all else is somebody else's to state.
constexpr std::array ours{"normalization", "footnote integrity check", "validation",
                          "comparison with the original", "message digest calculation"};

struct Object {
    std::string sha256;
    std::string name;
    std::vector<std::string> sources;  // that it is derived from
};

class PremisInspection {
public:
    PremisInspection(Inspection& inspection, std::string file)
        : inspection_(inspection), file_(std::move(file)), receipts_(receipts_in(inspection.package)) {
        for (const auto& [path, bytes] : inspection.package.files) present_.insert(sha256(bytes));
    }

    void inspect() {
        const XmlFile* const xml = inspection_.xml(file_);
        if (xml == nullptr) return;
        for (const char* kind : {"object", "event", "agent"})
            for (xmlNode* node : children(xml->root(), kind)) take_identifiers(node, kind);
        for (xmlNode* node : children(xml->root(), "object")) read_object(node);
        for (xmlNode* node : elements(xml->root(), "relatedObjectIdentifier"))
            lead(child_text(node, "relatedObjectIdentifierValue"), "object");
        for (xmlNode* node : elements(xml->root(), "relatedEventIdentifier"))
            lead(child_text(node, "relatedEventIdentifierValue"), "event");
        for (xmlNode* node : elements(xml->root(), "linkingObjectIdentifier"))
            lead(child_text(node, "linkingObjectIdentifierValue"), "object");
        for (xmlNode* node : elements(xml->root(), "linkingAgentIdentifier"))
            lead(child_text(node, "linkingAgentIdentifierValue"), "agent");
        for (xmlNode* node : children(xml->root(), "event")) check_event(node);
        check_all_there();
    }

private:
    void claim(Phrase message) {
        inspection_.fault(package_rules::false_claim, file_, std::move(message));
    }

    void take_identifiers(xmlNode* node, const std::string& kind) {
        for (xmlNode* one : children(node, kind + "Identifier")) {
            const std::string value = child_text(one, kind + "IdentifierValue");
            if (!identifiers_[kind].insert(value).second)
                inspection_.fault(package_rules::dangling, file_,
                                  phrase("the identifier {} is of two {}s", value, kind));
        }
    }

    void lead(const std::string& value, const std::string& kind) {
        if (!identifiers_[kind].contains(value))
            inspection_.fault(package_rules::dangling, file_, phrase("{} leads to no {}", value, kind));
    }

    void read_object(xmlNode* node) {
        if (attribute(node, "type") != "file") return;
        xmlNode* const told = child(node, "objectCharacteristics");
        const std::string id = child_text(child(node, "objectIdentifier"), "objectIdentifierValue");
        Object& object = objects_[id];
        object.name = child_text(node, "originalName");
        for (xmlNode* fixity : children(told, "fixity")) {
            const std::string algorithm = child_text(fixity, "messageDigestAlgorithm");
            const std::string digest = child_text(fixity, "messageDigest");
            const std::size_t length = algorithm == "SHA-256" ? 64 : algorithm == "SHA-512" ? 128 : 0;
            if (digest.size() != length)
                inspection_.fault(package_rules::bad_value, file_,
                                  phrase("{}: '{}' is no {}", object.name, digest, algorithm));
            if (algorithm == "SHA-256") object.sha256 = digest;
            else long_[id] = digest;
        }
        for (xmlNode* relation : children(node, "relationship"))
            if (child_text(relation, "relationshipSubType") == "has source")
                object.sources.push_back(child_text(child(relation, "relatedObjectIdentifier"),
                                                    "relatedObjectIdentifierValue"));
        check_present(id, object, child_text(told, "size"));
    }

    void check_present(const std::string& id, const Object& object, const std::string& size) {
        bool there = false;
        for (const auto& [path, bytes] : inspection_.package.files) {
            if (!present_.contains(object.sha256) || sha256_of(path, bytes) != object.sha256) continue;
            there = true;
            inspection_.check_size(path, size, file_);
            if (long_.contains(id)) inspection_.check_digest(path, "SHA-512", long_[id], file_);
        }
        if (!there)
            inspection_.fault(
                package_rules::changed_file, file_,
                phrase("no file here is its {} with the SHA-256 {}", object.name, object.sha256));
    }

    const std::string& sha256_of(const std::string& path, const std::string& bytes) {
        std::string& digest = digests_[path];
        if (digest.empty()) digest = sha256(bytes);
        return digest;
    }

    struct Proof {
        const ReceiptIn* receipt = nullptr;
        const nlohmann::ordered_json* output = nullptr;  // of the receipt; none: the source
    };

    Proof proof_of(const std::string& object) const {
        const auto found = objects_.find(object);
        if (found == objects_.end()) return {};
        // By name too: a letter in plain text may be, byte for byte, what is made of it.
        const auto& [digest, name, sources] = found->second;
        for (const ReceiptIn& receipt : receipts_) {
            if (receipt.source() == digest && receipt.source_name() == name) return {&receipt, nullptr};
            const auto* const output = receipt.output(digest);
            if (output != nullptr && output->at("name") == name) return {&receipt, output};
        }
        return {};
    }

    void check_event(xmlNode* event) {
        const std::string type = child_text(event, "eventType");
        if (std::find(ours.begin(), ours.end(), type) == ours.end()) {
            claim(phrase("'{}' is no event that we can vouch for", type));
            return;
        }
        if (!is_moment(child_text(event, "eventDateTime")))
            inspection_.fault(
                package_rules::bad_value, file_,
                phrase("eventDateTime '{}' is no moment in UTC", child_text(event, "eventDateTime")));
        std::vector<std::string> sources;
        std::vector<std::string> outcomes;
        for (xmlNode* object : children(event, "linkingObjectIdentifier"))
            (child_text(object, "linkingObjectRole") == "outcome" ? outcomes : sources)
                .push_back(child_text(object, "linkingObjectIdentifierValue"));
        if (type == "message digest calculation") return;
        const std::vector<std::string>& about = type == "normalization" ? outcomes : sources;
        if (about.size() != 1) {
            claim(phrase("'{}' is about {} files", type, about.size()));
            return;
        }
        const Proof proof = proof_of(about.front());
        if (proof.receipt == nullptr) {
            claim(phrase("'{}' is about a file that no receipt knows", type));
            return;
        }
        xmlNode* const told = child(event, "eventOutcomeInformation");
        const std::string outcome = child_text(told, "eventOutcome");
        const std::string note = child_text(child(told, "eventOutcomeDetail"), "eventOutcomeDetailNote");
        seen_[about.front()].insert(type);
        if (type == "normalization") check_normalization(about.front(), proof, sources);
        else if (type == "footnote integrity check") check_integrity(proof, outcome, note);
        else if (type == "validation") check_validation(proof);
        else check_comparison(proof, note);
    }

    void check_normalization(const std::string& made, const Proof& proof,
                             const std::vector<std::string>& sources) {
        if (proof.output == nullptr) {
            claim(phrase("the source {} is said to be made by us", objects_[made].name));
            return;
        }
        const auto of_source = [&](const std::string& id) {
            const auto found = objects_.find(id);
            return found != objects_.end() && found->second.sha256 == proof.receipt->source();
        };
        const std::vector<std::string>& derived = objects_[made].sources;
        if (sources.size() != 1 || !of_source(sources.front()))
            claim(phrase("{} is said to be made from another file than the receipt's source",
                         objects_[made].name));
        if (derived.size() != 1 || !of_source(derived.front()))
            claim(phrase("{} is said to have another source than the receipt's", objects_[made].name));
    }

    void check_integrity(const Proof& proof, const std::string& outcome, const std::string& note) {
        if (proof.output == nullptr) {
            claim(phrase("a source was not counted against itself"));
            return;
        }
        const std::string expected = counts_of(*proof.receipt, *proof.output);
        if (note != expected) claim(phrase("states '{}', the receipt '{}'", note, expected));
        const bool clean = proof.output->at("recount").at("dangling") == 0;
        if (outcome != (clean ? "success" : "warning")) claim(phrase("calls the outcome '{}'", outcome));
    }

    void check_validation(const Proof& proof) {
        if (proof.output == nullptr || !proof.receipt->has_schema())
            claim(phrase("a validation that the receipt does not prove"));
    }

    void check_comparison(const Proof& proof, const std::string& note) {
        const std::string expected = proof.receipt->comparison();
        if (expected.empty()) claim(phrase("a comparison that the receipt does not know"));
        else if (note != expected) claim(phrase("states '{}', the receipt '{}'", note, expected));
    }

    void check_all_there() {
        for (const auto& [id, object] : objects_) {
            const Proof proof = proof_of(id);
            if (proof.output == nullptr) continue;
            for (const char* type : {"normalization", "footnote integrity check"})
                if (!seen_[id].contains(type)) claim(phrase("{} has no event '{}'", object.name, type));
        }
    }

    Inspection& inspection_;
    std::string file_;
    std::vector<ReceiptIn> receipts_;
    std::set<std::string> present_;
    std::map<std::string, std::set<std::string>> identifiers_;
    std::map<std::string, Object> objects_;
    std::map<std::string, std::string> long_;
    std::map<std::string, std::string> digests_;
    std::map<std::string, std::set<std::string>> seen_;
};

}  // namespace

void inspect_premis(Inspection& inspection) {
    for (const auto& [file, bytes] : inspection.package.files)
        if (file.ends_with("/premis.xml")) PremisInspection(inspection, file).inspect();
}

}  // namespace voetnoot::package
