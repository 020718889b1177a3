// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

// usage: bench_nextcloud URL ACCOUNT PASSWORDFILE
//
// Reads a whole account, as collect does, without a vault. Prints: items bytes requests gaps, and the seconds of files
// (listing, archives, single files), of versions, and of everything.

#include "countingsink.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QHash>

#include <cstdio>
#include <sodium.h>

using namespace habeas;
using namespace habeas::bench;
using namespace habeas::connectors;
using namespace Qt::Literals::StringLiterals;

namespace {

/// How long each step took, by what the run says it is doing.
class Steps
{
public:
    Steps() { m_clock.start(); }
    void saw(const QString &step)
    {
        const qint64 now = m_clock.elapsed();
        m_times[m_step] += now - m_since;
        m_since = now;
        m_step = step;
    }
    double seconds(const QStringList &steps) const
    {
        qint64 all = 0;
        for (const QString &step : steps)
            all += m_times.value(u"step.nextcloud-"_s + step);
        return double(all) / 1000;
    }
    double all() const { return double(m_clock.elapsed()) / 1000; }

private:
    QElapsedTimer m_clock;
    QHash<QString, qint64> m_times;
    QString m_step;
    qint64 m_since = 0;
};

} // namespace

int main(int argc, char **argv)
{
    if (sodium_init() < 0)
        return 1;
    const QCoreApplication app(argc, argv);
    const QStringList given = QCoreApplication::arguments();
    QFile file(given.value(3));
    if (given.size() != 4 || !file.open(QIODevice::ReadOnly))
        return 2;
    const QByteArray password = file.readAll().trimmed();
    const Access access{given[2], std::make_shared<const Secret>(QByteArrayView(password)), {}};
    const auto connector = makeConnector(u"nextcloud"_s, {given[1], {{u"kind"_s, u"nextcloud"_s}}, access});
    if (!connector)
        return failed(connector.error());
    const auto found = (*connector)->find({}, {});
    if (!found)
        return failed(found.error());
    CountingSink sink;
    Steps steps;
    Watch watch;
    watch.report = [&](const Progress &progress) { steps.saw(progress.step.name); };
    const auto collected = (*connector)->collect(found->first(), {}, sink, watch);
    steps.saw({});
    if (!collected)
        return failed(collected.error());
    sink.print();
    std::printf(" %.3f %.3f %.3f\n", steps.seconds({u"listing"_s, u"archive"_s, u"reading"_s}),
                steps.seconds({u"versions"_s}), steps.all());
    return 0;
}
