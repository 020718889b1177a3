// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "confinement.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>

#include <sched.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace habeas::preview {
namespace {

/// Reading, writing and closing what is open, memory, time, signals of its own, the end. No open, no socket, no
/// program.
constexpr std::array allowed{
    SCMP_SYS(read),
    SCMP_SYS(readv),
    SCMP_SYS(write),
    SCMP_SYS(writev),
    SCMP_SYS(close),
    SCMP_SYS(lseek),
    SCMP_SYS(fstat),
    SCMP_SYS(poll),
    SCMP_SYS(ppoll),
    SCMP_SYS(brk),
    SCMP_SYS(munmap),
    SCMP_SYS(mremap),
    SCMP_SYS(madvise),
    SCMP_SYS(futex),
    SCMP_SYS(clock_gettime),
    SCMP_SYS(clock_nanosleep),
    SCMP_SYS(gettimeofday),
    SCMP_SYS(nanosleep),
    SCMP_SYS(sched_yield),
    SCMP_SYS(getpid),
    SCMP_SYS(gettid),
    SCMP_SYS(getuid),
    SCMP_SYS(geteuid),
    SCMP_SYS(getgid),
    SCMP_SYS(getegid),
    SCMP_SYS(getrandom),
    SCMP_SYS(getrusage),
    SCMP_SYS(sysinfo),
    SCMP_SYS(uname),
    SCMP_SYS(rt_sigaction),
    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(rt_sigreturn),
    SCMP_SYS(sigaltstack),
    SCMP_SYS(restart_syscall),
    SCMP_SYS(exit),
    SCMP_SYS(exit_group),
    SCMP_SYS(set_robust_list),
    SCMP_SYS(rseq),
    SCMP_SYS(sched_getaffinity),
    SCMP_SYS(membarrier),
    SCMP_SYS(eventfd2),
    SCMP_SYS(pipe2), // between its own threads
};

bool limit(__rlimit_resource resource, rlim_t soft, rlim_t hard)
{
    const rlimit value{soft, hard};
    return setrlimit(resource, &value) == 0;
}

/// The address space this process has now; 0 if nobody tells.
rlim_t addressSpace()
{
    unsigned long pages = 0;
    std::FILE *file = std::fopen("/proc/self/statm", "r");
    if (!file)
        return 0;
    const bool isRead = std::fscanf(file, "%lu", &pages) == 1;
    std::fclose(file);
    return isRead ? rlim_t(pages) * rlim_t(sysconf(_SC_PAGESIZE)) : 0;
}

bool refuseSystemCalls()
{
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
    if (!filter)
        return false;
    bool isGood = true;
    for (const int call : allowed)
        isGood = isGood && seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) == 0;
    const scmp_arg_cmp noCode{2, SCMP_CMP_MASKED_EQ, PROT_EXEC, 0};
    isGood = isGood && seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mmap), 1, noCode) == 0
        && seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mprotect), 1, noCode) == 0;
    // Its own limits (pid 0) and signals to its own process, as abort() sends them.
    const auto self = static_cast<scmp_datum_t>(getpid());
    isGood = isGood
        && seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(prlimit64), 1, scmp_arg_cmp{0, SCMP_CMP_EQ, 0, 0}) == 0
        && seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1, scmp_arg_cmp{0, SCMP_CMP_EQ, self, 0}) == 0;
    // Qt scales pictures on a thread. The arguments of clone3 cannot be looked at: glibc falls back to clone.
    const auto thread = scmp_datum_t(CLONE_THREAD | CLONE_VM);
    isGood = isGood
        && seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(clone), 1,
                            scmp_arg_cmp{0, SCMP_CMP_MASKED_EQ, thread, thread})
            == 0
        && seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0) == 0;
    isGood = isGood && seccomp_load(filter) == 0; // sets no_new_privs as well
    seccomp_release(filter);
    return isGood;
}

/// Stays on one processor: what is read may not keep the whole computer busy, and Qt starts one thread instead of many.
bool keepToOneProcessor()
{
    cpu_set_t one;
    CPU_ZERO(&one);
    CPU_SET(sched_getcpu(), &one);
    return sched_setaffinity(0, sizeof one, &one) == 0;
}

} // namespace

bool forgetInherited()
{
    return keepToOneProcessor() && prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && close_range(3, ~0U, 0) == 0;
}

bool confine(const Confines &confines)
{
    const rlim_t now = addressSpace();
    const bool isLimited = now > 0 && prctl(PR_SET_DUMPABLE, 0) == 0 && limit(RLIMIT_CORE, 0, 0)
        && limit(RLIMIT_FSIZE, 0, 0) && limit(RLIMIT_NOFILE, 16, 16)
        && limit(RLIMIT_AS, now + rlim_t(confines.memoryBytes), now + rlim_t(confines.memoryBytes));
    if (!isLimited || !refuseSystemCalls())
        return false;
    renewTime(confines);
    return true;
}

void renewTime(const Confines &confines)
{
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto seconds = rlim_t(used.ru_utime.tv_sec + used.ru_stime.tv_sec + 1 + confines.answerTime.count());
    limit(RLIMIT_CPU, seconds, RLIM_INFINITY);
}

} // namespace habeas::preview
