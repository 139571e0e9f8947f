// A transfer of Archivematica: its digests, which copy is of which object, and what metadata.csv says.
#include "pipeline/package/csv.hpp"
#include "pipeline/package/inspection.hpp"
#include "pipeline/package/mdto.hpp"
#include "pipeline/package/receipts_in.hpp"
#include "pipeline/package/transfer.hpp"
#include "pipeline/package/values.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/rules/package_rules.hpp"
#include "pipeline/source/sha256.hpp"

#include <fmt/format.h>

#include <map>

namespace voetnoot::package {

namespace {

class TransferInspection {
public:
    explicit TransferInspection(Inspection& inspection)
        : inspection_(inspection), receipts_(receipts_in(inspection.package)) {}

    void inspect() {
        check_digests("metadata/checksum.sha256", "SHA-256");
        check_digests("metadata/checksum.sha512", "SHA-512");
        check_normalization();
        check_metadata();
        for (const auto& [file, bytes] : inspection_.package.files) check_place(file);
    }

private:
    static bool is_object(const std::string& file) { return file.starts_with(transfer_objects); }
    static bool is_copy(const std::string& file) { return file.starts_with(transfer_copies); }

    // As Archivematica compares them: as many lines as files, each with the digest of a file.
    void check_digests(const std::string& list, const std::string& algorithm) {
        const std::string* const text = inspection_.told(list, "a transfer");
        if (text == nullptr) return;
        std::set<std::string> stated;
        for (std::size_t at = 0; at < text->size();) {
            const std::string line = text->substr(at, text->find('\n', at) - at);
            at += line.size() + 1;
            const std::size_t gap = line.find("  ");
            const std::string file = gap == line.npos ? std::string{} : line.substr(gap + 2);
            if (!is_object(file) || !stated.insert(file).second) {
                inspection_.fault(package_rules::bad_layout, list,
                                  phrase("'{}' is no digest of an object, or its second", line));
                continue;
            }
            if (inspection_.told(file, list) != nullptr)
                inspection_.check_digest(file, algorithm, line.substr(0, gap), list);
        }
        for (const auto& [file, bytes] : inspection_.package.files)
            if (is_object(file) && !stated.contains(file))
                inspection_.fault(package_rules::unknown_file, file, phrase("{} has it not", list));
    }

    std::vector<CsvRow> rows_of(std::string_view list, const Rule& rule) {
        const std::string name(list);
        const std::string* const text = inspection_.told(name, "a transfer");
        if (text == nullptr) return {};
        try {
            return read_csv(*text, name);
        } catch (const Refused& error) {
            inspection_.fault(rule, name, error.said);
            return {};
        }
    }

    void unrelated(const std::string& file, Phrase message) {
        inspection_.fault(package_rules::unrelated_copy, file, std::move(message));
    }

    void check_normalization() {
        const std::string list(transfer_normalization);
        for (const CsvRow& row : rows_of(list, package_rules::unrelated_copy)) {
            if (row.fields.front().find('#') != std::string::npos) continue;  // a comment, there
            if (row.fields.size() != 3) {
                unrelated(list, phrase("line {} has not three fields", row.line));
                continue;
            }
            const std::string original = std::string(transfer_objects) + row.fields[0];
            if (inspection_.told(original, list) == nullptr) continue;
            if (is_copy(original) || !originals_.insert(original).second)
                unrelated(list, phrase("{} is no object, or has two rows", original));
            check_copy(original, row.fields[1], transfer_access_copies);
            check_copy(original, row.fields[2], transfer_preservation_copies);
        }
        for (const auto& [file, bytes] : inspection_.package.files) {
            if (!is_object(file) || file == list) continue;
            if (is_copy(file) ? !copies_.contains(file) : !originals_.contains(file))
                unrelated(file, phrase("{} has it not", list));
        }
    }

    // Nothing, or a file that a receipt says was made of the original.
    void check_copy(const std::string& original, const std::string& path, std::string_view folder) {
        if (path.empty()) return;
        const std::string copy = std::string(transfer_objects) + path;
        if (!copy.starts_with(folder) || !copies_.insert(copy).second) {
            unrelated(copy, phrase("stands outside {}, or is a copy of two", folder));
            return;
        }
        const std::string* const bytes = inspection_.told(copy, std::string(transfer_normalization));
        if (bytes == nullptr) return;
        const std::string made = sha256(*bytes);
        const std::string source = sha256(*inspection_.bytes(original));
        for (const ReceiptIn& receipt : receipts_)
            if (receipt.source() == source && receipt.output(made) != nullptr) return;
        unrelated(copy, phrase("no receipt says that it was made of {}", original));
    }

