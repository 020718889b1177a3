// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording.h"

#include "fields.h"
#include "provisions.h"
#include "text.h"

#include <QHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::letters {
namespace {

using Look = Line::Look;
using Value = std::pair<QString, QString>; // name, text

constexpr QLatin1String wordingChanged("letters.missing.wording-changed");
constexpr QLatin1String partGone("letters.missing.part-gone");
constexpr QLatin1String paragraphUnsaid("letters.missing.paragraph-unsaid");
constexpr QLatin1String valueGone("letters.missing.value-gone");
constexpr QLatin1String valueUnsaid("letters.missing.value-unsaid");
constexpr QLatin1String citationUnsaid("letters.missing.citation-unsaid");
constexpr int leastShare = 4; // a sentence in a quarter of its words may still be one; in fewer it is not
constexpr qsizetype quotedLength = 60; // of a paragraph, to recognise it by

QList<Block> *blocksOf(LetterContent &content, const QString &part)
{
    if (part == u"opening")
        return &content.opening;
    for (QList<Part> *parts : {&content.childPage, &content.parts}) {
        const auto found =
            std::find_if(parts->begin(), parts->end(), [&](const Part &each) { return each.code == part; });
        if (found != parts->end())
            return &found->blocks;
    }
    return nullptr;
}

Line generatedLine(Look look, Paragraph said)
{
    const QString of = stencil(said);
    return {look, of, std::move(said)};
}

QList<Line> linesOf(const QList<Block> &blocks)
{
    QList<Line> lines;
    for (const Block &block : blocks) {
        if (const auto *paragraph = std::get_if<Paragraph>(&block)) {
            lines << generatedLine(Look::Paragraph, *paragraph);
        } else if (const auto *bullets = std::get_if<Bullets>(&block)) {
            for (qsizetype i = 0; i < bullets->items.size(); ++i)
                lines << generatedLine(Look::Bullet, {bullets->items.at(i), bullets->fields.value(i)});
        } else {
            lines << Line{Look::Fixed, {}, {}};
        }
    }
    return lines;
}

/// What the fields of the generated lines say today.
class Values
{
public:
    explicit Values(const QList<Line> &generated)
    {
        for (const Line &line : generated) {
            for (const Field &field : line.said.fields) {
                const QString value = valueOf(field, line.said.text);
                if (!m_byName[field.name].contains(value))
                    m_byName[field.name] << value;
            }
        }
    }

    /// The value itself where it still stands; else the only one of this name; nothing: it is gone.
    std::optional<QString> today(const Value &value) const
    {
        const QStringList values = m_byName.value(value.first);
        if (values.contains(value.second))
            return value.second;
        return values.size() == 1 ? std::optional(values.first()) : std::nullopt;
    }

private:
    QHash<QString, QStringList> m_byName;
};

/// As it was typed: cleaned() isolates what is written from right to left, and would do so again each time.
QString withoutIsolates(QString text)
{
    return text.removeIf([](QChar c) { return c >= QChar(0x2066) && c <= QChar(0x2069); });
}

/// A stretch of the person's own text, as it may be printed: what stands at its ends keeps its distance.
QString ownText(const QString &text)
{
    const auto edge = [](QChar c) { return c == QChar::Nbsp ? QString(c) : c.isSpace() ? u" "_s : QString(); };
    if (text.isEmpty())
        return {};
    const QString clean = cleaned(withoutIsolates(text));
    return edge(text.front()) + clean + (clean.isEmpty() ? QString() : edge(text.back()));
}

struct Followed {
    Paragraph said;
    QStringList gone; ///< values nobody knows any more; they stay as they were
};

/// The text with the values of today in its fields.
Followed follow(const Paragraph &said, const Values &values)
{
    Followed followed;
    qsizetype at = 0;
    for (const Field &field : said.fields) {
        followed.said.text += ownText(said.text.sliced(at, field.at - at));
        const QString before = valueOf(field, said.text);
        const auto today = values.today({field.name, before});
        if (!today)
            followed.gone << before;
        const QString value = today ? *today : cleaned(withoutIsolates(before));
        followed.said.fields << Field{followed.said.text.size(), value.size(), field.name};
        followed.said.text += value;
        at = field.at + field.length;
    }
    followed.said.text += ownText(said.text.sliced(at));
    return followed;
}

QList<Value> valuesOf(const Paragraph &said)
{
    QList<Value> values;
    for (const Field &field : said.fields)
        values << Value{field.name, valueOf(field, said.text)};
    return values;
}

/// Without spaces at its ends.
Paragraph trimmed(Paragraph said)
{
    const qsizetype size = said.text.size();
    qsizetype lead = 0;
    while (lead < size && said.text.at(lead).isSpace())
        ++lead;
    for (Field &field : said.fields)
        field.at -= lead;
    said.text = said.text.trimmed();
    return said;
}

/// The parts of a letter that a person has worded, put for the generated ones.
class Worded
{
public:
    Worded(const QList<Block> &blocks, const Rewording &rewording, Language language)
        : m_generated(linesOf(blocks)), m_language(language)
    {
        std::copy_if(blocks.begin(), blocks.end(), std::back_inserter(m_fixed), [](const Block &block) {
            return !std::holds_alternative<Paragraph>(block) && !std::holds_alternative<Bullets>(block);
        });
        if (basisOf(m_generated) != rewording.basis)
            m_gaps << Code{wordingChanged, {}};
        const Values values(m_generated);
        for (const Line &line : rewording.lines)
            take(line, values);
        while (!m_fixed.isEmpty())
            m_blocks << m_fixed.takeFirst();
        demand();
    }

