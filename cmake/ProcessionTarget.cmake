# SPDX-License-Identifier: GPL-3.0-or-later
# Every target of the project is set up here and nowhere else: language level,
# warnings, sanitizers, include root. Global compiler flags are never touched.

set(PROCESSION_SANITIZERS "" CACHE STRING "Sanitizers, as for -fsanitize= (address,undefined or thread)")

set(PROCESSION_SANITIZERS_WITHOUT "" CACHE STRING "Checks of theirs to leave out, as for -fno-sanitize=")

option(PROCESSION_FUZZ "Instrument everything for libFuzzer; needs clang" OFF)

# Links several times faster than the system's linker; used where it is installed.
find_program(PROCESSION_MOLD mold)
mark_as_advanced(PROCESSION_MOLD)

function(procession_target name)
  target_compile_features(${name} PUBLIC cxx_std_20)
  set_target_properties(${name} PROPERTIES CXX_EXTENSIONS OFF)
  target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR})
  if(MSVC)
    target_compile_options(${name} PRIVATE /W4 /utf-8 /permissive- $<$<BOOL:${PROCESSION_WARNINGS_AS_ERRORS}>:/WX>)
  else()
    # No fused multiply-add: the same scenario gives the same trace everywhere.
    target_compile_options(${name} PRIVATE
      -ffp-contract=off -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Woverloaded-virtual
      $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict> # GCC 12 warns of "text" + std::to_string(n), PR 105651
      $<$<BOOL:${PROCESSION_WARNINGS_AS_ERRORS}>:-Werror>)
  endif()
  if(PROCESSION_MOLD AND CMAKE_SYSTEM_NAME STREQUAL "Linux")
    target_link_options(${name} PRIVATE -fuse-ld=mold)
  endif()
  if(PROCESSION_SANITIZERS)
    target_compile_options(${name} PRIVATE -fsanitize=${PROCESSION_SANITIZERS} -fno-omit-frame-pointer -fno-sanitize-recover=all
      # GCC takes the sanitizers' own bookkeeping for uses of uninitialised memory; the release build still warns.
      $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
    if(PROCESSION_SANITIZERS_WITHOUT)
      target_compile_options(${name} PRIVATE -fno-sanitize=${PROCESSION_SANITIZERS_WITHOUT})
    endif()
    target_link_options(${name} PUBLIC -fsanitize=${PROCESSION_SANITIZERS})
  endif()
  if(PROCESSION_FUZZ)
    target_compile_options(${name} PRIVATE -fsanitize=fuzzer-no-link)
  endif()
endfunction()

option(PROCESSION_PRECOMPILED_HEADERS "Read the headers of libraries once for each target, not once for each file" ON)

# Names the headers from outside the project that many files of a target include. They spare half
# the time of a build; each file still includes what it uses: the preset "dev" does without.
function(procession_precompile name)
  if(PROCESSION_PRECOMPILED_HEADERS)
    # PR 105651 again: from a precompiled header it has these names.
    target_compile_options(${name} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-array-bounds -Wno-stringop-overflow>)
    target_precompile_headers(${name} ${ARGN})
  endif()
endfunction()

option(PROCESSION_UNITY "Compile several files at once: for builds from nothing, as CI's (docs/adr/0026)" OFF)

# Sources of a target that may be compiled together: neighbours in the list, at most ten. A piece
# ends where the folder does, unless it is very small, and at each file whose name happens to have
# such a hash: so a new file has no effect on pieces further down.
function(procession_unite name)
  if(NOT PROCESSION_UNITY)
    return()
  endif()
  set_target_properties(${name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
  set(piece 0)
  set(files 0)
  set(last "")
  foreach(source IN LISTS ARGN)
    get_filename_component(folder "${source}" DIRECTORY)
    if(files GREATER_EQUAL 10 OR (files GREATER_EQUAL 3 AND NOT folder STREQUAL last))
      math(EXPR piece "${piece} + 1")
      set(files 0)
    endif()
    set(last "${folder}")
    if(source MATCHES "[.]cpp$")
      set_source_files_properties(${source} PROPERTIES UNITY_GROUP ${piece})
      math(EXPR files "${files} + 1")
      string(MD5 hash "${source}")
      if(hash MATCHES "^[01]")
        math(EXPR piece "${piece} + 1")
        set(files 0)
      endif()
    endif()
  endforeach()
endfunction()

# Code of tests runs once in a build, so that it is not worth the compiler's best effort: a quarter
# of its time. What is tested keeps its own level.
function(procession_test_code name)
  procession_target(${name})
  if(NOT MSVC)
    target_compile_options(${name} PRIVATE $<$<CONFIG:Release>:-O1>)
  endif()
endfunction()

# A program of tests that takes the precompiled headers of procession_test_support.
function(procession_test_program name)
  procession_test_code(${name})
  procession_precompile(${name} REUSE_FROM procession_test_support)
endfunction()

# A library of one floor, with its sources and the floors that it stands on. Sources in the list
# ALONE are never compiled together with others.
function(procession_floor name)
  cmake_parse_arguments(floor "" "" "SOURCES;ALONE;ON" ${ARGN})
  add_library(procession_${name} STATIC ${floor_SOURCES} ${floor_ALONE})
  procession_target(procession_${name})
  procession_unite(procession_${name} ${floor_SOURCES})
  target_link_libraries(procession_${name} PUBLIC ${floor_ON})
endfunction()
