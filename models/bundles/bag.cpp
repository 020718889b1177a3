// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bag.h"

#include "crypto/digest.h"
#include "names.h"
#include "pathset.h"

#include <QSet>

#include <algorithm>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace habeas::bundles {
namespace {

constexpr qsizetype hexDigits = 128;

/// Lines end in LF, CRLF or CR (RFC 8493 §2); a last line without an end counts.
QList<QByteArray> linesOf(const QByteArray &text)
{
    QList<QByteArray> lines;
    qsizetype begin = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '\n' && text[i] != '\r')
            continue;
        lines << text.mid(begin, i - begin);
        if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n')
            ++i;
        begin = i + 1;
    }
    if (begin < text.size())
        lines << text.mid(begin);
    return lines;
}

std::optional<QString> utf8(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    return text.toUtf8() == bytes ? std::optional(text) : std::nullopt;
}

struct ManifestLine {
    QByteArray sha512;
    QString path;
};

/// "digest  path"; sha512sum writes " *" before the path of a file it read as binary.
std::optional<ManifestLine> parseLine(const QByteArray &line)
{
    const QByteArray hex = line.left(hexDigits);
    const QByteArray digest = QByteArray::fromHex(hex);
    if (digest.toHex() != hex.toLower() || digest.size() * 2 != hexDigits)
        return std::nullopt;
    qsizetype begin = hexDigits;
    while (begin < line.size() && (line[begin] == ' ' || line[begin] == '\t'))
        ++begin;
    if (begin == hexDigits)
        return std::nullopt;
    if (begin < line.size() && line[begin] == '*')
        ++begin;
    const auto path = utf8(line.mid(begin));
    if (!path || !isPortablePath(*path))
        return std::nullopt;
    return ManifestLine{digest, *path};
}

/// One run of the check, so that its parts can share the list of problems.
class Check
{
public:
    explicit Check(const BagSurvey &survey) : m_survey(survey) { }

    BagReport run()
    {
        if (isSomethingElse()) {
            problem(u"bag.none"_s, {});
            return m_report;
        }
        checkNames();
        checkDeclaration();
        checkManifest(manifestName);
        checkManifest(tagManifestName);
        checkOthers();
        checkInfo();
        m_report.facts.manifestSha512 = m_survey.files.value(manifestName).sha512;
        m_report.facts.tagManifestSha512 = m_survey.files.value(tagManifestName).sha512;
        // A missing bag-info.txt is missed twice: by its own check and by the manifest that lists
        // it.
        auto &problems = m_report.problems;
        std::stable_sort(problems.begin(), problems.end(), [](const Problem &a, const Problem &b) {
            return std::pair(a.path, a.reason.name) < std::pair(b.path, b.reason.name);
        });
        problems.erase(std::unique(problems.begin(), problems.end()), problems.end());
        return m_report;
    }

private:
    void problem(const QString &code, const QString &path, const QJsonObject &params = {})
    {
        m_report.problems.append({{code, params}, path});
    }

    /// Not a single thing that each bag has: a wrong folder was named, and a list of what it lacks would mislead.
    bool isSomethingElse() const
    {
        return !m_survey.hasPayloadFolder && std::none_of(known.begin(), known.end(), [&](const QString &name) {
            return m_survey.texts.contains(name);
        });
    }

    void checkNames()
    {
        PathSet paths;
        QStringList names = m_survey.files.keys();
        names.sort(); // of twins it is always the same one that is named
        for (const QString &name : names) {
            if (!isPortablePath(name))
                problem(u"bag.name"_s, name);
            if (!paths.add(name, PathSet::Kind::File))
                problem(u"bag.name-twin"_s, name);
            if (!name.startsWith(payloadFolder))
                continue;
            ++m_report.facts.payloadFiles;
            m_report.facts.payloadBytes += m_survey.files.value(name).size;
        }
    }

    void checkDeclaration()
    {
        const QString name = declarationName;
        if (!m_survey.texts.contains(name))
            return problem(u"bag.file-missing"_s, name);
        const QList<QByteArray> lines = linesOf(m_survey.texts.value(name));
        if (lines != linesOf(bagDeclaration()))
            problem(u"bag.declaration"_s, name);
    }

