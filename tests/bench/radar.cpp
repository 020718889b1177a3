// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../collection/radarcorpus.h"

#include <QElapsedTimer>

#include <cstdio>

using namespace habeas;
using namespace habeas::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

void print(const char *name, const RadarCorpus::Score &score)
{
    std::printf("%-7s  %4d marks  %5.1f %% found  %5.1f %% of those of known people given to the right one\n"
                "         %4d hits   %5.1f %% false alarms, %.1f in 1,000 words\n",
                name, score.marks, score.recall() * 100, 100.0 * score.right / score.named, score.hits,
                score.alarmShare() * 100, 1000.0 * score.falseAlarms / double(score.words));
    for (const QString &missed : score.missed)
        std::printf("    missed       %s\n", qPrintable(missed));
    for (const QString &alarm : score.alarms)
        std::printf("    false alarm  %s\n", qPrintable(alarm));
}

/// A directory of a whole town and a text of the size that a preview shows.
void time(const RadarCorpus &corpus, const collection::RadarLists &lists)
{
    QList<collection::Person> people = corpus.others();
    const QStringList names = QStringList(lists.firstNames.begin(), lists.firstNames.end());
    for (int i = 0; people.size() < 20'000; ++i) {
        collection::Person person;
        person.givenName = names[i % names.size()];
        person.familyName = names[(i * 7) % names.size()] + u"mann"_s;
        person.key = QString::number(i);
        people << person;
    }
    QElapsedTimer timer;
    timer.start();
    const collection::Radar radar(people, {}, lists);
    const auto built = timer.restart();
    QString text;
    while (text.size() < 2'000'000)
        text += u"Gestern hat "_s + names[text.size() % names.size()]
            + u" mit den anderen Kindern das Referat über die Bienen gehalten, und alle haben zugehört. "_s;
    timer.restart();
    const auto hits = radar.hits(text).size();
    std::printf("20,000 people: ready after %lld ms; 2 million characters read in %lld ms (%lld hits)\n",
                static_cast<long long>(built), static_cast<long long>(timer.elapsed()), static_cast<long long>(hits));
}

} // namespace

/// usage: bench_radar FOLDER     FOLDER is tests/data/radar
int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "usage: bench_radar FOLDER\n");
        return 2;
    }
    const auto lists = collection::RadarLists::load();
    if (!lists) {
        std::fprintf(stderr, "%s\n", qPrintable(lists.error().message));
        return 2;
    }
    const RadarCorpus corpus(QString::fromLocal8Bit(argv[1]));
    const collection::Radar radar = corpus.radar(*lists);
    print("texts", corpus.measure(radar, u"texts"_s));
    print("unseen", corpus.measure(radar, u"unseen"_s));
    time(corpus, *lists);
    return 0;
}
