// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "confinement.h"

#include "preview/limits.h"
#include "preview/readers/reader.h"

#include <QGuiApplication>
#include <QtEndian>

#include <cstdio>
#include <cstdlib>

using namespace habeas::preview;

namespace {

/// The standard streams, which are all this process has.
std::optional<QByteArray> take(qint64 count)
{
    QByteArray bytes(qsizetype(count), Qt::Uninitialized);
    if (std::fread(bytes.data(), 1, std::size_t(count), stdin) != std::size_t(count))
        return std::nullopt;
    return bytes;
}

bool give(const wire::Answer &answer)
{
    const QByteArray bytes = wire::encoded(answer);
    return std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stdout) == std::size_t(bytes.size())
        && std::fflush(stdout) == 0;
}

std::optional<wire::PageQuestion> nextPage()
{
    constexpr quint32 most = 16 + 8 * quint32(limits::passages);
    const auto length = take(4);
    const auto count = length ? qFromBigEndian<quint32>(length->constData()) : 0;
    if (count == 0 || count > most)
        return std::nullopt;
    const auto bytes = take(count);
    return bytes ? wire::pageQuestion(*bytes) : std::nullopt;
}

wire::Answer answerOf(const Outcome &outcome)
{
    if (const auto *failure = std::get_if<wire::Failure>(&outcome))
        return *failure;
    return std::get<Preview>(outcome);
}

wire::Answer answerOf(const std::variant<wire::Failure, Page> &outcome)
{
    if (const auto *failure = std::get_if<wire::Failure>(&outcome))
        return *failure;
    return std::get<Page>(outcome);
}

int serve(Kind kind, const Confines &confines)
{
    const auto asked = take(wire::questionSize);
    const auto question = asked ? wire::question(*asked) : std::nullopt;
    if (!question || question->kind != kind)
        return EXIT_FAILURE;
    const auto content = take(question->sent);
    if (!content)
        return EXIT_FAILURE;
    if (question->kind != Kind::Pdf)
        return give(answerOf(readContent(*question, *content))) ? EXIT_SUCCESS : EXIT_FAILURE;
    PdfReader pdf;
    if (!give(answerOf(pdf.open(*content))))
        return EXIT_FAILURE;
    while (const auto page = nextPage()) {
        renewTime(confines);
        if (!give(answerOf(pdf.page(*page))))
            return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}

} // namespace

/// Reads one hostile content for the desktop: models/preview/PROTOCOL.md.
int main(int argc, char **argv)
{
    const Confines confines{limits::memoryBytes, limits::answerTime};
    std::setvbuf(stdin, nullptr, _IONBF, 0); // nothing of a content lies in a second place
    if (!forgetInherited())
        return EXIT_FAILURE;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_NO_GLIB", "1"); // fewer strangers in the process
    QGuiApplication application(argc, argv);
    const auto kind = habeas::fromCode<Kind>(QString::fromLatin1(argc > 1 ? argv[1] : ""));
    if (!kind)
        return EXIT_FAILURE;
    loadBeforehand(*kind);
    if (!confine(confines)) {
        give(wire::Failure{wire::Failure::Reason::Unconfined});
        std::_Exit(EXIT_FAILURE);
    }
    // Tidying up would only let a damaged document do more.
    std::_Exit(serve(*kind, confines));
}
