// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../../app/habeas-preview/confinement.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <arpa/inet.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

bool isRefused(long result)
{
    return result == -1 && errno == EPERM;
}

/// What somebody who took the helper over would try. 0: it was refused.
int attempt(const char *what)
{
    const auto is = [what](const char *name) { return std::strcmp(what, name) == 0; };
    if (is("connect"))
        return !isRefused(socket(AF_INET, SOCK_STREAM, 0));
    if (is("connect-local"))
        return !isRefused(socket(AF_UNIX, SOCK_STREAM, 0));
    if (is("read-file"))
        return !isRefused(open("/etc/passwd", O_RDONLY | O_CLOEXEC));
    if (is("write-file"))
        return !isRefused(open("/tmp/habeas-preview-probe", O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
    if (is("start-program")) {
        char *const arguments[] = {nullptr};
        return !isRefused(execve("/bin/true", arguments, arguments));
    }
    if (is("fork"))
        return !isRefused(fork());
    if (is("signal-others"))
        return !isRefused(syscall(SYS_kill, getppid(), 0));
    if (is("executable-memory"))
        return !isRefused(
            reinterpret_cast<long>(mmap(nullptr, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)));
    if (is("memory")) // the limit is 64 MiB beyond the start
        return mmap(nullptr, 80 << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
    if (is("some-memory"))
        return mmap(nullptr, 40 << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED;
    if (is("inherited")) // a file that the test left open at 9
        return fcntl(9, F_GETFD) != -1 || errno != EBADF;
    if (is("time")) {
        volatile unsigned turns = 0;
        for (;;)
            turns = turns + 1;
    }
    return 2;
}

} // namespace

/// Locks itself in as the helper does and tries one thing.
int main(int, char **arguments)
{
    using namespace habeas::preview;
    const char *what = arguments[1];
    if (!forgetInherited())
        return 3;
    // What descriptor 9 has become can only be asked before the asking is refused.
    if (std::strcmp(what, "inherited") == 0)
        return attempt(what);
    if (!confine({64 << 20, std::chrono::seconds(1)}))
        return 4;
    std::_Exit(attempt(what));
}
