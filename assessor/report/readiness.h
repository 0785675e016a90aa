#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/assessment.h"
#include "domain/office.h"
#include "domain/organization.h"
#include "i18n/catalog.h"
#include "report/check_text.h"
#include "report/document.h"
#include "report/evidence_pictures.h"
#include "report/process_lines.h"
#include "scoring/score.h"

namespace assessor::report {

/// One stage: its sheet and what the standard says of it. Only sent stages show a score.
struct StageResult {
  const AnswerSheet* sheet = nullptr;
  const scoring::Score* score = nullptr;
  bool sent = false;
};

/// How a section's share spreads over the city; nothing where fewer than five organizations count.
struct SectionSpread {
  std::optional<Rational> lowest, median, highest;
  std::size_t count = 0;  ///< organizations with a number there
};

/// What a result is compared with: a benchmark, an organization that agreed, or a line composed of others.
struct ComparedLine {
  std::string name;                       ///< as it is printed
  const scoring::Score* score = nullptr;  ///< by the same standard
  const Benchmark* practices = nullptr;   ///< null: it tells nothing of how it works
  enum class Of {
    another,  ///< organization
    itself,   ///< in an earlier period
    nobody,   ///< composed item by item
  };
  Of of = Of::another;
};

/// An organization like this one, for those who want to learn from their like.
struct PeerResult {
  std::string name;                   ///< empty: it does not consent, so its name is not printed
  std::vector<std::string> fields;    ///< options of the profile that both chose
  std::vector<std::string> alike;     ///< traits that are the same or near: size, age, budget, district
  std::vector<SectionIndex> teaches;  ///< sections in which it could teach this one
};

/// What papers about one organization are made of. What is pointed to must live until the document is made;
/// nothing is null but where said.
struct ReadinessInput {
  const Office* office = nullptr;
  const Organization* organization = nullptr;
  const Standard* standard = nullptr;
  std::string period;
  Profile profile;                  ///< of the assessment, used where no stage was opened yet
  std::vector<StageResult> stages;  ///< that were opened, in the standard's order
  std::vector<std::string> assessors;
  std::vector<scoring::PreviousResult> previous;  ///< levels of earlier periods, newest first
  std::vector<PeerResult> peers;                  ///< nearest first; empty: none, or not asked for
  std::vector<ComparedLine> lines;                ///< the first two are drawn, all stand in the table
  std::vector<SectionSpread> city;                ///< as Standard::top_sections; empty: not shown
  std::shared_ptr<const Raster> crest;            ///< of the letterhead; null: a placeholder
  std::optional<CheckText> check;                 ///< of the reported stage; empty: no code is printed
  ProcessLines process;                           ///< findings, objections, follow-up
  EvidencePictures pictures;                      ///< for the list of evidence; read apart

  /// The last stage that was sent: the one reported. Null: none was.
  const StageResult* reported() const;
};

enum class Voice {
  formal,  ///< for files and superiors
  plain,   ///< for the organization itself
};

enum class ReadinessPart {
  scores,
  stages,
  gates,
  missing,
  notes,
  evidence,
  comparison,
  arithmetic,
  way_up,    ///< shortest path to the next level
  firmness,  ///< how firm the level is
  peers,
};
/// By the ids that orders and the command line use: "scores", "path" ….
const std::vector<std::pair<std::string_view, ReadinessPart>>& readiness_parts();
/// All but the path, the firmness and the peers, which are printed where they are asked for.
std::set<ReadinessPart> usual_readiness_parts();

struct ReadinessOptions {
  Paper paper = Paper::a4;
  Voice voice = Voice::formal;
  std::set<ReadinessPart> parts = usual_readiness_parts();
  bool without_personal = true;  ///< no contact, no assessors, sensitive titles and long numbers masked
  bool shows_nip = false;
  bool draft = true;          ///< says so on every page
  std::string letter_number;  ///< empty: the office's pattern with the month and year of `date`
  Date date;                  ///< on the paper and in the file
  std::vector<Signer> signers;
  std::optional<LetterheadOf> letterhead;     ///< instead of what the template says
  bool blank = false;                         ///< a form to be filled in by hand
  std::map<std::string, std::string> blanks;  ///< what a template leaves to be filled in, by id
  // Of a letter, instead of what the template says.
  std::string nature, attachments, subject;
  std::vector<std::string> copies;  ///< who also gets it
};

/// Documents whose titles the privacy switch hides.
int masked_documents(const ReadinessInput& input);

/// "{bulan}" becomes XI, "{tahun}" 2026.
std::string letter_number_from(const std::string& pattern, Date date);

}  // namespace assessor::report
