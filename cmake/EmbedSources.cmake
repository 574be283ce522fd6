# SPDX-License-Identifier: GPL-3.0-or-later
# Run as a script: writes a .cpp that registers the sources of the library of the teaching language.
#
#   cmake -DOUTPUT=file.cpp -DSOURCES=a.py;b.py -P EmbedSources.cmake
#
# The module is called as its file is, with dots for double underscores inside the name
# (os__path.py is os.path). A raw string may hold 16 kB only where MSVC compiles, so texts are cut.

set(text "// SPDX-License-Identifier: GPL-3.0-or-later\n// Written by cmake/EmbedSources.cmake.\n")
string(APPEND text "#include \"core/program/library/methods.h\"\n#include \"core/program/values/native.h\"\n\n#include <string>\n\n")
string(APPEND text "namespace procession::core::program {\n\nvoid register_sources(Registry& registry)\n{\n")
foreach(source IN LISTS SOURCES)
  get_filename_component(name "${source}" NAME_WE)
  string(REGEX REPLACE "([a-z])__([a-z])" "\\1.\\2" module "${name}")
  file(READ "${source}" content HEX)
  # As hexadecimal, semicolons and brackets mean nothing to CMake.
  string(LENGTH "${content}" length)
  string(APPEND text "    {\n        std::string text;\n")
  set(at 0)
  while(at LESS length)
    string(SUBSTRING "${content}" ${at} 8000 part)
    string(REGEX REPLACE "(..)" "\\\\x\\1" part "${part}")
    string(APPEND text "        text.append(\"${part}\", ")
    math(EXPR rest "(${length} - ${at}) / 2")
    if(rest GREATER 4000)
      set(rest 4000)
    endif()
    string(APPEND text "${rest});\n")
    math(EXPR at "${at} + 8000")
  endwhile()
  string(APPEND text "        registry.source(\"${module}\", text);\n    }\n")
endforeach()
string(APPEND text "}\n\n} // namespace procession::core::program\n")
file(WRITE "${OUTPUT}" "${text}")
