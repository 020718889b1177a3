// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bundlekeys.h"
#include "commands.h"

#include "core/devicestream.h"
#include "core/newfile.h"
#include "crypto/age.h"

#include <CLI/CLI.hpp>

#include <QFile>

#include <cstdio>
#include <memory>
#include <span>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace habeas::ctl {
namespace {

namespace age = crypto::age;

constexpr std::size_t copySize = 1024 * 1024;

struct UnsealOptions {
    std::string file;
    std::string out;
    BundleKeyOptions keys;
};

/// Standard input can be read once.
void checkUsage(const UnsealOptions &options)
{
    if (options.keys.isEmpty() && !hasTerminal())
        throw CLI::ValidationError(
            "unseal", Text::tr("name --identity or --passphrase-file: there is no terminal to ask at").toStdString());
    if (options.file == "-" && (options.keys.identityFile == "-" || options.keys.passphraseFile == "-"))
        throw CLI::ValidationError("unseal",
                                   Text::tr("FILE and the secret cannot both be standard input").toStdString());
    if (options.out == "-")
        throw CLI::ValidationError(
            "--output", Text::tr("names a file: nothing is given out before all of it was checked").toStdString());
}

Result<> openInput(QFile &file, const std::string &name)
{
#ifdef Q_OS_WIN
    if (name == "-")
        _setmode(_fileno(stdin), _O_BINARY); // else CR LF shrinks and a 0x1a is the end
#endif
    const bool open = name == "-" ? file.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered)
                                  : file.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    if (open)
        return {};
    return Error{Error::Kind::NotFound, u"unseal.unreadable"_s,
                 Text::tr("%1 cannot be read: %2").arg(QString::fromStdString(name), file.errorString())};
}

Result<qint64> copyAll(ByteSource &source, ByteSink &sink)
{
    Secret plain(copySize); // wiped on every way out
    const std::span<char> buffer(reinterpret_cast<char *>(plain.data()), plain.size());
    qint64 total = 0;
    for (;;) {
        const Result<std::size_t> got = source.read(buffer);
        if (!got)
            return got.error();
        if (*got == 0)
            break;
        total += static_cast<qint64>(*got);
        if (auto written = sink.write({buffer.data(), static_cast<qsizetype>(*got)}); !written)
            return written.error();
    }
    if (auto finished = sink.finish(); !finished)
        return finished.error();
    return total;
}

/// The number of bytes decrypted. Until the last one was checked nothing has OUT's name.
Result<qint64> unseal(const UnsealOptions &options, const Context &context)
{
    // First what costs nothing: a name that is taken is found before a passphrase is asked for.
    auto out = NewFile::create(QString::fromStdString(options.out));
    if (!out)
        return out.error();
    QFile file(QString::fromStdString(options.file));
    if (auto opened = openInput(file, options.file); !opened)
        return opened.error();
    const Result<age::Keys> keys = keysFrom(options.keys, context);
    if (!keys)
        return keys.error();
    DeviceSource source(file);
    auto reader = age::Reader::open(source, *keys);
    if (!reader)
        return reader.error();
    DeviceSink sink((*out)->device());
    const Result<qint64> size = copyAll(**reader, sink);
    if (!size)
        return size;
    if (auto committed = (*out)->commit(); !committed)
        return committed.error();
    return size;
}

void run(const UnsealOptions &options, Context &context)
{
    checkUsage(options);
    const Result<qint64> size = unseal(options, context);
    if (!size)
        return context.fail(size.error());
    const QString out = QString::fromStdString(options.out);
    context.say(Text::tr("%1: %2 bytes, complete and unaltered").arg(out, QString::number(*size)));
    context.answer({{u"out"_s, out}, {u"sizeBytes"_s, *size}});
}

} // namespace

void addUnseal(CLI::App &app, Context &context)
{
    auto options = std::make_shared<UnsealOptions>();
    CLI::App *command = app.add_subcommand("unseal", "decrypt an age file (binary or armored); needs no vault");
    command->add_option("FILE", options->file, "the encrypted file; - is standard input")->required();
    command->add_option("-o,--output", options->out, "where the content goes; must not exist yet")->required();
    addBundleKeyOptions(*command, options->keys);
    command->callback([options, &context] { run(*options, context); });
}

} // namespace habeas::ctl
