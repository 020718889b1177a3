// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemmodels/caselistmodel.h"
#include "itemmodels/itemcatalogue.h"
#include "itemmodels/itemform.h"
#include "itemmodels/itemlistmodel.h"
#include "itemmodels/journalmodel.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace habeas;
using namespace habeas::itemmodels;
using namespace Qt::Literals::StringLiterals;
using Kind = Decision::Kind;

namespace {

storage::ItemLine lineOf(const ItemId &id, QDate day = {}, const QStringList &people = {})
{
    storage::ItemLine line;
    line.item.id = id;
    line.item.path = u"Notiz"_s;
    if (day.isValid())
        line.item.modifiedAt = day.startOfDay();
    line.finding.emplace();
    for (const QString &person : people)
        line.finding->named << Finding::Named{person, person, {}, 1};
    return line;
}

} // namespace

/// What a list of a hundred thousand items, or cases, knows without holding them.
class TestItemList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_ids.clear();
        QList<storage::ItemKey> keys;
        for (int i = 0; i < 5; ++i) {
            m_ids << ItemId::create();
            keys << storage::ItemKey{m_ids.last(), i == 1 ? std::optional(Kind::Withhold) : std::nullopt};
        }
        // The run kept four items: the fifth is a redaction of one.
        m_catalogue = ItemCatalogue({{m_system, 4, keys}});
    }

    void countsAddUpBeforeAndAfterReading()
    {
        QCOMPARE(m_catalogue.counts(), (ItemCatalogue::Counts{3, 0, 0, 1}));
        read();
        QCOMPARE(m_catalogue.counts(), (ItemCatalogue::Counts{3, 0, 0, 1}));
        QCOMPARE(m_catalogue.counts().total(), 4);
        QCOMPARE(m_catalogue.overview({}).systems.value(m_system).all.decided(), 1);
        m_catalogue.setDecision({m_ids[1]}, std::nullopt);
        m_catalogue.setDecision({m_ids[0]}, Kind::Redact);
        QCOMPARE(m_catalogue.counts(), (ItemCatalogue::Counts{3, 0, 1, 0}));
    }

    /// A redaction recorded while its run went on stands among the items: reading tells them apart.
    void aRedactionIsNoneOfTheItemsWhereverItStands()
    {
        auto lines = this->lines();
        lines[2].item.madeFrom = m_ids[0];
        lines[4].item.madeFrom.reset();
        m_catalogue.take(lines);
        QCOMPARE(chosen({}), (QList<ItemId>{m_ids[0], m_ids[1], m_ids[3], m_ids[4]}));
    }

    void theNextOpenOneIsFoundInAnyOrderAndFromEitherEnd()
    {
        m_catalogue.setDecision({m_ids[2]}, Kind::HandOut); // open are 0 and 3, and the redaction
        const QList<ItemId> listed{m_ids[3], m_ids[2], m_ids[1], m_ids[0]};
        QCOMPARE(m_catalogue.nextOpen(listed, 0, true), 3);
        QCOMPARE(m_catalogue.nextOpen(listed, 3, true), 0);
        QCOMPARE(m_catalogue.nextOpen(listed, -1, true), 0);
        QCOMPARE(m_catalogue.nextOpen(listed, 0, false), 3);
        QCOMPARE(m_catalogue.nextOpen(listed, listed.size(), false), 3);
        QCOMPARE(m_catalogue.nextOpen(m_ids.first(4), 0, true), 3);
        QCOMPARE(m_catalogue.nextOpen({m_ids[3]}, 0, true), 0); // itself
        QCOMPARE(m_catalogue.nextOpen({m_ids[1], m_ids[2]}, 0, true), -1);
        QCOMPARE(m_catalogue.nextOpen({ItemId::create()}, -1, true), -1); // not of the catalogue
        QCOMPARE(m_catalogue.nextOpen({}, -1, true), -1);
    }

    void aSchoolYearBeginsOnTheFirstOfAugust()
    {
        QCOMPARE(schoolYear(2025), std::pair(QDate(2025, 8, 1), QDate(2026, 7, 31)));
        read();
        QCOMPARE(m_catalogue.overview({}).schoolYears, (QList<int>{2025, 2024}));
        ItemChoice choice;
        std::tie(choice.from, choice.to) = schoolYear(2024);
        QCOMPARE(chosen(choice), QList<ItemId>{m_ids[0]});
        std::tie(choice.from, choice.to) = schoolYear(2025);
        QCOMPARE(chosen(choice), QList<ItemId>{m_ids[1]});
    }

    void whatHasNoDayIsNotLost()
    {
        read();
        QVERIFY(m_catalogue.overview({}).hasUndated);
        QCOMPARE(chosen({.isUndated = true}), (QList<ItemId>{m_ids[2], m_ids[3]}));
        QCOMPARE(chosen({.order = ItemChoice::Order::Newest}), (QList<ItemId>{m_ids[1], m_ids[0], m_ids[2], m_ids[3]}));
        QCOMPARE(chosen({.order = ItemChoice::Order::Oldest}), (QList<ItemId>{m_ids[0], m_ids[1], m_ids[2], m_ids[3]}));
    }

    void peopleNarrow()
    {
        read();
        QCOMPARE(chosen({.withPeopleOnly = true}), (QList<ItemId>{m_ids[0], m_ids[2]}));
        QCOMPARE(chosen({.person = u"jule"_s}), (QList<ItemId>{m_ids[0], m_ids[2]}));
        QCOMPARE(chosen({.person = u"onur"_s}), QList<ItemId>{m_ids[2]});
        QVERIFY(chosen({.person = u"nobody"_s}).isEmpty());
        const collection::PersonVerdicts verdicts(
            {PersonDecision{.person = u"jule"_s, .kind = PersonDecision::Kind::NoPerson}});
        QCOMPARE(m_catalogue.chosen({.withPeopleOnly = true}, verdicts), QList<ItemId>{m_ids[2]});
    }

    void namesAreSearchedWhateverTheirCase()
    {
        auto lines = this->lines();
        lines[0].item.path = u"Klasse 4b/Elternabend ÜBERSICHT.odt"_s;
        lines[1].item.title = u"Elternabend"_s;
        QVERIFY(chosen({.text = u"elternabend"_s}).isEmpty()); // none was read yet
        m_catalogue.take(lines);
        QCOMPARE(chosen({.text = u"elternABEND"_s}), (QList<ItemId>{m_ids[0], m_ids[1]}));
        QCOMPARE(chosen({.text = u"übersicht"_s}), QList<ItemId>{m_ids[0]});
        QCOMPARE(chosen({.text = u"Onur"_s}), QList<ItemId>{m_ids[2]}); // whom the radar saw in it
        QVERIFY(chosen({.text = u"nichts davon"_s}).isEmpty());
    }

    void otherItemsAreNotTakenForTheSame()
    {
        QVERIFY(m_catalogue.update({{m_system, 4, keysOf(m_ids)}}));
        QVERIFY(m_catalogue.update({{m_system, 4, keysOf(m_ids + QList<ItemId>{ItemId::create()})}}));
        QCOMPARE(m_catalogue.counts().total(), 4); // a redaction made since is none of them
        QVERIFY(!m_catalogue.update({{m_system, 4, keysOf({ItemId::create()})}}));
        QVERIFY(!m_catalogue.update({{m_system, 4, keysOf(m_ids.first(4))}}));
    }

    void aListHoldsAFewPagesOnly()
    {
        QList<ItemListModel::Lines::Request> asked;
        ItemListModel model([&](const ItemListModel::Lines::Request &request) { asked << request; }, QLocale::c());
        QList<ItemId> many;
        for (int i = 0; i < 100 * ItemListModel::Lines::pageSize; ++i)
            many << ItemId::create();
        model.show(many);
        QCOMPARE(model.rowCount(), many.size());
        for (int page = 0; page < 100; ++page) {
            QVERIFY(!model.lineAt(page * ItemListModel::Lines::pageSize));
            QCoreApplication::processEvents();
            QCOMPARE(asked.size(), 1);
            answer(model, asked.takeFirst());
            QCOMPARE(model.lineAt(page * ItemListModel::Lines::pageSize)->item.id,
                     many[page * ItemListModel::Lines::pageSize]);
        }
        QVERIFY(!model.lineAt(0)); // let go long ago
        QVERIFY(model.lineAt(int(many.size()) - 1));
    }

    void aLongJournalIsHeldInAFewPagesOnly()
    {
        using Lines = JournalModel::Lines;
        QList<Lines::Request> asked;
        QList<JournalModel::More> more;
        JournalModel model([&](const JournalModel::More &request) { more << request; },
                           [&](const Lines::Request &request) { asked << request; }, Words::of(Language::English),
                           QLocale::c());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto answerAll = [&](qint64 gone) {
            QCoreApplication::processEvents();
            while (!asked.isEmpty()) {
                const auto request = asked.takeFirst();
                QList<JournalRow> rows;
                for (const qint64 number : request.ids)
                    rows << JournalRow{
                        number, number == gone ? QDateTime() : QDateTime::currentDateTimeUtc(), true, {}, {}, {}};
                model.taken(request, rows);
            }
        };
        constexpr int count = 3000;
        model.setReader(QTimeZone::utc(), u"Jonas Albers"_s);
        model.show(count, storage::JournalOrder::NewestFirst);
        QVERIFY(model.isComplete() && more.isEmpty()); // they are numbered without a gap: nobody has to be asked
        for (int row = 0; row < count; row += 50) { // as a view asks while it is scrolled
            model.index(row, JournalModel::What).data();
            answerAll(1);
            QVERIFY(model.rowAt(row));
            QCOMPARE(model.rowAt(row)->sequence, count - row);
        }
        int held = 0;
        for (int row = 0; row < count; ++row)
            held += model.rowAt(row) ? 1 : 0;
        QCOMPARE(held, int(Lines::keptPages * Lines::pageSize));
        QCOMPARE(model.index(count - 1, JournalModel::What).data().toString(), u"missing"_s); // somebody took it away
        QCOMPARE(model.index(count - 1, JournalModel::Number).data().toString(), u"1"_s);
        QCOMPARE(model.index(500, JournalModel::What).data().toString(), u"Being read …"_s); // let go long ago
        answerAll(0);
        model.show(count, storage::JournalOrder::OldestFirst);
        QCOMPARE(model.index(0, JournalModel::What).data().toString(), u"Being read …"_s);
        answerAll(0);
        QCOMPARE(model.rowAt(0)->sequence, 1);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.rowAt(0));
    }

    /// What is let through comes page after page; answers to what was asked before are thrown away.
    void aNarrowedJournalGrows()
    {
        QList<JournalModel::More> more;
        JournalModel model([&](const JournalModel::More &request) { more << request; },
                           [](const JournalModel::Lines::Request &) {}, Words::of(Language::English), QLocale::c());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        storage::JournalFilter filter;
        filter.caseNumber = u"2026-0041"_s;
        model.show(filter, u"sealed"_s, storage::JournalOrder::NewestFirst);
        const JournalModel::More old = more.takeFirst();
        QCOMPARE(old.filter.caseNumber, filter.caseNumber);
        QCOMPARE(old.after, 0);
        filter.caseNumber.clear();
        model.show(filter, u"opened"_s, storage::JournalOrder::NewestFirst);
        model.taken(old, JournalModel::Found{{9, 8}, 0});
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.isComplete());
        model.taken(more.takeFirst(), JournalModel::Found{{}, 700}); // nothing among the newest
        QVERIFY(!model.isComplete());
        QCOMPARE(more.constFirst().after, 700);
        model.taken(more.takeFirst(), JournalModel::Found{{512, 3}, 0});
        QVERIFY(model.isComplete() && more.isEmpty());
        QCOMPARE(model.rowCount(), 2);
        QSignalSpy failed(&model, &JournalModel::failed);
        model.show(filter, {}, storage::JournalOrder::OldestFirst);
        model.taken(more.takeFirst(), Error{Error::Kind::Storage, u"storage.failed"_s, {}});
        QCOMPARE(failed.size(), 1);
        QVERIFY(!model.isComplete());
    }

    void whoScrollsFastIsShownWhereTheyStopped()
    {
        QList<ItemListModel::Lines::Request> asked;
        ItemListModel model([&](const ItemListModel::Lines::Request &request) { asked << request; }, QLocale::c());
        QList<ItemId> many;
        for (int i = 0; i < 50 * ItemListModel::Lines::pageSize; ++i)
            many << ItemId::create();
        model.show(many);
        for (int page = 0; page < 50; ++page)
            QVERIFY(!model.lineAt(page * ItemListModel::Lines::pageSize));
        QCoreApplication::processEvents();
        QCOMPARE(asked.constFirst().page, 49);
        while (!asked.isEmpty())
            answer(model, asked.takeFirst());
        QVERIFY(model.lineAt(49 * ItemListModel::Lines::pageSize));
        QVERIFY(!model.lineAt(ItemListModel::Lines::pageSize)); // nobody looks there any more
    }

    void aPathLosesItsMiddleAndATitleItsEnd()
    {
        QList<ItemListModel::Lines::Request> asked;
        ItemListModel model([&](const ItemListModel::Lines::Request &request) { asked << request; }, QLocale::c());
        model.show(m_ids.first(2));
        const auto elision = [&](int row) { return model.index(row).data(ItemListModel::ElideRole).toInt(); };
        QCOMPARE(elision(0), int(Qt::ElideRight)); // "Being read …"
        QCoreApplication::processEvents();
        auto found = lines().first(2);
        found[0].item.path = u"Klasse 4b/Elternabend/Protokoll.odt"_s;
        found[1].item.path = u"mail/17"_s;
        found[1].item.title = u"Elternabend am Dienstag"_s;
        model.taken(asked.takeFirst(), found);
        QCOMPARE(elision(0), int(Qt::ElideMiddle));
        QCOMPARE(elision(1), int(Qt::ElideRight));
        for (int row = 0; row < 2; ++row) { // whatever was shortened
            const QString whole = model.index(row).data(Qt::ToolTipRole).toString();
            for (const QString &part : {model.index(row).data().toString(), found[row].item.path,
                                        model.index(row).data(ItemListModel::CaptionRole).toString()})
                QVERIFY2(whole.split(u'\n').count(part) == 1, qPrintable(whole));
        }
    }

    void whatAnItemIs_data()
    {
        QTest::addColumn<ItemKind>("kind");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("mediaType");
        QTest::addColumn<ItemForm>("form");
        const auto add = [](ItemKind kind, const char *path, const char *type, ItemForm form) {
            QTest::newRow(path) << kind << QString::fromLatin1(path) << QString::fromLatin1(type) << form;
        };
        const char *unknown = "application/octet-stream";
        add(ItemKind::File, "Brief.odt", "application/vnd.oasis.opendocument.text", ItemForm::Document);
        add(ItemKind::File, "Noten.ods", "application/vnd.oasis.opendocument.spreadsheet", ItemForm::Table);
        add(ItemKind::File, "Noten.xlsx", unknown, ItemForm::Table);
        add(ItemKind::File, "Noten.csv", "text/plain", ItemForm::Table);
        add(ItemKind::File, "alt.doc", "application/msword", ItemForm::Document);
        add(ItemKind::File, "Zeugnis.PDF", unknown, ItemForm::Pdf);
        add(ItemKind::File, "Foto.heic", unknown, ItemForm::Picture);
        add(ItemKind::File, "Logo.svg", "image/svg+xml", ItemForm::Picture);
        add(ItemKind::File, "Notiz.md", "text/markdown; charset=utf-8", ItemForm::Text);
        add(ItemKind::File, "Einladung.eml", unknown, ItemForm::Mail);
        add(ItemKind::File, "Mia.vcf", "text/vcard", ItemForm::Contact);
        add(ItemKind::File, "Termine.ics", "text/calendar", ItemForm::Calendar);
        add(ItemKind::File, "Aufnahme.ogg", "audio/ogg", ItemForm::Recording);
        add(ItemKind::File, "Archiv.zip", "application/zip", ItemForm::File);
        add(ItemKind::File, "ohne Endung", unknown, ItemForm::File);
        add(ItemKind::Message, "talk/1/messages-own.json", "application/json", ItemForm::Chat);
        add(ItemKind::Message, "post/17", "message/rfc822", ItemForm::Mail);
        add(ItemKind::Comment, "comments.json", "application/json", ItemForm::Comment);
        add(ItemKind::Calendar, "dav/calendars/a", "text/calendar", ItemForm::Calendar);
        add(ItemKind::Contacts, "dav/contacts/a", "text/vcard", ItemForm::Contact);
        add(ItemKind::LogLines, "access.log", "text/plain", ItemForm::Log);
        add(ItemKind::Record, "user.json", "application/json", ItemForm::Record);
        add(ItemKind::Metadata, "tags.pdf", "application/json", ItemForm::Record); // about it, not itself
    }
    void whatAnItemIs()
    {
        QFETCH(ItemKind, kind);
        QFETCH(QString, path);
        QFETCH(QString, mediaType);
        Item item;
        item.kind = kind;
        item.path = path;
        item.mediaType = mediaType;
        QTEST(formOf(item), "form");
    }

    void everyFormIsSaidAndDrawn()
    {
        QSet<QString> words;
        for (const auto &form : EnumCodes<ItemForm>::table) {
            words << itemFormText(form.value);
            QFile drawing(u":/icons/item-"_s + QLatin1String(form.code) + u".svg"_s);
            QVERIFY2(drawing.open(QIODevice::ReadOnly), form.code);
            QVERIFY2(drawing.readAll().contains("currentColor"), form.code);
        }
        QCOMPARE(words.size(), qsizetype(EnumCodes<ItemForm>::table.size()));

        QList<ItemListModel::Lines::Request> asked;
        ItemListModel model([&](const ItemListModel::Lines::Request &request) { asked << request; }, QLocale::c());
        model.show(m_ids.first(1));
        QCOMPARE(model.index(0).data(ItemListModel::FormRole).toInt(), -1); // not read yet
        QCoreApplication::processEvents();
        auto found = lines().first(1);
        found[0].item.path = u"Zeugnis.pdf"_s;
        model.taken(asked.takeFirst(), found);
        QCOMPARE(model.index(0).data(ItemListModel::FormRole).toInt(), int(ItemForm::Pdf));
        const QString sentence = model.index(0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(sentence.startsWith(u"Zeugnis.pdf, PDF, open, "), qPrintable(sentence));
        QVERIFY(model.index(0).data(Qt::ToolTipRole).toString().split(u'\n').contains(u"PDF"));
    }

    void anOldAnswerIsNotTakenForANewOne()
    {
        QList<ItemListModel::Lines::Request> asked;
        ItemListModel model([&](const ItemListModel::Lines::Request &request) { asked << request; }, QLocale::c());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(m_ids);
        QVERIFY(!model.lineAt(0));
        QCoreApplication::processEvents();
        answer(model, asked.takeFirst());
        model.forget({m_ids[0]}); // it was decided
        QCOMPARE(asked.size(), 1);
        const auto old = asked.takeFirst();
        model.forget({m_ids[1]});
        answer(model, old, Kind::Withhold);
        QCOMPARE(model.index(0).data(ItemListModel::DecisionRole).toInt(), -1);
        answer(model, asked.takeFirst(), Kind::HandOut);
        QCOMPARE(model.index(0).data(ItemListModel::DecisionRole).toInt(), int(Kind::HandOut));
    }

    void casesAreKnownByTheirIdsBeforeTheyAreRead()
    {
        CaseList list;
        QAbstractItemModelTester tester(&list.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        list.model.show({}, storage::CaseOrder::Received, storage::Direction::Descending, {});
        const auto old = list.more.takeFirst();
        list.model.show({}, storage::CaseOrder::Due, storage::Direction::Ascending, {});
        list.model.taken(old, storage::CaseKeys{{CaseId::create()}, {}});
        QCOMPARE(list.model.rowCount(), 0); // another list by now
        const auto first = list.grow(150, "there");
        QCOMPARE(list.more.size(), 1);
        QCOMPARE(list.more.constFirst().after, QByteArray("there"));
        QCOMPARE(list.model.rowCount(), 150);
        QVERIFY(!list.model.isComplete());
        QCOMPARE(list.model.caseAt(149), first[149]);
        QCOMPARE(list.read(149), first[149].toString());
        const auto second = list.grow(200, {}); // the page of row 149 was short until now
        QVERIFY(list.model.isComplete() && list.more.isEmpty());
        QCOMPARE(list.model.rowCount(), 350);
        QCOMPARE(list.model.rowOf(second[7]), 157);
        QCOMPARE(list.read(157), second[7].toString());
        QCOMPARE(list.model.index(157, 0).data(Qt::ToolTipRole).toString(), second[7].toString());
        list.model.clear();
        QCOMPARE(list.model.rowCount(), 0);
        QVERIFY(list.model.caseAt(0).isNull());
    }

    void aWayThroughAHundredThousandCasesReadsWhatIsLookedAt()
    {
        CaseList list;
        list.model.show({}, storage::CaseOrder::Due, storage::Direction::Ascending, {});
        const auto ids = list.grow(100'000, {});
        for (int row = 0; row < ids.size(); row += 40) // as a view paints while it is dragged
            list.model.index(row, 0).data();
        QCoreApplication::processEvents();
        QCOMPARE(list.lines.size(), 1);
        int asked = 0;
        for (; !list.lines.isEmpty(); ++asked)
            list.answer();
        QVERIFY(asked <= 3);
        QCOMPARE(list.model.index(int(ids.size()) - 1, 0).data().toString(), ids.last().toString());
        for (int page = 0; page < 50; ++page)
            QVERIFY(!list.read(page * CaseListModel::Lines::pageSize).isEmpty());
        QCOMPARE(list.model.index(0, 0).data(), QVariant()); // let go long ago
    }

    void whatCannotBeReadDoesNotStopTheList()
    {
        CaseList list;
        QStringList failed;
        QObject::connect(&list.model, &CaseListModel::failed, this, [&](const Error &error) { failed << error.code; });
        list.model.show({}, storage::CaseOrder::Due, storage::Direction::Ascending, {});
        list.grow(300, {});
        list.model.index(0, 0).data();
        QCoreApplication::processEvents();
        list.model.taken(list.lines.takeFirst(), Error{Error::Kind::Storage, u"storage.failed"_s, {}});
        QCOMPARE(failed, QStringList{u"storage.failed"_s});
        QVERIFY(!list.read(0).isEmpty());
    }

private:
    /// The model, with a store that answers when it is told to.
    struct CaseList {
        QList<CaseListModel::More> more;
        QList<CaseListModel::Lines::Request> lines;
        CaseListModel model{[this](const CaseListModel::More &request) { more << request; },
                            [this](const CaseListModel::Lines::Request &request) { lines << request; }, QLocale::c()};

        QList<CaseId> grow(int count, const QByteArray &next)
        {
            QList<CaseId> ids;
            for (int i = 0; i < count; ++i)
                ids << CaseId::create();
            model.taken(more.takeFirst(), storage::CaseKeys{ids, next});
            return ids;
        }
        void answer()
        {
            const auto request = lines.takeFirst();
            QList<storage::CaseLine> found;
            for (const CaseId &id : request.ids) {
                found << storage::CaseLine();
                found.last().id = id;
                found.last().number = id.toString();
            }
            model.taken(request, found);
        }
        /// The number of a row, as soon as it is read.
        QString read(int row)
        {
            model.index(row, 0).data();
            QCoreApplication::processEvents();
            while (!lines.isEmpty())
                answer();
            return model.index(row, 0).data().toString();
        }
    };

    QList<storage::ItemLine> lines() const
    {
        QList<storage::ItemLine> lines{
            lineOf(m_ids[0], QDate(2025, 7, 31), {u"jule"_s}), lineOf(m_ids[1], QDate(2025, 8, 1)),
            lineOf(m_ids[2], {}, {u"jule"_s, u"onur"_s}), lineOf(m_ids[3]), lineOf(m_ids[4])};
        lines[4].item.madeFrom = m_ids[0];
        return lines;
    }
    void read()
    {
        QCOMPARE(m_catalogue.unread(100), m_ids);
        m_catalogue.take(lines());
        QVERIFY(m_catalogue.unread(100).isEmpty());
    }
    QList<ItemId> chosen(const ItemChoice &choice) const { return m_catalogue.chosen(choice, {}); }
    static QList<storage::ItemKey> keysOf(const QList<ItemId> &ids)
    {
        QList<storage::ItemKey> keys;
        for (const ItemId &id : ids)
            keys << storage::ItemKey{id, {}};
        return keys;
    }
    static void answer(ItemListModel &model, const ItemListModel::Lines::Request &request,
                       std::optional<Kind> kind = {})
    {
        QList<storage::ItemLine> lines;
        for (const ItemId &id : request.ids) {
            lines << lineOf(id);
            if (kind)
                lines.last().decision = Decision{.kind = *kind};
        }
        model.taken(request, lines);
    }

    const SystemId m_system = SystemId::create();
    QList<ItemId> m_ids;
    ItemCatalogue m_catalogue;
};

QTEST_GUILESS_MAIN(TestItemList)
#include "tst_itemlist.moc"
