# SPDX-License-Identifier: GPL-3.0-or-later
# What is compiled into the window: icons, scenarios, catalogues.

file(GLOB scenario_files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/resources/scenarios/*.procession.json)
file(GLOB icon_files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/resources/icons/*.svg)
qt_add_resources(procession_ui icons
  PREFIX /icons BASE ${PROJECT_SOURCE_DIR}/resources/icons FILES ${icon_files})
file(GLOB lecture_files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/resources/lectures/*.lecture.json)
qt_add_resources(procession_ui lectures
  PREFIX /lectures BASE ${PROJECT_SOURCE_DIR}/resources/lectures FILES ${lecture_files})
qt_add_resources(procession_ui scenarios
  PREFIX /scenarios BASE ${PROJECT_SOURCE_DIR}/resources/scenarios FILES ${scenario_files})

file(GLOB template_files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/resources/templates/*.procession.json)
qt_add_resources(procession_ui templates
  PREFIX /templates BASE ${PROJECT_SOURCE_DIR}/resources/templates FILES ${template_files})

# All of a lesson's folder, by its path: ":/lessons/01-program-and-process/lesson.json".
file(GLOB lesson_files CONFIGURE_DEPENDS
  ${PROJECT_SOURCE_DIR}/resources/lessons/*/*.json ${PROJECT_SOURCE_DIR}/resources/lessons/*/*.md)
qt_add_resources(procession_ui lessons
  PREFIX /lessons BASE ${PROJECT_SOURCE_DIR}/resources/lessons FILES ${lesson_files})

qt_add_resources(procession_ui glossary
  PREFIX /glossary BASE ${PROJECT_SOURCE_DIR}/resources/glossary
  FILES ${PROJECT_SOURCE_DIR}/resources/glossary/terms.json)

# Debian's qt6-l10n-tools brings the programs without their CMake package.
set(qt_tools ${QT6_INSTALL_PREFIX}/${QT6_INSTALL_LIBEXECS} ${QT6_INSTALL_PREFIX}/${QT6_INSTALL_BINS}
  /usr/lib/qt6/bin)
find_program(PROCESSION_LUPDATE NAMES lupdate6 lupdate HINTS ${qt_tools} NO_DEFAULT_PATH REQUIRED)
find_program(PROCESSION_LRELEASE NAMES lrelease6 lrelease HINTS ${qt_tools} NO_DEFAULT_PATH REQUIRED)

# lupdate wants a string as context: the message table is given to it in that form.
set(message_table ${PROJECT_SOURCE_DIR}/core/text/messages.inc)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${message_table})
file(READ ${message_table} messages)
string(REGEX REPLACE "PROCESSION_MESSAGE\\(([a-z0-9_]+)," "QT_TRANSLATE_NOOP(\"\\1\"," messages "${messages}")
set(PROCESSION_MESSAGES_FOR_LUPDATE ${PROJECT_BINARY_DIR}/translations/messages.cpp)
file(CONFIGURE OUTPUT ${PROCESSION_MESSAGES_FOR_LUPDATE} CONTENT "${messages}" @ONLY)

set(PROCESSION_LUPDATE_ARGUMENTS
  -silent -locations none -I ${PROJECT_SOURCE_DIR} -no-ui-lines -tr-function-alias QT_TRANSLATE_NOOP+=PROCESSION_TR
  ${PROJECT_SOURCE_DIR}/ui ${PROJECT_SOURCE_DIR}/core ${PROJECT_SOURCE_DIR}/scheduler
  ${PROCESSION_MESSAGES_FOR_LUPDATE})
set(PROCESSION_CATALOGUES ${PROJECT_SOURCE_DIR}/resources/translations/procession_zh_CN.ts
  CACHE INTERNAL "Catalogues of translations")

# As written, too: searches look texts up in both directions.
qt_add_resources(procession_ui catalogues
  PREFIX /catalogues BASE ${PROJECT_SOURCE_DIR}/resources/translations FILES ${PROCESSION_CATALOGUES})

# The test of the catalogues runs the same command, its arguments one a line.
list(JOIN PROCESSION_LUPDATE_ARGUMENTS "\n" lupdate_arguments)
set(PROCESSION_LUPDATE_ARGUMENTS_FILE ${PROJECT_BINARY_DIR}/translations/lupdate_arguments.txt
  CACHE INTERNAL "Arguments of lupdate")
file(CONFIGURE OUTPUT ${PROCESSION_LUPDATE_ARGUMENTS_FILE} CONTENT "${lupdate_arguments}" @ONLY)

# `ninja update_translations` takes new texts into the catalogues.
add_custom_target(update_translations
  COMMAND ${PROCESSION_LUPDATE} ${PROCESSION_LUPDATE_ARGUMENTS} -no-obsolete -ts ${PROCESSION_CATALOGUES}
  VERBATIM COMMENT "Taking new texts into the catalogues")

set(compiled_catalogues)
foreach(catalogue ${PROCESSION_CATALOGUES})
  get_filename_component(name ${catalogue} NAME_WE)
  set(compiled ${PROJECT_BINARY_DIR}/translations/${name}.qm)
  add_custom_command(OUTPUT ${compiled}
    COMMAND ${PROCESSION_LRELEASE} -silent ${catalogue} -qm ${compiled}
    DEPENDS ${catalogue} VERBATIM COMMENT "Compiling ${name}.ts")
  list(APPEND compiled_catalogues ${compiled})
endforeach()
qt_add_resources(procession_ui translations
  PREFIX /translations BASE ${PROJECT_BINARY_DIR}/translations FILES ${compiled_catalogues})
