#include "formats/akn/inspect/schema.hpp"

#include "pipeline/format/resources.hpp"
#include "pipeline/phrase/make.hpp"

#include <fmt/format.h>
#include <libxml/parser.h>
#include <libxml/xmlIO.h>
#include <new>
#include <utility>

namespace voetnoot::akn::inspect {

namespace {

// While one lives, libxml2 opens nothing in this thread but the given bytes under the name xml.xsd, and
// prints nothing. The hook takes no user data, hence the thread's variable.
class OnlyXmlXsd {
public:
    explicit OnlyXmlXsd(std::string_view bytes)
        : before_(xmlParserInputBufferCreateFilenameDefault(&open)),
          bytes_before_(std::exchange(bytes_, bytes)),
          errors_before_(xmlStructuredError),
          errors_context_before_(xmlStructuredErrorContext) {
        xmlSetStructuredErrorFunc(nullptr, [](void*, auto) {});
    }
    ~OnlyXmlXsd() {
        xmlSetStructuredErrorFunc(errors_context_before_, errors_before_);
        bytes_ = bytes_before_;
        xmlParserInputBufferCreateFilenameDefault(before_);
    }
    OnlyXmlXsd(const OnlyXmlXsd&) = delete;
    OnlyXmlXsd& operator=(const OnlyXmlXsd&) = delete;

private:
    static xmlParserInputBuffer* open(const char* uri, xmlCharEncoding encoding) {
        constexpr std::string_view name = "xml.xsd";
        const std::string_view asked = uri ? uri : "";
        if (asked.size() < name.size() || asked.substr(asked.size() - name.size()) != name)
            return nullptr;
        return xmlParserInputBufferCreateMem(bytes_.data(), static_cast<int>(bytes_.size()), encoding);
    }

    static thread_local std::string_view bytes_;
    xmlParserInputBufferCreateFilenameFunc before_;
    std::string_view bytes_before_;
    xmlStructuredErrorFunc errors_before_;
    void* errors_context_before_;
};
thread_local std::string_view OnlyXmlXsd::bytes_;

std::string message_of(const xmlError& error) {
    std::string message = error.message ? error.message : "";
    while (!message.empty() && (message.back() == '\n' || message.back() == ' ')) message.pop_back();
    const std::string braced = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}";
    for (std::size_t at = message.find(braced); at != std::string::npos; at = message.find(braced, at))
        message.erase(at, braced.size());
    return message;
}

}  // namespace

Schema::Schema(std::string_view akn_xsd, std::string_view xml_xsd) {
    if (akn_xsd.empty()) throw CannotRun(phrase("the schema of Akoma Ntoso is empty"));
    std::string first_error;
    const OnlyXmlXsd loader(xml_xsd);
    const std::unique_ptr<xmlSchemaParserCtxt, decltype(&xmlSchemaFreeParserCtxt)> context(
        xmlSchemaNewMemParserCtxt(akn_xsd.data(), static_cast<int>(akn_xsd.size())),
        xmlSchemaFreeParserCtxt);
    if (!context) throw std::bad_alloc();
    xmlSchemaSetParserStructuredErrors(
        context.get(),
        [](void* user, auto error) {
            auto& first = *static_cast<std::string*>(user);
            if (first.empty()) first = message_of(*error);
        },
        &first_error);
    schema_.reset(xmlSchemaParse(context.get()));
    if (!schema_ || !first_error.empty())
        throw CannotRun(phrase("the schema of Akoma Ntoso cannot be used: {}", first_error));
}

void Schema::validate(xmlDoc& document, const std::function<void(int, std::string)>& report) const {
    const std::unique_ptr<xmlSchemaValidCtxt, decltype(&xmlSchemaFreeValidCtxt)> context(
        xmlSchemaNewValidCtxt(schema_.get()), xmlSchemaFreeValidCtxt);
    if (!context) throw std::bad_alloc();
    auto reporter = report;
    xmlSchemaSetValidStructuredErrors(
        context.get(),
        [](void* user, auto error) {
            (*static_cast<std::function<void(int, std::string)>*>(user))(error->line,
                                                                         message_of(*error));
        },
        &reporter);
    if (xmlSchemaValidateDoc(context.get(), &document) < 0) report(0, "the schema processor failed");
}

}  // namespace voetnoot::akn::inspect
