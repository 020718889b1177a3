// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sampleletters.h"

#include "letters/template.h"

#include <kainjow/mustache.hpp>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace habeas;
using namespace habeas::letters;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What no reader should meet, whatever a letter is filled with; empty: nothing.
QString slipIn(const QString &text)
{
    static const QList<std::pair<QString, QRegularExpression>> slips = {
        {u"space before punctuation"_s, QRegularExpression(u"[ \\x{a0}][,.;:!?)\\]]"_s)},
        {u"space behind a bracket"_s, QRegularExpression(u"[(\\[][ \\x{a0}]"_s)},
        {u"two spaces"_s, QRegularExpression(u"[ \\x{a0}]{2}"_s)},
        {u"punctuation twice"_s, QRegularExpression(u"\\.\\.|[,;:!?][,.;:!?]"_s)}, // "Meetwell Inc., San José"
        {u"nothing in brackets"_s, QRegularExpression(u"\\(\\)|\\[\\]|„“|“”|\"\""_s)},
        {u"punctuation first"_s, QRegularExpression(u"^[ ,.;:!?)]"_s)},
        {u"a mark left over"_s, QRegularExpression(u"\\{\\{|\\}\\}"_s)},
    };
    for (const auto &[name, pattern] : slips) {
        if (text.contains(pattern))
            return name;
    }
    return {};
}

/// Every template's texts; commands for a shell are no sentences.
void collect(const QJsonValue &value, QStringList &texts)
{
    if (value.isString()) {
        texts << value.toString();
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const auto &each : array)
            collect(each, texts);
    } else {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            static const QStringList names{u"code"_s,   u"when"_s,    u"unless"_s,  u"each"_s,
                                           u"widths"_s, u"picture"_s, u"command"_s, u"phrases"_s};
            if (!names.contains(it.key()))
                collect(it.value(), texts);
        }
    }
}

QJsonObject words(const QString &kind, const QString &language)
{
    QFile file(u":/letters/%1.%2.json"_s.arg(kind, language));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QSet<QString> namesIn(const QString &text, const QString &signs)
{
    QSet<QString> names;
    auto matches = QRegularExpression(u"\\{\\{%1([\\w.]+)\\}\\}"_s.arg(signs)).globalMatch(text);
    while (matches.hasNext())
        names << matches.next().captured(1);
    return names;
}

/// A text with every value given that it cannot be without, and every one it can do without given and not given.
class Walk
{
public:
    /// What the pieces of sentences become, given and not given.
    explicit Walk(const QJsonObject &phrases)
    {
        for (auto it = phrases.begin(); it != phrases.end(); ++it)
            m_phrases.insert(it.key(), outcomes(it.value().toString()));
    }

    /// As the letter tidies its texts (FORMAT.md): a section that said nothing leaves one space, and none at the ends.
    QStringList outcomes(const QString &text) const
    {
        m_text = text;
        const QSet<QString> values = namesIn(text, {});
        m_choices = namesIn(text, u"[#^]"_s) - people() - counted(text);
        m_always = counted(text);
        m_asked.clear();
        for (const QString &name : values) {
            if (m_phrases.contains(name))
                m_asked << name;
        }
        QStringList all;
        for (const QString &who : people())
            phrasesOnward(0, who, QHash<QString, QString>(), all);
        all.removeDuplicates();
        return all;
    }

private:
    static QSet<QString> people() { return {u"self"_s, u"child"_s, u"other"_s}; }

    /// Sections that are counts ({n, one, any}): there always, if only as none.
    static QSet<QString> counted(const QString &text)
    {
        static const QSet<QString> ofACount{u"n"_s, u"one"_s, u"any"_s};
        static const QRegularExpression tag(u"\\{\\{([#^/]?)([\\w.]+)\\}\\}"_s);
        QSet<QString> counts;
        QStringList inside;
        auto tags = tag.globalMatch(text);
        while (tags.hasNext()) {
            const auto each = tags.next();
            const QString name = each.captured(2);
            const auto outer = std::find_if(inside.rbegin(), inside.rend(),
                                            [](const QString &section) { return !ofACount.contains(section); });
            if (ofACount.contains(name) && outer != inside.rend())
                counts << *outer;
            if (each.captured(1) == u"/")
                inside.removeLast();
            else if (!each.captured(1).isEmpty())
                inside << name;
        }
        return counts;
    }

    void phrasesOnward(qsizetype at, const QString &who, QHash<QString, QString> said, QStringList &all) const
    {
        if (at == m_asked.size())
            return everyChoice(who, said, all);
        for (const QString &each : m_phrases.value(m_asked.at(at))) {
            said.insert(m_asked.at(at), each);
            phrasesOnward(at + 1, who, said, all);
        }
    }

    void everyChoice(const QString &who, const QHash<QString, QString> &said, QStringList &all) const
    {
        const QStringList choices(m_choices.begin(), m_choices.end());
        QVERIFY2(choices.size() < 12, "too many choices in one text");
        for (int chosen = 0; chosen < 1 << choices.size(); ++chosen) {
            QSet<QString> given = m_always;
            given << who;
            for (qsizetype i = 0; i < choices.size(); ++i) {
                if (chosen & 1 << i)
                    given << choices.at(i);
            }
            if (isPossible(given))
                all << filled(given, said);
        }
    }

    /// One of a thing is some of it; of the states of a ledger line there is one.
    bool isPossible(const QSet<QString> &given) const
    {
        const auto first = [](const QString &name) { return name.section(u'.', 0, -2); };
        for (const QString &name : given) {
            const QString above = first(name);
            if (name.endsWith(u"one") && m_choices.contains(name.chopped(3) + u"any"_s)
                && !given.contains(name.chopped(3) + u"any"_s))
                return false;
            if (m_choices.contains(above) && !given.contains(above))
                return false;
        }
        static const QSet<QString> states{u"failed"_s, u"notAsked"_s, u"open"_s, u"partial"_s};
        return QSet<QString>(given).intersect(states).size() <= 1;
    }

    QString filled(const QSet<QString> &given, const QHash<QString, QString> &said) const
    {
        using kainjow::mustache::mustache;
        Facts facts(Facts::type::object);
        const auto set = [&](const QString &name, const Facts &value) { facts.set(flat(name).toStdString(), value); };
        for (const QString &name : namesIn(m_text, {}) + m_choices + m_always + people()) {
            if (said.contains(name))
                set(name, said.value(name).toStdString());
            else if ((m_choices + people()).contains(name))
                set(name, given.contains(name) ? Facts("Wert") : Facts(false));
            else
                set(name, "Wert");
        }
        QString flatText = m_text;
        for (const QString &name : namesIn(m_text, u"[#^/]?"_s))
            flatText.replace(QRegularExpression(u"\\{\\{([#^/]?)%1\\}\\}"_s.arg(QRegularExpression::escape(name))),
                             u"{{\\1%1}}"_s.arg(flat(name)));
        mustache parsed(flatText.toStdString());
        parsed.set_custom_escape([](const std::string &value) { return value; });
        static const QRegularExpression spaces(u" {2,}"_s);
        return QString::fromStdString(parsed.render(facts)).replace(spaces, u" "_s).trimmed();
    }

    /// Each name of its own: a section and a value in it ("authority", "authority.phone") are chosen one by one.
    static QString flat(QString name) { return name.replace(u'.', u'_'); }

    QHash<QString, QStringList> m_phrases;
    mutable QString m_text;
    mutable QSet<QString> m_choices;
    mutable QSet<QString> m_always;
    mutable QStringList m_asked;
};

} // namespace

