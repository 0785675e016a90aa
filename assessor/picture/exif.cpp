#include <memory>

#include <libexif/exif-data.h>

#include "picture/codec.h"

namespace assessor::picture {

Orientation exif_orientation(std::string_view jpeg) {
  const auto* bytes = reinterpret_cast<const unsigned char*>(jpeg.data());
  const std::unique_ptr<ExifData, decltype(&exif_data_unref)> exif(
      exif_data_new_from_data(bytes, static_cast<unsigned>(jpeg.size())), &exif_data_unref);
  if (exif == nullptr) return 1;
  const ExifEntry* entry = exif_content_get_entry(exif->ifd[EXIF_IFD_0], EXIF_TAG_ORIENTATION);
  if (entry == nullptr || entry->format != EXIF_FORMAT_SHORT || entry->size < 2) return 1;
  const int value = exif_get_short(entry->data, exif_data_get_byte_order(exif.get()));
  return value >= 1 && value <= 8 ? value : 1;
}

}  // namespace assessor::picture