    /// Every line names a file that is there and unchanged; every file of this half has a line.
    void checkManifest(QLatin1String which)
    {
        const QString name = which;
        const bool ofPayload = which == manifestName;
        if (!m_survey.texts.contains(name))
            return problem(u"bag.file-missing"_s, name);
        QSet<QString> listed;
        const QList<QByteArray> lines = linesOf(m_survey.texts.value(name));
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const auto line = parseLine(lines[i]);
            const bool isPayload = line && line->path.startsWith(payloadFolder);
            if (!line || isPayload != ofPayload) {
                problem(u"bag.manifest-line"_s, name, {{u"line"_s, i + 1}});
                continue;
            }
            if (listed.contains(line->path))
                problem(u"bag.manifest-duplicate"_s, line->path);
            listed.insert(line->path);
            compare(*line);
        }
        for (auto file = m_survey.files.begin(); file != m_survey.files.end(); ++file) {
            const bool expected = file.key().startsWith(payloadFolder) == ofPayload && file.key() != tagManifestName;
            if (expected && !listed.contains(file.key()))
                problem(u"bag.file-extra"_s, file.key());
        }
    }

    void compare(const ManifestLine &line)
    {
        const auto file = m_survey.files.constFind(line.path);
        if (file == m_survey.files.cend())
            problem(u"bag.file-missing"_s, line.path);
        else if (file->sha512 != line.sha512)
            problem(u"bag.file-altered"_s, line.path);
    }

    void checkOthers()
    {
        if (!m_survey.hasPayloadFolder)
            problem(u"bag.no-payload-folder"_s, payloadFolder);
        for (auto file = m_survey.files.begin(); file != m_survey.files.end(); ++file) {
            if (file.key() == "fetch.txt"_L1)
                problem(u"bag.fetch"_s, file.key());
            else if (isBagText(file.key()) && !known.contains(file.key()))
                problem(u"bag.manifest-unknown"_s,
                        file.key()); // one that nobody checks proves nothing
        }
    }

    void checkInfo()
    {
        const QString name = infoName;
        if (!m_survey.texts.contains(name))
            return problem(u"bag.file-missing"_s, name);
        const auto text = utf8(m_survey.texts.value(name));
        QStringList oxums;
        QStringList numbers;
        if (!text || !readFields(*text, oxums, numbers))
            return problem(u"bag.info"_s, name);
        if (numbers.size() == 1)
            m_report.caseNumber = numbers.first();
        const QString counted =
            QString::number(m_report.facts.payloadBytes) + u'.' + QString::number(m_report.facts.payloadFiles);
        if (oxums != QStringList{counted})
            problem(u"bag.oxum"_s, name);
    }

    /// "Label: value" lines; one that begins with a blank continues the value before it (RFC 8493
    /// §2.2.2).
    static bool readFields(const QString &text, QStringList &oxums, QStringList &numbers)
    {
        QStringList *into = nullptr;
        bool first = true;
        for (const QByteArray &bytes : linesOf(text.toUtf8())) {
            const QString line = QString::fromUtf8(bytes);
            if (line.startsWith(u' ') || line.startsWith(u'\t')) {
                if (first)
                    return false;
                if (into)
                    into->last() += u' ' + line.trimmed();
                continue;
            }
            first = false;
            const qsizetype colon = line.indexOf(u':');
            if (colon <= 0)
                return false;
            const QString label = line.left(colon).trimmed();
            into = nullptr;
            if (label.compare("Payload-Oxum"_L1, Qt::CaseInsensitive) == 0)
                into = &oxums;
            else if (label.compare("External-Identifier"_L1, Qt::CaseInsensitive) == 0)
                into = &numbers;
            if (into)
                into->append(line.mid(colon + 1).trimmed());
        }
        return true;
    }

    inline static const QStringList known{declarationName, infoName, manifestName, tagManifestName};
    const BagSurvey &m_survey;
    BagReport m_report;
};

QByteArray linesFor(QList<std::pair<QString, QByteArray>> files)
{
    // Sorted, so that the same content gives the same manifest and its digest can stand for the
    // bundle.
    std::sort(files.begin(), files.end());
    QByteArray text;
    for (const auto &[path, sha512] : files)
        text += sha512.toHex() + "  " + path.toUtf8() + '\n';
    return text;
}

} // namespace

void Manifests::add(const QString &path, const BagFile &file)
{
    if (!path.startsWith(payloadFolder)) {
        m_tags.append({path, file.sha512});
        return;
    }
    m_payload.append({path, file.sha512});
    ++m_payloadFiles;
    m_payloadBytes += file.size;
}

QByteArray Manifests::manifest() const
{
    return linesFor(m_payload);
}

QByteArray Manifests::tagManifest() const
{
    return linesFor(m_tags);
}

QByteArray bagDeclaration()
{
    return "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
}

QByteArray bagInfo(const QList<std::pair<QString, QString>> &fields)
{
    QByteArray text;
    for (const auto &[label, value] : fields)
        text += label.toUtf8() + ": " + value.simplified().toUtf8() + '\n';
    return text;
}

bool isBagText(QStringView path)
{
    if (path.contains(u'/'))
        return false;
    const bool isManifest = path.startsWith("manifest-"_L1) || path.startsWith("tagmanifest-"_L1);
    return path == declarationName || path == infoName || (isManifest && path.endsWith(".txt"_L1));
}

BagReport checkBag(const BagSurvey &survey)
{
    return Check(survey).run();
}

} // namespace habeas::bundles
