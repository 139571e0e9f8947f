#include "library/public_values.hpp"
#include "library/steps.hpp"
#include "library/voetnoot/voetnoot.hpp"
#include "pipeline/document/json.hpp"
#include "pipeline/seal/seal.hpp"

#include <utility>

namespace voetnoot::library {

namespace {

// Exceptions of the pipeline become those of the installed headers.
template <class Work>
auto translated(const Work& work) {
    try {
        return work();
    } catch (const voetnoot::CannotRun& error) {
        throw CannotRun(error.what());
    } catch (const voetnoot::Unreadable& error) {
        throw Unreadable(error.what());
    }
}

}  // namespace

struct Converter::Inside {
    Workshop workshop;
};

Converter::Converter(const std::string& data, const std::string& installed) {
    Resources resources = resources_of(data);
    if (!installed.empty()) resources.search(installed);
    inside_ = std::make_unique<Inside>(Inside{Workshop(own_table().formats, std::move(resources))});
}

Converter::~Converter() = default;
Converter::Converter(Converter&&) noexcept = default;
Converter& Converter::operator=(Converter&&) noexcept = default;

Conversion Converter::convert(const Letter& letter, const Options& options) {
    return translated([&] {
        const Job job = open_job(own_table(), letter, options);
        return public_conversion(job, voetnoot::convert(job, inside_->workshop));
    });
}

Reading Converter::check(const Letter& letter, const Options& options) {
    return translated([&] {
        const Job job = open_job(own_table(), letter, options);
        const voetnoot::Reading reading = read(own_table(), job, inside_->workshop.dictionaries());
        return Reading{public_ledger(reading.promised), public_findings(reading.findings, job.source)};
    });
}

Ledger Converter::count(const Letter& file, const Options& options) {
    return translated([&] {
        return public_ledger(
            library::count(own_table(), file, options, inside_->workshop.dictionaries()));
    });
}

std::string Converter::document(const Letter& letter, const Options& options) {
    return translated([&] {
        const Job job = open_job(own_table(), letter, options);
        return document_json(
                   read(own_table(), job, inside_->workshop.dictionaries()).normalized.document,
                   job.source)
            .dump(2);
    });
}

void seal(const Conversion& conversion, const std::string& folder, bool replace) {
    if (conversion.refused) throw CannotRun("the letter is refused: there is nothing to seal");
    std::vector<SealedFile> files;
    for (const Output& output : conversion.outputs) files.push_back({output.name, output.bytes});
    files.push_back({conversion.receipt_name, conversion.receipt});
    translated([&] { voetnoot::seal(folder, files, replace); });
}

}  // namespace voetnoot::library
