# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What every target of ours shares, and the two functions that make one.

add_library(habeas_options INTERFACE)
target_compile_definitions(habeas_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
    QT_NO_FOREACH QT_NO_KEYWORDS QT_STRICT_ITERATORS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_include_directories(habeas_options INTERFACE ${PROJECT_SOURCE_DIR}/models)
if(MSVC)
    target_compile_options(habeas_options INTERFACE /W4 /permissive- /utf-8)
else()
    # A lost Result is a missed legal deadline: that one is an error for everybody.
    target_compile_options(habeas_options INTERFACE
        -Wall -Wextra -Wno-missing-field-initializers -Wpedantic -Wshadow -Werror=unused-result
        -fstack-protector-strong)
    if(HABEAS_UNITY AND CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
        # To clang a local name shadows a private one of another source of its batch.
        target_compile_options(habeas_options INTERFACE -Wno-shadow)
    endif()
    if(HABEAS_WERROR)
        target_compile_options(habeas_options INTERFACE -Werror)
    endif()
    if(HABEAS_FUZZ)
        target_compile_options(habeas_options INTERFACE
            -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
        target_link_options(habeas_options INTERFACE -fsanitize=address,undefined)
    elseif(HABEAS_SANITIZE)
        # A null pointer stops ASan as well; checking each for UBSan too doubled the objects. The fuzz preset checks all.
        target_compile_options(habeas_options INTERFACE
            -fsanitize=address,undefined -fno-sanitize=null,alignment,nonnull-attribute -fno-sanitize-recover=undefined
            -fno-omit-frame-pointer) # nonnull: Qt 6.4 compares two empty lists by memcmp of nothing
        target_link_options(habeas_options INTERFACE -fsanitize=address,undefined)
        if(NOT APPLE AND NOT WIN32)
            # UBSan describes every place with pointers, a million in habeasctl: at a fixed address none is put right at each start.
            target_link_options(habeas_options INTERFACE -no-pie)
        endif()
    else()
        target_compile_definitions(habeas_options INTERFACE $<$<NOT:$<CONFIG:Debug>>:_FORTIFY_SOURCE=2>)
    endif()
    if(HABEAS_LLD) # a sanitized program is 300 MB: the usual linker takes four times as long
        target_link_options(habeas_options INTERFACE -fuse-ld=lld)
    endif()
    if(NOT APPLE AND NOT WIN32)
        target_link_options(habeas_options INTERFACE -Wl,-z,relro,-z,now,-z,noexecstack)
    endif()
endif()

# Two thirds of a compile is reading Qt's headers: the presets read them once, for rooms and for tests.
# Off by default, so that a plain build finds every missing include.
option(HABEAS_PCH "Precompile Qt's headers (g++ and clang)" OFF)
if(HABEAS_PCH)
    file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/habeas_pch.cpp CONTENT "// holds the precompiled headers\n")
    set(HABEAS_PCH_HEADERS
        <QByteArray> <QCborArray> <QCborMap> <QCoreApplication> <QDateTime> <QFile> <QHash> <QJsonArray>
        <QJsonDocument> <QJsonObject> <QList> <QLocale> <QProcess> <QRegularExpression> <QSet> <QString> <QStringList>
        <QTemporaryDir> <QUuid>
        <algorithm> <array> <functional> <memory> <optional> <span> <stop_token> <variant> <vector>)
    add_library(habeas_pch OBJECT ${PROJECT_BINARY_DIR}/habeas_pch.cpp)
    set_target_properties(habeas_pch PROPERTIES POSITION_INDEPENDENT_CODE ON AUTOMOC OFF)
    target_link_libraries(habeas_pch PRIVATE habeas_options Qt6::Core)
    target_precompile_headers(habeas_pch PRIVATE ${HABEAS_PCH_HEADERS})
endif()

# A dozen sources that are compiled as one share what they read and instantiate: a third of the time of each alone. Off by
# default: whoever works on one file waits for that file only, and a plain build finds every missing include.
option(HABEAS_UNITY "Compile the sources of a target in batches" OFF)

# habeas_in_batches(habeas_ui [APART a.cpp ...])
#
# APART are those that name something of their own as another one of their batch does.
function(habeas_in_batches name)
    cmake_parse_arguments(PARSE_ARGV 1 batch "" "" "APART")
    if(HABEAS_UNITY)
        set_target_properties(${name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 10)
        set_source_files_properties(${batch_APART} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
    endif()
endfunction()

# habeas_room(law SOURCES a.cpp a.h LINKS habeas_core [PRIVATE_LINKS ...])
#
# One library a folder of models/. What is not linked cannot be used upwards unseen: the linker
# holds the arrows of ARCHITECTURE.md.
function(habeas_room name)
    cmake_parse_arguments(PARSE_ARGV 1 room "" "" "SOURCES;LINKS;PRIVATE_LINKS")
    qt_add_library(habeas_${name} STATIC)
    target_sources(habeas_${name} PRIVATE ${room_SOURCES})
    target_link_libraries(habeas_${name}
        PUBLIC habeas_options Qt6::Core ${room_LINKS}
        PRIVATE ${room_PRIVATE_LINKS})
    if(HABEAS_PCH)
        target_precompile_headers(habeas_${name} REUSE_FROM habeas_pch)
    endif()
endfunction()

# habeas_reads_qpdf(a.cpp ...)
#
# The headers of qpdf 11 ask how far a program has moved to std::shared_ptr: all the way. And JSON.hh keeps a vector of a
# class that is not complete yet, which clang refuses where vector is constexpr: it reads them as C++17.
function(habeas_reads_qpdf)
    set_source_files_properties(${ARGN} PROPERTIES COMPILE_DEFINITIONS POINTERHOLDER_TRANSITION=4 SKIP_UNITY_BUILD_INCLUSION ON)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
        set_source_files_properties(${ARGN} PROPERTIES
            COMPILE_OPTIONS "-std=c++17;-Wno-c++20-extensions" SKIP_PRECOMPILE_HEADERS ON)
    endif()
endfunction()

# What a test and what several tests share are compiled with. HABEAS_TEST_DATA is tests/data.
function(habeas_compile_for_tests name)
    target_link_libraries(${name} PRIVATE Qt6::Test habeas_options)
    if(HABEAS_PCH)
        target_precompile_headers(${name} REUSE_FROM habeas_pch)
    endif()
    target_compile_definitions(${name} PRIVATE
        HABEAS_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data"
        HABEAS_RESOURCES="${PROJECT_SOURCE_DIR}/resources"
        HABEAS_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
endfunction()

# habeas_share_in_tests(habeas_sampleletters SOURCES sampleletters.cpp LINKS habeas_letters)
#
# A library of what several tests use, compiled once instead of in each.
function(habeas_share_in_tests name)
    cmake_parse_arguments(PARSE_ARGV 1 shared "" "" "SOURCES;LINKS")
    add_library(${name} STATIC ${shared_SOURCES})
    target_link_libraries(${name} PUBLIC ${shared_LINKS})
    target_include_directories(${name} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
    habeas_compile_for_tests(${name})
endfunction()

# habeas_add_test(tst_deadline LINKS habeas_law [LABELS soak])
#
# tst_deadline.cpp beside the caller becomes a ctest of the same name.
function(habeas_add_test name)
    cmake_parse_arguments(PARSE_ARGV 1 test "" "" "LINKS;LABELS")
    if(test_LABELS STREQUAL "soak" AND NOT HABEAS_MEASURE)
        return()
    endif()
    qt_add_executable(${name} ${name}.cpp)
    target_link_libraries(${name} PRIVATE ${test_LINKS})
    habeas_compile_for_tests(${name})
    # One class in one file: moc itself, without automoc's scan and an empty file to compile for each of 150 programs.
    set_target_properties(${name} PROPERTIES AUTOMOC OFF)
    qt_generate_moc(${name}.cpp ${CMAKE_CURRENT_BINARY_DIR}/${name}.moc TARGET ${name})
    target_sources(${name} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/${name}.moc)
    target_include_directories(${name} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
    add_test(NAME ${name} COMMAND ${name})
    # Qt gives one function five minutes, with all its rows, however slow the machine: ctest's own limit is enough.
    set_tests_properties(${name} PROPERTIES
        ENVIRONMENT "QTEST_FUNCTION_TIMEOUT=900000;QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/lsan.supp:print_suppressions=0"
        TIMEOUT 900)
    if(test_LABELS)
        set_tests_properties(${name} PROPERTIES LABELS "${test_LABELS}")
    endif()
endfunction()
