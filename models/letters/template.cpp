// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "template.h"

#include "fields.h"
#include "strictcontext.h"
#include "text.h"

#include "law/citation.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <optional>
#include <set>

using namespace Qt::Literals::StringLiterals;

namespace habeas::letters {
namespace {

namespace mustache = kainjow::mustache;

Error broken(const QString &what)
{
    return {Error::Kind::Malformed, u"letter.template"_s,
            QCoreApplication::translate(
                "habeas::letters",
                "The template of the letter is damaged (%1). No letter was made. Install the program again.")
                .arg(what)};
}

/// Fills the texts of one letter; the first fault stays.
class Filler
{
public:
    Filler(Facts facts, Language language) : m_facts(std::move(facts)), m_language(language) { }

    /// Pieces of sentences, with fields of their own: they see facts, not each other.
    void addPhrases(const QJsonObject &phrases)
    {
        QList<std::pair<std::string, std::string>> said;
        for (auto it = phrases.begin(); it != phrases.end(); ++it)
            said.emplaceBack(it.key().toStdString(), tidied(it.value(), {}).toStdString());
        for (const auto &[name, phrase] : said) {
            m_facts.set(name, phrase);
            m_phrases.insert(name);
        }
    }

    QString text(const QJsonValue &source, const Row &row = {}) { return paragraph(source, row).text; }

    /// A text with its values marked.
    Paragraph paragraph(const QJsonValue &source, const Row &row = {})
    {
        Paragraph said = withoutMarks(tidied(source, row));
        said.text =
            typeset(said.text, m_language); // puts one space for another, so that the fields stay in their place
        return said;
    }

    /// As the template has it: nothing is moved or replaced.
    QString verbatim(const QJsonValue &source) { return withoutMarks(filled(source, {})).text; }

    /// A text that no letter is without.
    QString needed(const QJsonObject &words, const QString &name)
    {
        const QString said = text(words.value(name));
        if (said.isEmpty())
            fail(name);
        return said;
    }

    /// Every text that is not empty.
    QStringList texts(const QJsonArray &sources, const Row &row = {})
    {
        QStringList filled;
        for (const auto &source : sources) {
            if (const QString said = text(source, row); !said.isEmpty())
                filled << said;
        }
        return filled;
    }

    /// `each`, `when` and `unless` name values by the rules of mustache sections.
    bool holds(const QJsonObject &object)
    {
        const auto asks = [&](QStringView key, QStringView sign) {
            const QString name = object.value(key).toString();
            return name.isEmpty() || !text(u"{{%1%2}}1{{/%2}}"_s.arg(sign, name)).isEmpty();
        };
        return asks(u"when", u"#") && asks(u"unless", u"^");
    }

    QList<Row> rows(const QString &name)
    {
        const Facts *found = m_facts.get(name.toStdString());
        if (!found || !found->is_list()) {
            fail(name);
            return {};
        }
        QList<Row> rows;
        for (const Facts &row : found->list_value())
            rows << Row{&row, name.toStdString()};
        return rows;
    }

    QList<Block> blocks(const QJsonArray &sources)
    {
        QList<Block> filled;
        for (const auto &source : sources) {
            if (source.isString())
                paragraph(source, {}, filled);
            else if (holds(source.toObject()))
                block(source.toObject(), filled);
        }
        return filled;
    }

    QList<Part> parts(const QJsonArray &sources)
    {
        QList<Part> filled;
        for (const auto &source : sources) {
            const QJsonObject object = source.toObject();
            if (!holds(object))
                continue;
            const QString cited = verbatim(object.value(u"article"));
            Part part{object.value(u"code").toString(), typeset(law::citationIn(m_language, cited), m_language),
                      text(object.value(u"heading")), blocks(object.value(u"blocks").toArray()), cited};
            if (part.code.isEmpty() || part.heading.isEmpty())
                fail(u"heading"_s);
            if (!part.blocks.isEmpty())
                filled << part;
        }
        return filled;
    }

    QList<InfoLine> info(const QJsonArray &sources)
    {
        QList<InfoLine> lines;
        for (const auto &source : sources) {
            const InfoLine line{text(source.toArray().at(0)), text(source.toArray().at(1))};
            if (!line.value.isEmpty())
                lines << line;
        }
        return lines;
    }

    void fail(const QString &what)
    {
        if (!m_fault)
            m_fault = broken(what);
    }
    const std::optional<Error> &fault() const { return m_fault; }

private:
    QString tidied(const QJsonValue &source, const Row &row)
    {
        static const QRegularExpression spaces(u" {2,}"_s); // around a section that said nothing
        return filled(source, row).replace(spaces, u" "_s).trimmed();
    }

    /// The text with its fields between marks.
    QString filled(const QJsonValue &source, const Row &row)
    {
        mustache::mustache parsed(source.toString().toStdString());
        StrictContext context(&m_facts);
        if (row.facts)
            context.enter(row);
        parsed.set_custom_escape([&](const std::string &value) { return field(context.found(), value); });
        const std::string text = parsed.is_valid() ? parsed.render(context) : std::string();
        if (!parsed.is_valid())
            fail(QString::fromStdString(parsed.error_message()));
        if (!context.unknown().empty())
            fail(QString::fromStdString(context.unknown()));
        return QString::fromStdString(text);
    }

    /// The renderers escape, each for its format; here a value gets its marks, which none can bring along.
    std::string field(const std::string &name, const std::string &value)
    {
        if (value.empty() || m_phrases.contains(name))
            return value;
        if (!isPrintable(QString::fromStdString(value)))
            fail(QString::fromStdString(name));
        return marked(name, value);
    }

