# One layer = one folder = one static library `assessor_<name>`. Links are private to
# what DEPENDS names, so an include that the architecture forbids does not even compile.

# Fields left out of a designated initializer mean their default: no warning for that.
add_library(assessor_warnings INTERFACE)
target_compile_options(assessor_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wformat=2 -Werror=format-security
  -Wno-missing-field-initializers -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-qual -Wimplicit-fallthrough $<$<BOOL:${ASSESSOR_WARNINGS_ARE_ERRORS}>:-Werror>
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)  # g++ 12 sees overlaps that are not there in std::string (GCC bug 105651)

add_library(assessor_sanitizers INTERFACE)
if(ASSESSOR_SANITIZE)
  target_compile_options(assessor_sanitizers INTERFACE
    -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)  # instrumented code hides from g++ what was initialized
  target_link_options(assessor_sanitizers INTERFACE -fsanitize=address,undefined)
endif()
if(ASSESSOR_FUZZ)
  if(NOT CMAKE_CXX_COMPILER_ID MATCHES Clang)
    message(FATAL_ERROR "ASSESSOR_FUZZ needs clang++ (libFuzzer)")
  endif()
  target_compile_options(assessor_sanitizers INTERFACE -fsanitize=fuzzer-no-link)
endif()

# assessor_layer(<name> DEPENDS <targets others see through our headers> USES <targets of our sources only>)
function(assessor_layer name)
  cmake_parse_arguments(arg "" "" "DEPENDS;USES" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp)
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  if(NOT sources)
    # Headers only: still a target that others can link.
    add_library(assessor_${name} INTERFACE)
    target_include_directories(assessor_${name} INTERFACE ${CMAKE_SOURCE_DIR}/assessor)
    target_link_libraries(assessor_${name} INTERFACE ${arg_DEPENDS} assessor_sanitizers)
    return()
  endif()
  add_library(assessor_${name} STATIC ${sources})
  target_include_directories(assessor_${name} PUBLIC ${CMAKE_SOURCE_DIR}/assessor)
  target_link_libraries(assessor_${name}
    PUBLIC ${arg_DEPENDS} assessor_sanitizers
    PRIVATE ${arg_USES} assessor_warnings)
endfunction()
