# SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
# SPDX-License-Identifier: MIT

# Brings the texts of the sources into the files of a folder:
#
#   cmake -D LUPDATE=PROGRAM -D SOURCES=LIST -P update.cmake FOLDER
#
# A new language is a new file: an empty one, cvm-image-browser_CODE.ts, is enough. Sources are in
# English, so English has its plurals alone.

math(EXPR last "${CMAKE_ARGC} - 1")
set(folder ${CMAKE_ARGV${last}})
set(plurals ${folder}/cvm-image-browser_en.ts)
file(GLOB whole ${folder}/*.ts)
list(REMOVE_ITEM whole ${plurals})

cmake_path(GET CMAKE_CURRENT_LIST_DIR PARENT_PATH resources)
cmake_path(GET resources PARENT_PATH top)
set(update ${LUPDATE} -no-obsolete -locations none -I ${top} -I ${top}/src @${SOURCES})
set(run COMMAND_ERROR_IS_FATAL ANY)

execute_process(COMMAND ${update} -pluralonly -ts ${plurals} ${run})
foreach(file IN LISTS whole)
    file(SIZE ${file} size)
    if(size EQUAL 0)
        # lupdate reads no empty file, and would have a country in one that it makes.
        string(REGEX REPLACE ".*cvm-image-browser_(.*)\\.ts$" "\\1" code ${file})
        file(REMOVE ${file})
        execute_process(COMMAND ${update} -target-language ${code} -ts ${file} ${run})
    endif()
endforeach()
execute_process(COMMAND ${update} -ts ${whole} ${run})
