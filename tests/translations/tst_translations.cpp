// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;

namespace {

/// One text of a .ts file. The same source in another context is another message.
struct Message {
    QString context;
    QString source;
    QString comment; ///< tells two meanings of one source apart
    QString file; ///< absolute; only where the .ts says it
    QString state; ///< "" is finished; else unfinished, vanished, obsolete
    bool isPlural = false;
    QStringList forms;

    QString key() const { return context + u'|' + source + (comment.isEmpty() ? QString() : u'|' + comment); }
};

using Messages = QMap<QString, Message>;

QString sourceFolder()
{
    return QStringLiteral(HABEAS_SOURCES);
}

Message messageAt(QXmlStreamReader &xml, const QString &context, const QDir &folder)
{
    Message message{.context = context, .isPlural = xml.attributes().value(u"numerus"_s) == u"yes"};
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source") {
            message.source = xml.readElementText();
        } else if (xml.name() == u"comment") {
            message.comment = xml.readElementText();
        } else if (xml.name() == u"location") {
            message.file = QDir::cleanPath(folder.absoluteFilePath(xml.attributes().value(u"filename"_s).toString()));
            xml.skipCurrentElement();
        } else if (xml.name() == u"translation") {
            message.state = xml.attributes().value(u"type"_s).toString();
            if (!message.isPlural) {
                message.forms << xml.readElementText();
                continue;
            }
            while (xml.readNextStartElement())
                message.forms << xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

/// The messages of a .ts file (Qt Linguist 2.1); empty if it cannot be read.
Messages messagesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    Messages messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            const Message message = messageAt(xml, context, QFileInfo(path).dir());
            messages.insert(message.key(), message);
        }
    }
    return xml.hasError() ? Messages() : messages;
}

QString translationFile(const QString &language)
{
    return sourceFolder() + u"/translations/habeas_"_s + language + u".ts"_s;
}

/// %1 to %99, %L1, %n and the mark of a shortcut, each as often as it stands there.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression placeholder(u"%L?(?:\\d{1,2}|n)|&(?=\\w)"_s,
                                                QRegularExpression::UseUnicodePropertiesOption);
    QStringList found;
    for (auto it = placeholder.globalMatch(text); it.hasNext();)
        found << it.next().captured();
    found.sort();
    return found;
}

/// What stands around a text and in how many lines: a prompt ends in a blank, a list's line begins with two.
QString frame(const QString &text)
{
    static const QRegularExpression edges(u"^(\\s*).*?(\\s*)$"_s, QRegularExpression::DotMatchesEverythingOption);
    const auto match = edges.match(text);
    return u"%1…%2, line ends: %3"_s.arg(match.captured(1), match.captured(2)).arg(text.count(u'\n'));
}

QString read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// tr() of a QObject looks up under its class.
QSet<QString> contextsOfObjects(const QString &text)
{
    static const QRegularExpression part(u"namespace ([a-z:]+)\\s*\\{|class (\\w+)[^;{]*\\{\\s*Q_OBJECT"_s);
    QSet<QString> contexts;
    QString space;
    for (auto it = part.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        if (match.hasCaptured(2))
            contexts << space + u"::"_s + match.captured(2);
        else
            space = match.captured(1);
    }
    return contexts;
}

/// The contexts a source file and the headers of ours it includes ask for at run time.
QSet<QString> contextsAtRunTime(const QString &path)
{
    static const QRegularExpression asked(
        u"(?:\\btranslate\\(\\s*\"([^\"]+)\"|Q_DECLARE_TR_FUNCTIONS\\(\\s*([^)\\s]+)\\s*\\))"_s);
    static const QRegularExpression included(u"#include \"([^\"]+)\""_s);
    QString text = read(path);
    const QDir beside = QFileInfo(path).dir();
    const QDir models(sourceFolder() + u"/models"_s);
    QStringList headers;
    for (auto it = included.globalMatch(text); it.hasNext();)
        headers << it.next().captured(1);
    for (qsizetype i = 0; i < headers.size(); ++i) {
        const QString header = beside.exists(headers[i]) ? beside.filePath(headers[i]) : models.filePath(headers[i]);
        text += read(header);
        // commands.h includes context.h: what stands beside the file is followed one step further.
        if (i > 32 || !beside.exists(headers[i]))
            continue;
        const QString inner = read(header);
        for (auto it = included.globalMatch(inner); it.hasNext();) {
            if (const QString name = it.next().captured(1); !headers.contains(name))
                headers << name;
        }
    }
    QSet<QString> contexts;
    for (auto it = asked.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        contexts << (match.hasCaptured(2) ? match.captured(2) : match.captured(1));
    }
    return contexts + contextsOfObjects(text);
}

