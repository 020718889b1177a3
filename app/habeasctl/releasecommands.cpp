// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"
#include "jsonviews.h"
#include "vaultaccess.h"

#include "crypto/age.h"
#include "workflow/casework.h"
#include "workflow/passphrase.h"
#include "workflow/release.h"

#include <CLI/CLI.hpp>

#include <QFile>
#include <QFileInfo>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ctl {
namespace {

using workflow::Office;

struct SealOptions {
    std::string number, out, passphraseFile, passphraseOut, passphraseLetter, salutation;
    std::vector<std::string> recipients;

    /// The generated passphrase lies in a file, so that nobody has to read it here.
    bool isWrittenDown() const { return !passphraseOut.empty() || !passphraseLetter.empty(); }
};

/// Files that hold the passphrase of a bundle. They are there before it is sealed, since a bundle whose passphrase
/// could not be written down would be lost, and go again if it is not sealed.
class PassphraseFiles
{
public:
    PassphraseFiles() = default;
    ~PassphraseFiles()
    {
        for (const QString &path : m_written)
            QFile::remove(path);
    }
    PassphraseFiles(const PassphraseFiles &) = delete;
    PassphraseFiles &operator=(const PassphraseFiles &) = delete;

    Result<> write(const QString &path, QByteArrayView bytes)
    {
        const auto written = writeNew(path, bytes);
        if (written)
            m_written << path;
        return written;
    }
    void keep() { m_written.clear(); }

private:
    QStringList m_written;
};

/// Malformed "argument.letter-format": the name says what kind of file it becomes.
Result<workflow::PaperFormat> formatOf(const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == u"pdf")
        return workflow::PaperFormat::Pdf;
    if (ending == u"html")
        return workflow::PaperFormat::Html;
    if (ending == u"odt")
        return workflow::PaperFormat::Odt;
    return Error{Error::Kind::Malformed, u"argument.letter-format"_s,
                 Text::tr("The passphrase letter is a PDF, HTML or ODT file: let its name end in .pdf, .html or .odt. "
                          "Nothing was sealed.")};
}

/// Whatever holds the passphrase lies apart from the bundle: also the file it was chosen in.
Result<> checkApart(const SealOptions &options)
{
    const bool isFile = options.passphraseFile != "-" && !options.passphraseFile.starts_with("fd:");
    for (const std::string &place :
         {options.passphraseOut, options.passphraseLetter, isFile ? options.passphraseFile : std::string()}) {
        if (place.empty())
            continue;
        if (const auto apart = workflow::checkApart(text(place), text(options.out)); !apart)
            return apart.error();
    }
    return {};
}

Result<> writePassphrase(const SealOptions &options, const Office &office, const Case &value, const Secret &passphrase,
                         PassphraseFiles &files)
{
    if (!options.passphraseOut.empty()) {
        if (const auto written = files.write(text(options.passphraseOut), passphrase.view()); !written)
            return written.error();
    }
    if (options.passphraseLetter.empty())
        return {};
    const QString path = text(options.passphraseLetter);
    const QString bundle = text(options.out);
    const auto format = formatOf(path);
    if (!format)
        return format.error();
    const auto organisation = office.vault.registry().organisation(value.organisation);
    if (!organisation)
        return organisation.error();
    const workflow::LetterOrder order{office.today(*organisation), text(options.salutation), false, {}, {}};
    auto letter =
        workflow::passphraseLetter(office, value.id, order, QFileInfo(bundle).fileName(), passphrase, *format);
    if (!letter)
        return letter.error();
    const auto written = files.write(path, *letter);
    wipe(*letter);
    return written;
}

/// Chosen by a person, by keys, or generated in the letter's language: the default.
Result<workflow::Recipients> recipientsOf(const SealOptions &options, const Case &value, bool &generated)
{
    workflow::Recipients recipients;
    for (const std::string &text : options.recipients) {
        const auto key = crypto::age::Recipient::parse(QString::fromStdString(text));
        if (!key)
            return key.error();
        recipients.keys << *key;
    }
    if (!recipients.keys.isEmpty())
        return recipients;
    if (!options.passphraseFile.empty()) {
        auto passphrase = secretFromFile(options.passphraseFile);
        if (!passphrase)
            return passphrase.error();
        recipients.passphrase = std::move(*passphrase);
        recipients.workFactor = crypto::age::chosenWorkFactor;
        return recipients;
    }
    generated = true;
    return workflow::generatedRecipients(value.language);
}

