// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <cstdint>

/// Locking this process in, before it reads what strangers wrote. One file a platform.
///
/// | after confine() | Linux | Windows |
/// |---|---|---|
/// | memory, beyond what is there | RLIMIT_AS | job object, commit charge |
/// | processor time of one answer | RLIMIT_CPU, renewed | job object, for all answers together |
/// | programs, processes | system calls refused | job object: one process |
/// | network | system calls refused | **not refused** |
/// | opening, making or removing files | system calls refused | **not refused** |
/// | new executable memory | system calls refused | process mitigation policy |
/// | memory dumps | none | none |
///
/// What Windows lacks would take an AppContainer, which the desktop would have to set up before the start.
namespace habeas::preview {

struct Confines {
    std::int64_t memoryBytes = 0;
    std::chrono::seconds answerTime{};
};

/// First of all: leaves nothing open but the three streams, makes them binary, keeps to one processor and ends with the
/// desktop.
/// False where that could not be had.
bool forgetInherited();

/// Takes away, for good, all that reading bytes does not need. Load libraries, plugins and fonts before.
/// False if any part of it could not be had: then nothing may be read.
bool confine(const Confines &confines);

/// Another answer begins: its processor time counts from here.
void renewTime(const Confines &confines);

} // namespace habeas::preview
