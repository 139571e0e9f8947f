#include "pipeline/package/letter.hpp"

#include "pipeline/package/digest.hpp"
#include "pipeline/package/media.hpp"
#include "pipeline/package/names.hpp"
#include "pipeline/package/unpacked.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/receipt/json_text.hpp"
#include "pipeline/receipt/receipt.hpp"
#include "pipeline/source/file_below.hpp"
#include "pipeline/source/sha256.hpp"

#include <boost/filesystem.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

namespace voetnoot::package {

namespace {

namespace fs = boost::filesystem;
using Json = nlohmann::ordered_json;

constexpr std::size_t largest_file = std::size_t{1} << 30;
constexpr std::string_view receipt_suffix = ".receipt.json";

std::string read_whole(const fs::path& folder, const std::string& name, const std::string& shown) {
    FileBelow read = read_below(folder, name, largest_file);
    if (read.fault == FileBelow::Fault::none) return std::move(read.bytes);
    if (read.fault == FileBelow::Fault::absent)
        throw Refused(phrase("{}: {} is missing", shown, (folder / name).string()));
    throw Refused(phrase("{}: {} cannot be read: no regular file of the folder, or too large", shown,
                         (folder / name).string()));
}

void require_digest(const Item& item, const std::string& promised, const std::string& shown) {
    if (item.sha256 == promised) return;
    throw Refused(
        phrase("{}: {} is not the file that was sealed: its SHA-256 is {}, the receipt "
               "has {}",
               shown, item.real_name, item.sha256, promised));
}

void finish(Item& item) {
    item.sha256 = sha256(item.bytes);
    item.sha512 = sha512(item.bytes);
}

void set_format(Item& item, const Format* format, const Registration& registered) {
    item.media_type = format != nullptr ? format->media_type : media_type_of(item.real_name);
    item.puid = registered.puid;
    item.format_name = registered.name;
    item.format_version = registered.version;
    if (item.format_name.empty() && format != nullptr) item.format_name = format->title;
    if (item.format_name.empty()) item.format_name = item.media_type;
}

// Folders in which the source may stand, the nearest first.
std::vector<fs::path> source_folders(const fs::path& root, const fs::path& receipt,
                                     const std::vector<fs::path>& sources) {
    std::vector<fs::path> folders{receipt.parent_path()};
    const fs::path below =
        fs::is_directory(root) ? fs::relative(receipt.parent_path(), root) : fs::path();
    for (const fs::path& source : sources) {
        for (auto first = below.begin();; ++first) {
            fs::path folder = source;
            for (auto step = first; step != below.end(); ++step)
                if (*step != ".") folder /= *step;
            folders.push_back(folder);
            if (first == below.end()) break;
        }
    }
    return folders;
}

struct Found {
    fs::path folder;
    std::string bytes;
    std::vector<std::string> packed_as = {};  // its name and digest, where it came packed
};

// "brief.md.gz" in place of "brief.md".
std::optional<Found> find_packed(const Json& source, const fs::path& folder) {
    const std::string name = source.at("name").get<std::string>() + ".gz";
    const FileBelow read = read_below(folder, name, largest_file);
    if (read.fault != FileBelow::Fault::none) return std::nullopt;
    const auto size = std::min(source.at("bytes").get<std::size_t>(), largest_file);
    std::optional<std::string> bytes = unpacked(read.bytes, size);
    if (!bytes || sha256(*bytes) != source.at("sha256").get<std::string>()) return std::nullopt;
    return Found{folder, std::move(*bytes), {name, sha256(read.bytes)}};
}

Found find_source(const Json& source, const std::vector<fs::path>& folders, const std::string& shown) {
    const std::string name = source.at("name");
    Phrase near;
    for (const fs::path& folder : folders) {
        FileBelow read = read_below(folder, name, largest_file);
        if (read.fault != FileBelow::Fault::none) {
            if (auto packed = find_packed(source, folder)) return std::move(*packed);
            continue;
        }
        const std::string digest = sha256(read.bytes);
        if (digest == source.at("sha256").get<std::string>()) return {folder, std::move(read.bytes)};
        near = phrase("; {} is another: its SHA-256 is {}, the receipt has {}", (folder / name).string(),
                      digest, source.at("sha256").get<std::string>());
    }
    throw Refused(phrase("{}: the letter's source {} is missing (beside it or in --sources){}", shown,
                         name, near));
}

Item original_item(const Json& source, std::string bytes, Formats formats) {
    Item item;
    item.role = Item::Role::original;
    item.real_name = source.at("name");
    item.representation = "original";
    item.bytes = std::move(bytes);
    finish(item);
    const Format* const format = find_format(formats, source.at("format").get<std::string>());
    set_format(item, format, format != nullptr ? format->registered : Registration{});
    // A title of ours says how we write the format, not how somebody else did.
    if (format == nullptr || format->registered.name.empty()) item.format_name = item.media_type;
    return item;
}

Item output_item(const Json& output, const fs::path& folder, Formats formats, const std::string& shown) {
    Item item;
    item.role = Item::Role::output;
    item.real_name = output.at("name");
    item.bytes = read_whole(folder, item.real_name, shown);
    finish(item);
    require_digest(item, output.at("sha256"), shown);
    item.conformance = output.at("conformance");
    item.recount = std::make_shared<const Json>(output.at("recount"));
    const std::string name = output.at("format");
    const Format* const format = find_format(formats, name);
    Registration registered = format != nullptr ? format->registered : Registration{};
    if (format != nullptr)
        for (const Profile& profile : format->profiles)
            if (profile.title == item.conformance) registered = profile.registered;
    set_format(item, format, registered);
    item.validated = format != nullptr && format->inspects_by == "schema";
    item.representation =
        format != nullptr && !format->representation.empty() ? format->representation : name;
    return item;
}

// Pictures that stand beside the letter are part of it.
void add_pictures(Letter& letter, const fs::path& folder) {
    for (const Json& picture : letter.receipt->at("pictures")) {
        if (!picture.value("beside", false) || !picture.contains("sha256")) continue;
        Item item;
        item.role = Item::Role::picture;
        item.real_name = picture.at("name");
        item.representation = "original";
        item.bytes = read_whole(folder, item.real_name, letter.shown);
        finish(item);
        require_digest(item, picture.at("sha256"), letter.shown);
        set_format(item, nullptr, {});
        letter.items.push_back(std::move(item));
    }
}

bool is_called_as_output(const Letter& letter, const std::string& name) {
    return std::any_of(letter.items.begin(), letter.items.end(), [&name](const Item& item) {
        return item.role == Item::Role::output && safe_name(item.real_name) == safe_name(name);
    });
}

void name_items(Letter& letter) {
    std::set<std::string> taken;
    for (Item& item : letter.items) {
        for (const fs::path& step : fs::path(item.real_name))
            item.name += (item.name.empty() ? "" : "/") + safe_name(step.string());
        if (item.role == Item::Role::original && is_called_as_output(letter, item.real_name))
            item.name = original_name(item.real_name);
        std::string key = item.name;
        std::transform(key.begin(), key.end(), key.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
        if (!taken.insert(key).second)
            throw Refused(phrase("{}: two of its files would be called {}: {} among them", letter.shown,
                                 item.name, item.real_name));
        item.uuid = uuid_of(fmt::format("{}/{}/{}", letter.uuid, item.name, item.sha256));
    }
}

std::string field_line(const Json& receipt, std::string_view field) {
    std::string line;
    for (const Json& one : receipt.at("letter").at("fields")) {
        if (one.at("field") != field || !line.empty()) continue;
        for (const Json& text : one.at("lines"))
            line += (line.empty() ? "" : ", ") + text.get<std::string>();
    }
    return line;
}

}  // namespace

std::vector<fs::path> find_receipts(const fs::path& root) {
    boost::system::error_code error;
    if (!fs::exists(root, error)) throw Refused(phrase("{}: is not there", root.string()));
    if (!fs::is_directory(root, error)) return {root};
    std::vector<fs::path> found;
    for (fs::recursive_directory_iterator entry(root), end; entry != end; ++entry)
        if (entry->path().filename().string().ends_with(receipt_suffix) &&
            fs::is_regular_file(entry->symlink_status()))
            found.push_back(entry->path());
    if (found.empty())
        throw Refused(
            phrase("{}: holds no receipt (*{}) of a sealed letter", root.string(), receipt_suffix));
    std::sort(found.begin(), found.end());
    return found;
}

bool is_known_layout(const Json& layout) {
    return layout.is_number_unsigned() && layout >= 1 && layout <= receipt_layout;
}

Json read_receipt(const fs::path& file) {
    const std::string bytes = read_whole(file.parent_path().empty() ? "." : file.parent_path(),
                                         file.filename().string(), file.string());
    Json json;
    try {
        json = shallow_json(bytes);
    } catch (const Json::exception&) {
        json = nullptr;
    }
    if (!json.is_object() || !is_known_layout(json.value("receipt", Json())) ||
        json.value("outcome", std::string{}) != "sealed")
        throw Refused(phrase("{}: is no receipt of a sealed letter", file.string()));
    if (!json.contains("letter"))
        throw Refused(
            phrase("{}: is of a version that did not tell what the letter says; convert "
                   "the letter again",
                   file.string()));
    return json;
}

Letter read_letter(const fs::path& root, const fs::path& receipt, const std::vector<fs::path>& sources,
                   Formats formats) {
    Letter letter;
    letter.shown = receipt.string();
    letter.receipt = std::make_shared<const Json>(read_receipt(receipt));
    const std::string file = receipt.filename().string();
    const std::string stem = file.substr(0, file.size() - receipt_suffix.size());
    try {
        const Json& source = letter.receipt->at("source");
        Found found = find_source(source, source_folders(root, receipt, sources), letter.shown);
        letter.items.push_back(original_item(source, std::move(found.bytes), formats));
        letter.known_as = std::move(found.packed_as);
        for (const std::string& key : {letter.original().sha256, letter.original().real_name})
            letter.known_as.push_back(key);
        add_pictures(letter, found.folder);
        const fs::path folder = receipt.has_parent_path() ? receipt.parent_path() : ".";
        for (const Json& output : letter.receipt->at("outputs"))
            if (output.at("written").get<bool>())
                letter.items.push_back(output_item(output, folder, formats, letter.shown));
        Item own;
        own.role = Item::Role::receipt;
        own.real_name = file;
        own.bytes = read_whole(folder, file, letter.shown);
        finish(own);
        own.media_type = "application/json";
        own.puid = "fmt/817";
        own.format_name = "JSON Data Interchange Format";
        letter.items.push_back(std::move(own));
    } catch (const Json::exception& error) {
        throw Refused(phrase("{}: is no receipt of ours: {}", letter.shown, error.what()));
    }
    letter.name = safe_name(stem);
    letter.uuid = uuid_of_letter(letter.original().sha256, letter.items.back().sha256);
    name_items(letter);
    return letter;
}

void describe(Letter& letter, Values values) {
    try {
        const Json& own = letter.receipt->at("letter");
        const auto stated = [&values](std::string_view key, const std::string& otherwise) {
            const std::string value = value_of(values, key);
            return value.empty() ? otherwise : value;
        };
        letter.title = stated("title", own.at("title").get<std::string>());
        letter.identifier = stated("identifier", field_line(*letter.receipt, "our-reference"));
        letter.identifier_source = stated("identifierSource", value_of(values, "archiefvormer.name"));
        letter.date =
            stated("date", own.at("date").is_string() ? own.at("date").get<std::string>() : "");
        letter.language = own.at("language").get<std::string>().substr(0, 2);
        letter.sender = field_line(*letter.receipt, "sender");
        letter.addressee = field_line(*letter.receipt, "addressee");
        for (const Json& cited : own.value("citations", Json::array()))
            letter.citations.push_back({cited.at("identifier"), cited.at("address")});
    } catch (const Json::exception& error) {
        throw Refused(phrase("{}: is no receipt of ours: {}", letter.shown, error.what()));
    }
    letter.values = std::move(values);
    const auto demand = [&letter](const std::string& value, std::string_view key, const Phrase& reason) {
        if (value.empty()) throw Refused(phrase("{}: {} is missing: {}", letter.shown, key, reason));
    };
    demand(letter.title, "title", phrase("the letter has neither subject nor heading; a record has it"));
    demand(letter.identifier, "identifier",
           phrase("the letter bears no reference of its own; a record has it"));
    demand(letter.identifier_source, "identifierSource",
           phrase("a record has it, or archiefvormer.name of the profile stands for it"));
}

}  // namespace voetnoot::package