/// The page that opens the bundle in a browser: its path, or null and exit 3, for the bundle is sealed.
QJsonValue opener(Context &context, const Result<QString> &page)
{
    if (!page) {
        context.warn(page.error().message);
        context.exit = Incomplete;
        return {};
    }
    context.say(Text::tr("To hand over with it, for any browser: %1").arg(*page));
    return *page;
}

Result<> seal(Context &context, const SealOptions &options, Office &office)
{
    if (const auto apart = checkApart(options); !apart)
        return apart.error();
    const auto value = workflow::caseNumbered(office, text(options.number));
    if (!value)
        return value.error();
    const auto readiness = workflow::readinessToSeal(office, value->id);
    if (!readiness)
        return readiness.error();
    for (const Code &code : readiness->obstacles + readiness->remarks)
        context.warn(u"- "_s + context.words.say(code));
    bool generated = false;
    const auto recipients = recipientsOf(options, *value, generated);
    if (!recipients)
        return recipients.error();
    if (generated && context.json && !options.isWrittenDown()) {
        return Error{
            Error::Kind::Refused, u"seal.passphrase-place"_s,
            Text::tr("With --json the generated passphrase goes to a file: name one with --passphrase-letter or "
                     "--passphrase-out. Nothing was sealed.")};
    }
    PassphraseFiles files;
    if (recipients->passphrase) {
        const auto written = writePassphrase(options, office, *value, *recipients->passphrase, files);
        if (!written)
            return written.error();
    }
    ProgressLine line(context);
    const auto sealed = workflow::sealPackage(office, value->id, *recipients, text(options.out), line.watch());
    if (!sealed)
        return sealed.error();
    const Bundle &bundle = sealed->bundle;
    files.keep();
    context.say(
        Text::tr("Sealed and rehearsed: %1 (%n file(s), %2 bytes)", nullptr, static_cast<int>(bundle.payloadFiles))
            .arg(text(options.out))
            .arg(bundle.sizeBytes));
    if (!options.passphraseLetter.empty()) {
        context.say(Text::tr("The letter with the passphrase, to hand over by another way than the bundle: %1")
                        .arg(text(options.passphraseLetter)));
    }
    if (generated && !options.isWrittenDown()) {
        context.say(Text::tr("Passphrase, shown only now. Hand it over by another way than the bundle:"));
        context.say(QString::fromLatin1(recipients->passphrase->view()));
    }
    const QJsonValue page = opener(context, sealed->opener);
    context.answer({{u"bundle"_s, jsonOf(bundle)}, {u"opener"_s, page}});
    return {};
}

} // namespace

void addSeal(CLI::App &app, Context &context)
{
    auto options = std::make_shared<SealOptions>();
    CLI::App *command = app.add_subcommand("seal", "seal the bundle and rehearse its opening");
    command->add_option("case", options->number)->required();
    command->add_option("-o,--out", options->out, "new file, e.g. datenpaket-2026-0001.zip.age")->required();
    auto *file = command->add_option("--passphrase-file", options->passphraseFile,
                                     "a chosen passphrase; default: a generated one");
    auto *key = command->add_option("--recipient", options->recipients, "public key age1… (repeat)");
    file->excludes(key);
    command
        ->add_option("--passphrase-out", options->passphraseOut,
                     "write the generated passphrase to this new file, outside the bundle's folder")
        ->excludes(file)
        ->excludes(key);
    auto *letter = command->add_option("--passphrase-letter", options->passphraseLetter,
                                       "write the letter that carries the passphrase and shows how to open the bundle "
                                       "to this new .pdf, .html or .odt file, outside the bundle's folder");
    letter->excludes(key);
    command->add_option("--salutation", options->salutation, "of that letter, as the office addresses the person")
        ->needs(letter);
    command->callback(
        [options, &context] { withOffice(context, [&](Office &office) { return seal(context, *options, office); }); });
}

} // namespace habeas::ctl