    const QList<Block> &blocks() const { return m_blocks; }
    const QList<Code> &gaps() const { return m_gaps; }

private:
    void take(const Line &line, const Values &values)
    {
        if (line.look == Look::Fixed) {
            if (!m_fixed.isEmpty())
                m_blocks << m_fixed.takeFirst();
            return;
        }
        auto [said, gone] = follow(line.said, values);
        said = trimmed(std::move(said));
        if (said.text.isEmpty())
            return;
        said.text = typeset(said.text, m_language);
        for (const QString &value : std::as_const(gone))
            m_gaps << Code{valueGone, {{u"value"_s, value}}};
        m_said << valuesOf(said);
        m_wordsFor[line.of] += wordsIn(said.text);
        m_text += said.text + u'\n';
        line.look == Look::Bullet ? addBullet(said) : void(m_blocks << said);
    }

    void addBullet(const Paragraph &said)
    {
        if (m_blocks.isEmpty() || !std::holds_alternative<Bullets>(m_blocks.constLast()))
            m_blocks << Bullets{};
        auto &bullets = std::get<Bullets>(m_blocks.last());
        bullets.items << said.text;
        bullets.fields << said.fields;
    }

    /// Everything generated is still said, in whatever words.
    void demand()
    {
        for (const Line &line : m_generated) {
            if (line.look == Look::Fixed)
                continue;
            // What a sentence with values says is judged by them.
            const qsizetype share = line.said.fields.isEmpty() ? wordsIn(line.said.text) / leastShare : 0;
            const qsizetype least = std::max<qsizetype>(1, share);
            if (m_wordsFor.value(line.of) < least && !m_text.contains(line.said.text)) {
                m_gaps << Code{paragraphUnsaid, {{u"text"_s, quoted(line.said.text)}}};
                continue;
            }
            demandCitations(line.said.text);
            const QList<Value> values = valuesOf(line.said);
            QList<Value> rowValues;
            for (const Value &value : values) {
                if (isOfRows(value.first))
                    rowValues << value;
                else
                    demandTogether({value});
            }
            demandTogether(rowValues);
        }
    }

    void demandCitations(const QString &generated)
    {
        const QStringList said = citationsIn(m_text);
        const QStringList demanded = citationsIn(generated);
        for (const QString &citation : demanded) {
            if (const Code unsaid{citationUnsaid, {{u"citation"_s, citation}}};
                !said.contains(citation) && !m_gaps.contains(unsaid))
                m_gaps << unsaid;
        }
    }

    /// Several lines have one of this name: which is which follows from what stands beside it.
    bool isOfRows(const QString &name) const
    {
        return std::count_if(m_generated.begin(), m_generated.end(),
                             [&](const Line &line) {
                                 return std::any_of(line.said.fields.begin(), line.said.fields.end(),
                                                    [&](const Field &field) { return field.name == name; });
                             })
            > 1;
    }

