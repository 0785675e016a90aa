#include "exchange/sheet_digest.h"

#include "base/hash.h"
#include "exchange/record_json.h"
#include "exchange/record_parts.h"

namespace assessor::exchange {

std::string answers_digest(AnswerSheet sheet) {
  sheet.documents.clear();
  return "sha256:" + sha256(record_json(sheet));
}

std::string documents_digest(const std::vector<Document>& documents) {
  JsonNode list = JsonNode::list();
  for (const Document& document : documents) list.add(document_node(document));
  return "sha256:" + sha256(write_json_compact(list));
}

}  // namespace assessor::exchange