    void paragraph(const QJsonValue &source, const Row &row, QList<Block> &filled)
    {
        if (const Paragraph said = paragraph(source, row); !said.text.isEmpty())
            filled << said;
    }

    void bullets(const QJsonArray &sources, const QList<Row> &over, QList<Block> &filled)
    {
        Bullets bullets;
        for (const Row &row : over) {
            for (const auto &source : sources) {
                const Paragraph said = paragraph(source, row);
                if (said.text.isEmpty())
                    continue;
                bullets.items << said.text;
                bullets.fields << said.fields;
            }
        }
        if (!bullets.items.isEmpty())
            filled << bullets;
    }

    void block(const QJsonObject &source, QList<Block> &filled)
    {
        const bool repeated = source.contains(u"each");
        const auto over = repeated ? rows(source.value(u"each").toString()) : QList<Row>{Row{}};
        if (source.contains(u"p")) {
            for (const Row &row : over)
                paragraph(source.value(u"p"), row, filled);
        } else if (source.contains(u"li")) {
            bullets(source.value(u"li").toArray(), over, filled);
        } else if (repeated && source.contains(u"row")) {
            table(source, over, filled);
        } else if (source.contains(u"command")) {
            filled << command(source.value(u"command").toArray());
        } else if (source.contains(u"passphrase")) {
            filled << passphrase(source.value(u"passphrase").toString());
        } else if (source.contains(u"step")) {
            step(source, filled);
        } else {
            fail(u"block"_s);
        }
    }

    void step(const QJsonObject &source, QList<Block> &filled)
    {
        const auto picture = Picture::load(source.value(u"picture").toString());
        if (!picture)
            return fail(u"picture"_s);
        filled << PicturedStep{*picture, needed(source, u"description"_s), needed(source, u"step"_s)};
    }

    Verbatim command(const QJsonArray &sources)
    {
        Verbatim made{Verbatim::Look::Command, {}};
        for (const auto &source : sources)
            made.lines << verbatim(source);
        return made;
    }

    /// Its place only: no passphrase goes through a template.
    Verbatim passphrase(const QString &look)
    {
        if (look == u"words")
            return {Verbatim::Look::PassphraseWords, {}};
        if (look != u"whole")
            fail(u"passphrase"_s);
        return {Verbatim::Look::PassphraseWhole, {}};
    }

    void table(const QJsonObject &source, const QList<Row> &over, QList<Block> &filled)
    {
        Table table;
        const QJsonArray cells = source.value(u"row").toArray();
        table.columns = texts(source.value(u"columns").toArray());
        for (const auto &width : source.value(u"widths").toArray())
            table.widths << width.toInt();
        if (table.columns.size() != cells.size() || table.widths.size() != cells.size() || table.widths.contains(0))
            return fail(u"row"_s);
        for (const Row &row : over) {
            QStringList filledCells; // an empty cell stays, so that the others keep their column
            for (const auto &cell : cells)
                filledCells << text(cell, row);
            table.rows << filledCells;
        }
        if (!table.rows.isEmpty())
            filled << table;
    }

    Facts m_facts;
    std::set<std::string> m_phrases;
    Language m_language;
    std::optional<Error> m_fault;
};

std::optional<QJsonObject> readWords(const QString &name, Language language)
{
    QFile file(u":/letters/%1.%2.json"_s.arg(name, languageCode(language)));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const auto document = QJsonDocument::fromJson(file.readAll());
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

void layOver(QJsonObject &below, const QJsonObject &above)
{
    QJsonObject phrases = below.value(u"phrases").toObject();
    const QJsonObject further = above.value(u"phrases").toObject();
    for (auto it = further.begin(); it != further.end(); ++it)
        phrases.insert(it.key(), it.value());
    for (auto it = above.begin(); it != above.end(); ++it)
        below.insert(it.key(), it.value());
    below.insert(u"phrases"_s, phrases);
}

} // namespace

Result<Template> Template::load(const QString &kind, Language language)
{
    auto words = readWords(u"frame"_s, language);
    const auto own = readWords(kind, language);
    if (!words || !own)
        return broken(kind);
    layOver(*words, *own);
    return Template(kind, language, *words);
}

Result<LetterContent> Template::fill(Facts facts) const
{
    Filler filler(std::move(facts), m_language);
    filler.addPhrases(m_words.value(u"phrases").toObject());

    const auto value = [this](QLatin1String key) { return m_words.value(key); };
    LetterContent content;
    content.kind = m_kind;
    content.language = m_language;
    content.title = filler.needed(m_words, u"title"_s);
    content.childTitle = filler.text(value("childTitle"_L1));
    content.childPage = filler.parts(value("childPage"_L1).toArray());
    content.sender = filler.needed(m_words, u"sender"_s);
    content.senderLines = filler.texts(value("senderLines"_L1).toArray());
    content.returnLine = filler.needed(m_words, u"returnLine"_s);
    content.info = filler.info(value("info"_L1).toArray());
    content.subject = filler.needed(m_words, u"subject"_s);
    content.salutation = filler.needed(m_words, u"salutation"_s);
    content.opening = filler.blocks(value("opening"_L1).toArray());
    content.parts = filler.parts(value("parts"_L1).toArray());
    content.farewell = filler.needed(m_words, u"farewell"_s);
    content.signer = filler.needed(m_words, u"signer"_s);
    content.signerRole = filler.needed(m_words, u"signerRole"_s);
    content.enclosures = filler.texts(value("enclosures"_L1).toArray());
    content.seal = filler.texts(value("seal"_L1).toArray());
    content.pageWord = filler.needed(m_words, u"pageWord"_s);
    content.ofWord = filler.needed(m_words, u"ofWord"_s);
    if (filler.fault())
        return *filler.fault();
    return content;
}

} // namespace habeas::letters
