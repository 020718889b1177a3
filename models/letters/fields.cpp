// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fields.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::letters {
namespace {

constexpr char16_t opens = 0xfdd0;
constexpr char16_t named = 0xfdd1;
constexpr char16_t closes = 0xfdd2;

std::string utf8(char16_t mark)
{
    return QString(QChar(mark)).toStdString();
}

struct Origin {
    QLatin1String name; ///< of the fact, or of the list or section it stands in
    Missing::Place place;
};

using enum Missing::Place;

constexpr Origin origins[] = {
    {QLatin1String("asOf"), Ledger},        {QLatin1String("authority"), Organisation},
    {QLatin1String("automated"), System},   {QLatin1String("dpo"), Organisation},
    {QLatin1String("areas"), System},       {QLatin1String("copies"), Review},
    {QLatin1String("fromPerson"), System},  {QLatin1String("gaps"), Ledger},
    {QLatin1String("head"), Organisation},  {QLatin1String("holding"), Ledger},
    {QLatin1String("leftOut"), Review},     {QLatin1String("leftOutCount"), Review},
    {QLatin1String("places"), System},      {QLatin1String("policies"), System},
    {QLatin1String("searched"), Ledger},    {QLatin1String("sender"), Organisation},
    {QLatin1String("sources"), System},     {QLatin1String("system"), System},
    {QLatin1String("systems"), System},     {QLatin1String("totals"), Review},
    {QLatin1String("unread"), Ledger},      {QLatin1String("answerBy"), Letter},
    {QLatin1String("bundle"), Letter},      {QLatin1String("doneOn"), Letter},
    {QLatin1String("doubts"), Letter},      {QLatin1String("explanation"), Letter},
    {QLatin1String("grounds"), Letter},     {QLatin1String("notTold"), Letter},
    {QLatin1String("on"), Letter},          {QLatin1String("told"), Letter},
    {QLatin1String("ways"), Letter},        {QLatin1String("what"), Letter},
    {QLatin1String("whyNotTold"), Letter},  {QLatin1String("organisation"), Organisation},
    {QLatin1String("erased"), Letter},      {QLatin1String("corrected"), Letter},
    {QLatin1String("limited"), Letter},     {QLatin1String("ended"), Letter},
    {QLatin1String("kept"), Letter},        {QLatin1String("instead"), Letter},
    {QLatin1String("unconcerned"), Letter}, {QLatin1String("morePlaces"), Ledger},
    {QLatin1String("read"), Ledger},
};

} // namespace

std::string marked(const std::string &name, const std::string &value)
{
    return utf8(opens) + name + utf8(named) + value + utf8(closes);
}

Paragraph withoutMarks(const QString &marked)
{
    Paragraph read;
    qsizetype at = 0;
    while (at < marked.size()) {
        const qsizetype begin = marked.indexOf(QChar(opens), at);
        const qsizetype middle = begin < 0 ? -1 : marked.indexOf(QChar(named), begin);
        const qsizetype end = middle < 0 ? -1 : marked.indexOf(QChar(closes), middle);
        if (end < 0)
            break;
        read.text += QStringView(marked).sliced(at, begin - at);
        const QString value = marked.sliced(middle + 1, end - middle - 1);
        read.fields << Field{read.text.size(), value.size(), marked.sliced(begin + 1, middle - begin - 1)};
        read.text += value;
        at = end + 1;
    }
    read.text += QStringView(marked).sliced(at);
    return read;
}

QString valueOf(const Field &field, const QString &text)
{
    return text.mid(field.at, field.length);
}

Missing::Place originOf(const QString &name)
{
    const QString first = name.section(u'.', 0, 0);
    const auto known = std::find_if(std::begin(origins), std::end(origins),
                                    [&](const Origin &origin) { return first == origin.name; });
    return known == std::end(origins) ? Case : known->place;
}

} // namespace habeas::letters
