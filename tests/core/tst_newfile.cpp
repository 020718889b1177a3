// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/devicestream.h"
#include "core/newfile.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace habeas;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

#ifdef Q_OS_UNIX
/// A disk that is full: no file of this process may grow beyond \a bytes while this lives.
class FullDisk
{
public:
    explicit FullDisk(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, SIG_DFL);
    }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

private:
    rlimit m_before{};
};
#endif

} // namespace

class TestNewFile : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;

    QString path() const { return m_dir->filePath(u"bundle.age"_s); }
    QStringList inFolder() const
    {
        return QDir(m_dir->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_dir = std::make_unique<QTemporaryDir>();
    }

    void appearsWhole()
    {
        auto file = NewFile::create(path());
        QVERIFY(file);
        QCOMPARE((*file)->device().write("complete"), qint64(8));
        QVERIFY(!QFileInfo::exists(path()));
        QVERIFY((*file)->commit());
        QCOMPARE(contentOf(path()), QByteArray("complete"));
        file->reset();
        QCOMPARE(inFolder(), QStringList{u"bundle.age"_s});
    }

    void canBeReadBackBeforeItHasAName()
    {
        auto file = NewFile::create(path());
        QVERIFY(file);
        QIODevice &device = (*file)->device();
        QCOMPARE(device.write("rehearse me"), qint64(11));
        QVERIFY(device.seek(0));
        QCOMPARE(device.readAll(), QByteArray("rehearse me"));
        QVERIFY((*file)->commit());
        QCOMPARE(contentOf(path()), QByteArray("rehearse me"));
    }

    void goesWithoutCommit()
    {
        auto file = NewFile::create(path());
        QVERIFY(file);
        QVERIFY((*file)->device().write(QByteArray(1'000'000, 'x')) > 0);
        file->reset();
        QCOMPARE(inFolder(), QStringList());
    }

    void onlyTheOwnerCanReadIt()
    {
        auto file = NewFile::create(path());
        QVERIFY(file && (*file)->commit());
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QCOMPARE(QFile::permissions(path()) & others, QFile::Permissions());
    }

    void neverReplaces()
    {
        QFile there(path());
        QVERIFY(there.open(QIODevice::WriteOnly) && there.write("precious") == 8);
        there.close();
        const auto file = NewFile::create(path());
        QVERIFY(!file);
        QCOMPARE(file.error().code, u"file.exists"_s);
        QCOMPARE(contentOf(path()), QByteArray("precious"));
    }

    void neverReplacesWhatCameMeanwhile()
    {
        auto file = NewFile::create(path());
        QVERIFY(file);
        QCOMPARE((*file)->device().write("late"), qint64(4));
        QFile there(path());
        QVERIFY(there.open(QIODevice::WriteOnly) && there.write("first") == 5);
        there.close();
        const Result<> committed = (*file)->commit();
        QVERIFY(!committed);
        QCOMPARE(committed.error().code, u"file.exists"_s);
        file->reset();
        QCOMPARE(contentOf(path()), QByteArray("first"));
        QCOMPARE(inFolder(), QStringList{u"bundle.age"_s});
    }

    void linkToNowhereIsTaken()
    {
        QVERIFY(QFile::link(m_dir->filePath(u"nowhere"_s), path()));
        const auto file = NewFile::create(path());
        QVERIFY(!file);
        QCOMPARE(file.error().code, u"file.exists"_s);
    }

    void missingFolderIsSaid()
    {
        const auto file = NewFile::create(m_dir->filePath(u"no/such/folder/file"_s));
        QVERIFY(!file);
        QCOMPARE(file.error().code, u"file.create"_s);
    }

#ifdef Q_OS_UNIX
    void fullDiskLeavesNothing()
    {
        auto file = NewFile::create(path());
        QVERIFY(file);
        const FullDisk full(100'000);
        DeviceSink sink((*file)->device());
        Result<> written;
        for (int i = 0; written && i < 100; ++i)
            written = sink.write(QByteArray(64 * 1024, 'x'));
        QVERIFY(!written);
        QCOMPARE(written.error().code, u"device.write"_s);
        file->reset();
        QCOMPARE(inFolder(), QStringList());
    }

    void fullDiskAtTheVeryEndLeavesNothing()
    {
        auto file = NewFile::create(path());
        QVERIFY(file);
        const FullDisk full(1'000);
        QCOMPARE((*file)->device().write(QByteArray(5'000, 'x')), qint64(5'000)); // still in Qt's buffer
        const Result<> committed = (*file)->commit();
        QVERIFY(!committed);
        QCOMPARE(committed.error().code, u"file.commit"_s);
        file->reset();
        QCOMPARE(inFolder(), QStringList());
    }
#endif
};

QTEST_GUILESS_MAIN(TestNewFile)
#include "tst_newfile.moc"
