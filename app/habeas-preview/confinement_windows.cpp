// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "confinement.h"

#include <windows.h>

#include <fcntl.h>
#include <io.h>
#include <psapi.h>

namespace habeas::preview {

bool forgetInherited()
{
    // The desktop hands down three handles and no more; a closed pipe ends us with it.
    return _setmode(0, _O_BINARY) != -1 && _setmode(1, _O_BINARY) != -1;
}

bool confine(const Confines &confines)
{
    constexpr LONGLONG ticks = 10'000'000; // of 100 ns in a second
    constexpr LONGLONG answers = 20; // a job's time cannot be renewed: enough for the pages of a document
    SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX | SEM_NOOPENFILEERRORBOX);
    PROCESS_MITIGATION_DYNAMIC_CODE_POLICY code{};
    code.ProhibitDynamicCode = 1;
    if (!SetProcessMitigationPolicy(ProcessDynamicCodePolicy, &code, sizeof code))
        return false;
    PROCESS_MEMORY_COUNTERS_EX memory{};
    memory.cb = sizeof memory;
    if (!GetProcessMemoryInfo(GetCurrentProcess(), reinterpret_cast<PROCESS_MEMORY_COUNTERS *>(&memory), sizeof memory))
        return false;
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits{};
    limits.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_ACTIVE_PROCESS | JOB_OBJECT_LIMIT_PROCESS_MEMORY
        | JOB_OBJECT_LIMIT_PROCESS_TIME | JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION;
    limits.BasicLimitInformation.ActiveProcessLimit = 1;
    limits.BasicLimitInformation.PerProcessUserTimeLimit.QuadPart = confines.answerTime.count() * answers * ticks;
    limits.ProcessMemoryLimit = memory.PrivateUsage + static_cast<SIZE_T>(confines.memoryBytes);
    // The handle is never closed: the job lives as long as the process in it.
    const HANDLE job = CreateJobObjectW(nullptr, nullptr);
    return job && SetInformationJobObject(job, JobObjectExtendedLimitInformation, &limits, sizeof limits)
        && AssignProcessToJobObject(job, GetCurrentProcess());
}

void renewTime(const Confines &) { }

} // namespace habeas::preview
