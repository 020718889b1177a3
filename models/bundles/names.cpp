// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "names.h"

#include "crypto/digest.h"

#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace habeas::bundles {
namespace {

constexpr int longestFolder = 40;
constexpr int leastForFile = 40;
constexpr int longestExtension = 8;
constexpr int longestReadPath = 1024;
constexpr qsizetype longestUtf8 = 255; ///< of one part, on ext4 and most others

struct Range {
    char32_t first;
    char32_t last;
};

// Never in a name, by this table and not by Qt's Unicode version: readers of later versions agree
// on it.
constexpr std::array forbiddenRanges{
    Range{0x00, 0x1F},     Range{0x7F, 0x9F},     Range{0xAD, 0xAD},       Range{0x200B, 0x200F},
    Range{0x2028, 0x202E}, Range{0x2060, 0x206F}, Range{0xD800, 0xDFFF},   Range{0xFDD0, 0xFDEF},
    Range{0xFEFF, 0xFEFF}, Range{0xFFF9, 0xFFFB}, Range{0xE0000, 0xE0FFF},
};

bool isForbidden(char32_t c)
{
    if (c < 0x80 && QLatin1String("<>:\"/\\|?*%").contains(QChar(static_cast<char16_t>(c))))
        return true;
    if ((c & 0xFFFE) == 0xFFFE) // noncharacters at the end of each plane
        return true;
    return std::any_of(forbiddenRanges.begin(), forbiddenRanges.end(),
                       [c](Range range) { return c >= range.first && c <= range.last; });
}

/// What escapeName() writes as a number: the forbidden, its own braces, and what this Qt does not
/// know, since a later Unicode version may find a case twin or a decomposition for it.
bool mustEscape(char32_t c)
{
    if (c == U'{' || c == U'}' || isForbidden(c))
        return true;
    const QChar::Category category = QChar::category(c);
    return category == QChar::Other_Format || category == QChar::Other_PrivateUse
        || category == QChar::Other_NotAssigned;
}

QString numbered(char32_t c)
{
    return u'{' + QString::number(static_cast<uint>(c), 16).toUpper().rightJustified(2, u'0') + u'}';
}

/// Also a lone surrogate, which is no character but may stand in a hostile name.
QString numberedCharacter(char32_t c)
{
    return QChar::requiresSurrogates(c) ? QString::fromUcs4(&c, 1) : QString(QChar(static_cast<char16_t>(c)));
}

struct Token {
    char32_t character;
    QString text;
};

std::vector<Token> tokensOf(QStringView name)
{
    std::vector<Token> tokens;
    tokens.reserve(static_cast<std::size_t>(name.size()));
    for (qsizetype i = 0; i < name.size(); ++i) {
        char32_t c = name[i].unicode();
        if (name[i].isHighSurrogate() && i + 1 < name.size() && name[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(name[i], name[i + 1]);
            ++i;
        }
        tokens.push_back({c, mustEscape(c) ? numbered(c) : QString::fromUcs4(&c, 1)});
    }
    return tokens;
}

/// Names Windows keeps for devices, with any extension, and the file with which a folder restyles
/// itself.
bool isReserved(QStringView name)
{
    const QString whole = name.toString().toUpper();
    if (whole == "DESKTOP.INI"_L1)
        return true;
    QString base = whole.section(u'.', 0, 0);
    while (base.endsWith(u' '))
        base.chop(1);
    static const QStringList devices{u"CON"_s, u"PRN"_s, u"AUX"_s, u"NUL"_s, u"CONIN$"_s, u"CONOUT$"_s};
    if (devices.contains(base))
        return true;
    static constexpr QStringView digits = u"0123456789\u00B9\u00B2\u00B3";
    return base.size() == 4 && (base.startsWith("COM"_L1) || base.startsWith("LPT"_L1)) && digits.contains(base.back());
}

bool isUnsafeEnd(char32_t c)
{
    return c == U'.' || c == U' ';
}

/// Composed first: archive programs compose names or not, and the manifest must have the one that lies on the disk.
std::vector<Token> escapedTokens(QStringView foreign)
{
    const QString name = foreign.toString().normalized(QString::NormalizationForm_C);
    std::vector<Token> tokens = tokensOf(name);
    if (tokens.empty())
        return {{0, u"{}"_s}};
    if (isUnsafeEnd(tokens.back().character))
        tokens.back().text = numbered(tokens.back().character);
    if (tokens.front().character == U' ' || isReserved(name))
        tokens.front().text = numbered(tokens.front().character);
    return tokens;
}

QString joined(const std::vector<Token> &tokens)
{
    QString text;
    for (const Token &token : tokens)
        text += token.text;
    return text;
}

bool fits(const QString &part, int longest)
{
    return part.size() <= longest && part.toUtf8().size() <= longestUtf8;
}

/// ".pdf" of "Brief.pdf"; empty if there is none that is short and plain.
QString extensionOf(QStringView name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    const QStringView letters = name.mid(dot + 1);
    if (dot <= 0 || letters.isEmpty() || letters.size() > longestExtension)
        return {};
    const bool plain =
        std::all_of(letters.begin(), letters.end(), [](QChar c) { return c.unicode() < 0x80 && c.isLetterOrNumber(); });
    return plain ? name.mid(dot).toString() : QString();
}

QString digestMark(QStringView name)
{
    QByteArray units;
    units.reserve(name.size() * 2);
    for (const QChar c : name) {
        units.append(static_cast<char>(c.unicode() & 0xFF));
        units.append(static_cast<char>(c.unicode() >> 8));
    }
    const QByteArray digest = crypto::digestOf(crypto::Hash::Sha512, units);
    return u"{#"_s + QString::fromLatin1(digest.first(8).toHex()) + u'}';
}

/// As much of \a name's beginning as leaves room for \a mark and the extension. A joined path shows
/// its last part.
QString cut(QStringView name, const QString &mark, int longest)
{
    const QStringView shown = name.mid(name.lastIndexOf(u'/') + 1);
    const QString extension = extensionOf(shown);
    const QString tail = mark + extension;
    QString text;
    for (const Token &token : escapedTokens(shown.chopped(extension.size()))) {
        if (!fits(text + token.text + tail, longest))
            break;
        text += token.text;
    }
    return text + tail;
}

/// \a name as a file name of at most \a longest units; \a number tells twins apart, 1 for the
/// first.
QString fitted(QStringView name, int number, int longest)
{
    const QString twin = number > 1 ? u"{~"_s + QString::number(number) + u'}' : QString();
    const QString extension = twin.isEmpty() ? QString() : extensionOf(name);
    const QString whole = joined(escapedTokens(name));
    // The extension is plain text, so it ends the escaped name as it ends the name.
    const QString part = whole.chopped(extension.size()) + twin + extension;
    return fits(part, longest) ? part : cut(name, digestMark(name) + twin, longest);
}

} // namespace

QString escapeName(QStringView name)
{
    return joined(escapedTokens(name));
}

std::optional<QString> unescapeName(QStringView part)
{
    QString name;
    bool isEmptyName = false;
    bool twinSeen = false;
    for (qsizetype i = 0; i < part.size(); ++i) {
        if (part[i] != u'{') {
            name += part[i];
            continue;
        }
        const qsizetype end = part.indexOf(u'}', i);
        const QStringView mark = end < 0 ? QStringView() : part.mid(i + 1, end - i - 1);
        const bool isTwin = mark.startsWith(u'~');
        bool isNumber = false;
        const uint number = isTwin ? mark.mid(1).toUInt(&isNumber) : mark.toUInt(&isNumber, 16);
        if (isTwin && isNumber && number > 1 && !twinSeen) {
            twinSeen = true;
        } else if (!isTwin && isNumber && mark.size() >= 2 && number <= QChar::LastValidCodePoint) {
            name += numberedCharacter(number);
        } else if (end == 1 && i == 0) {
            isEmptyName = true;
        } else {
            return std::nullopt;
        }
        i = end;
    }
    return name.isEmpty() == isEmptyName ? std::optional(name) : std::nullopt;
}

bool isPortableName(QStringView part)
{
    if (part.isEmpty() || part.toUtf8().size() > longestUtf8 || isReserved(part))
        return false;
    if (part.startsWith(u' ') || isUnsafeEnd(part.back().unicode()))
        return false;
    const std::vector<Token> tokens = tokensOf(part);
    return std::none_of(tokens.begin(), tokens.end(), [](const Token &token) { return isForbidden(token.character); });
}

bool isPortablePath(QStringView path)
{
    if (path.size() > longestReadPath)
        return false;
    const auto parts = path.split(u'/');
    return std::all_of(parts.begin(), parts.end(), [](QStringView part) { return isPortableName(part); });
}

QString nameKey(QStringView part)
{
    // Upper case first: NTFS compares by it and so takes "ı" for "I", which case folding alone
    // keeps apart.
    return part.toString()
        .normalized(QString::NormalizationForm_KD)
        .toUpper()
        .toCaseFolded()
        .normalized(QString::NormalizationForm_KD);
}

NameAllocator::NameAllocator(int longest) : m_longest(longest), m_folders(1)
{
    Q_ASSERT(longest >= shortestRoom);
}

QString NameAllocator::take(std::size_t folder, QStringView name, int longest)
{
    Folder &in = m_folders[folder];
    int number = 1;
    QString part = fitted(name, number, longest);
    const QString first = nameKey(part);
    while (in.taken.contains(nameKey(part))) {
        number = std::max(number, in.taken.value(first)) + 1;
        part = fitted(name, number, longest);
    }
    in.taken[first] = std::max(number, in.taken.value(first));
    in.taken.insert(nameKey(part), number);
    return part;
}

QString NameAllocator::allocate(QStringView foreign)
{
    QString path;
    std::size_t folder = 0;
    qsizetype begin = 0;
    for (qsizetype slash = foreign.indexOf(u'/'); slash >= 0; slash = foreign.indexOf(u'/', begin)) {
        const QString name = foreign.mid(begin, slash - begin).toString();
        auto child = m_folders[folder].folders.value(name);
        if (child.part.isEmpty()) {
            const int room = m_longest - static_cast<int>(path.size());
            if (room < longestFolder + 1 + leastForFile)
                break; // too deep: the rest becomes one name
            child = {take(folder, name, longestFolder), m_folders.size()};
            m_folders[folder].folders.insert(name, child);
            m_folders.emplace_back();
        }
        path += child.part + u'/';
        folder = child.index;
        begin = slash + 1;
    }
    return path + take(folder, foreign.mid(begin), m_longest - static_cast<int>(path.size()));
}

} // namespace habeas::bundles
