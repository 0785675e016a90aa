#pragma once

#include <deque>
#include <memory>
#include <set>
#include <utility>

#include "i18n/catalog.h"
#include "report/city_input.h"
#include "session/session.h"

namespace assessor::cli {

/// What of the city a paper is to tell.
struct CityWish {
  std::set<report::CityPart> parts = report::usual_city_parts();
  bool hides_names = false;  ///< for outside the office
};

/// Everything that a paper about the city is made of, copied out of a session, so that a worker can make it.
/// Only the standards stay where they are: the session must outlive this.
class GatheredCity {
 public:
  GatheredCity() = default;
  GatheredCity(const GatheredCity&) = delete;
  GatheredCity& operator=(const GatheredCity&) = delete;

  const report::CityInput& input() const { return m_input; }
  void set_crest(std::shared_ptr<const report::Raster> crest) { m_input.crest = std::move(crest); }

 private:
  friend std::unique_ptr<GatheredCity> gather_city(const session::Session& session,
                                                   const session::Overview& overview,
                                                   const session::City& city, const CityWish& wish,
                                                   const i18n::Catalog& words);
  void add_row(const session::OrganizationRow& row);

  std::deque<scoring::Score> m_scores;
  report::CityInput m_input;
};

/// Overview and city of the same period; `words` of the paper's language. Null: the period has no standard.
std::unique_ptr<GatheredCity> gather_city(const session::Session& session, const session::Overview& overview,
                                          const session::City& city, const CityWish& wish,
                                          const i18n::Catalog& words);

}  // namespace assessor::cli
