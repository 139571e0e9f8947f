// The events and agents of PREMIS.
//
// Thread rules: pure.
#pragma once

#include "pipeline/package/content.hpp"
#include "pipeline/xml/xml_writer.hpp"

#include <string>

namespace voetnoot::package {

enum class EventKind { normalization, integrity, validation, comparison };

std::string representation_id(const Letter& letter, const std::string& name);
std::string event_id(const Item& item, EventKind kind);  // a UUID

void letter_events(XmlWriter& xml, const Content& content, const Letter& letter);
void digest_event(XmlWriter& xml, const Content& content);
void agents(XmlWriter& xml, const Content& content);

}  // namespace voetnoot::package
