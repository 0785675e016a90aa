#pragma once

#include <string>
#include <vector>

#include "session/privacy_guard.h"
#include "session/record.h"
#include "session/state.h"

namespace assessor::session {

/// Where a text of the records looks like personal data.
struct PersonalPlace {
  Key key;
  std::string field;  ///< "note", "title" …
  PersonalHit hit;
  friend bool operator==(const PersonalPlace&, const PersonalPlace&) = default;
};

/// In the free texts of one record: notes, reasons, titles, file names. Not in the fields that are made for a
/// contact (an organization's telephone, the office's address, a person's number), and not in frozen copies,
/// which are looked at with what they are copies of.
std::vector<PersonalPlace> personal_in(const Key& key, const Record& record);

/// What a change would add; what stands there already has been confirmed before.
std::vector<PersonalPlace> personal_in(const ChangeSet& set);

/// Everywhere. What only a sheet that was sent still holds stands under the answer or the document it is of,
/// so that each place can be erased by its key.
std::vector<PersonalPlace> personal_places(const WorkspaceState& state);

}  // namespace assessor::session
