# SPDX-License-Identifier: GPL-3.0-or-later
# The editor component QScintilla for Qt 6, which brings no package file of its own.
find_library(PROCESSION_QSCINTILLA NAMES qscintilla2_qt6 REQUIRED)
find_path(PROCESSION_QSCINTILLA_INCLUDE Qsci/qsciscintilla.h REQUIRED
          HINTS ${Qt6Core_INCLUDE_DIRS} PATH_SUFFIXES qt6)
mark_as_advanced(PROCESSION_QSCINTILLA PROCESSION_QSCINTILLA_INCLUDE)

if(NOT TARGET QScintilla::QScintilla)
  add_library(QScintilla::QScintilla UNKNOWN IMPORTED)
  set_target_properties(QScintilla::QScintilla PROPERTIES
    IMPORTED_LOCATION ${PROCESSION_QSCINTILLA}
    INTERFACE_INCLUDE_DIRECTORIES ${PROCESSION_QSCINTILLA_INCLUDE})
  target_link_libraries(QScintilla::QScintilla INTERFACE Qt6::Widgets Qt6::PrintSupport)
endif()
