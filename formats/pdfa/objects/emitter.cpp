#include "formats/pdfa/objects/emitter.hpp"

#include "formats/pdfa/objects/number.hpp"
#include "formats/pdfa/objects/serialize.hpp"
#include "pipeline/source/sha256.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace voetnoot::pdfa::objects {

namespace {

constexpr std::size_t objects_per_stream = 200;  // readers unpack a whole stream to get at one object

class Emitter {
public:
    explicit Emitter(ObjectStore& store) : store_(store), entries_(store.objects().GetSize() + 1) {
        entries_[0].field3 = 0xFFFF;  // the head of the list of free objects
    }

    std::string emit(PdfReference catalog, PdfReference info) {
        out_ = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
        std::vector<const PdfObject*> packed;
        for (const PdfObject* object : store_.objects()) {
            if (object->HasStream()) {
                const auto& stream = dynamic_cast<const PoDoFo::PdfMemStream&>(*object->GetStream());
                write_stream(object->Reference().ObjectNumber(), object->GetDictionary(),
                             {stream.Get(), static_cast<std::size_t>(stream.GetLength())});
            } else {
                packed.push_back(object);
            }
        }
        for (std::size_t i = 0; i < packed.size(); i += objects_per_stream)
            write_object_stream({packed.begin() + static_cast<std::ptrdiff_t>(i),
                                 packed.begin() + static_cast<std::ptrdiff_t>(
                                                      std::min(packed.size(), i + objects_per_stream))});
        write_cross_reference(catalog, info);
        return std::move(out_);
    }

private:
    // What a cross-reference stream says of one object (7.5.8.3).
    struct Entry {
        std::uint8_t type = 0;
        std::size_t field2 = 0;  // offset, or number of the object stream
        std::size_t field3 = 0;  // generation, or place in the object stream
    };

    std::size_t new_number() {
        entries_.emplace_back();
        return entries_.size() - 1;
    }

    void write_stream(std::size_t number, PdfDictionary dictionary, std::string_view bytes) {
        entries_[number] = {1, out_.size(), 0};
        set(dictionary, "Length", integer(bytes.size()));
        append_integer(out_, static_cast<std::int64_t>(number));
        out_ += " 0 obj\n";
        append_object(out_, dictionary);
        out_ += "\nstream\n";
        out_ += bytes;
        out_ += "\nendstream\nendobj\n";
    }

    void write_object_stream(const std::vector<const PdfObject*>& objects) {
        const std::size_t number = new_number();
        std::string directory;
        std::string body;
        for (std::size_t i = 0; i < objects.size(); ++i) {
            const std::size_t packed = objects[i]->Reference().ObjectNumber();
            entries_[packed] = {2, number, i};
            append_integer(directory, static_cast<std::int64_t>(packed));
            directory += ' ';
            append_integer(directory, static_cast<std::int64_t>(body.size()));
            directory += ' ';
            append_object(body, *objects[i]);
            body += '\n';
        }
        PdfDictionary dictionary;
        set(dictionary, "Type", name("ObjStm"));
        set(dictionary, "N", integer(objects.size()));
        set(dictionary, "First", integer(directory.size()));
        set(dictionary, "Filter", name("FlateDecode"));
        write_stream(number, dictionary, store_.compressor().compress(directory + body));
    }

    void write_cross_reference(PdfReference catalog, PdfReference info) {
        const std::string identifier = "<" + sha256(out_).substr(0, 32) + ">";
        const std::size_t number = new_number();
        const std::size_t offset = out_.size();
        entries_[number] = {1, offset, 0};

        PdfArray identifiers;
        for (int i = 0; i < 2; ++i)
            append(identifiers, PoDoFo::PdfData(identifier.data(), identifier.size()));
        const std::size_t width = offset < 0x10000 ? 2 : offset < 0x1000000 ? 3 : 4;
        PdfArray widths;
        for (const std::size_t bytes : {std::size_t{1}, width, std::size_t{2}})
            append(widths, integer(bytes));
        PdfDictionary dictionary;
        set(dictionary, "Type", name("XRef"));
        set(dictionary, "Size", integer(entries_.size()));
        set(dictionary, "W", widths);
        set(dictionary, "Root", catalog);
        set(dictionary, "Info", info);
        set(dictionary, "ID", identifiers);
        set(dictionary, "Filter", name("FlateDecode"));
        write_stream(number, dictionary, store_.compressor().compress(table(width)));
        out_ += "startxref\n";
        append_integer(out_, static_cast<std::int64_t>(offset));
        out_ += "\n%%EOF\n";
    }

    std::string table(std::size_t width) const {
        std::string rows;
        const auto field = [&](std::size_t value, std::size_t bytes) {
            while (bytes-- != 0) rows += static_cast<char>((value >> (8 * bytes)) & 0xFF);
        };
        for (const Entry& entry : entries_) {
            field(entry.type, 1);
            field(entry.field2, width);
            field(entry.field3, 2);
        }
        return rows;
    }

    ObjectStore& store_;
    std::string out_;
    std::vector<Entry> entries_;  // by object number
};

}  // namespace

std::string emit_file(ObjectStore& store, PdfReference catalog, PdfReference info) {
    return Emitter(store).emit(catalog, info);
}

}  // namespace voetnoot::pdfa::objects