    /// \a values stand in one line: else a period could move to another system.
    void demandTogether(const QList<Value> &values)
    {
        const auto hasAll = [&](const QList<Value> &said) {
            return std::all_of(values.begin(), values.end(), [&](const Value &each) { return said.contains(each); });
        };
        if (std::any_of(m_said.begin(), m_said.end(), hasAll) || values.isEmpty())
            return;
        QStringList lost;
        QStringList all;
        for (const Value &value : values) {
            all << value.second;
            if (std::none_of(m_said.begin(), m_said.end(), [&](const auto &said) { return said.contains(value); }))
                lost << value.second;
        }
        if (lost.isEmpty())
            lost << all.join(u" · "_s); // each is said, but not of the other
        for (const QString &value : std::as_const(lost)) {
            if (const Code unsaid{valueUnsaid, {{u"value"_s, value}}}; !m_gaps.contains(unsaid))
                m_gaps << unsaid;
        }
    }

    QList<Line> m_generated;
    Language m_language;
    QList<Block> m_fixed; ///< not yet in their place
    QList<Block> m_blocks;
    QList<QList<Value>> m_said; ///< by line
    QHash<QString, qsizetype> m_wordsFor; ///< by the generated line they stand for
    QString m_text;
    QList<Code> m_gaps;
};

} // namespace

QString quoted(const QString &text)
{
    return text.size() <= quotedLength ? text : text.first(quotedLength).trimmed() + u" …"_s;
}

QStringList wordedParts(const LetterContent &content)
{
    QStringList codes;
    for (const Part &part : content.childPage)
        codes << part.code;
    codes << u"opening"_s;
    for (const Part &part : content.parts)
        codes << part.code;
    return codes;
}

QList<Line> linesOf(const LetterContent &content, const QString &part)
{
    const QList<Block> *blocks = blocksOf(const_cast<LetterContent &>(content), part);
    return blocks ? linesOf(*blocks) : QList<Line>();
}

QString stencil(const Paragraph &said)
{
    QString text;
    qsizetype at = 0;
    for (const Field &field : said.fields) {
        text += said.text.sliced(at, field.at - at) + u'{' + field.name + u'}';
        at = field.at + field.length;
    }
    return text + said.text.sliced(at);
}

QStringList basisOf(const QList<Line> &generated)
{
    QStringList basis;
    for (const Line &line : generated)
        basis << (line.look == Look::Fixed ? QString() : line.said.text);
    return basis;
}

std::optional<Rewording> rewordingOf(const QList<Line> &generated, const QList<Line> &lines)
{
    if (lines == generated)
        return std::nullopt;
    return Rewording{lines, basisOf(generated)};
}

Rewording kept(const Rewording &rewording, const QList<Line> &generated)
{
    const Values values(generated);
    QStringList orphans; // generated now, and stood for by no line
    for (const Line &line : generated) {
        const bool isStoodFor = std::any_of(rewording.lines.begin(), rewording.lines.end(),
                                            [&](const Line &each) { return each.of == line.of; });
        if (!isStoodFor)
            orphans << line.of;
    }
    Rewording kept{{}, basisOf(generated)};
    for (Line line : rewording.lines) {
        const bool isGenerated = line.of.isEmpty()
            || std::any_of(generated.begin(), generated.end(), [&](const Line &each) { return each.of == line.of; });
        if (!isGenerated)
            line.of = orphans.isEmpty() ? QString() : orphans.takeFirst();
        line.said = follow(line.said, values).said;
        kept.lines << line;
    }
    return kept;
}

void reword(LetterContent &content, const Wordings &wordings)
{
    for (auto it = wordings.begin(); it != wordings.end(); ++it) {
        const auto lack = [&](const Code &what) {
            content.missing << Missing{it.key(), what, Missing::Place::Letter, {}};
        };
        QList<Block> *blocks = blocksOf(content, it.key());
        if (!blocks) {
            lack({partGone, {}});
            continue;
        }
        const Worded worded(*blocks, *it, content.language);
        *blocks = worded.blocks();
        for (const Code &gap : worded.gaps())
            lack(gap);
    }
}

bool isOfWording(const Missing &gap)
{
    constexpr QLatin1String all[] = {wordingChanged, partGone, paragraphUnsaid, citationUnsaid, valueGone, valueUnsaid};
    return std::find(std::begin(all), std::end(all), gap.what.name) != std::end(all);
}

} // namespace habeas::letters