    void bad_row(Phrase message) {
        inspection_.fault(package_rules::bad_transfer_metadata, std::string(transfer_metadata_csv),
                          std::move(message));
    }

    void check_metadata() {
        const std::vector<CsvRow> rows =
            rows_of(transfer_metadata_csv, package_rules::bad_transfer_metadata);
        if (rows.empty()) return;
        const std::vector<std::string>& header = rows.front().fields;
        if (header.front() != "filename") bad_row(phrase("its first column is not 'filename'"));
        for (std::size_t column = 1; column < header.size(); ++column)
            if (!header[column].starts_with("dc.") && !header[column].starts_with("dcterms."))
                bad_row(phrase("'{}' is no element of Dublin Core", header[column]));
        std::set<std::string> described;
        for (std::size_t i = 1; i < rows.size(); ++i) check_row(rows[i], header, described);
        for (const auto& [file, bytes] : inspection_.package.files)
            if (is_object(file) && !is_copy(file) && !described.contains(file))
                bad_row(phrase("{} has no row", file));
    }

    void check_row(const CsvRow& row, const std::vector<std::string>& header,
                   std::set<std::string>& described) {
        const std::string& file = row.fields.front();
        if (row.fields.size() != header.size()) {
            bad_row(phrase("line {} has {} fields, the header {}", row.line, row.fields.size(),
                           header.size()));
            return;
        }
        if (!is_object(file) || inspection_.bytes(file) == nullptr || !described.insert(file).second)
            bad_row(phrase("line {}: '{}' is no object of the transfer, or has a row already", row.line,
                           file));
        for (std::size_t column = 1; column < header.size(); ++column) {
            const std::string& value = row.fields[column];
            if (header[column] == "dc.title" && value.empty())
                bad_row(phrase("line {}: {} has no title", row.line, file));
            if (header[column] == "dcterms.isFormatOf" && !value.empty())
                check_form(row.line, file, value);
        }
        check_references(row, header);
    }

    // The papers that a letter cites.
    void check_references(const CsvRow& row, const std::vector<std::string>& header) {
        const std::string* const object = inspection_.bytes(row.fields.front());
        if (object == nullptr) return;
        std::set<std::string> said;
        for (std::size_t column = 1; column < header.size(); ++column)
            if (header[column] == "dcterms.references" && !row.fields[column].empty())
                said.insert(row.fields[column]);
        const std::string digest = sha256(*object);
        for (const ReceiptIn& receipt : receipts_)
            if (receipt.source() == digest)
                check_cited(inspection_, std::string(transfer_metadata_csv), said, receipt.citations(),
                            receipt.file());
    }

    // Of which object another is a form: as the receipt has it.
    void check_form(std::size_t line, const std::string& file, const std::string& original) {
        const std::string* const source = inspection_.bytes(original);
        const std::string* const made = inspection_.bytes(file);
        if (source != nullptr && made != nullptr)
            for (const ReceiptIn& receipt : receipts_)
                if (receipt.source() == sha256(*source) && receipt.output(sha256(*made)) != nullptr)
                    return;
        bad_row(phrase("line {}: no receipt says that {} was made of '{}'", line, file, original));
    }

    void check_place(const std::string& file) {
        if (is_object(file)) {
            const std::string told = fmt::format("{}{}{}", transfer_descriptions, file, file_suffix);
            if (file != transfer_normalization && inspection_.bytes(told) == nullptr)
                inspection_.fault(package_rules::unknown_file, file, phrase("no MDTO tells of it"));
            return;
        }
        if (!file.starts_with(transfer_metadata))
            inspection_.fault(
                package_rules::bad_layout, file,
                phrase("stands outside objects/ and metadata/: it would become an object"));
        else if (!file.starts_with(transfer_documentation) && file != transfer_metadata_csv &&
                 !file.starts_with("metadata/checksum.sha"))
            inspection_.fault(package_rules::unknown_file, file, phrase("nothing tells of it"));
    }

    Inspection& inspection_;
    std::vector<ReceiptIn> receipts_;
    std::set<std::string> originals_;  // with a row
    std::set<std::string> copies_;     // of an original
};

}  // namespace

void inspect_transfer(Inspection& inspection) {
    TransferInspection(inspection).inspect();
}

}  // namespace voetnoot::package