/// The first few of \a faults with their number, for one failing line that says enough.
QByteArray told(const QString &what, const QStringList &faults)
{
    return u"%1 (%2):\n  %3"_s.arg(what).arg(faults.size()).arg(faults.mid(0, 20).join(u"\n  "_s)).toUtf8();
}

} // namespace

/// What the programs say is said in German, all of it, and in whole numbers: translations/*.ts against the sources,
/// as lupdate reads them, and against the catalogues compiled into the programs.
class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString lupdate = QStringLiteral(HABEAS_LUPDATE);
        QVERIFY2(QFileInfo(lupdate).isExecutable(),
                 qPrintable(u"lupdate is not installed (Debian package qt6-l10n-tools): "_s + lupdate));
        QVERIFY(m_work.isValid());
        QStringList arguments{u"-silent"_s, u"-locations"_s, u"absolute"_s};
        for (const QString &folder : {u"app"_s, u"models"_s, u"ui"_s}) {
            if (QDir(sourceFolder()).exists(folder))
                arguments << folder;
        }
        const QString path = m_work.filePath(u"found.ts"_s);
        arguments << u"-ts"_s << path;
        QProcess process;
        process.setWorkingDirectory(sourceFolder());
        process.start(lupdate, arguments);
        QVERIFY2(process.waitForFinished(120'000), qPrintable(u"lupdate: "_s + process.errorString()));
        m_doubts = QString::fromUtf8(process.readAllStandardError()).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(process.exitCode(), 0);
        m_found = messagesOf(path);
        QVERIFY2(m_found.size() > 100, "lupdate found hardly any text");
    }

    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    /// Where lupdate must guess the context, the text is looked up under another one at run time.
    void lupdateKnowsEveryContext() { QVERIFY2(m_doubts.isEmpty(), told(u"lupdate doubts"_s, m_doubts).constData()); }

    void contextsAreThoseOfRunTime()
    {
        QHash<QString, QSet<QString>> ofFile;
        QStringList wrong;
        for (const Message &message : std::as_const(m_found)) {
            QVERIFY2(!message.file.isEmpty(), qPrintable(message.key()));
            if (!ofFile.contains(message.file))
                ofFile.insert(message.file, contextsAtRunTime(message.file));
            if (!ofFile[message.file].contains(message.context))
                wrong << message.file + u": lupdate says "_s + message.context + u": "_s + message.source;
        }
        QVERIFY2(wrong.isEmpty(), told(u"looked up under another context at run time"_s, wrong).constData());
    }

    void nothingIsMissingOrLeftOver_data() { languages(); }
    void nothingIsMissingOrLeftOver()
    {
        QFETCH(QString, language);
        const Messages written = messagesOf(translationFile(language));
        QVERIFY2(!written.isEmpty(), qPrintable(translationFile(language)));
        QStringList missing, leftOver;
        for (const Message &message : std::as_const(m_found)) {
            const bool isWanted =
                language != u"en" || message.isPlural; // English speaks for itself, but not in numbers
            const auto entry = written.constFind(message.key());
            if (isWanted && (entry == written.constEnd() || entry->isPlural != message.isPlural))
                missing << message.key();
            if (!isWanted && entry != written.constEnd())
                leftOver << message.key();
        }
        for (const Message &message : written) {
            if (!m_found.contains(message.key()))
                leftOver << message.key();
        }
        QVERIFY2(missing.isEmpty(), told(u"missing, run ./dev translations and translate"_s, missing).constData());
        QVERIFY2(leftOver.isEmpty(), told(u"no longer in the sources, run ./dev translations"_s, leftOver).constData());
    }

    void everyMessageIsFinished_data() { languages(); }
    void everyMessageIsFinished()
    {
        QFETCH(QString, language);
        const Messages written = messagesOf(translationFile(language));
        QStringList faults;
        for (const Message &message : written) {
            const qsizetype forms = message.isPlural ? 2 : 1; // both languages: one, several
            if (!message.state.isEmpty())
                faults << message.state + u": "_s + message.key();
            else if (message.forms.size() != forms || message.forms.contains(QString()))
                faults << u"a form is empty or missing: "_s + message.key();
        }
        QVERIFY2(faults.isEmpty(), told(u"not finished"_s, faults).constData());
    }

    // ä is a key of one keyboard, and the program is read in German on others too.
    void lettersAreOnEveryKeyboard_data() { languages(); }
    void lettersAreOnEveryKeyboard()
    {
        QFETCH(QString, language);
        static const QRegularExpression elsewhere(u"&(?=\\p{L})[^A-Za-z]"_s);
        QStringList faults;
        for (const Message &message : messagesOf(translationFile(language))) {
            if (message.forms.join(u' ').contains(elsewhere))
                faults << message.key();
        }
        QVERIFY2(faults.isEmpty(), told(u"a letter few keyboards have"_s, faults).constData());
    }

    void placeholdersAndEdgesAgree_data() { languages(); }
    void placeholdersAndEdgesAgree()
    {
        QFETCH(QString, language);
        const Messages written = messagesOf(translationFile(language));
        QStringList faults;
        for (const Message &message : written) {
            for (const QString &form : message.forms) {
                if (placeholders(form) != placeholders(message.source) || frame(form) != frame(message.source))
                    faults << message.source + u"\n    "_s + form;
            }
        }
        QVERIFY2(faults.isEmpty(), told(u"placeholders or edges differ"_s, faults).constData());
    }

    /// The words of ARCHITECTURE.md, one for one thing, and German quotation marks in pairs.
    void germanKeepsToItsWords()
    {
        static const QRegularExpression foreign(
            u"\\b(Journal|Passphrase|Kennw[oö]rt|Bundle|Vault|Ledger|Fundstück|Organisation|(Fall|Fälle)\\b)|\\(s\\)"_s);
        static const QRegularExpression quoted(u"„[^„“”\"]*“"_s);
        const Messages written = messagesOf(translationFile(u"de"_s));
        QStringList faults;
        for (const Message &message : written) {
            for (const QString &form : message.forms) {
                QString rest = form;
                rest.remove(quoted);
                if (rest.contains(foreign) || rest.contains(QRegularExpression(u"[\"„“”’]"_s)))
                    faults << form;
            }
        }
        QVERIFY2(faults.isEmpty(), told(u"not the words of the house"_s, faults).constData());
    }

    void theProgramsCarryAllOfIt_data() { languages(); }
    void theProgramsCarryAllOfIt()
    {
        QFETCH(QString, language);
        QTranslator translator;
        QVERIFY(translator.load(u":/i18n/habeas_"_s + language + u".qm"_s));
        const Messages written = messagesOf(translationFile(language));
        QVERIFY(!written.isEmpty());
        for (const Message &message : written) {
            for (qsizetype i = 0; i < message.forms.size(); ++i) {
                const int count = message.isPlural ? static_cast<int>(i + 1) : -1;
                QCOMPARE(translator.translate(message.context.toUtf8(), message.source.toUtf8(),
                                              message.comment.toUtf8(), count),
                         message.forms[i]);
            }
        }
    }

    /// As a program asks: the plural follows the number, none is "one" in neither language.
    void numbersChooseTheForm()
    {
        for (const auto &[language, none, one, many] :
             {std::array{u"de"_s, u"%n Funde"_s, u"%n Fund"_s, u"%n Funde"_s},
              std::array{u"en"_s, u"%n items"_s, u"%n item"_s, u"%n items"_s}}) {
            QTranslator translator;
            QVERIFY(translator.load(u":/i18n/habeas_"_s + language + u".qm"_s));
            QCOMPARE(translator.translate("habeasctl", "%n item(s)", nullptr, 0), none);
            QCOMPARE(translator.translate("habeasctl", "%n item(s)", nullptr, 1), one);
            QCOMPARE(translator.translate("habeasctl", "%n item(s)", nullptr, 21), many);
        }
    }

private:
    static void languages()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("German") << u"de"_s;
        QTest::newRow("English") << u"en"_s;
    }

    QTemporaryDir m_work;
    QStringList m_doubts;
    Messages m_found;
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