class TestTemplates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noTextStumblesOverWhatIsNotThere_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("language");
        const QStringList files = QDir(u":/letters"_s).entryList({u"*.de.json"_s, u"*.en.json"_s});
        QVERIFY(files.size() >= 24);
        for (const QString &file : files)
            QTest::newRow(qPrintable(file)) << file.section(u'.', 0, 0) << file.section(u'.', 1, 1);
    }

    void noTextStumblesOverWhatIsNotThere()
    {
        QFETCH(QString, kind);
        QFETCH(QString, language);
        const QJsonObject own = words(kind, language);
        QJsonObject phrases = words(u"frame"_s, language).value(u"phrases"_s).toObject();
        const QJsonObject further = own.value(u"phrases"_s).toObject();
        for (auto it = further.begin(); it != further.end(); ++it)
            phrases.insert(it.key(), it.value());
        const Walk walk(phrases);
        QStringList texts;
        collect(own, texts);
        QVERIFY(!texts.isEmpty());
        for (const QString &text : texts) {
            const QStringList outcomes = walk.outcomes(text);
            QVERIFY(!outcomes.isEmpty());
            for (const QString &said : outcomes)
                QVERIFY2(slipIn(said).isEmpty(), qPrintable(slipIn(said) + u": "_s + said + u"\nfrom "_s + text));
        }
    }

    /// The same of whole letters: what the program puts into the places reads well, too.
    void noLetterStumbles_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<bool>("full");
        for (const Language language : {Language::German, Language::English}) {
            for (const bool full : {false, true})
                QTest::addRow("%s, %s", qPrintable(languageCode(language)), full ? "everything given" : "the least")
                    << language << full;
        }
    }

    void noLetterStumbles()
    {
        QFETCH(Language, language);
        QFETCH(bool, full);
        using Capacity = Representative::Capacity;
        for (const auto &capacity :
             {std::optional<Capacity>(), std::optional(Capacity::SoleCustody), std::optional(Capacity::Lawyer)}) {
            Frame around = sample::frame(language);
            if (capacity)
                around.request.representative->capacity = *capacity;
            else
                around.request.representative.reset();
            if (!full) {
                around.organisation.dpo = {{}, {}, u"dsb@schule.example"_s, {}, {}};
                around.organisation.authority.phone.clear();
                around.organisation.authority.email.clear();
                around.organisation.authority.web.clear();
                around.organisation.letterhead.phone.clear();
                around.organisation.letterhead.email.clear();
                around.organisation.letterhead.web.clear();
            }
            for (const auto &[kind, letter] : sample::everyKind(around)) {
                QVERIFY2(letter, qPrintable(kind));
                forEachText(*letter, [&, &kind = kind](const QString &place, const QString &text) {
                    QVERIFY2(slipIn(text).isEmpty() || text.startsWith(u"age -d") || text.startsWith(u"unzip"),
                             qPrintable(u"%1, %2, %3: %4"_s.arg(kind, place, slipIn(text), text)));
                });
            }
        }
    }

    void theTestItselfSees()
    {
        for (const QString &text : {u"a request ; it"_s, u"a  b"_s, u"e. V.. And"_s, u"a,, b"_s, u"so () is"_s,
                                    u"of {{name}}"_s, u"„“"_s, u", phone"_s})
            QVERIFY2(!slipIn(text).isEmpty(), qPrintable(text));
        const Walk walk(QJsonObject{{u"onBehalf"_s, u"{{#child}}for {{subject}}{{/child}}"_s}});
        QStringList outcomes = walk.outcomes(u"A request {{onBehalf}}; it"_s);
        outcomes.sort();
        QCOMPARE(outcomes, (QStringList{u"A request ; it"_s, u"A request for Wert; it"_s}));
    }
};

QTEST_GUILESS_MAIN(TestTemplates)
#include "tst_templates.moc"
