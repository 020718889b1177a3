// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemform.h"

#include "itemmodels/text.h"
#include "preview/preview.h"

#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace habeas::itemmodels {
namespace {

QString endingOf(const Item &item)
{
    return item.path.section(u'/', -1).section(u'.', 1).section(u'.', -1).toLower();
}

bool isSpreadsheet(const QString &type, const QString &ending)
{
    return type.contains(u"spreadsheet"_s) || type == u"application/vnd.ms-excel" || ending == u"xlsx"
        || ending == u"ods" || ending == u"xls";
}

/// A file that can be looked at here.
ItemForm formOfShown(preview::Kind kind, const QString &type, const QString &ending)
{
    switch (kind) {
    case preview::Kind::Text:
    case preview::Kind::Html:
        return ItemForm::Text;
    case preview::Kind::Table:
        return ItemForm::Table;
    case preview::Kind::Json:
        return ItemForm::Record;
    case preview::Kind::Properties:
        return type == u"text/calendar" || ending == u"ics" ? ItemForm::Calendar : ItemForm::Contact;
    case preview::Kind::Office:
        return isSpreadsheet(type, ending) ? ItemForm::Table : ItemForm::Document;
    case preview::Kind::Picture:
        return ItemForm::Picture;
    case preview::Kind::Pdf:
        return ItemForm::Pdf;
    case preview::Kind::Mail:
        return ItemForm::Mail;
    }
    return ItemForm::File;
}

/// A file that cannot.
ItemForm formOfOther(const QString &type, const QString &ending)
{
    static const QHash<QString, ItemForm> known{
        {u"application/msword"_s, ItemForm::Document},
        {u"application/rtf"_s, ItemForm::Document},
        {u"application/vnd.ms-powerpoint"_s, ItemForm::Document},
        {u"application/vnd.ms-outlook"_s, ItemForm::Mail},
    };
    if (type.startsWith(u"audio/"_s) || type.startsWith(u"video/"_s))
        return ItemForm::Recording;
    return isSpreadsheet(type, ending) ? ItemForm::Table : known.value(type, ItemForm::File);
}

} // namespace

ItemForm formOf(const Item &item)
{
    const QString type = item.mediaType.section(u';', 0, 0).trimmed().toLower();
    switch (item.kind) {
    case ItemKind::Calendar:
        return ItemForm::Calendar;
    case ItemKind::Contacts:
        return ItemForm::Contact;
    case ItemKind::Message:
        return type == u"message/rfc822" ? ItemForm::Mail : ItemForm::Chat;
    case ItemKind::Comment:
        return ItemForm::Comment;
    case ItemKind::LogLines:
        return ItemForm::Log;
    case ItemKind::Record:
    case ItemKind::Metadata:
        return ItemForm::Record;
    case ItemKind::File:
        break;
    }
    if (type.startsWith(u"image/"_s))
        return ItemForm::Picture; // also where only the words in it can be shown
    const QString ending = endingOf(item);
    const auto kind = preview::kindOf(type, item.path);
    return kind ? formOfShown(*kind, type, ending) : formOfOther(type, ending);
}

QString itemFormText(ItemForm form)
{
    switch (form) {
    case ItemForm::Record:
        return Text::tr("record");
    case ItemForm::Text:
        return Text::tr("text");
    case ItemForm::Document:
        return Text::tr("document");
    case ItemForm::Pdf:
        return Text::tr("PDF");
    case ItemForm::Picture:
        return Text::tr("picture");
    case ItemForm::Table:
        return Text::tr("table");
    case ItemForm::Mail:
        return Text::tr("e-mail");
    case ItemForm::Chat:
        return Text::tr("chat");
    case ItemForm::Comment:
        return Text::tr("comments");
    case ItemForm::Calendar:
        return Text::tr("calendar");
    case ItemForm::Contact:
        return Text::tr("contacts");
    case ItemForm::Log:
        return Text::tr("log");
    case ItemForm::Recording:
        return Text::tr("sound or film");
    case ItemForm::File:
        return Text::tr("file");
    }
    return {};
}

} // namespace habeas::itemmodels
