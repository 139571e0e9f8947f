#include "program/parser.hpp"

#include "program/options/options.hpp"
#include "program/version.hpp"
#include "program/words.hpp"

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::program {

namespace {

// "PDF/A and PDF/UA, Akoma Ntoso 3.0 and Plain text".
std::string summary(const FormatTable& table) {
    std::vector<std::string> titles;
    for (const Format& format : table.formats)
        if (format.writer) titles.push_back(in_words(format.title));
    std::string all;
    for (std::size_t i = 0; i < titles.size(); ++i)
        all += fmt::format("{}{}", i == 0 ? "" : i + 1 == titles.size() ? tr(" and ") : ", ", titles[i]);
    return tr("Turns official letters into {}, and proves that not one footnote was lost on the way.",
              all);
}

}  // namespace

std::unique_ptr<CLI::App> make_parser(Arguments& arguments, const FormatTable& table) {
    auto app = std::make_unique<CLI::App>(summary(table), "voetnoot");
    app->add_flag("--verbose", arguments.verbose,
                  "With --version: name build, libraries and data, with their digests");
    app->set_version_flag("-V,--version",
                          [&arguments, &table] { return version_text(table, arguments.verbose); });
    app->require_subcommand(1);
    app->failure_message(CLI::FailureMessage::simple);
    options::add_convert(*app, arguments, table);
    options::add_batch(*app, arguments, table);
    options::add_check(*app, arguments, table);
    options::add_compare(*app, arguments, table);
    options::add_trace(*app, arguments);
    options::add_verify(*app, arguments);
    options::add_receipt(*app, arguments);
    options::add_ledger(*app, arguments, table);
    options::add_ast(*app, arguments, table);
    options::add_package(*app, arguments);
    options::add_rules(*app, arguments, table);
    return app;
}

}  // namespace voetnoot::program
