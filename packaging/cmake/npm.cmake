# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Packages of the npm registry, for what is written in JavaScript: resources/opener and its tests.

find_program(HABEAS_NODE NAMES node nodejs REQUIRED DOC "Node.js, 18 or later (Debian: nodejs)")
find_program(HABEAS_NPM NAMES npm REQUIRED DOC "npm, 9 or later (Debian: npm)")
execute_process(COMMAND ${HABEAS_NODE} --version OUTPUT_VARIABLE node_version OUTPUT_STRIP_TRAILING_WHITESPACE)
string(REGEX REPLACE "^v" "" node_version "${node_version}")
if(node_version VERSION_LESS 18)
    message(FATAL_ERROR "The opener is built with Node.js 18 or later; ${HABEAS_NODE} is ${node_version}.")
endif()

# habeas_npm_modules(FOLDER STAMP)
#
# What package-lock.json beside the caller names, in FOLDER/node_modules. Depend on the file that STAMP is set to. Runs again
# only when package.json or the lock file changed; no package runs a script of its own.
function(habeas_npm_modules folder stamp)
    set(file ${folder}/.installed)
    set(script ${PROJECT_SOURCE_DIR}/packaging/cmake/npm_ci.cmake)
    add_custom_command(OUTPUT ${file}
        COMMAND ${CMAKE_COMMAND} -D NPM=${HABEAS_NPM} -D SOURCE=${CMAKE_CURRENT_SOURCE_DIR} -D TARGET=${folder} -P ${script}
        COMMAND ${CMAKE_COMMAND} -E touch ${file}
        DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/package.json ${CMAKE_CURRENT_SOURCE_DIR}/package-lock.json ${script}
        COMMENT "Fetching the npm packages of ${CMAKE_CURRENT_SOURCE_DIR}"
        VERBATIM)
    set(${stamp} ${file} PARENT_SCOPE)
endfunction()
