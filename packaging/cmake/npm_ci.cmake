# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# cmake -D NPM=… -D SOURCE=… -D TARGET=… -P npm_ci.cmake: npm ci, away from the source tree and quiet unless it fails.
file(MAKE_DIRECTORY ${TARGET})
file(COPY ${SOURCE}/package.json ${SOURCE}/package-lock.json DESTINATION ${TARGET})
execute_process(
    COMMAND ${NPM} ci --ignore-scripts --prefer-offline --no-audit --no-fund --no-progress --loglevel=error
    WORKING_DIRECTORY ${TARGET}
    OUTPUT_VARIABLE said
    ERROR_VARIABLE said
    RESULT_VARIABLE result)
if(NOT result EQUAL 0)
    message(FATAL_ERROR "${said}\n"
        "The packages of ${SOURCE}/package-lock.json could not be fetched. "
        "Building needs the npm registry once, or an npm cache that holds them; "
        "then `${NPM} ci` in ${TARGET} works.")
endif()
