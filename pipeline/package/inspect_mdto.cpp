// MDTO: the values that its schema takes though they say nothing, and what a file's description states.
#include "pipeline/package/inspection.hpp"
#include "pipeline/package/mdto.hpp"
#include "pipeline/package/moment.hpp"
#include "pipeline/package/transfer.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/rules/package_rules.hpp"
#include "pipeline/text/text.hpp"

#include <array>
#include <map>
#include <utility>

namespace voetnoot::package {

namespace {

class MdtoInspection {
public:
    explicit MdtoInspection(Inspection& inspection) : inspection_(inspection) {}

    void inspect() {
        for (const auto& [file, bytes] : inspection_.package.files)
            if (file.ends_with(object_suffix)) read(file);
        for (const auto& [file, object] : described_) check_representation(file, object);
        check_parts();
        check_all_described();
    }

private:
    void bad(const std::string& file, Phrase message) {
        inspection_.fault(package_rules::bad_value, file, std::move(message));
    }

    void read(const std::string& file) {
        const XmlFile* const xml = inspection_.xml(file);
        if (xml == nullptr) return;
        xmlNode* const object = child(xml->root(), "informatieobject");
        xmlNode* const described = child(xml->root(), "bestand");
        if (object != nullptr) read_object(file, object);
        else if (described != nullptr) read_file(file, described);
        for (const char* name :
             {"naam", "verwijzingNaam", "identificatieKenmerk", "identificatieBron", "begripLabel"})
            for (xmlNode* node : elements(xml->root(), name))
                if (trim(text_of(node)).empty()) bad(file, phrase("{} is empty", name));
    }

    void read_object(const std::string& file, xmlNode* object) {
        check_appraisal(file, child(object, "waardering"));
        for (xmlNode* language : children(object, "taal"))
            if (text_of(language).size() != 2)
                bad(file, phrase("taal '{}' is no language of two letters", text_of(language)));
        const std::string level = child_text(child(object, "aggregatieniveau"), "begripLabel");
        if (level != "Archiefstuk" && level != "Dossier")
            bad(file, phrase("aggregatieniveau '{}' is none of ours", level));
        for (xmlNode* identifier : children(object, "identificatie"))
            objects_[child_text(identifier, "identificatieKenmerk")] = file;
        for (xmlNode* reference : children(object, "heeftRepresentatie"))
            represented_[identifier_of(reference)] = file;
        for (xmlNode* reference : children(object, "bevatOnderdeel"))
            parts_.emplace_back(file, identifier_of(reference));
        if (level == "Dossier")
            dossiers_[child_text(child(object, "identificatie"), "identificatieKenmerk")] = file;
        for (xmlNode* reference : children(object, "isOnderdeelVan"))
            wholes_.emplace_back(file, identifier_of(reference));
    }

    static std::string identifier_of(xmlNode* reference) {
        return child_text(child(reference, "verwijzingIdentificatie"), "identificatieKenmerk");
    }

    void check_appraisal(const std::string& file, xmlNode* appraisal) {
        constexpr std::array<std::pair<std::string_view, std::string_view>, 3> list{
            {{"B", "Blijvend te bewaren"}, {"V", "Tijdelijk te bewaren"}, {"N", "Nader te bepalen"}}};
        const std::string code = child_text(appraisal, "begripCode");
        const std::string label = child_text(appraisal, "begripLabel");
        for (const auto& [known, name] : list)
            if (code == known && label == name) return;
        bad(file, phrase("waardering {} '{}' is not of its list", code, label));
    }

    void read_file(const std::string& file, xmlNode* described) {
        const std::string about = about_of(file);
        if (inspection_.told(about, file) == nullptr) return;
        inspection_.known.insert(file);
        described_[file] = child_text(child(described, "identificatie"), "identificatieKenmerk");
        owners_[file] = identifier_of(child(described, "isRepresentatieVan"));
        inspection_.check_size(about, child_text(described, "omvang"), file);
        xmlNode* const format = child(described, "bestandsformaat");
        if (const std::string puid = child_text(format, "begripCode"); !puid.empty() && !is_puid(puid))
            bad(file, phrase("'{}' is no PUID of PRONOM", puid));
        for (xmlNode* checksum : children(described, "checksum")) {
            inspection_.check_digest(about,
                                     child_text(child(checksum, "checksumAlgoritme"), "begripLabel"),
                                     child_text(checksum, "checksumWaarde"), file);
            if (!is_moment(child_text(checksum, "checksumDatum")))
                bad(file, phrase("checksumDatum '{}' is no moment in UTC",
                                 child_text(checksum, "checksumDatum")));
        }
    }

    // The file that a description is of: beside it, in the data of the representation, or among the
    // objects of a transfer.
    std::string about_of(const std::string& file) const {
        std::string about = file.substr(0, file.size() - file_suffix.size());
        if (about.starts_with(transfer_descriptions)) return about.substr(transfer_descriptions.size());
        const std::string descriptive = "/metadata/descriptive/";
        if (const std::size_t at = about.find(descriptive);
            at != about.npos && about.starts_with("representations/"))
            about.replace(at, descriptive.size(), "/data/");
        return about;
    }

    static bool is_puid(std::string_view text) {
        const std::size_t slash = text.find('/');
        return (text.starts_with("fmt/") || text.starts_with("x-fmt/")) && slash + 1 < text.size() &&
               text.find_first_not_of("0123456789", slash + 1) == text.npos;
    }

    void check_representation(const std::string& file, const std::string& identifier) {
        if (!objects_.contains(owners_[file]))
            inspection_.fault(package_rules::dangling, file,
                              phrase("is of {}, which no object here is", owners_[file]));
        const bool receipt = about_of(file).ends_with(".receipt.json");
        if (!receipt && !represented_.contains(identifier))
            inspection_.fault(package_rules::dangling, file,
                              phrase("no object has the representation {}", identifier));
    }

    void check_parts() {
        for (const auto& [file, part] : parts_)
            if (!objects_.contains(part))
                inspection_.fault(package_rules::dangling, file,
                                  phrase("has the part {}, which is not here", part));
        if (dossiers_.empty()) return;
        for (const auto& [file, whole] : wholes_)
            if (!dossiers_.contains(whole))
                inspection_.fault(package_rules::dangling, file,
                                  phrase("is part of {}, which is not the dossier here", whole));
    }

    // Everything that an object calls its representation is described.
    void check_all_described() {
        std::set<std::string> identifiers;
        for (const auto& [file, identifier] : described_)
            if (!identifiers.insert(identifier).second)
                inspection_.fault(package_rules::dangling, file,
                                  phrase("the identifier {} is of two files", identifier));
        for (const auto& [identifier, file] : represented_)
            if (!identifiers.contains(identifier))
                inspection_.fault(package_rules::dangling, file,
                                  phrase("has the representation {}, which no file is", identifier));
    }

    Inspection& inspection_;
    std::map<std::string, std::string> objects_;      // identifier, where it stands
    std::map<std::string, std::string> represented_;  // identifier of a file, by which object
    std::map<std::string, std::string> described_;    // description of a file, its identifier
    std::map<std::string, std::string> owners_;       // description of a file, the object's identifier
    std::map<std::string, std::string> dossiers_;
    std::vector<std::pair<std::string, std::string>> parts_;
    std::vector<std::pair<std::string, std::string>> wholes_;
};

}  // namespace

void inspect_mdto(Inspection& inspection) {
    MdtoInspection(inspection).inspect();
}

}  // namespace voetnoot::package
