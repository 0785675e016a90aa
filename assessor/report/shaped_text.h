#pragma once

#include <memory>

#include <pango/pangocairo.h>

#include "report/typesetter.h"

namespace assessor::report {

struct ObjectRelease {
  void operator()(gpointer object) const { g_object_unref(object); }
};
template <class T>
using ObjectRef = std::unique_ptr<T, ObjectRelease>;

struct SetText::Shaped {
  ObjectRef<PangoLayout> layout;
  std::vector<PangoLayoutLine*> lines;  ///< owned by the layout
};

}  // namespace assessor::report
